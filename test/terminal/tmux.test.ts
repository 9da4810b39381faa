// In tmux every screen is what it is in a terminal: its text and its colours, after panes are resized, left and come back to.

import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/runtime/sgr.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import type { ScreenCell } from './screen.js';
import { cleanEnv, closeAll, freshHome, type OpenTerminal, open, PROGRAM } from './terminal.js';
import { HAS_TMUX, openPane, type Pane } from './tmux.js';

interface Visit {
	readonly args: readonly string[];
	/** Keys as tmux names them, and what they are here. */
	readonly keys: readonly (readonly [tmux: string, here: string])[];
	/** What must be seen at last, lest two empty screens be found equal. */
	readonly sees: RegExp;
}

const same = (...keys: string[]): [string, string][] => keys.map(key => [key, key]);

/** Every screen, and what lies over it. */
const VISITS: readonly Visit[] = [
	{ args: ['play'], keys: same('Right'), sees: /= 25/ },
	{ args: ['play'], keys: same('?'), sees: /esc close/ },
	{ args: ['play'], keys: same('v', 'v'), sees: /Toeplitz|·/ },
	{ args: ['play'], keys: same('i'), sees: /edge-image/ },
	{ args: ['play', '--input', 'stripes', '--kernel', 'blur'], keys: same('Right', 'm'), sees: /INPUT/ },
	{ args: ['play'], keys: same('o'), sees: /stride/i },
	{ args: ['play'], keys: same('L', 'a'), sees: /pool/ },
	{ args: ['train'], keys: same('n', 'n'), sees: /epoch/i },
	{ args: ['learn', 'cross-correlation'], keys: same('5', 'Enter'), sees: /flipped|not it/ },
	{ args: ['learn', 'cross-correlation', '--lang', 'zh-TW'], keys: same('h'), sees: /提示/ },
	{ args: ['learn', 'cross-correlation'], keys: [['Escape', 'Escape']], sees: /Lessons|Course/ },
	{ args: ['digits'], keys: same('3'), sees: /\d/ },
];

/** Stands for all where there is time for one. */
const FIRST = VISITS[0] as Visit;

const TERMS = [
	['screen-256color', ''],
	['tmux-256color', ''],
	['tmux-256color', 'truecolor'],
] as const;

const SIZE = { columns: 100, rows: 30 };
const CAP = 20_000;

/** A home in which the lesson has been begun: its numbers are drawn, and the same in each copy. */
const BEGUN = freshHome();

const copyOf = (home: string): string => {
	const copy = freshHome();
	cpSync(home, copy, { recursive: true });
	return copy;
};

interface Both {
	readonly pane: Pane;
	readonly terminal: OpenTerminal;
}

const opened = new Set<Pane>();

afterEach(() => {
	for (const pane of opened) {
		pane.end();
	}
	opened.clear();
	closeAll();
});

/** The program in a pane, and beside it in a terminal that says of itself the same. */
function openBoth({ args }: Visit, term: string, colorterm: string): Both {
	const env = { COLORTERM: colorterm };
	const pane = openPane({
		...SIZE,
		term,
		command: [process.execPath, PROGRAM, ...args],
		env: { ...env, CONV_TUTOR_HOME: copyOf(BEGUN) },
	});
	opened.add(pane);
	return { pane, terminal: open({ ...SIZE, args, env: { ...env, TERM: term, CONV_TUTOR_HOME: copyOf(BEGUN) } }) };
}

interface Shown {
	readonly text: string;
	readonly colours: readonly string[];
}

/** Waits until both show the same, text and colours. */
async function alike({ pane, terminal }: Both, sees: RegExp): Promise<void> {
	const began = Date.now();
	for (;;) {
		const cells = pane.cells();
		const there: Shown = { text: textOf(cells), colours: drawnIn(cells) };
		const here: Shown = { text: withoutEnds(terminal.screen()), colours: coloursIn(terminal.cells()) };
		if (Date.now() - began > CAP) {
			expect(there).toEqual(here);
			expect(here.text).toMatch(sees);
			return;
		}
		if (sees.test(here.text) && isDeepStrictEqual(there, here)) {
			return;
		}
		await new Promise(done => setTimeout(done, 50));
	}
}

const textOf = (rows: readonly (readonly Cell[])[]): string => withoutEnds(rows.map(cells => cells.map(({ text }) => text).join('')));

const withoutEnds = (lines: readonly string[]): string =>
	lines
		.map(line => line.trimEnd())
		.join('\n')
		.trimEnd();

/** Each row as runs of `colour on colour` with their lengths; blanks at the end without a colour behind them left out. */
function runs(rows: readonly (readonly { readonly fg: string; readonly bg: string; readonly blank: boolean }[])[]): string[] {
	return rows.map(cells => {
		const end = cells.findLastIndex(({ bg, blank }) => bg !== '' || !blank) + 1;
		return cells
			.slice(0, end)
			.map(({ fg, bg, blank }) => `${blank ? '' : fg}/${bg}`)
			.join(' ');
	});
}

const drawnIn = (rows: readonly (readonly Cell[])[]): string[] =>
	trimmed(runs(rows.map(cells => cells.map(({ text, pen }) => ({ fg: named(pen.fg), bg: named(pen.bg), blank: text.trim() === '' })))));
const coloursIn = (rows: readonly (readonly ScreenCell[])[]): string[] =>
	trimmed(runs(rows.map(cells => cells.map(({ fg, bg, text }) => ({ fg, bg, blank: text.trim() === '' })))));

const trimmed = (rows: readonly string[]): string[] => rows.slice(0, rows.findLastIndex(row => row !== '') + 1);

/** The parameters of an escape as the emulator names their colour. */
function named(codes: string): string {
	const [kind = '', depth, ...parts] = codes.split(';');
	if (depth === undefined) {
		return kind;
	}
	return depth === '5' ? (parts[0] ?? '') : `#${parts.map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function press({ pane, terminal }: Both, keys: Visit['keys']): void {
	for (const [there, here] of keys) {
		pane.send(there);
		terminal.press(here);
	}
}

// Where there is no tmux there is nothing to look at; in the suite one screen stands for all.
describe.skipIf(!HAS_TMUX)('in tmux (skipped where it is not installed)', { timeout: 120_000 }, () => {
	execFileSync(process.execPath, [PROGRAM, 'learn', 'cross-correlation', '--plain'], {
		env: cleanEnv({ CONV_TUTOR_HOME: BEGUN }),
		input: '',
	});
	let drawn = 0;

	describe.each(SOAKING ? TERMS : TERMS.slice(1, 2))('%s %s', (term, colorterm) => {
		test.each((SOAKING ? VISITS : [FIRST]).map(visit => [visit.args.join(' '), visit.keys.map(([key]) => key).join(' '), visit] as const))(
			'%s, %s',
			async (_, _keys, visit) => {
				const both = openBoth(visit, term, colorterm);
				const { pane, terminal } = both;
				await terminal.until(/\? keys|keys|鍵/);
				await alike(both, /./);
				press(both, visit.keys);
				await alike(both, visit.sees);
				for (const [columns, rows] of SOAKING
					? ([
							[80, 24],
							[60, 20],
							[20, 5],
							[120, 40],
							[100, 30],
						] as const)
					: ([[80, 24]] as const)) {
					pane.tmux('resize-window', '-x', String(columns), '-y', String(rows));
					terminal.resize(columns, rows);
					await alike(both, /./);
					drawn++;
				}
				recordFigure(
					'tmux',
					`${VISITS.length} screens in ${TERMS.length} terminals: ${drawn} frames in tmux as in a terminal, text and colours`,
				);
			},
		);
	});

	test.skipIf(!SOAKING)('a pane beside it, a client that leaves and comes back, and an end', async () => {
		const both = openBoth(FIRST, 'tmux-256color', '');
		const { pane, terminal } = both;
		await terminal.until(/= 19/);
		await alike(both, /= 19/);

		// Half of the window goes to another program, and comes back.
		pane.tmux('split-window', '-h', '-d', '-l', '30', 'cat');
		terminal.resize(Number(pane.tmux('display-message', '-p', '#{pane_width}')), SIZE.rows);
		await alike(both, /= 19/);
		pane.tmux('kill-pane', '-t', '1');
		terminal.resize(SIZE.columns, SIZE.rows);
		await alike(both, /= 19/);

		// What a client draws is what the pane holds; the program does not notice that it left.
		for (const key of ['Right', 'Down']) {
			const client = open({ ...SIZE, command: pane.attach, env: { COLORTERM: '' } });
			await client.until(/INPUT/);
			press(both, [[key, key]]);
			await alike(both, /= (?:25|43)/);
			await client.until(() => withoutEnds(client.screen()) === textOf(pane.cells()), 'the client shows the pane');
			expect(coloursIn(client.cells())).toEqual(drawnIn(pane.cells()));
			pane.tmux('detach-client');
			expect((await client.exited()).code).toBe(0);
			await alike(both, /= (?:25|43)/);
		}

		press(both, [['q', 'q']]);
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		while (pane.isAlive()) {
			await new Promise(done => setTimeout(done, 20));
		}
	});
});

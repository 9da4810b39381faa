// A cat on the keyboard, a broken line, a terminal that talks, a window that is dragged about: after hours of it the app is alive, drawn
// right, and left as cleanly as ever.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Choose } from '../core/draw.js';
import { pick } from '../core/draw.js';
import { chanceFrom, FIRST_SEED } from '../soak/chance.js';
import { recordFigure, rounds, SOAKING } from '../soak/soak.js';
import { CUTS, ENDS, type Noise, nextNoise } from './noise.js';
import { isRunning } from './processes.js';
import { closeAll, freshHome, type OpenTerminal, open } from './terminal.js';

const ROUNDS = rounds(4, 200);
const KEYS = rounds(2000, 100_000) / ROUNDS;
const RESIZES = rounds(40, 500);
const PASTED = 2 ** 20;
const [COLUMNS, ROWS] = [100, 30];

/** Whatever is written lands here, and is found by nobody: neither files, nor the clipboard's programs. */
const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-noise-'));

afterAll(() => {
	closeAll();
	rmSync(folder, { recursive: true, force: true });
});

/** Escape, in an order that cannot be taken for another key: with a mark behind it that nothing takes. */
const LEAVE = '\u001b\u00a0';
/** From wherever one is to home: no room lies deeper. */
const HOMEWARD = LEAVE.repeat(12);

interface Run {
	readonly terminal: OpenTerminal;
	readonly choose: Choose;
}

function opened(home: string): OpenTerminal {
	const env = { HOME: folder, PATH: folder, CONV_TUTOR_HOME: home };
	return open({ args: ['play'], columns: COLUMNS, rows: ROWS, env, cwd: folder, cap: rounds(20_000, 60_000) });
}

/**
 * All that was written is read: a word is searched for at home, and found on the screen. Keys typed ahead of an answer that is still
 * computed are kept up to a number, and these here may be beyond it: then they are typed again.
 */
async function homeAfterAll(run: Run, attempts = 5): Promise<void> {
	const { terminal, choose } = run;
	terminal.resize(COLUMNS, ROWS);
	const word = `${choose(100, 999)}zx${choose(100, 999)}`;
	terminal.write(`${ENDS}${HOMEWARD}/${word}`);
	try {
		await terminal.until(new RegExp(word), `the word ${word} at home`);
	} catch (error) {
		if (attempts === 1) {
			throw error;
		}
		await homeAfterAll(run, attempts - 1);
		return;
	}
	terminal.write(LEAVE);
	// The last line of the frame says what can be done at home.
	await terminal.until(
		() => !terminal.screen().join('\n').includes(word) && /\/ search/.test(terminal.screen().at(-1) ?? ''),
		'the search closed',
	);
}

/** Each half is a write of its own, mostly a read of its own. */
async function make({ terminal }: Run, { writes }: Noise): Promise<void> {
	for (const bytes of writes) {
		terminal.write(bytes);
		await new Promise(resolve => setImmediate(resolve));
	}
}

async function resize({ terminal, choose }: Run): Promise<void> {
	const [columns, rows] =
		choose(0, 9) === 0
			? pick(choose, [
					[1, 1],
					[400, 120],
					[60, 20],
					[1, 120],
					[400, 1],
				] as const)
			: [choose(1, 200), choose(1, 70)];
	terminal.forget();
	terminal.resize(columns, rows);
	await terminal.until(() => terminal.bytes().length > 0, `a frame of ${columns}×${rows}`);
}

/** From home to any of its rooms. */
function enter({ terminal, choose }: Run): void {
	const [up, down] = ['\u001b[A', '\u001b[B'];
	terminal.write(choose(0, 1) === 0 ? `\u001b[F${up.repeat(choose(0, 2))}\r` : `\u001b[H${down.repeat(choose(0, 21))}\r`);
}

/** What is in memory comes and goes with the collector: what was there after the last two fifths, by what was after the first two, at the most. */
const GROWTH = 1.5;

/** Megabytes that a process has in memory. */
const resident = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const restored = (terminal: OpenTerminal) => [terminal.alternate(), terminal.cursorHidden(), terminal.pasteBrackets(), terminal.mouse()];

test(`noise by seed ${FIRST_SEED}: alive, drawn right, left by q`, { timeout: 10_800_000 }, async () => {
	const home = freshHome();
	const choose = chanceFrom(FIRST_SEED);
	const run: Run = { terminal: opened(home), choose };
	const { terminal } = run;
	await terminal.until(/= 19/);
	let [keys, resizes, pastes] = [0, 0, 0];
	const memory: number[] = [];
	const wayThere = (): number => keys / (KEYS * ROUNDS);
	for (let round = 0; round < ROUNDS; round++) {
		for (let left = KEYS; left > 0; ) {
			const noise = nextNoise(choose, PASTED);
			await make(run, noise);
			keys += noise.keys;
			left -= noise.keys;
			pastes += noise.writes.join('').length >= PASTED ? 1 : 0;
			for (; resizes < RESIZES * wayThere() && resizes < RESIZES; resizes++) {
				await resize(run);
			}
		}
		if (round === 0) {
			for (const cut of CUTS) {
				await make(run, cut);
			}
		}
		await homeAfterAll(run);
		if (SOAKING && (round + 1) % (ROUNDS / 5) === 0) {
			memory.push(resident(terminal.pid));
		}
		if (round < ROUNDS - 1) {
			enter(run);
		}
	}

	const fresh = opened(home);
	await fresh.until(/= 19/);
	await homeAfterAll({ terminal: fresh, choose });
	// An answer that came after all else may have had something to say; the next key takes it away.
	await homeAfterAll(run);
	await fresh.until(
		() => JSON.stringify(terminal.cells()) === JSON.stringify(fresh.cells()),
		`what came of the noise:\n${terminal.screen().join('\n')}\n`,
	);
	for (const each of [terminal, fresh]) {
		each.press('q');
		expect(await each.exited()).toEqual({ code: 0, signal: 0 });
		expect(restored(each)).toEqual([false, false, false, false]);
		expect(isRunning(each.pid)).toBe(false);
	}
	if (SOAKING) {
		const [first = 0, second = 0, , fourth = 0, last = 0] = memory;
		expect(fourth + last).toBeLessThan(GROWTH * (first + second));
	}
	recordFigure(
		'fuzz-terminal',
		`${keys.toLocaleString('en')} keys, ${CUTS.length} cuts, ${resizes} resizes, ${pastes} pastes of 1 MB; resident ${memory.map(Math.round).join(', ')} MB after each fifth`,
	);
});

test('in the middle of noise ctrl+c leaves as cleanly', { timeout: 120_000 }, async () => {
	const run: Run = { terminal: opened(freshHome()), choose: chanceFrom(FIRST_SEED + 1) };
	const { terminal, choose } = run;
	await terminal.until(/= 19/);
	for (let count = 0; count < rounds(15, 300); count++) {
		await make(run, nextNoise(choose, 3000));
	}
	terminal.write(`${ENDS}\u0003`);
	expect(await terminal.exited()).toEqual({ code: 130, signal: 0 });
	expect(restored(terminal)).toEqual([false, false, false, false]);
	expect(isRunning(terminal.pid)).toBe(false);
});

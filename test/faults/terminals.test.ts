// Whatever the terminal and the locale are called: a screen is drawn where one can be, in characters that can be shown, or the same is
// told as text; and it is left as any other.

import { afterAll, describe, expect, test } from 'vitest';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { closeAll, freshHome, open, PROGRAM } from '../terminal/terminal.js';

afterAll(closeAll);

interface Kind {
	readonly env: Readonly<Record<string, string>>;
	/** What the shell does before: a terminal always has a name where it is opened. */
	readonly before?: string;
	/** No escapes at all. */
	readonly asText?: true;
	/** Nothing but ASCII is drawn. */
	readonly ascii?: true;
	/** No colour is set. */
	readonly colourless?: true;
	readonly chinese?: true;
}

const NO_MORE = { COLORTERM: '' } as const;
const KINDS: Readonly<Record<string, Kind>> = {
	dumb: { env: { TERM: 'dumb', ...NO_MORE }, asText: true },
	linux: { env: { TERM: 'linux', ...NO_MORE }, ascii: true },
	'linux, in Chinese': { env: { TERM: 'linux', LANG: 'zh_TW.UTF-8', ...NO_MORE }, ascii: true },
	xterm: { env: { TERM: 'xterm', ...NO_MORE } },
	vt100: { env: { TERM: 'vt100', ...NO_MORE } },
	screen: { env: { TERM: 'screen', ...NO_MORE } },
	'tmux with 256 colours': { env: { TERM: 'tmux-256color', ...NO_MORE } },
	unknown: { env: { TERM: 'unknown-to-all', ...NO_MORE }, colourless: true },
	'a name that steers': { env: { TERM: '\u001b[2J', ...NO_MORE }, colourless: true },
	empty: { env: NO_MORE, before: 'export TERM=', colourless: true },
	unset: { env: NO_MORE, before: 'unset TERM', colourless: true },
	'no colour': { env: { NO_COLOR: '1' }, colourless: true },
	'the locale C': { env: { LANG: 'C' }, ascii: true },
	'the locale POSIX': { env: { LC_ALL: 'POSIX' }, ascii: true },
	'a locale that nobody has': { env: { LANG: 'xx_YY' }, ascii: true },
	'no locale': { env: { LANG: '' } },
	'Chinese in Big5': { env: { LANG: 'zh_TW.Big5' }, ascii: true },
	'Chinese in UTF-8': { env: { LANG: 'zh_TW.UTF-8' }, chinese: true },
	'Chinese, but C before all': { env: { LANG: 'zh_TW.UTF-8', LC_ALL: 'C' }, ascii: true },
	'C, but UTF-8 before all': { env: { LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'en_US.UTF-8' } },
	'C, but Chinese before all': { env: { LANG: 'C', LC_ALL: 'zh_TW.UTF-8' }, chinese: true },
	'columns and lines that are no numbers': { env: { COLUMNS: 'many', LINES: '-1' } },
	'columns and lines of nothing': { env: { COLUMNS: '0', LINES: '0' } },
};

const COMMANDS: Readonly<Record<string, RegExp>> = { play: /= 19/, 'learn 1': /1 of \d|第 1 步/, train: /epoch|回合|Epoch/i };

const SHORT = ['linux, in Chinese', 'unset', 'Chinese in Big5'];
const PAIRS = Object.keys(KINDS)
	.filter(name => SOAKING || SHORT.includes(name))
	.flatMap(name => (SOAKING ? Object.keys(COMMANDS) : ['play']).map(command => [name, command] as const));

/** Cases that held: a figure is kept only where all did. */
let held = 0;

describe('a terminal called', { timeout: 120_000 }, () => {
	test.each(PAIRS)('%s: conv-tutor %s', async (name, words) => {
		const { env, before = ':', asText = false, ascii = false, colourless = false, chinese = false } = KINDS[name] as Kind;
		const script = `${before}; exec "${process.execPath}" "${PROGRAM}" ${words}`;
		const terminal = open({
			command: ['sh', '-c', script],
			env: { ...env, CONV_TUTOR_HOME: freshHome() },
			columns: 100,
			rows: asText ? 200 : 30,
		});
		if (asText) {
			await asTold(terminal, words);
			held++;
			return;
		}
		await terminal.until(COMMANDS[words] as RegExp);
		expect(terminal.alternate()).toBe(true);
		const drawn = terminal.screen().join('\n');
		expect(/[\u4e00-\u9fff]/.test(drawn)).toBe(chinese);
		expect([...drawn].filter(character => ascii && character > '~')).toEqual([]);
		const colours = terminal.cells().flatMap(row => row.flatMap(({ fg, bg }) => [fg, bg].filter(Boolean)));
		expect(colours.length === 0).toBe(colourless);
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		expect([terminal.alternate(), terminal.cursorHidden()]).toEqual([false, false]);
		held++;
	});

	test.runIf(SOAKING)('measured', () => {
		expect(held).toBe(PAIRS.length);
		recordFigure(
			'terminals and locales',
			`${Object.keys(KINDS).length} surroundings × ${Object.keys(COMMANDS).length} screens in a pseudo-terminal`,
		);
	});
});

/** The same as text, without one escape. */
async function asTold(terminal: ReturnType<typeof open>, words: string): Promise<void> {
	if (words === 'learn 1') {
		await terminal.until(/^> ?$/m);
		terminal.press('q', 'Enter');
	}
	expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	expect(terminal.bytes()).not.toContain('\u001b');
	expect(terminal.screen().join('').length).toBeGreaterThan(20);
}

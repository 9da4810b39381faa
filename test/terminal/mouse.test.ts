// The mouse in a real terminal: reported while a digit is drawn, and then only, and never left on.

import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

/** The canvas, nothing on it. */
async function canvas(): Promise<OpenTerminal> {
	const terminal = open({ args: ['digits', '--layers', 'pool 4, dense 10'], columns: 80, rows: 24 });
	await terminal.until(/TEST DIGIT/);
	expect(terminal.mouse()).toBe(false);
	terminal.press('5');
	await terminal.until(/press and drag/);
	await terminal.until(terminal.mouse, 'reports of the mouse');
	return terminal;
}

afterAll(closeAll);

describe.concurrent('the mouse', PATIENCE, () => {
	test('draws, whole reports and cut ones, and takes no key away', async () => {
		const terminal = await canvas();
		terminal.write('\u001b[<0;12;10M\u001b[<32;20;10M\u001b[<32;2');
		terminal.write('0;16M\u001b[<0;20;16mhh');
		await terminal.until(/PROBABILITY/);
		// The corners round the pen: two pixels left of where it was let go, in the lines above and below.
		await terminal.until(() => /^ {2}│ {12}┌ {3}┐/.test(mark(terminal, 14)), 'the pen where the mouse left it');
		terminal.press('1');
		await terminal.until(() => !terminal.mouse(), 'no reports any more');
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	});

	test('is given back where the program is stopped or ended, and asked for again where it goes on', async () => {
		const terminal = await canvas();
		terminal.press('ctrl+z');
		await terminal.until(() => terminal.bytes().split('\u001b[?1002l').length === 2, 'the mouse given back');
		await terminal.until(() => terminal.alternate() && terminal.mouse(), 'the mouse again');
		terminal.signal('SIGTERM');
		expect(await terminal.exited()).toEqual({ code: 143, signal: 0 });
		expect([terminal.mouse(), terminal.alternate()]).toEqual([false, false]);
	});
});

const mark = (terminal: OpenTerminal, row: number): string => terminal.screen()[row] ?? '';

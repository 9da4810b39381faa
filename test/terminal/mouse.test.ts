// The mouse in a real terminal: reported while a digit is drawn and where it was switched on, and then only, and never left on.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, freshHome, type OpenTerminal, open, PATIENCE } from './terminal.js';

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

	test('is the terminal’s own until it is switched on: then a click is a cell, the wheel a step, and the next start remembers it', async () => {
		const home = freshHome();
		const terminal = open({ env: { CONV_TUTOR_HOME: home } });
		await terminal.until(/row 0, column 0/);
		terminal.write(pressAt(cellOf(terminal, '·')));
		terminal.press('Down');
		await terminal.until(/row 1, column 0/);
		expect(terminal.bytes()).not.toMatch(/\[\?100[0-6]h/);
		terminal.press('ctrl+x');
		await terminal.until(terminal.mouse, 'reports of the mouse');
		terminal.write(pressAt(cellOf(terminal, '·')));
		await terminal.until(/row 0, column 1/);
		terminal.write('\u001b[<65;10;10M');
		await terminal.until(/row 1, column 1/);
		terminal.write('\u001b[<64;10;10M\u001b[<64;10;10M');
		await terminal.until(/row 0, column 1/);
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		expect(terminal.mouse()).toBe(false);
		expect(JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))).toMatchObject({ mouse: true });
	});

	test('is there from the start where it was kept, and given back by a signal', async () => {
		const home = freshHome();
		writeFileSync(join(home, 'settings.json'), '{ "mouse": true }');
		const terminal = open({ env: { CONV_TUTOR_HOME: home } });
		await terminal.until(/row 0, column 0/);
		await terminal.until(terminal.mouse, 'reports of the mouse');
		terminal.signal('SIGHUP');
		expect(await terminal.exited()).toEqual({ code: 129, signal: 0 });
		expect([terminal.mouse(), terminal.alternate()]).toEqual([false, false]);
	});
});

/** The first place of a mark on the screen. */
function cellOf(terminal: OpenTerminal, text: string): { readonly x: number; readonly y: number } {
	const y = terminal.screen().findIndex(line => line.includes(text) && !line.includes('rows'));
	return { x: terminal.screen()[y]?.indexOf(text) ?? -1, y };
}

/** A press of the left button there, and that it is let go. */
const pressAt = ({ x, y }: { readonly x: number; readonly y: number }): string =>
	['M', 'm'].map(end => `\u001b[<0;${x + 1};${y + 1}${end}`).join('');

const mark = (terminal: OpenTerminal, row: number): string => terminal.screen()[row] ?? '';

// The keys, as a person's terminal sends them: one by one, in bursts, cut in two.

import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

/** The elements of `table` under `identity` are (row + 1)·(column + 1): the status says where the cursor is. */
const TABLE = ['play', '--input', 'table', '--kernel', 'identity', '--padding', 'same'];

async function opened(args: readonly string[] = []): Promise<OpenTerminal> {
	const terminal = open(args.length > 0 ? { args } : {});
	await terminal.until(args.length > 0 ? /row 0, column 0/ : /= 19/);
	return terminal;
}

async function quit(terminal: OpenTerminal): Promise<void> {
	terminal.press('q');
	expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
}

/** The sum that the arithmetic line ends in. */
const sumOf = ({ screen }: OpenTerminal): string => /\d = (\d+)/.exec(screen().join('\n'))?.[1] ?? '';

afterAll(closeAll);

describe.concurrent('keys', PATIENCE, () => {
	test('the first frame is the book: 19', async () => {
		const terminal = await opened();
		expect(terminal.screen().join('\n')).toMatch(/0·0 \+ 1·1 \+ 3·2 \+ 4·3 = 19/);
		await terminal.until(terminal.pasteBrackets, 'paste brackets');
		expect([terminal.alternate(), terminal.cursorHidden()]).toEqual([true, true]);
		await quit(terminal);
		expect([terminal.alternate(), terminal.cursorHidden(), terminal.pasteBrackets()]).toEqual([false, false, false]);
	});

	test('arrows and letters move the window', async () => {
		const terminal = await opened();
		terminal.press('Right');
		await terminal.until(/1·0 \+ 2·1 \+ 4·2 \+ 5·3 = 25/);
		terminal.press('j');
		await terminal.until(/= 43/);
		terminal.press('Left');
		await terminal.until(/= 37/);
		terminal.press('Home');
		await terminal.until(/= 19/);
		terminal.press('End');
		await terminal.until(/= 43/);
		await quit(terminal);
	});

	test.each([
		['jj', 2, 0],
		['ll', 0, 2],
		['jjllh', 2, 1],
		['\u001b[B\u001b[Bl\u001b[C', 2, 2],
		['\u001bOB\u001bOC', 1, 1],
		[`${'l\u001b[C'.repeat(3)}${'jk'.repeat(90)}j\u001b[B${'\u001b[Ch'.repeat(20)}`, 2, 6],
	])('every key of %j in one write counts', async (burst, row, col) => {
		const terminal = await opened(TABLE);
		terminal.write(burst);
		await terminal.until(new RegExp(`row ${row}, column ${col} `));
		await quit(terminal);
	});

	test('an escape sequence cut in two is one key', async () => {
		const terminal = await opened(TABLE);
		terminal.write('\u001b[');
		terminal.write('C');
		await terminal.until(/row 0, column 1 /);
		await quit(terminal);
	});

	test('ctrl+c in the same write as other keys leaves', async () => {
		const terminal = await opened(TABLE);
		terminal.write('jl\u0003');
		expect(await terminal.exited()).toEqual({ code: 130, signal: 0 });
	});

	test('keys typed before the first frame count, and leave no echo on it', async () => {
		const terminal = open({ args: TABLE });
		await terminal.until(terminal.alternate, 'the alternate screen');
		terminal.write('jl');
		await terminal.until(/row 1, column 1 /);
		expect(terminal.screen().at(-1)).toMatch(/ keys$/);
		await quit(terminal);
	});

	test('Tab asks the three questions and comes round', async () => {
		const terminal = await opened();
		for (const question of [/input row 0, column 0 = 0/, /weight row 0, column 0 = 0/, /= 19/]) {
			terminal.press('Tab');
			await terminal.until(question);
		}
		terminal.press('shift+Tab');
		await terminal.until(/weight row 0, column 0 = 0/);
		await quit(terminal);
	});

	test('playing goes to the end and stays there', async () => {
		const terminal = await opened();
		const seen = new Set<string>();
		terminal.press('+', '.');
		await terminal.until(() => seen.add(sumOf(terminal)).has('43'), '43');
		expect([...seen].filter(Boolean)).toEqual(['19', '25', '37', '43']);
		// One of the two begins from the first element, whether or not the last tick has ended the playing by now.
		terminal.press('.', '.');
		await terminal.until(() => sumOf(terminal) === '19', '19');
		await quit(terminal);
	});

	test('leaving while it plays does not wait for the next step', async () => {
		const terminal = await opened();
		terminal.press('-', '-', '.');
		await terminal.until(() => sumOf(terminal) === '25', '25');
		const start = performance.now();
		await quit(terminal);
		expect(performance.now() - start).toBeLessThan(2000);
	});

	test('the help opens and closes', async () => {
		const terminal = await opened();
		terminal.press('?');
		await terminal.until(/esc close/);
		terminal.press('Escape');
		await terminal.until(/= 19/);
		await quit(terminal);
	});

	test('the picker puts another example on the stage', async () => {
		const terminal = await opened();
		terminal.press('e');
		await terminal.until(/▸ Slide the window/);
		terminal.press('Down', 'j');
		await terminal.until(/▸ Edge detection/);
		terminal.press('Enter');
		await terminal.until(/INPUT 6×8/);
		terminal.press('e');
		await terminal.until(/▸/);
		terminal.press('Escape');
		await terminal.until(/INPUT 6×8/);
		await quit(terminal);
	});

	test('going to a place, typed in one write or key by key', async () => {
		const terminal = await opened();
		terminal.write('g1,1\r');
		await terminal.until(/= 43/);
		terminal.press('g', '0', ',', '1', 'Enter');
		await terminal.until(/= 25/);
		terminal.press('g', '7', 'Backspace', '2', 'Enter');
		await terminal.until(/= 37/);
		terminal.write('g9,9\r');
		await terminal.until(/There are 2 rows and 2 columns/);
		await quit(terminal);
	});
});

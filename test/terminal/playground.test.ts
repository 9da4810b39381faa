// The playground as a person uses it: numbers come in by keys, pastes and files, and go out to files, lines and sessions.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillGrid, fromNested } from '../../src/core/grid.js';
import { decodeFile } from '../../src/formats/decode-file.js';
import { encodeFile } from '../../src/formats/encode-file.js';
import { fromGrid, toGrid } from '../../src/formats/number-array.js';
import { cleanEnv, closeAll, freshHome, type Opening, type OpenTerminal, open, PATIENCE, PROGRAM } from './terminal.js';

afterAll(closeAll);

const ESC = '\u001b';
const REMOTE = { SSH_TTY: '/dev/pts/0' };

async function opened(opening: Opening = {}): Promise<OpenTerminal> {
	const terminal = open(opening);
	await terminal.until(/OUTPUT/);
	await terminal.until(terminal.pasteBrackets, 'paste brackets');
	return terminal;
}

const paste = (terminal: OpenTerminal, text: string): void => terminal.write(`${ESC}[200~${text}${ESC}[201~`);

async function quit(terminal: OpenTerminal): Promise<void> {
	terminal.press('q');
	expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	expect([terminal.alternate(), terminal.cursorHidden(), terminal.pasteBrackets()]).toEqual([false, false, false]);
}

/** What the program prints without a terminal. */
const printed = (args: readonly string[], env: Record<string, string>): string =>
	execFileSync(process.execPath, [PROGRAM, ...args], { env, encoding: 'utf8' });

describe.concurrent('the playground', PATIENCE, () => {
	test('a pasted matrix, a typed expression, and the output in a file', async () => {
		const terminal = await opened();
		paste(terminal, 'array([[1., 2., 3.],\n       [4., 5., 6.]], dtype=float32)\n');
		await terminal.until(/INPUT 2×3[\s\S]*= 25/);
		// Onto the input's first cell. The field begins with the number that is there.
		terminal.press('Tab', 'Home', 'Enter', 'Backspace', '2^3 + 1', 'Enter');
		await terminal.until(/ 9 .* 2 .* 3 /);
		terminal.press('Tab', 'Tab', 'Home');
		await terminal.until(/9·0 \+ 2·1 \+ 4·2 \+ 5·3 = 25/);
		const path = join(freshHome(), 'output.npy');
		terminal.press('S', path, 'Enter');
		await terminal.until(/Written to/);
		expect(toGrid(await decodeFile(path, readFileSync(path)))).toEqual(fromNested([[25, 31]]));
		await quit(terminal);
	});

	test('a picture, and the very line that opens it again', async () => {
		const path = join(freshHome(), 'a picture.png');
		const picture = fillGrid({ channels: 1, rows: 5, cols: 4 }, (row, col) => row * 10 + col);
		writeFileSync(path, (await encodeFile(path, fromGrid(picture))).bytes);
		const terminal = await opened({ env: REMOTE, columns: 160 });
		terminal.press('I', path, 'Enter');
		await terminal.until(/INPUT 5×4/);
		terminal.press('y');
		await terminal.until(/Copy as/);
		terminal.press('Enter');
		await terminal.until(/It was sent to the clipboard/);
		const line = copiedIn(terminal);
		expect(line).toContain(path);
		expect(terminal.screen().join('\n')).toContain(line);

		// The line as it stands, typed into a shell that knows the program by its name.
		const folder = freshHome();
		writeFileSync(join(folder, 'conv-tutor'), '#!/bin/sh\nexec "$NODE" "$PROGRAM" "$@"\n', { mode: 0o755 });
		const surroundings = cleanEnv({ NODE: process.execPath, PROGRAM });
		const env = { ...surroundings, PATH: `${folder}:${surroundings['PATH']}` };
		const ran = execFileSync('sh', ['-c', line], { env, encoding: 'utf8' });
		expect(JSON.parse(ran).output).toEqual([outputOf(picture)]);
		terminal.press('Escape');
		await quit(terminal);
	});

	test('a file that holds no numbers is told of in a line, and the program goes on', async () => {
		const path = join(freshHome(), 'a.json');
		writeFileSync(path, '[[1, 2], [3');
		const terminal = await opened();
		terminal.press('I', path, 'Enter');
		await terminal.until(/a\.json: /);
		await quit(terminal);
	});

	test('a line is shown where there is no way to a clipboard', async () => {
		const terminal = await opened({ env: { TERM: 'unknown' } });
		terminal.press('y');
		await terminal.until(/Copy as/);
		terminal.press('Enter');
		await terminal.until(/conv-tutor play\n/);
		expect(terminal.bytes()).not.toContain(`${ESC}]52`);
		terminal.press('Escape');
		await quit(terminal);
	});

	test('a session is kept, listed and opened elsewhere, and picked again', async () => {
		const env = { CONV_TUTOR_HOME: freshHome() };
		const terminal = await opened({ env });
		terminal.press('I', '7 0; 0 5', 'Enter');
		await terminal.until(/INPUT 2×2/);
		terminal.press('K', 'my 7', 'Enter');
		await terminal.until(/Kept as my 7/);
		expect(printed(['list', '--sessions'], cleanEnv(env))).toMatch(/my 7.*2×2 → 1×1/);
		expect(JSON.parse(printed(['play', '--session', 'my 7'], cleanEnv(env))).output).toEqual([[15]]);

		terminal.press('u');
		await terminal.until(/INPUT 3×3/);
		terminal.press('E');
		await terminal.until(/What is kept[\s\S]*my 7/);
		terminal.press('Enter');
		await terminal.until(/INPUT 2×2[\s\S]*= 15/);
		await quit(terminal);
	});

	test('it can be left while a large layer is computed, and keys answer until then', async () => {
		const terminal = await opened({ args: ['play', '--input', 'ones(500, 500)'] });
		// Thousands of millions of products.
		terminal.press('W', 'ones(200, 200)', 'Enter');
		await terminal.until(/kernel 200×200/);
		terminal.press('?');
		await terminal.until(/conv-tutor {2}Keys/);
		terminal.press('Escape');
		await terminal.until(/computing/);
		await quit(terminal);
		expect(() => process.kill(terminal.pid, 0)).toThrow();
	});

	test('nothing in a paste reaches the terminal', async () => {
		const terminal = await opened();
		const bad = `${ESC}]0;owned\u0007${ESC}[2J${ESC}[31m\u009b31m\u202e[[1, 2`;
		paste(terminal, bad);
		await terminal.until(/closed|numbers|number|\]/);
		for (const field of ['I', 'S', 'K', 'W']) {
			terminal.press(field);
			await terminal.until(/▸/);
			paste(terminal, bad);
			await terminal.until(/owned/);
			terminal.press('Enter');
			await terminal.until(() => !/▸/.test(terminal.screen().join('\n')), 'the field to close');
		}
		for (const sent of [`${ESC}]0;owned`, `${ESC}[2J${ESC}[31m`, '\u009b', '\u202e']) {
			expect(terminal.bytes()).not.toContain(sent);
		}
		await quit(terminal);
	});
});

/** The text that the terminal was asked to put into its clipboard. */
function copiedIn(terminal: OpenTerminal): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
	return atob(/\u001b\]52;c;([^\u0007]*)\u0007/.exec(terminal.bytes())?.[1] ?? '');
}

/** By the book's kernel, 0 1; 2 3. */
const outputOf = ({ rows, cols, data }: { rows: number; cols: number; data: Float64Array }): number[][] =>
	Array.from({ length: rows - 1 }, (_, row) =>
		Array.from({ length: cols - 1 }, (_, col) => {
			const at = (down: number, right: number): number => data[(row + down) * cols + col + right] ?? Number.NaN;
			return at(0, 1) + 2 * at(1, 0) + 3 * at(1, 1);
		}),
	);

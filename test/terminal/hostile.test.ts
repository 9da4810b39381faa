// What no person types: replies of the terminal, broken sequences, noise, a whole book pasted. It stays alive, and `q` quits.

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

const ESC = '\u001b';

async function opened(): Promise<OpenTerminal> {
	const terminal = open();
	await terminal.until(/= 19/);
	await terminal.until(terminal.pasteBrackets, 'paste brackets');
	return terminal;
}

/** Moving still works, then leaving does. */
async function alive(terminal: OpenTerminal): Promise<void> {
	terminal.write('l');
	await terminal.until(/= 25/);
	terminal.write('q');
	expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
}

describe.concurrent('hostile input', PATIENCE, () => {
	test.each([
		['device attributes', `${ESC}[?62;22c`],
		['a cursor position', `${ESC}[1;1R`],
		['a colour of the terminal', `${ESC}]11;rgb:0000/0000/0000${ESC}\\`],
		['the name of the terminal', `${ESC}P>|xterm(370)${ESC}\\`],
		['the shape of the cursor', `${ESC}P1$r2 q${ESC}\\`],
		['colours of the palette, told at once', `${ESC}]4;1;rgb:cdcd/0000/0000${ESC}\\${ESC}]4;2;rgb:0000/cdcd/0000\u0007`],
		['focus in and out', `${ESC}[I${ESC}[O`],
		['a mouse', `${ESC}[<0;10;10M${ESC}[<0;10;10m`],
		['a picture', `${ESC}_Gi=31;OK${ESC}\\`],
		['function keys', `${ESC}OP${ESC}[15~${ESC}[24;5~`],
		['a kitty reply', `${ESC}[?0u`],
		['NUL, BEL and DEL', '\u0000\u0007\u007f'],
	])('%s is no key', async (_, bytes) => {
		const terminal = await opened();
		terminal.write(bytes);
		await alive(terminal);
	});

	test('a paste of 1 MB is no keys at all', async () => {
		const terminal = await opened();
		terminal.write(`${ESC}[200~${'qqljkh?ei.\n'.repeat(95_000)}${ESC}[201~`);
		await alive(terminal);
	});

	test('a paste that never ends does not hold a signal up', async () => {
		const terminal = await opened();
		terminal.write(`${ESC}[200~${'q'.repeat(10_000)}`);
		terminal.signal('SIGTERM');
		expect(await terminal.exited()).toEqual({ code: 143, signal: 0 });
	});

	test('noise', async () => {
		const terminal = await opened();
		// Without what rightly leaves or stops it: q, ^C, ^Z, ^\, and ESC [ 200~, which would begin a paste.
		const noise = fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), { numRuns: 200, seed: 7 });
		for (const bytes of noise) {
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
			terminal.write(`${bytes.replace(/[q\u0003\u001a\u001c]|200~/g, '')}${ESC}[`);
		}
		terminal.write(`${ESC}\\`);
		await settle(terminal);
		terminal.press('Home');
		await terminal.until(/= 19|row 0, column 0/);
		terminal.press('ctrl+c');
		expect(await terminal.exited()).toEqual({ code: 130, signal: 0 });
	});
});

/** Closes whatever is open: the help answers to `?` on every screen but the field that asks for a place. */
async function settle(terminal: OpenTerminal): Promise<void> {
	for (let overlay = 0; overlay < 3; overlay++) {
		terminal.press('Escape');
		const shown = terminal.screen().join('\n');
		await terminal.until(() => terminal.screen().join('\n') !== shown || /INPUT/.test(shown), 'an answer to escape');
	}
}

// What no person types: replies of the terminal, a whole book pasted. It stays alive, and `q` quits. For noise see fuzz.test.ts.

import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

const ESC = '\u001b';

/** What nobody typed. */
const SAID: readonly (readonly [told: string, bytes: string])[] = [
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
];

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
	test('what the terminal says is no key, and takes none away', async () => {
		const terminal = await opened();
		for (const [told, bytes] of SAID) {
			terminal.write(bytes);
			for (const [key, element] of [
				['l', /= 25/],
				['h', /= 19/],
			] as const) {
				terminal.write(key);
				await terminal.until(element, `${element} after ${told}`);
			}
		}
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
});

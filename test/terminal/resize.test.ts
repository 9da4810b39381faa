// The terminal changes its size at any moment, to any size.

import { afterAll, describe, expect, test } from 'vitest';
import { closeAll, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

describe.concurrent('resizing', PATIENCE, () => {
	test('too small says so, and comes back to the same place', async () => {
		const terminal = open();
		await terminal.until(/= 19/);
		terminal.press('l');
		await terminal.until(/= 25/);
		terminal.resize(59, 20);
		await terminal.until(/needs 60×20; this is 59×20/);
		terminal.resize(60, 19);
		await terminal.until(/needs 60×20; this is 60×19/);
		terminal.resize(60, 20);
		await terminal.until(/= 25/);
		terminal.resize(100, 30);
		await terminal.until(/^ {2}─{96}$/m);
		await terminal.until(/= 25/);
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	});

	test('one cell and 400×120 are sizes too', async () => {
		const terminal = open();
		await terminal.until(/= 19/);
		terminal.resize(1, 1);
		await terminal.until(() => terminal.screen()[0] === 'c', 'the notice, as far as it goes');
		terminal.resize(400, 120);
		await terminal.until(/^ {2}─{396}$/m);
		await terminal.until(/= 19/);
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	});

	test('the screen is that of the last size, whatever came before', async () => {
		const terminal = open();
		await terminal.until(/= 19/);
		for (let turn = 0; turn < 40; turn++) {
			terminal.resize(10 + ((turn * 37) % 150), 5 + ((turn * 17) % 50));
			terminal.press(turn % 2 === 0 ? 'l' : 'h');
		}
		terminal.resize(90, 28);
		await terminal.until(/^ {2}─{86}$/m);
		await terminal.until(/= 19/);
		const fresh = open({ columns: 90, rows: 28 });
		await fresh.until(/= 19/);
		// So that the elements seen are the same.
		fresh.press('l');
		await fresh.until(/= 25/);
		fresh.press('h');
		// Down to the line below the sum: a frame may come in two pieces, and what follows is looked at only when the other one draws.
		await fresh.until(/= 19\n.*row 0, column 0/);
		await terminal.until(
			() => terminal.screen().join('\n') === fresh.screen().join('\n'),
			`what a fresh start draws:\n${fresh.screen().join('\n')}\n`,
		);
		for (const one of [terminal, fresh]) {
			one.press('q');
			expect(await one.exited()).toEqual({ code: 0, signal: 0 });
		}
	});

	test('a size that is back before the program can look at it: the terminal has lost lines all the same', async () => {
		const terminal = open();
		await terminal.until(/keys$/m);
		const before = terminal.screen();
		terminal.signal('SIGSTOP');
		terminal.resize(40, 8);
		terminal.resize(100, 30);
		expect(terminal.screen()).not.toEqual(before);
		terminal.signal('SIGCONT');
		await terminal.until(() => terminal.screen().join('\n') === before.join('\n'), 'all its lines');
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	});

	test('it starts in any size', async () => {
		for (const [columns, rows] of [
			[1, 1],
			[300, 100],
		] as const) {
			const terminal = open({ columns, rows });
			await terminal.until(() => terminal.screen().some(line => line !== ''), 'anything');
			terminal.press('q');
			expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		}
	});
});

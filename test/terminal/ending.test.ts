// The program as the first one of a terminal, no shell around it: how it ends is seen by the system itself. All other ways: exits/.

import { afterAll, describe, expect, test, vi } from 'vitest';
import { isRunning } from './processes.js';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

afterAll(closeAll);

async function opened(): Promise<OpenTerminal> {
	const terminal = open();
	await terminal.until(/= 19/);
	await terminal.until(terminal.pasteBrackets, 'paste brackets');
	return terminal;
}

describe.concurrent('ending', PATIENCE, () => {
	test('q ends it by itself, by no signal', async () => {
		const terminal = await opened();
		terminal.press('q');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
	});

	test('a terminal that goes away takes the program along', async () => {
		const terminal = await opened();
		terminal.press('.');
		terminal.destroy();
		await vi.waitUntil(() => !isRunning(terminal.pid), { timeout: 20_000 });
	});
});

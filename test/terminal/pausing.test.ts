// Stopped and continued by the shell: the terminal is the shell's in between. From outside, and wherever one is: exits/.

import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { stateOf } from './processes.js';
import { closeAll, type OpenTerminal, open, PATIENCE, PROGRAM } from './terminal.js';

afterAll(closeAll);

const hasProc = existsSync('/proc/self/stat');

/** Sent before it has stopped, SIGCONT would be lost. */
const stopped = ({ pid }: OpenTerminal): Promise<boolean> => vi.waitUntil(() => stateOf(pid) === 'T', { timeout: 20_000 });

async function opened(): Promise<OpenTerminal> {
	const terminal = open();
	await terminal.until(/= 19/);
	await terminal.until(terminal.pasteBrackets, 'paste brackets');
	return terminal;
}

describe.concurrent('pausing', PATIENCE, () => {
	test('ctrl+z where no shell waits goes on at once', async () => {
		const terminal = await opened();
		terminal.press('ctrl+z');
		await terminal.until(() => terminal.bytes().split('\u001b[?1049h').length === 3, 'the alternate screen once more');
		await terminal.until(/= 19/);
		terminal.press('l');
		await terminal.until(/= 25/);
		terminal.press('ctrl+c');
		expect(await terminal.exited()).toEqual({ code: 130, signal: 0 });
	});

	test('ctrl+z gives a shell its terminal; `fg` comes back to the same place', async () => {
		const script = `set -m; "${process.execPath}" "${PROGRAM}" play; stty -a; echo stopped; read _; fg; echo status=$?`;
		const terminal = open({ command: ['sh', '-c', script] });
		await terminal.until(/= 19/);
		terminal.press('l');
		await terminal.until(/= 25/);
		terminal.press('ctrl+z');
		await terminal.until(/^stopped$/m);
		expect(terminal.screen().join('\n')).toMatch(/(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/);
		expect([terminal.alternate(), terminal.cursorHidden(), terminal.pasteBrackets()]).toEqual([false, false, false]);
		terminal.press('Enter');
		await terminal.until(/= 25/);
		expect([terminal.alternate(), terminal.cursorHidden()]).toEqual([true, true]);
		terminal.press('j');
		await terminal.until(/= 43/);
		terminal.press('q');
		await terminal.exited();
		expect(terminal.screen().join('\n')).toContain('status=0');
		expect(terminal.alternate()).toBe(false);
	});

	test.skipIf(!hasProc)('a size that changed while it was stopped is taken up', async () => {
		const terminal = await opened();
		terminal.signal('SIGTSTP');
		await stopped(terminal);
		terminal.resize(70, 24);
		terminal.signal('SIGCONT');
		await terminal.until(/^ {2}─{66}$/m);
		await terminal.until(/= 19/);
		terminal.press('q');
		await terminal.exited();
	});
});

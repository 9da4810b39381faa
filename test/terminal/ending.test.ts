// However the program ends, the terminal is given back and the status says why.

import { constants } from 'node:os';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { closeAll, LINGER, type OpenTerminal, open, PATIENCE, PROGRAM } from './terminal.js';

afterAll(closeAll);

async function opened(): Promise<OpenTerminal> {
	const terminal = open();
	await terminal.until(/= 19/);
	await terminal.until(terminal.pasteBrackets, 'paste brackets');
	return terminal;
}

const modesOf = ({ alternate, cursorHidden, pasteBrackets }: OpenTerminal): boolean[] => [alternate(), cursorHidden(), pasteBrackets()];
const GIVEN_BACK = [false, false, false];

describe.concurrent('ending', PATIENCE, () => {
	test.each([
		['q', 0],
		['ctrl+c', 130],
	])('%s gives the terminal back and exits with %i', async (key, code) => {
		const terminal = await opened();
		terminal.press(key);
		expect(await terminal.exited()).toEqual({ code, signal: 0 });
		expect(modesOf(terminal)).toEqual(GIVEN_BACK);
	});

	test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s gives the terminal back and exits with 128 + n', async name => {
		const terminal = await opened();
		terminal.signal(name);
		expect(await terminal.exited()).toEqual({ code: 128 + constants.signals[name], signal: 0 });
		expect(modesOf(terminal)).toEqual(GIVEN_BACK);
	});

	test.each([
		['q', 0],
		['ctrl+c', 130],
	])('the shell gets its line mode back after %s', async (key, status) => {
		const terminal = open({ command: ['sh', '-c', `"${process.execPath}" "${PROGRAM}" play; echo status=$?; stty -a; ${LINGER}`] });
		await terminal.until(/= 19/);
		terminal.press(key);
		await terminal.until(/finished/);
		const left = terminal.screen().join('\n');
		expect(left).toContain(`status=${status}`);
		expect(left).toMatch(/(?<!-)\bisig\b.*(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/);
		expect(modesOf(terminal)).toEqual(GIVEN_BACK);
	});

	test('what was on the screen before is there again, and nothing else', async () => {
		const terminal = open({ command: ['sh', '-c', `echo before; "${process.execPath}" "${PROGRAM}" play; ${LINGER}`] });
		await terminal.until(/= 19/);
		terminal.press('l', '?', 'Escape', 'q');
		await terminal.until(/finished/);
		expect(terminal.screen().filter(Boolean)).toEqual(['before', 'finished']);
	});

	test('a terminal that goes away takes the program along', async () => {
		const terminal = await opened();
		terminal.press('.');
		terminal.destroy();
		await vi.waitUntil(() => !isAlive(terminal.pid), { timeout: 20_000 });
	});

	test('a terminal that goes away takes the program along where a shell holds it', async () => {
		const inner = `echo pid=$$; exec "${process.execPath}" "${PROGRAM}" play`;
		const terminal = open({ command: ['sh', '-c', `trap '' HUP; sh -c '${inner}'; :`] });
		await terminal.until(/= 19/);
		const child = Number(/pid=(\d+)/.exec(terminal.bytes())?.[1]);
		expect(isAlive(child)).toBe(true);
		terminal.destroy();
		await vi.waitUntil(() => !isAlive(child), { timeout: 20_000 });
	});
});

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

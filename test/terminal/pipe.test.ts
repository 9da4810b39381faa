// Without a screen: as a part of a pipe, where output closes early, and on a terminal that can do nothing.

import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanEnv, closeAll, open, PATIENCE, PROGRAM } from './terminal.js';

afterAll(closeAll);

const LARGE = ['run', '--input', 'ones(300,300)', '--kernel', 'blur', '--format', 'csv'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const ESCAPES = /\u001b/;

interface Ended {
	readonly out: string;
	readonly err: string;
	readonly code: number | null;
}

function start(args: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
	return spawn(process.execPath, [PROGRAM, ...args], { env: cleanEnv(), stdio: [stdin, 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<Ended> {
	let [out, err] = ['', ''];
	child.stdout?.on('data', data => {
		out += data;
	});
	child.stderr?.on('data', data => {
		err += data;
	});
	return new Promise(done => child.on('close', code => done({ out, err, code })));
}

describe.concurrent('without a screen', PATIENCE, () => {
	test('large output arrives whole', async () => {
		const { out, err, code } = await ended(start(LARGE));
		expect(out.trimEnd().split('\n')).toHaveLength(298);
		expect([err, code]).toEqual(['', 0]);
	});

	test('a reader that was never there ends it quietly', async () => {
		const child = start(LARGE);
		child.stdout?.destroy();
		const { err, code } = await ended(child);
		expect([err, code]).toEqual(['', 141]);
	});

	test.each([[[]], [['play']], [['run', '--input', 'counting', '--kernel', 'book']]])('%j in a pipe prints and ends', async args => {
		const { out, err, code } = await ended(start(args));
		expect(out).toMatch(/\b19\b[\s\S]*\b25\b[\s\S]*\b37\b[\s\S]*\b43\b/);
		expect(out).not.toMatch(ESCAPES);
		expect([err, code]).toEqual(['', 0]);
	});

	test('input from a pipe and output to a terminal is no screen either', async () => {
		const terminal = open({ command: ['sh', '-c', `"${process.execPath}" "${PROGRAM}" </dev/null`], rows: 200 });
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		expect(terminal.screen().join('\n')).toMatch(/= 19/);
		expect(terminal.bytes()).not.toContain('\u001b[?1049h');
	});

	test('a dumb terminal gets the first lesson as a dialogue, without an escape', async () => {
		const terminal = open({ args: [], env: { TERM: 'dumb', COLORTERM: '' }, rows: 200 });
		await terminal.until(/step 1 of \d[\s\S]*^> ?$/m);
		terminal.press('q', 'Enter');
		expect(await terminal.exited()).toEqual({ code: 0, signal: 0 });
		expect(terminal.screen().join('\n')).toMatch(/Saved\./);
		expect(terminal.bytes()).not.toMatch(ESCAPES);
	});
});

// The program as a shell starts it, in surroundings that are all made here: nothing of who runs the tests comes in, and nothing hangs.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

const PROGRAM = resolve('dist/cli.js');

/** For vitest, longer than the wait for a program. */
export const PATIENCE = { timeout: 600_000 } as const;
/** Heartbeats, longer than any of them takes on a busy machine. Beats are counted, not time: a machine that sleeps stops both alike. */
const CAP = 60;
const BEAT = 1000;

export interface Around {
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** What is piped in; nothing is, where left out. */
	readonly stdin?: string;
	/** What the shell does before, such as `ulimit -n 40`. */
	readonly before?: string;
	/** Where the shell sends its streams, such as `2>&-`. */
	readonly redirects?: string;
	/** What starts it, such as `setpriv --reuid 1`. */
	readonly through?: string;
}

export interface Ended {
	/** 128 + n where a signal ended it, as a shell has it. */
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** A home is only what `env` says: without HOME and CONV_TUTOR_HOME the program would take that of who runs this, and is not started. */
export function run(words: string, { env = {}, stdin, before = ':', redirects = '', through = '' }: Around = {}): Promise<Ended> {
	if (env['HOME'] === undefined && env['CONV_TUTOR_HOME'] === undefined && through === '') {
		throw new Error('a test would write to the home of who runs it');
	}
	const script = `${before}; exec ${through} "${process.execPath}" "${PROGRAM}" ${words} ${redirects}`;
	const known = Object.entries({ PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env }).filter(([, value]) => value !== undefined);
	const child = spawn('sh', ['-c', script], {
		env: Object.fromEntries(known),
		cwd: tmpdir(),
		stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
	});
	let [out, err] = ['', ''];
	child.stdout?.on('data', (piece: Buffer) => {
		out += piece.toString();
	});
	child.stderr?.on('data', (piece: Buffer) => {
		err += piece.toString();
	});
	child.stdin?.on('error', () => {});
	child.stdin?.end(stdin);
	return new Promise((done, fail) => {
		let beats = 0;
		const timer = setInterval(() => {
			beats++;
			if (beats < CAP) {
				return;
			}
			clearInterval(timer);
			const state = stateOf(child.pid);
			child.kill('SIGKILL');
			fail(new Error(`conv-tutor ${words} (${before} ${redirects}) hangs (${state}); so far: ${out.slice(-200)} ${err}`));
		}, BEAT);
		child.on('close', (status, signal) => {
			clearInterval(timer);
			done({ status: signal === null ? status : 128, out, err });
		});
	});
}

/** What the system says that a process waits for, where it tells. */
function stateOf(pid: number | undefined): string {
	try {
		return `${/State:.*/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[0]} in ${readFileSync(`/proc/${pid}/wchan`, 'utf8')}`;
	} catch {
		return 'state unknown';
	}
}

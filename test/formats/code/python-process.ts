// Runs exported programs: one Python process for all of them, since starting one costs more than a hundred programs.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Job {
	readonly code: string;
	readonly files?: Readonly<Record<string, unknown>>;
}

export interface Answer {
	readonly printed?: readonly (readonly number[][][])[];
	readonly error?: string;
}

const RUNNER = fileURLToPath(new URL('./stand-ins/run_programs.py', import.meta.url));
const ENVIRONMENT = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };

/** Whether python3 with NumPy answers. Says so on the console where it doesn't. */
export function hasPython(): boolean {
	const found = spawnSync('python3', ['-c', 'import numpy'], { env: ENVIRONMENT }).status === 0;
	if (!found) {
		console.log('NOT RUN: python3 with numpy is missing, so the exported programs were only compared as text.');
	}
	return found;
}

/** What each program printed, in order. */
export function runPrograms(jobs: readonly Job[]): Answer[] {
	const input = jobs.map(job => JSON.stringify(job)).join('\n');
	const { status, stdout, stderr } = spawnSync('python3', [RUNNER], {
		input,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: ENVIRONMENT,
	});
	if (status !== 0) {
		throw new Error(stderr);
	}
	return stdout
		.trim()
		.split('\n')
		.map(line => JSON.parse(line) as Answer);
}

// Several programs at one log, and programs that are killed: nothing that was shown as saved is lost.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/core/random.js';
import { SEED } from '../../core/draw.js';
import { recordFigure, rounds } from '../../soak/soak.js';
import { answersIn, namesIn, newHome, open, writeAnswers } from './home.js';

const PATIENCE = { timeout: rounds(60_000, 3_600_000) };

let folder = '';
const program = (): string => join(folder, 'writer.mjs');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	await build({
		entryPoints: ['test/runtime/progress/writer.ts'],
		outfile: program(),
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'silent',
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
	readonly child: ChildProcess;
	/** What it said to be saved; resolves when it has ended. */
	readonly ended: Promise<{ readonly saved: readonly string[]; readonly status: number | null }>;
}

/** A program that answers; `onSaved` is told how many answers it said to be saved. */
function answering(home: string, name: string, count: number, onSaved: (saved: number, child: ChildProcess) => void = () => {}): Run {
	const child = spawn(process.execPath, [program(), name, `${count}`], {
		env: { CONV_TUTOR_HOME: home },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let text = '';
	child.stdout?.on('data', (piece: Buffer) => {
		text += piece.toString();
		onSaved(text.split('\n').length - 1, child);
	});
	const ended = new Promise<{ saved: string[]; status: number | null }>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', status => resolve({ saved: text.split('\n').slice(0, -1), status }));
	});
	return { child, ended };
}

describe('two programs that answer at the same time', PATIENCE, () => {
	const EACH = rounds(150, 2000);

	test(`${EACH} questions each: all are there, once, and nothing is damaged`, async () => {
		const home = newHome();
		const runs = await Promise.all(['a', 'b'].map(name => answering(home, name, EACH).ended));
		expect(runs.map(({ status }) => status)).toEqual([0, 0]);
		const kept = open(home);
		expect(kept.notice).toBeUndefined();
		expect(answersIn(kept).sort()).toEqual(runs.flatMap(({ saved }) => saved).sort());
		expect(kept.progress().answers).toBe(2 * EACH);
		expect(new Set(kept.entries().map(({ id }) => id)).size).toBe(2 * EACH);
		expect(namesIn(home)).toEqual(['machine', 'progress.jsonl', 'progress.snapshot.json']);
	});

	test('from the same first moment on: one makes the log, and has its machine’s name', async () => {
		for (let time = 0; time < rounds(1, 30); time++) {
			const home = newHome();
			await Promise.all(['a', 'b', 'c', 'd'].map(name => answering(home, name, 1).ended));
			expect(answersIn(open(home)).sort()).toEqual(['a-0', 'b-0', 'c-0', 'd-0']);
			expect(open(home).notice).toBeUndefined();
		}
	});
});

describe('programs that find a damaged log', PATIENCE, () => {
	test('mend it once, while the others go on answering: all is there', async () => {
		for (let time = 0; time < rounds(1, 30); time++) {
			const home = newHome();
			writeFileSync(writeAnswers(home, 50), 'rubbish\n', { flag: 'a' });
			const runs = await Promise.all(['a', 'b', 'c', 'd'].map(name => answering(home, name, 40).ended));
			const answers = new Set(answersIn(open(home)));
			expect(runs.flatMap(({ saved }) => saved).filter(text => !answers.has(text))).toEqual([]);
			expect(answers.size).toBe(50 + 160);
			expect(open(home).notice).toBeUndefined();
			expect(namesIn(home).filter(name => name.includes('corrupt'))).toHaveLength(1);
		}
	});
});

describe('a program that is killed', PATIENCE, () => {
	const HOMES = rounds(2, 20);
	const ROUNDS = rounds(4, 20);
	const AT_ONCE = 4;
	/** Answers, at the most, that are waited for before the kill. */
	const MOST = 12;

	test(`${HOMES * ROUNDS * AT_ONCE} times, anywhere: no answer that was shown as saved is lost (seed ${SEED})`, async () => {
		const chance = randomFrom(SEED);
		for (let number = 0; number < HOMES; number++) {
			const home = newHome();
			const saved: string[] = [];
			const killed = async (name: string, moment: number): Promise<void> => {
				const run = answering(home, name, 1e6, (count, child) => {
					if (count > moment) {
						child.kill('SIGKILL');
					}
				});
				saved.push(...(await run.ended).saved);
				expect(run.child.signalCode).toBe('SIGKILL');
			};
			for (let round = 0; round < ROUNDS; round++) {
				await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => killed(`${round}-${index}`, Math.floor(chance() * MOST))));
				const kept = open(home);
				const answers = new Set(answersIn(kept));
				expect(kept.path).toBeDefined();
				expect(saved.filter(text => !answers.has(text))).toEqual([]);
			}
			expect(saved.length).toBeGreaterThanOrEqual(ROUNDS * AT_ONCE);
			expect(open(home).progress().answers).toBe(open(home).events().length);
		}
		recordFigure(
			'killed while it answers',
			`${HOMES * ROUNDS * AT_ONCE} kills, ${AT_ONCE} programs at once on one log: no answer shown as saved is lost`,
		);
	});
});

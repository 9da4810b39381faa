// Commands without a screen, ended in the midst of their work: the status says by what, there is a line to say or none, and what was kept
// is there, whole. All of them in the long form; in the short one each command once, and each way.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HEADER } from '../../../src/course/progress/lines.js';
import { prose } from '../../course/format/spoil.js';
import { writeAnswers } from '../../runtime/progress/home.js';
import { recordFigure, SOAKING } from '../../soak/soak.js';
import { isRunning, secondsOf } from '../processes.js';
import { cleanEnv, freshHome, PATIENCE, PROGRAM } from '../terminal.js';
import { breakableIn, breakPart, buildBreakable } from './breakable-program.js';
import { readsWhole } from './kept.js';
import { answersIn, GIVEN } from './places.js';

interface Command {
	readonly words: readonly string[];
	/** What is typed into it; its input stays open. */
	readonly typed?: string;
	/** When it is in the midst of its work: it has printed this, or computed for half a second, or a file of its own is begun. */
	readonly busy: RegExp | 'computing' | 'writing';
	/** Whether it would go on for ever. */
	readonly isEndless?: true;
	/** Answers that are given on the way. */
	readonly answers?: number;
	/** Its status where the person interrupts; killed by the signal where left out. */
	readonly interrupted?: number;
}

const COMMANDS: readonly Command[] = [
	{ words: ['run', '--input', '$GIVEN/large.csv', '--kernel', 'ones(200,200)'], busy: 'computing' },
	{ words: ['run', '-'], typed: '{"input":[[1,2]],"kernel":[[1]]}\n', busy: /"output"/ },
	{ words: ['train', '--format', 'json', '--lr', '1e-9', '--epochs', '1000000'], busy: /"epoch":1,/, isEndless: true, interrupted: 130 },
	{ words: ['train', '--format', 'table', '--lr', '1e-9', '--epochs', '1000000'], busy: /epoch/, isEndless: true, interrupted: 130 },
	{
		words: ['digits', '--layers', 'pool4,dense10', '--format', 'json', '--epochs', '1000'],
		busy: /"epoch":1,/,
		isEndless: true,
		interrupted: 130,
	},
	{ words: ['digits', '--layers', 'pool4,dense10', '--epochs', '1', '--save', '$OWN/mine.npz'], busy: 'writing', interrupted: 0 },
	{ words: ['learn', 'cross-correlation', '--plain'], typed: '19\n', busy: /Right/, answers: 1 },
	{ words: ['review', '--plain'], busy: /Review|review/ },
	{ words: ['check', '$GIVEN/course'], busy: 'computing' },
	{ words: ['progress', '--import', '-'], typed: `${HEADER}\n${'\n'.repeat(200_000)}`, busy: /^/ },
	{ words: ['progress'], busy: /^/ },
	{ words: ['list'], busy: /^/ },
];

interface Way {
	readonly name: string;
	readonly signal?: NodeJS.Signals;
	/** Output closed at once, or once something came. */
	readonly closes?: 'at once' | 'after a line';
}

const WAYS: readonly Way[] = [
	{ name: 'SIGINT', signal: 'SIGINT' },
	{ name: 'SIGTERM', signal: 'SIGTERM' },
	{ name: 'SIGHUP', signal: 'SIGHUP' },
	{ name: 'output closed after a line', closes: 'after a line' },
	{ name: 'output closed at once', closes: 'at once' },
];

const CLOSED_PIPE = 141;

const ALL = COMMANDS.flatMap(command => WAYS.map(way => [command, way] as const));
const RUNS = SOAKING ? ALL : COMMANDS.map((command, index) => [command, WAYS[index % WAYS.length] as Way] as const);

const given = mkdtempSync(join(tmpdir(), 'conv-tutor-given-'));
let breakable: Awaited<ReturnType<typeof buildBreakable>> | undefined;
beforeAll(async () => {
	writeFileSync(join(given, 'large.csv'), `${'1,'.repeat(499)}1\n`.repeat(500));
	mkdirSync(join(given, 'course', '01-slide'), { recursive: true });
	writeFileSync(join(given, 'course', '01-slide', 'lesson.md'), prose('Words to read.'));
	breakable = await buildBreakable();
});
afterAll(() => {
	breakable?.remove();
	rmSync(given, { recursive: true, force: true });
	recordFigure('exits without a screen', `${RUNS.length} combinations of ${COMMANDS.length} commands and ${WAYS.length} ways, all right`);
});

interface Ended {
	readonly status: number;
	readonly error: string;
}

describe.concurrent('without a screen', PATIENCE, () => {
	test.each(RUNS.map(([command, way]) => [command.words.join(' '), way.name, command, way] as const))(
		'%s: %s',
		async (_, __, command, way) => {
			const [home, own, marks] = [freshHome(), freshHome(), freshHome()];
			const before = readFileSync(writeAnswers(home, GIVEN), 'utf8');
			const { status, error } = await ended(command, way, { home, own, marks });
			expect(allowed(command, way)).toContain(status);
			expect(error).toBe('');
			expect(readFileSync(join(home, 'progress.jsonl'), 'utf8').startsWith(before)).toBe(true);
			expect(readFileSync(join(home, 'progress.jsonl'), 'utf8').endsWith('\n')).toBe(true);
			expect(answersIn(home).length - GIVEN).toBeLessThanOrEqual(command.answers ?? 0);
			expect(readdirSync(home).filter(name => !/^(?:progress\.(?:jsonl|snapshot\.json)|machine)$/.test(name))).toEqual([]);
			expect(readdirSync(own).filter(name => name !== 'mine.npz')).toEqual([]);
			for (const name of readdirSync(own)) {
				await readsWhole(join(own, name));
			}
		},
	);
});

/** Those that it may end with: one that was quicker than its end is done. */
function allowed({ isEndless, interrupted }: Command, { signal, closes }: Way): readonly number[] {
	if (signal !== undefined) {
		const killed = 128 + constants.signals[signal];
		return signal === 'SIGINT' ? [interrupted ?? killed] : [killed];
	}
	return isEndless || closes === 'at once' ? [CLOSED_PIPE] : [CLOSED_PIPE, 0];
}

interface Folders {
	readonly home: string;
	readonly own: string;
	readonly marks: string;
}

/** Starts a command, ends it in that way, and waits until it is gone. */
async function ended({ words, typed, busy }: Command, way: Way, { home, own, marks }: Folders): Promise<Ended> {
	const program = busy === 'writing' ? (breakable?.program ?? '') : PROGRAM;
	if (busy === 'writing') {
		breakPart(marks, 'disk');
	}
	const typedWords = words.map(word => word.replace('$GIVEN', given).replace('$OWN', own));
	const child = spawn(process.execPath, [program, ...typedWords], {
		env: cleanEnv({ CONV_TUTOR_HOME: home, ...breakableIn(marks) }),
		stdio: 'pipe',
	});
	let [out, error] = ['', ''];
	child.stdout.on('data', data => {
		out += data;
		if (way.closes === 'after a line') {
			child.stdout.destroy();
		}
	});
	child.stderr.on('data', data => {
		error += data;
	});
	child.stdin.on('error', () => {});
	const status = statusOf(child);
	if (way.closes === 'at once') {
		child.stdout.destroy();
	}
	const taken = new Promise(done => child.stdin.write(typed ?? '', done));
	if (way.closes !== undefined) {
		child.stdin.end();
		return { status: await status, error };
	}
	const isBusy = (): boolean =>
		busy === 'computing' ? secondsOf(child.pid ?? 0) > 0.5 : busy === 'writing' ? readdirSync(own).length > 0 : busy.test(out);
	await taken;
	await vi.waitUntil(() => isBusy() || !isRunning(child.pid ?? 0), { timeout: 20_000, interval: 10 });
	child.kill(way.signal);
	return { status: await status, error };
}

/** The status as a shell tells it. */
const statusOf = (child: ChildProcess): Promise<number> =>
	new Promise(done => child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal as NodeJS.Signals])));

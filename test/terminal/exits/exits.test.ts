// Nothing is lost, whatever way the program ends and wherever one is: the terminal is given back, the status says why, no process stays,
// what was answered and kept is there, whole. All of them in the long form; in the short one each place once, and each way.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeKept } from '../../../src/runtime/digits/kept-files.js';
import { prose } from '../../course/format/spoil.js';
import { keptAfter } from '../../runtime/digits/weights/kept.js';
import { writeAnswers } from '../../runtime/progress/home.js';
import { recordFigure, SOAKING } from '../../soak/soak.js';
import { isRunning, runningIn } from '../processes.js';
import { closeAll, freshHome, LINGER, type OpenTerminal, open, PATIENCE, PROGRAM } from '../terminal.js';
import { breakableIn, breakPart, buildBreakable } from './breakable-program.js';
import { readsWhole } from './kept.js';
import { type Around, answersIn, GIVEN, PLACES, type Place } from './places.js';
import { isWayAt, type Run, statusOf, WAYS, type Way } from './ways.js';

type Exit = readonly [place: Place, way: Way];

const ALL: readonly Exit[] = PLACES.flatMap(place => WAYS.filter(way => isWayAt(way, place)).map((way): Exit => [place, way]));

/** Each place once: by the ways that few places have first, then by those that were taken least. */
function spread(): readonly Exit[] {
	const placesOf = (way: Way): readonly Place[] => PLACES.filter(place => isWayAt(way, place));
	const taken = new Map<Place, Way>();
	const timesTaken = (way: Way): number => [...taken.values()].filter(each => each === way).length;
	for (const way of WAYS.toSorted((one, other) => placesOf(one).length - placesOf(other).length)) {
		const free = placesOf(way).find(place => !taken.has(place));
		if (free !== undefined) {
			taken.set(free, way);
		}
	}
	for (const place of PLACES.filter(each => !taken.has(each))) {
		const [way] = WAYS.filter(each => isWayAt(each, place)).toSorted((one, other) => timesTaken(one) - timesTaken(other));
		if (way !== undefined) {
			taken.set(place, way);
		}
	}
	return [...taken];
}

const EXITS = SOAKING ? ALL : spread();

let breakable: Awaited<ReturnType<typeof buildBreakable>>;
const given = mkdtempSync(join(tmpdir(), 'conv-tutor-given-'));
beforeAll(async () => {
	breakable = await buildBreakable();
	writeFileSync(join(given, 'long.csv'), '0.25,'.repeat(1_000_000));
	writeFileSync(join(given, 'large.csv'), `${`${'1,'.repeat(499)}1\n`.repeat(500)}`);
	mkdirSync(join(given, 'reading'));
	writeFileSync(join(given, 'reading', 'lesson.md'), prose('Words to read.'));
	await writeKept(join(given, 'small.npz'), keptAfter(3), false);
});
afterAll(() => {
	closeAll();
	breakable.remove();
	rmSync(given, { recursive: true, force: true });
	recordFigure('exits', `${EXITS.length} combinations of ${PLACES.length} places and ${WAYS.length} ways out, all right`);
});

test('the short form takes each place and each way', () => {
	const taken = spread();
	expect(new Set(taken.map(([place]) => place)).size).toBe(PLACES.length);
	expect(WAYS.filter(way => !taken.some(([, each]) => each === way)).map(({ name }) => name)).toEqual([]);
});

describe.concurrent('nothing is lost', PATIENCE, () => {
	test.each(EXITS.map(([place, way]) => [place.name, way.name, place, way] as const))('%s: %s', async (_, __, place, way) => {
		const around = { home: freshHome(), own: freshHome(), given };
		const before = readFileSync(writeAnswers(around.home, GIVEN), 'utf8');
		const marks = freshHome();
		const app = opened(place, way, around, marks);
		await app.until(() => app.alternate(), 'the alternate screen');
		const [pid = 0] = runningIn(app.pid).filter(each => each !== app.pid);
		const run: Run = { app, pid, place, around, marks, hasLines: () => hasLines(modesOf(app.tty)) };
		await reach(run);
		await way.go(run);
		await ended(run, way);
		await untouched(run, before);
	});
});

/** Around the program, for what a shell would know of it; it hears no signal, and not that the terminal is gone. */
const SHELL = `echo before; trap : INT QUIT TERM HUP; "$@"; echo $? >"$MARKS/status"; stty -a >"$MARKS/modes"; ${LINGER}`;

/** The program on its way to a place. */
function opened({ args, env, size, slowFrom }: Place, { breaks }: Way, around: Around, marks: string): OpenTerminal {
	const program = breaks === true || slowFrom !== undefined ? breakable.program : PROGRAM;
	return open({
		...size,
		command: ['sh', '-c', SHELL, 'sh', process.execPath, program, ...args(around)],
		env: { CONV_TUTOR_HOME: around.home, MARKS: marks, ...breakableIn(marks), ...env },
	});
}

async function reach({ app, place, around, marks }: Run): Promise<void> {
	await app.until(place.opens);
	for (const [index, { keys, until }] of place.steps.entries()) {
		if (index === place.slowFrom) {
			breakPart(marks, 'disk');
		}
		app.press(...keys(around));
		await app.until(until instanceof RegExp ? until : () => until(app, around), `${place.name}, step ${index}`);
	}
}

/** The terminal as it was but for what the way says, the status that belongs to it, and no process left. */
async function ended({ app, pid, place, marks }: Run, way: Way): Promise<void> {
	if (way.takesTerminal) {
		await vi.waitUntil(() => runningIn(app.pid).length === 0, { timeout: 20_000 });
	} else {
		await app.until(/^finished$/m);
		expect(runningIn(app.pid)).toEqual([app.pid]);
		expect([app.alternate(), app.cursorHidden(), app.pasteBrackets(), app.mouse()]).toEqual([false, false, false, false]);
		expect(hasLines(readFileSync(join(marks, 'modes'), 'utf8'))).toBe(true);
		expect(app.screen().filter(Boolean)).toEqual(['before', ...(way.says === undefined ? [] : [way.says]), 'finished']);
		app.press('Enter');
	}
	expect(isRunning(pid)).toBe(false);
	expect(Number(readFileSync(join(marks, 'status'), 'utf8'))).toBe(statusOf(way, place));
}

/** What a home may hold. */
const KEPT = /^(?:progress\.jsonl|progress\.snapshot\.json|settings\.json|machine|sessions|play-mine\.json)$/;

/** Every answer is there, in whole lines, and whatever else is kept is whole or not there at all; nothing was left lying about. */
async function untouched({ place, around: { home, own }, around }: Run, before: string): Promise<void> {
	const log = readFileSync(join(home, 'progress.jsonl'), 'utf8');
	expect(log.startsWith(before)).toBe(true);
	expect(log.endsWith('\n')).toBe(true);
	for (const line of log.trimEnd().split('\n')) {
		expect(() => JSON.parse(line)).not.toThrow();
	}
	expect(answersIn(home)).toHaveLength(GIVEN + (place.answers ?? 0));
	const left = (readdirSync(home, { recursive: true }) as string[]).map(path => path.replace(/^.*\//, ''));
	expect(left.filter(name => !KEPT.test(name))).toEqual([]);
	const written = place.writes?.(around);
	expect(readdirSync(own)).toEqual(written?.startsWith(own) && existsSync(written) ? [written.slice(own.length + 1)] : []);
	if (written !== undefined && existsSync(written)) {
		await readsWhole(written);
	}
}

const modesOf = (tty: string): string => execFileSync('stty', ['-a', '-F', tty], { encoding: 'utf8' });

/** Whether these are the modes in which a terminal hands over lines, echoed. Source: stty(1); a minus stands before what is off. */
const hasLines = (modes: string): boolean => ['isig', 'icanon', 'echo'].every(mode => new RegExp(`(?<![-\\w])${mode}\\b`).test(modes));

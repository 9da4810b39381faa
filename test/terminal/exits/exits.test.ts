// Nothing is lost, whatever way the program ends and wherever one is: the terminal is given back, the status says why, no process stays,
// what was answered and kept is there, whole. All of them in the long form; in the short one each place once, and each way.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeKept } from '../../../src/runtime/digits/kept-files.js';
import { prose } from '../../course/format/spoil.js';
import { keptAfter } from '../../runtime/digits/weights/kept.js';
import { recordFigure, SOAKING } from '../../soak/soak.js';
import { closeAll, PATIENCE, PROGRAM } from '../terminal.js';
import { breakableIn, breakPart, buildBreakable } from './breakable-program.js';
import { COMMANDS, type Command, CUTS, type Cut, cutShort, statusesOf } from './commands.js';
import { around, expectKept } from './kept.js';
import type { Place } from './place.js';
import { PLACES } from './places.js';
import { expectEnded, openAt } from './run.js';
import { isWayAt, WAYS, type Way } from './ways.js';

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

type CutCommand = readonly [name: string, command: Command, cut: Cut];

const ENTRIES = Object.entries(COMMANDS);
const ALL_CUT: readonly CutCommand[] = ENTRIES.flatMap(([name, command]) => CUTS.map((cut): CutCommand => [name, command, cut]));
const SOME_CUT: readonly CutCommand[] = ENTRIES.map(([name, command], index) => [name, command, CUTS[index % CUTS.length] as Cut]);

const EXITS = SOAKING ? ALL : spread();
const CUT_SHORT = SOAKING ? ALL_CUT : SOME_CUT;

const ones = (side: number): string => `${'1,'.repeat(side - 1)}1\n`.repeat(side);

/** What can be opened. */
const given = mkdtempSync(join(tmpdir(), 'conv-tutor-given-'));
let breakable: Awaited<ReturnType<typeof buildBreakable>>;
beforeAll(async () => {
	writeFileSync(join(given, 'long.csv'), '0.25,'.repeat(1_000_000));
	writeFileSync(join(given, 'large.csv'), ones(500));
	writeFileSync(join(given, 'kernel.csv'), ones(200));
	writeFileSync(join(given, 'window.csv'), ones(60));
	mkdirSync(join(given, 'reading'));
	writeFileSync(join(given, 'reading', 'lesson.md'), prose('Words to read.'));
	await writeKept(join(given, 'small.npz'), keptAfter(3), false);
	breakable = await buildBreakable();
});
afterAll(() => {
	closeAll();
	breakable.remove();
	rmSync(given, { recursive: true, force: true });
});

/** A figure is of a run in which all were tried and all held. */
function recordWhole(proof: string, held: number, all: number, made: string): void {
	if (held === all) {
		recordFigure(proof, `all ${all} combinations: ${made}`);
	}
}

test('the short form takes each place and each way', () => {
	const taken = spread();
	expect(new Set(taken.map(([place]) => place)).size).toBe(PLACES.length);
	expect(WAYS.filter(way => !taken.some(([, each]) => each === way)).map(({ name }) => name)).toEqual([]);
});

describe.concurrent('on a screen', PATIENCE, () => {
	let held = 0;
	afterAll(() => recordWhole('exits on a screen', held, EXITS.length, `${PLACES.length} places, ${WAYS.length} ways out`));

	test.each(EXITS.map(([place, way]) => [place.name, way.name, place, way] as const))('%s: %s', async (_, __, place, way) => {
		const folders = around(given);
		const run = await openAt(way.breaks === true || place.slowFrom !== undefined ? breakable.program : PROGRAM, place, folders);
		await way.go(run);
		await expectEnded(run, way);
		await expectKept(folders, { answers: place.answers ?? 0, written: place.writes?.(folders), isSure: true });
		held++;
	});
});

/** Some compute for seconds before they print anything. */
describe.concurrent('without a screen', { timeout: 3 * PATIENCE.timeout }, () => {
	let held = 0;
	afterAll(() => recordWhole('exits without a screen', held, CUT_SHORT.length, `${ENTRIES.length} commands, ${CUTS.length} ways out`));

	test.each(CUT_SHORT.map(([name, command, cut]) => [name, cut.name, command, cut] as const))('%s: %s', async (_, __, command, cut) => {
		const folders = around(given);
		const isSlow = command.busy === 'writing';
		if (isSlow) {
			breakPart(folders.marks, 'disk');
		}
		const env = { CONV_TUTOR_HOME: folders.home, ...breakableIn(folders.marks) };
		const { status, error } = await cutShort(isSlow ? breakable.program : PROGRAM, command, cut, folders, env);
		expect(statusesOf(command, cut)).toContain(status);
		expect(error).toBe('');
		const isSure = cut.signal !== undefined;
		await expectKept(folders, { answers: command.answers ?? 0, written: command.writes?.(folders), isSure });
		held++;
	});
});

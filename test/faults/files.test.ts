// Something else where a file of the learner's should be: it is told in a line and left alone, nothing waits for it, all the rest is kept.

import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, type TestContext, test } from 'vitest';
import { readKept, writeKept } from '../../src/runtime/digits/kept-files.js';
import { fileOf } from '../../src/runtime/sessions/session-name.js';
import { keptAfter } from '../runtime/digits/weights/kept.js';
import { answersIn, logOf, newHome, open, writeAnswers } from '../runtime/progress/home.js';
import { putDevice } from './device.js';
import { isLine, KEEPABLE, type Keepable, live, SESSION } from './life.js';

interface Place {
	readonly path: string;
	/** What can't be kept while something else is there. */
	readonly costs: readonly Keepable[];
	/** Whether a line says so; the files that only save time, or name the machine, are done without. */
	readonly told: boolean;
}

const PLACES: Readonly<Record<string, Place>> = {
	progress: { path: 'progress.jsonl', costs: ['answer'], told: true },
	settings: { path: 'settings.json', costs: ['setting'], told: true },
	session: { path: join('sessions', fileOf(SESSION.name)), costs: ['session'], told: true },
	'the folder of sessions': { path: 'sessions', costs: ['session'], told: true },
	snapshot: { path: 'progress.snapshot.json', costs: [], told: false },
	machine: { path: 'machine', costs: [], told: false },
	lock: { path: 'progress.jsonl.new', costs: [], told: false },
};

/** Each puts something there; false where that can't be had here. */
const THINGS: Readonly<Record<string, (path: string) => unknown>> = {
	'a folder': path => mkdirSync(path),
	'a folder with something in it': path => {
		mkdirSync(path);
		writeFileSync(join(path, 'mine'), '');
	},
	'a pipe that nobody writes to': path => spawnSync('mkfifo', [path]),
	'a device without an end': path => putDevice(path, 'zero'),
	'a device that is full': path => putDevice(path, 'full'),
	'a link to a device': path => {
		symlinkSync(`${path}.device`, path);
		return putDevice(`${path}.device`, 'zero');
	},
	'a link to itself': path => symlinkSync(path, path),
	'a link to a folder': path => symlinkSync('.', path),
};

function put(thing: string, path: string, { skip }: Pick<TestContext, 'skip'>): void {
	if (THINGS[thing]?.(path) === false) {
		skip('no device can be made here');
	}
}

const PAIRS = Object.keys(PLACES).flatMap(place => Object.keys(THINGS).map(thing => [place, thing] as const));

describe.runIf(process.platform === 'linux')('in the place of', () => {
	test.for(PAIRS.filter(([place, thing]) => !(place === 'the folder of sessions' && /^a (?:folder|link to a folder)/.test(thing))))(
		'%s: %s',
		([name, thing], context) => {
			const { path, costs, told: isTold } = PLACES[name] as Place;
			const home = newHome();
			const place = join(home, path);
			mkdirSync(dirname(place), { recursive: true });
			put(thing, place, context);
			const before = lstatSync(place);
			const { told, left } = live({ CONV_TUTOR_HOME: home });
			expect(left).toEqual(KEEPABLE.filter(each => !costs.includes(each)));
			expect(told.filter(line => !isLine(line))).toEqual([]);
			expect(told.some(line => line.includes(home))).toBe(isTold);
			expect([lstatSync(place).ino, lstatSync(place).mode]).toEqual([before.ino, before.mode]);
			if (thing === 'a link to a device') {
				expect(statSync(place).isCharacterDevice()).toBe(true);
			}
		},
	);

	test.for(Object.keys(THINGS))('the lock, while the log is damaged: %s', (thing, context) => {
		const home = newHome();
		writeFileSync(writeAnswers(home, 2), 'rubbish\n', { flag: 'a' });
		put(thing, `${logOf(home)}.new`, context);
		const kept = open(home);
		expect(answersIn(kept)).toEqual(['0', '1']);
		expect(kept.notice?.message).toBe(`${logOf(home)} has lines that can not be read; all others count`);
	});

	test.for(Object.keys(THINGS))('weights: %s', async (thing, context) => {
		const path = join(newHome(), 'weights.npz');
		put(thing, path, context);
		for (const act of [() => writeKept(path, keptAfter(1), true), () => readKept(path)]) {
			const line = await act().then(
				() => '',
				(error: Error) => `${error.name} ${error.message}`,
			);
			expect(line).toMatch(/^(?:Fault|Error) .*weights\.npz/);
			expect(isLine(line)).toBe(true);
		}
	});
});

describe('a link that leads nowhere in the place of', () => {
	test.each(['progress.jsonl', 'settings.json'])('%s: it is kept', path => {
		const [home, elsewhere] = [newHome(), newHome()];
		symlinkSync(join(elsewhere, 'made'), join(home, path));
		expect(live({ CONV_TUTOR_HOME: home })).toEqual({ told: [], left: KEEPABLE });
	});

	test('the log, into a folder that is not there: a line says so', () => {
		const [home, elsewhere] = [newHome(), newHome()];
		symlinkSync(join(elsewhere, 'no', 'folder'), logOf(home));
		const { told, left } = live({ CONV_TUTOR_HOME: home });
		expect(left).toEqual(['setting', 'session']);
		expect(told[0]).toContain('can not be made there');
		expect(told.filter(line => !isLine(line))).toEqual([]);
	});
});

// The app as a person has it before them, for very long: what the terminal shows is the frame of the model, however it came there
// difference by difference, and nothing is kept of what was shown before.

import { expect, test } from 'vitest';
import { openCourse } from '../../src/state/course/course.js';
import { pick } from '../core/draw.js';
import { example } from '../state/app.js';
import { TYPED } from '../terminal/noise.js';
import { frameOf } from '../ui/screen.js';
import { chanceFrom, FIRST_SEED } from './chance.js';
import { CATALOGUE, fakeRuntime } from './fake-runtime.js';
import { heapInUse } from './heap.js';
import { mount } from './mounted.js';
import { recordFigure, rounds, SOAKING } from './soak.js';

const KEYS = rounds(300, 20_000);
/** Every how manieth key what is shown is compared. */
const COMPARED = 10;
const SIZES = [
	[80, 24],
	[100, 30],
	[120, 40],
	[60, 20],
	[1, 1],
	[400, 120],
] as const;

/** Megabytes that may be more at the end than after a fifth: what is remembered of the last frames, and an undo history. */
const [GROWTH, SLACK] = [1.3, 20];

test(`keys by seed ${FIRST_SEED}`, { timeout: 3_600_000 }, async () => {
	const choose = chanceFrom(FIRST_SEED);
	const runtime = fakeRuntime(choose);
	const start = { ...example('book'), room: 'home', course: openCourse({ catalogue: CATALOGUE, now: 0, chance: 1 }) } as const;
	const app = mount(start, runtime.perform);
	const heaps: number[] = [];
	let typed = '';
	for (let key = 0; key < KEYS; key++) {
		const bytes = choose(0, 9) === 0 ? '\u001b\u00a0' : pick(choose, TYPED);
		typed = `${typed}${bytes}`.slice(-200);
		app.type(bytes);
		if (choose(0, 99) === 0) {
			const [columns, rows] = pick(choose, SIZES);
			await app.resize(columns, rows);
		}
		runtime.work(1);
		const answer = runtime.answer();
		if (answer !== undefined) {
			app.store.send([answer]);
		}
		if (key % COMPARED === 0) {
			const shown = (await app.shown()).map(line => line.trimEnd());
			const frame = frameOf(app.store.get())
				.split('\n')
				.map(line => line.trimEnd());
			const { rows } = app.store.get().size;
			expect(shown, `key ${key}, after ${JSON.stringify(typed)}`).toEqual(Array.from({ length: rows }, (_, row) => frame[row] ?? ''));
		}
		if (SOAKING && (key + 1) % (KEYS / 5) === 0) {
			heaps.push(await heapInUse());
		}
	}
	app.unmount();
	if (SOAKING) {
		expect(heaps.at(-1)).toBeLessThan(GROWTH * (heaps[0] ?? 0) + SLACK);
	}
	recordFigure('fuzz-mounted', `${KEYS.toLocaleString('en')} keys; heap ${heaps.map(Math.round).join(', ')} MB after each fifth`);
});

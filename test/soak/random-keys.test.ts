// Someone leans on the keyboard, all over the app: whatever is typed, pasted, pointed at, resized and answered, in whatever order, the
// model stays sound, `update` stays pure, every frame fits, and nothing is kept for ever.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Model } from '../../src/state/model.js';
import { update } from '../../src/state/update.js';
import { FIRST_SEED } from './chance.js';
import { wayOf, wrongWithFrame } from './drawn.js';
import { heapInUse } from './heap.js';
import { live, type Watch } from './random-app.js';
import { metIn, TO_BE_MET } from './seen.js';
import { recordFigure, rounds, SOAKING } from './soak.js';
import { freeze, unsoundIn } from './sound.js';

/** How many messages each start of the program gets. One of them goes on for long: what grows with each key shows. */
const LIVES = [...Array.from({ length: rounds(5, 400) }, () => rounds(1000, 2000)), ...(SOAKING ? [200_000] : [])];
/** Every how manieth message is drawn, and every how manieth is taken twice. */
const [DRAWN, TWICE] = [rounds(80, 20), 50];

/** The share of what there is to meet that may be missed. */
const MAY_BE_MISSED = SOAKING ? 0 : 0.3;

/** What was kept after a fifth of the messages, and these megabytes more, is the most that is kept at the end. */
const [GROWTH, SLACK] = [1.3, 20];

/** What freezing does not hold: numbers in arrays. */
const numbersOf = ({ stage, trainer, digits }: Model) =>
	structuredClone([
		[stage.input.data, stage.output.data],
		trainer?.history.points.map(({ descent }) => descent.weights),
		[digits?.drawing.pixels, digits?.weights],
	]);

/** Nothing is wrong. Asked a million times: `expect` takes longer than what it is asked about. */
function none(wrong: readonly string[]): void {
	if (wrong.length > 0) {
		throw new Error(wrong.join('; '));
	}
}

test('random keys, everywhere', { timeout: 10_800_000 }, async () => {
	const met = new Set<string>();
	const heaps: number[] = [];
	let [messages, frames] = [0, 0];
	const watch: Watch = (before, message, after, effects) => {
		messages++;
		none(unsoundIn(after));
		const found = metIn(after);
		if (messages % DRAWN === 0 || found.some(each => !met.has(each))) {
			none(wrongWithFrame(after, wayOf(frames++)));
		}
		for (const each of found) {
			met.add(each);
		}
		if (messages % TWICE === 0) {
			const numbers = numbersOf(before);
			none(isDeepStrictEqual(update(before, message), [after, effects]) ? [] : ['the same message gives something else again']);
			none(isDeepStrictEqual(numbersOf(before), numbers) ? [] : ['a number was changed in place']);
		}
		freeze(after);
	};
	const all = LIVES.reduce((sum, life) => sum + life, 0);
	for (const [index, life] of LIVES.entries()) {
		await live(FIRST_SEED + index, life, watch);
		if (messages >= ((heaps.length + 1) * all) / 5) {
			heaps.push(await heapInUse());
		}
	}
	const missed = TO_BE_MET.filter(each => !met.has(each));
	expect(missed.length, `not met: ${missed.join(', ')}`).toBeLessThanOrEqual(MAY_BE_MISSED * TO_BE_MET.length);
	if (SOAKING) {
		expect(heaps.at(-1)).toBeLessThan(GROWTH * (heaps[0] ?? 0) + SLACK);
	}
	const inUse = heaps.map(heap => `${Math.round(heap)}`).join(', ');
	recordFigure(
		'fuzz-in-process',
		`${messages.toLocaleString('en')} messages, ${frames.toLocaleString('en')} frames, no fault; heap ${inUse} MB after each fifth`,
	);
});

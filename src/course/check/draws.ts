// An exercise in as many variants as it takes to trust it.

import { Fault, orFault } from '../../core/fault.js';
import { drawExercise } from '../exercises/draw.js';
import type { Drawn } from '../exercises/drawn.js';
import { drawParams, seedOf, type Values } from '../exercises/params.js';
import { isSame } from '../exercises/same.js';
import type { Exercise } from '../lesson.js';
import type { Desk, Tools } from './desk.js';
import { givesAway } from './hints.js';
import { flawOf, pathOfModel } from './variant.js';
import { whyNone } from './why-none.js';

/** Variants of a family that are drawn. */
const SEEDS = 1000;
/** Of a translation: its texts alone are new. */
const SEEDS_OF_TEXTS = 20;
/** What drawing all of them may take: a thousandth of a second each is much. */
const MOST_TIME = 10_000;
/** Draws between two looks at the clock. */
const ROUND = 100;
/** A hint that says the answer so often says it not by chance. */
const OFTEN = 0.9;

/** Puts down the first thing that is wrong with a variant, and what is wrong with all of them. A variant, where nothing is. */
export function checkDraws(desk: Desk, exercise: Exercise, { now, variants = SEEDS }: Tools): Drawn | undefined {
	const { wrong } = desk;
	const start = now();
	const seeds = seedsOf(exercise, variants);
	/** The variants met so far, and whether their last hint says the answer. */
	const met = new Map<string, boolean>();
	let [sample, told]: [Drawn | undefined, number] = [undefined, 0];
	for (let seed = 0; seed < seeds; seed++) {
		let saysIt = met.get(firstDraw(exercise, seed));
		if (saysIt === undefined) {
			const drawn = sound(desk, exercise, seed);
			if (drawn === undefined) {
				return undefined;
			}
			saysIt = givesAway(drawn);
			met.set(keyOf(drawn.values), saysIt);
			sample ??= drawn;
		}
		told += saysIt ? 1 : 0;
		if (seed % ROUND === 0 && now() - start > MOST_TIME) {
			wrong(['id'], new Fault('to draw the exercise takes too long: make it smaller, or its conditions easier to meet'));
			return undefined;
		}
	}
	if (told >= seeds * OFTEN) {
		wrong(['hints', exercise.hints.length - 1], new Fault('the last hint says the answer: leave the last step to the learner'));
	}
	return sample;
}

const seedsOf = ({ params }: Exercise, most: number): number => (params.length === 0 ? 1 : most);

const keyOf = (values: Values): string => JSON.stringify([...values].map(([name, { data }]) => [name, ...data]));

/** The params that a seed draws first: where they have been met, the variant has been, too. */
function firstDraw(exercise: Exercise, seed: number): string {
	return orFault(
		() => keyOf(drawParams(exercise.params, seedOf(seed, 0))),
		() => '',
	);
}

/** The variant of a seed; undefined where there is none, or something is wrong with it, which is put down. */
function sound(desk: Desk, exercise: Exercise, seed: number): Drawn | undefined {
	const drawn = drawnOr(desk, exercise, seed);
	const flaw = drawn && (flawOf(drawn) ?? (exercise.params.length === 0 ? fixedFlaw(drawn) : undefined));
	if (flaw !== undefined) {
		desk.wrong(flaw.path, flaw.fault);
	}
	return flaw === undefined ? drawn : undefined;
}

/** The variant of a seed; undefined where there is none, which is put down. */
function drawnOr({ lesson, wrong }: Desk, exercise: Exercise, seed: number): Drawn | undefined {
	return orFault(
		() => drawExercise(lesson.id, exercise, seed),
		fault => {
			const flaw = whyNone(exercise, seed) ?? { path: ['id'], fault };
			wrong(flaw.path, flaw.fault);
			return undefined;
		},
	);
}

/** Without params nothing is drawn anew: misconceptions that agree, or are right, are so for ever. */
function fixedFlaw(drawn: Drawn): ReturnType<typeof flawOf> {
	const { exercise, models } = drawn;
	const silent = exercise.wrong.find(({ model }) => !models.some(each => each.model === model));
	if (silent !== undefined) {
		return {
			path: pathOfModel(drawn, silent.model),
			fault: new Fault('{model} gives the right answer here: leave it out', { model: silent.model }),
		};
	}
	for (const [index, { model, solution }] of models.entries()) {
		const twin = models.slice(0, index).find(other => isSame(other.solution, solution));
		if (twin !== undefined) {
			return {
				path: pathOfModel(drawn, model),
				fault: new Fault('{first} and {second} give the same answer here', { first: twin.model, second: model }),
			};
		}
	}
	return undefined;
}

/** Puts down a text of a translation whose numbers can't be computed. */
export function checkTexts(desk: Desk, exercise: Exercise): void {
	for (let seed = 0; seed < seedsOf(exercise, SEEDS_OF_TEXTS); seed++) {
		if (drawnOr(desk, exercise, seed) === undefined) {
			return;
		}
	}
}

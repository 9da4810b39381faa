// Why an exercise can't be drawn: which of its parts is to blame, so that its author is led there.

import { Fault, orFault } from '../../core/fault.js';
import { contains, shapeText } from '../../core/grid.js';
import type { Work } from '../../expression/work.js';
import { layerOf } from '../exercises/apply-layer.js';
import { solve, type Variant, variantOf } from '../exercises/compute.js';
import { drawExercise } from '../exercises/draw.js';
import { newEffort } from '../exercises/effort.js';
import { isRight, namedModels } from '../exercises/models.js';
import { drawParams, seedOf } from '../exercises/params.js';
import { isSame } from '../exercises/same.js';
import type { Path } from '../format/yaml.js';
import type { Exercise } from '../lesson.js';
import { textsOf } from './fit.js';
import type { Flaw } from './variant.js';

const TRIES = 50;

/** What keeps an exercise from being drawn with a seed; undefined where no one part does. */
export function whyNone(exercise: Exercise, seed: number): Flaw | undefined {
	const work = newEffort();
	const tries = Array.from({ length: exercise.params.length === 0 ? 1 : TRIES }, (_, attempt) =>
		tryIn(exercise, seedOf(seed, attempt), work),
	);
	const variants = tries.flatMap(each => ('variant' in each ? [each.variant] : []));
	const [first] = tries;
	if (first !== undefined && variants.length === 0) {
		return 'fault' in first ? first : undefined;
	}
	return (
		inAll(variants, outsideFlaw) ??
		inAll(variants, variant => faultOf(['answer'], () => solve(variant))) ??
		ruleFlaw(exercise, variants) ??
		inAll(variants, sameFlaw) ??
		textFlaw(exercise, seed)
	);
}

/** The flaw that the first variant has, where all have one at the same place. */
function inAll(variants: readonly Variant[], flawOf: (variant: Variant) => Flaw | undefined): Flaw | undefined {
	const flaws = variants.map(flawOf);
	const [first] = flaws;
	return first !== undefined && flaws.every(flaw => flaw?.path.join() === first.path.join()) ? first : undefined;
}

function faultOf(path: Path, act: () => unknown): Flaw | undefined {
	return orFault(
		() => {
			act();
			return undefined;
		},
		fault => ({ path, fault }),
	);
}

function tryIn(exercise: Exercise, seed: number, work: Work): { readonly variant: Variant } | Flaw {
	let variant: Variant | undefined;
	const values = new Map();
	const flaw =
		faultOf(['params'], () => {
			for (const [name, value] of drawParams(exercise.params, seed, work)) {
				values.set(name, value);
			}
		}) ??
		faultOf([exercise.layer === undefined ? 'id' : 'layer'], () => {
			variant = variantOf(exercise, values, work);
			if (variant.scene !== undefined) {
				layerOf(variant.scene);
			}
		});
	return flaw ?? { variant: variant as unknown as Variant };
}

function outsideFlaw({ scene, cells }: Variant): Flaw | undefined {
	if (scene === undefined) {
		return undefined;
	}
	const { output } = layerOf(scene);
	const beyond = cells.findIndex(cell => !contains(output, cell) || !Object.values(cell).every(Number.isInteger));
	return beyond < 0
		? undefined
		: {
				path: ['cells', beyond],
				fault: new Fault('the element lies outside of the output, which is {output}', { output: shapeText(output) }),
			};
}

function ruleFlaw(exercise: Exercise, variants: readonly Variant[]): Flaw | undefined {
	for (const [index, rule] of exercise.wrong.entries()) {
		const flaw = inAll(variants, variant =>
			faultOf(['wrong', index], () => namedModels({ ...variant, exercise: { ...variant.exercise, wrong: [rule] } })),
		);
		if (flaw !== undefined) {
			return flaw;
		}
	}
	return undefined;
}

/** A misconception that is right, or says what another one says. */
function sameFlaw(variant: Variant): Flaw | undefined {
	const truth = solve(variant);
	const models = namedModels(variant);
	for (const [index, { model, solution }] of models.entries()) {
		const path: Path = index < variant.exercise.wrong.length ? ['wrong', index] : ['options'];
		if (isRight(variant, truth, solution)) {
			return { path, fault: new Fault('{model} never says anything but the right answer: leave it out', { model }) };
		}
		const twin = models.slice(0, index).find(other => isSame(other.solution, solution));
		if (twin !== undefined) {
			return {
				path,
				fault: new Fault('{first} and {second} always give the same answer: leave one of them out', { first: twin.model, second: model }),
			};
		}
	}
	return undefined;
}

/** A text whose numbers can't be computed: each in turn as the only one. */
function textFlaw(exercise: Exercise, seed: number): Flaw | undefined {
	const computed = textsOf(exercise).filter(({ text }) => text.some(piece => typeof piece !== 'string'));
	for (const { path, text } of computed) {
		const alone: Exercise = { ...exercise, ask: text, hints: [], explain: [] };
		const flaw = faultOf(path, () => drawExercise('', 'options' in alone ? { ...alone, options: alone.options.map(bare) } : alone, seed));
		if (flaw !== undefined) {
			const { why } = flaw.fault.values;
			return why === undefined ? flaw : { path, fault: new Fault('{why}', { why }) };
		}
	}
	return undefined;
}

const bare = <Option extends { readonly text: unknown; readonly explain: unknown }>(option: Option): Option => ({
	...option,
	text: [],
	explain: [],
});

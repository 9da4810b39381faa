// What a misconception answers: the exercise solved by an engine in which the wrong rule stands for the right one.

import { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { flipKernel } from '../../core/kernel.js';
import type { Value } from '../../expression/value.js';
import type { Work } from '../../expression/work.js';
import { applyLayer } from './apply-layer.js';
import { howIn, solve, type Variant } from './compute.js';
import type { ModelAnswer, Scene, Solution } from './drawn.js';
import { type Engine, engineWith } from './engine.js';
import { elementAt } from './layer-functions.js';
import type { Misconception } from './misconceptions/misconception.js';
import { sceneOf } from './scene.js';
import { countAt } from './values.js';

/** The engine of a misconception. */
function engineOf({ scene: believe, output, cell, functions }: Misconception): Engine {
	const layer = (scene: Scene, work: Work): Grid => {
		const believed = believe?.(scene) ?? scene;
		const made = applyLayer(believed, work);
		return output?.(made, believed, work) ?? made;
	};
	const elsewhere =
		cell === undefined
			? {}
			: {
					at: {
						compute: (args: readonly Value[]): Value => {
							const { row, col } = cell({ channel: 0, row: countAt(args, 1, 0), col: countAt(args, 2, 0) });
							return elementAt(args, row, col);
						},
					},
				};
	return engineWith(layer, { ...elsewhere, ...functions });
}

const engines = new WeakMap<Misconception, Engine>();

function engineFor(misconception: Misconception): Engine {
	const engine = engines.get(misconception) ?? engineOf(misconception);
	engines.set(misconception, engine);
	return engine;
}

/** What a misconception answers to a variant. Throws a Fault where by its rule there is no answer. */
export function answerOf(variant: Variant, misconception: Misconception): ModelAnswer {
	const engine = engineFor(misconception);
	const { exercise, scene } = variant;
	const believed = scene && misconception.scene?.(scene);
	const solution = exercise.type === 'kernel' ? believedKernel(variant, misconception) : believedSolution(variant, misconception, engine);
	const how = misconception.functions === undefined ? undefined : howIn(variant, engine);
	return {
		model: misconception.name,
		solution,
		...(believed === undefined ? {} : { scene: believed }),
		...(misconception.cell === undefined ? {} : { cells: variant.cells.map(misconception.cell) }),
		...(how === undefined ? {} : { how }),
	};
}

function believedSolution(variant: Variant, { cell, sides }: Misconception, engine: Engine): Solution {
	const solution = solve(cell === undefined ? variant : { ...variant, cells: variant.cells.map(cell) }, engine);
	return solution.kind === 'shape' && sides !== undefined ? { kind: 'shape', sides: sides(solution.sides) } : solution;
}

/** The kernel that would be right if layers were as they are believed to be. */
function believedKernel(variant: Variant, { name, scene }: Misconception): Solution {
	const { exercise, values, work } = variant;
	if (exercise.type !== 'kernel' || scene === undefined) {
		throw new Fault('{name} says nothing about a kernel', { name });
	}
	const answer = sceneOf({ ...exercise.layer, kernel: exercise.answer }, values, undefined, work);
	const { spec } = scene(answer) ?? answer;
	if (!('kernel' in spec) || !('kernel' in answer.spec)) {
		throw new Fault('{name} says nothing about a kernel', { name });
	}
	const flips = (spec.mode ?? 'correlation') !== (answer.spec.mode ?? 'correlation');
	const { rows, cols, data } = flips ? flipKernel(spec.kernel) : spec.kernel;
	return { kind: 'kernel', grid: { channels: 1, rows, cols, data: data.slice(0, rows * cols) } };
}

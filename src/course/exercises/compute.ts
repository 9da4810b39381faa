// What an exercise's answer is by the rules of an engine: the true one, or a misconception's.

import { Fault } from '../../core/fault.js';
import { contains, type Grid, indexOf } from '../../core/grid.js';
import { namesIn } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import type { Value } from '../../expression/value.js';
import type { Work } from '../../expression/work.js';
import type { Exercise } from '../lesson.js';
import { applyLayer } from './apply-layer.js';
import type { Place, Scene, Solution } from './drawn.js';
import { newEffort } from './effort.js';
import { type Engine, TRUE_ENGINE } from './engine.js';
import { areClose } from './same.js';
import { sceneNames, sceneOf, valueOfSource } from './scene.js';
import { evaluate, howOf, numberOf } from './scope.js';
import { asValue, gridOf } from './values.js';

type Names = ReadonlyMap<string, Value>;

/** A variant before it is answered: its params, and the layer beside it. */
export interface Variant {
	readonly exercise: Exercise;
	readonly values: Names;
	readonly scene: Scene | undefined;
	readonly cells: readonly Place[];
	/** What all that is computed about it is paid out of. */
	readonly work: Work;
}

/** The variant of some params. Throws a Fault where its layer can't be had. */
export function variantOf(exercise: Exercise, values: Names, work: Work = newEffort()): Variant {
	const blank = exercise.type === 'kernel' ? blankLike(valueOfSource(exercise.answer, values, work)) : undefined;
	const scene = exercise.layer === undefined ? undefined : sceneOf(exercise.layer, values, blank, work);
	const number = (tree: Tree): number => numberOf(tree, values, TRUE_ENGINE, work);
	const cells =
		exercise.type === 'predict'
			? exercise.cells.map(([channel, row, col]) => ({ channel: number(channel), row: number(row), col: number(col) }))
			: [];
	const variant: Variant = { exercise, values, scene, cells, work };
	const asked = placeAsked(variant);
	return asked === undefined ? variant : { ...variant, cells: [asked] };
}

/** The output element of its layer that a `number` asks for, as in `at(correlate(X, K), 1, 0)`; undefined where it asks for something else. */
function placeAsked({ exercise, scene, values, work }: Variant): Place | undefined {
	const answer = exercise.type === 'number' ? exercise.answer : undefined;
	if (scene === undefined || answer?.type !== 'FunctionNode' || answer.fn.type !== 'SymbolNode' || answer.fn.name !== 'at') {
		return undefined;
	}
	const [matrix, ...place] = answer.args;
	const [row, col] = place.map(tree => numberOf(tree, values, TRUE_ENGINE, work));
	if (matrix === undefined || row === undefined || col === undefined) {
		return undefined;
	}
	const output = TRUE_ENGINE.layer(scene, work);
	const names = new Map([...sceneNames(scene), ['Y', asValue(output)] as const, ...values]);
	const asked = gridOf(evaluate(matrix, names, TRUE_ENGINE, work));
	return asked.rows === output.rows && areClose(asked.data, output.data) ? { channel: 0, row, col } : undefined;
}

const blankLike = ({ shape, data }: Value): Value => ({ shape, data: new Float64Array(data.length) });

/** What the expressions of a variant can name, Y by the engine's own rules. */
export function namesOf({ values, scene, work }: Variant, engine: Engine, wantsOutput: boolean): Names {
	return new Map([
		...(scene === undefined ? [] : sceneNames(scene)),
		...(scene === undefined || !wantsOutput ? [] : [['Y', asValue(engine.layer(scene, work))] as const]),
		...values,
	]);
}

/** What is right by the engine. Throws a Fault where it can't be computed. */
export function solve(variant: Variant, engine: Engine = TRUE_ENGINE): Solution {
	const { exercise, scene, work } = variant;
	const valueIn = (tree: Tree): Value => evaluate(tree, namesFor(variant, engine), engine, work);
	switch (exercise.type) {
		case 'number':
			return { kind: 'number', value: numberOf(exercise.answer, namesFor(variant, engine), engine, work) };
		case 'shape':
			return { kind: 'shape', sides: sidesOf(valueIn(exercise.answer)) };
		case 'matrix':
			return {
				kind: 'matrix',
				grid: flat(exercise.answer === undefined ? engine.layer(needed(scene), work) : gridOf(valueIn(exercise.answer))),
			};
		case 'predict':
			return { kind: 'cells', values: readCells(engine.layer(needed(scene), work), variant.cells) };
		case 'kernel':
			return { kind: 'kernel', grid: flat(gridOf(valueOfSource(exercise.answer, variant.values, work))) };
		case 'choice':
		case 'choices':
			return { kind: 'options', picked: exercise.options.flatMap(({ right }, index) => (right ? [index] : [])) };
		case 'order':
			return { kind: 'order', order: exercise.items.map((_, index) => index) };
		case 'explain':
			return { kind: 'points' };
		case 'train':
		case 'play':
			return { kind: 'goal' };
	}
}

function namesFor(variant: Variant, engine: Engine): Names {
	const { exercise } = variant;
	const tree = 'answer' in exercise && typeof exercise.answer === 'object' && 'type' in exercise.answer ? exercise.answer : undefined;
	return namesOf(variant, engine, tree !== undefined && namesIn(tree).names.has('Y'));
}

function needed(scene: Scene | undefined): Scene {
	if (scene === undefined) {
		throw new Fault('this exercise wants a layer');
	}
	return scene;
}

/** The sizes that a shape is answered by. Throws a Fault where they are neither two nor three. */
export function sidesOf({ shape, data }: Value): number[] {
	if (shape.length !== 1 || data.length < 2 || data.length > 3) {
		throw new Fault('a shape has two or three sides, as in [6, 7]');
	}
	return Array.from(data);
}

/** A grid that can be filled in: of one channel. */
export function flat(grid: Grid): Grid {
	if (grid.channels !== 1) {
		throw new Fault('a matrix to fill in has one channel, not {channels}', { channels: grid.channels });
	}
	return grid;
}

/** The values at some places; NaN where there is no such place. */
function readCells(grid: Grid, cells: readonly Place[]): number[] {
	return cells.map(cell => (contains(grid, cell) ? (grid.data[indexOf(grid, cell)] as number) : Number.NaN));
}

/** The arithmetic of the answer in signs alone, where the engine has it. */
export function howIn(variant: Variant, engine: Engine): string | undefined {
	const { exercise, work } = variant;
	return exercise.type === 'number' || exercise.type === 'shape'
		? howOf(exercise.answer, namesFor(variant, engine), engine, work)
		: undefined;
}

/** The output that a kernel makes in a `kernel` exercise. Throws a Fault where the layer can't be built with it. */
export function madeBy({ exercise, values }: Pick<Variant, 'exercise' | 'values'>, kernel: Grid, work: Work = newEffort()): Grid {
	if (exercise.type !== 'kernel') {
		throw new Fault('only a kernel makes an output');
	}
	return applyLayer(sceneOf(exercise.layer, values, asValue(kernel), work), work);
}

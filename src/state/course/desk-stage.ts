// The stage beside an exercise: as much of the output as has been found out, the window where the question is.

import { indexOf } from '../../core/grid.js';
import { kernelOf } from '../../core/kernel.js';
import type { LayerSpec } from '../../core/layer.js';
import { fractionIn } from '../../core/numbers.js';
import type { Drawn, ModelAnswer, Place, Scene } from '../../course/exercises/drawn.js';
import { sceneOfView } from '../../course/exercises/scene.js';
import type { Exercise, ViewBlock } from '../../course/lesson.js';
import { namesIn } from '../../expression/plain-tree.js';
import { moveTo } from '../stage/move.js';
import { openStage, type Stage } from '../stage/stage.js';
import { type Attempt, isOver } from './attempt.js';

/** The stage of an exercise or of a view; undefined where there is none to show. `before` keeps the cursor of what lies open. */
export function deskStage(attempt: Attempt | undefined, view?: ViewBlock, before?: Stage): Stage | undefined {
	if (view !== undefined) {
		return viewStage(view);
	}
	const scene = attempt?.drawn.scene;
	if (attempt === undefined || scene === undefined) {
		return undefined;
	}
	const stage = kept(openStage(scene.input, specShown(attempt, scene)), before);
	return attempt.drawn.exercise.type === 'predict' ? predictStage(stage, attempt) : questionStage(stage, attempt);
}

/** Of a `kernel` exercise that is over, the layer with the kernel that is right: the learner's, or the author's. */
function specShown(attempt: Attempt, { spec }: Scene): LayerSpec {
	const { drawn, phase, work } = attempt;
	const { solution } = drawn;
	if (solution.kind !== 'kernel' || spec.op !== 'conv' || !isOver(attempt)) {
		return spec;
	}
	const typed = work.kind === 'grid' && phase === 'right' ? Float64Array.from(work.texts.flat(), fractionIn) : solution.grid.data;
	return { ...spec, kernel: kernelOf([{ ...solution.grid, data: typed.every(Number.isFinite) ? typed : solution.grid.data }]) };
}

function viewStage({ layer, at: [row, col], panel, shown }: ViewBlock): Stage {
	const { input, spec } = sceneOfView(layer);
	const stage = openStage(input, spec);
	return moveTo({ ...stage, panel, seen: shown ? undefined : stage.seen }, { row, col });
}

/** The stage with the cursors and panel of the one before, where it shows the same layer. */
function kept(stage: Stage, before: Stage | undefined): Stage {
	const same =
		before !== undefined && before.layer.output.rows === stage.layer.output.rows && before.layer.output.cols === stage.layer.output.cols;
	return same ? { ...stage, panel: before.panel, cursors: before.cursors, runs: before.runs } : stage;
}

/** Nothing of the output is told before the answer; of a question after the size, not even that. */
function questionStage(stage: Stage, attempt: Attempt): Stage {
	const { exercise, cells } = attempt.drawn;
	if (isOver(attempt)) {
		const [asked] = cells;
		const shown: Stage = { ...stage, seen: undefined, veil: 'none' };
		return asked === undefined ? shown : windowOn(shown, asked);
	}
	const veiled: Stage = { ...stage, seen: new Set(), veil: asksForSize(exercise) ? 'size' : 'values' };
	return exercise.type === 'matrix' && attempt.work.kind === 'grid' ? atCell(veiled, attempt.work) : veiled;
}

/** Functions that tell how large an output is. */
const SIZES = ['outputSize', 'sameSize'];

function asksForSize(exercise: Exercise): boolean {
	return exercise.type === 'shape' || (exercise.type === 'number' && SIZES.some(name => namesIn(exercise.answer).functions.has(name)));
}

/** The window where the cell is that is filled in. */
function atCell(stage: Stage, { row, col, texts }: Extract<Attempt['work'], { kind: 'grid' }>): Stage {
	const { output } = stage.layer;
	const same = texts.length === output.rows && texts[0]?.length === output.cols;
	return same ? windowOn(stage, { channel: 0, row, col }) : stage;
}

/** The elements that were foretold are shown. The window stays behind until the next one is, unless a hint was asked for. */
function predictStage(stage: Stage, attempt: Attempt): Stage {
	const { drawn, foretold, phase, hints } = attempt;
	const places = isOver(attempt) ? drawn.cells : drawn.cells.slice(0, foretold.length);
	const seen = new Set(places.map(place => indexOf(stage.layer.output, place)));
	const asked = drawn.cells[foretold.length];
	const last = foretold.length === 0 ? drawn.cells[0] : drawn.cells[foretold.length - 1];
	const at = phase === 'shown' || isOver(attempt) || hints === 0 ? last : (asked ?? last);
	return at === undefined ? stage : windowOn({ ...stage, seen, veil: isOver(attempt) ? 'none' : 'values' }, at);
}

function windowOn(stage: Stage, { channel, row, col }: Place): Stage {
	return { ...stage, panel: 'output', channel, cursors: { ...stage.cursors, output: { row, col } } };
}

/**
 * The misconception's own layer on the stage, at the place that it read: what the learner seems to have computed. Undefined for a rule
 * that takes the very layer at the very place, and makes something else of its products: the layer's arithmetic is not the learner's.
 */
export function wrongStage({ drawn, foretold }: Attempt, { scene, cells }: ModelAnswer): Stage | undefined {
	const at = Math.max(0, foretold.length - 1);
	const place = cells?.[at] ?? drawn.cells[at];
	const shown = scene ?? (cells && drawn.scene);
	if (shown === undefined || place === undefined) {
		return undefined;
	}
	const stage = openStage(shown.input, shown.spec);
	const { rows, cols } = stage.layer.output;
	return place.row < rows && place.col < cols ? windowOn({ ...stage, seen: undefined }, place) : undefined;
}

/** The stage at the element that was shown last, for its true arithmetic. */
export function trueStage({ scene, cells }: Drawn, index: number): Stage | undefined {
	const place = cells[index];
	return scene === undefined || place === undefined
		? undefined
		: windowOn({ ...openStage(scene.input, scene.spec), seen: undefined }, place);
}

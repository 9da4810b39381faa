// Numbers changed in place: one cell, a stroke of the brush, a random filling.

import { fillGrid, type Grid, indexOf } from '../../core/grid.js';
import { weightIndex } from '../../core/kernel.js';
import { fractionIn } from '../../core/numbers.js';
import { randomFrom } from '../../core/random.js';
import type { Effect, Next } from '../message.js';
import type { Model, Notice } from '../model.js';
import { inputCell, type Stage, weightCell } from '../stage/stage.js';
import { setCells, setTo, setupOf, withPlay } from './in-play.js';
import type { EditedCell, Target } from './playground.js';

/** The cell under the cursor; undefined on the output, which is computed, and on a pooling's window. */
export function cellUnder(stage: Stage): EditedCell | undefined {
	const { panel, layer, input } = stage;
	if (panel === 'input') {
		return { on: 'input', index: indexOf(input, inputCell(stage)) };
	}
	return panel === 'kernel' && 'kernel' in layer ? { on: 'kernel', index: weightIndex(layer.kernel, weightCell(stage)) } : undefined;
}

/** The number in a cell. */
export function numberIn({ input, layer }: Stage, { on, index }: EditedCell): number {
	const data = on === 'kernel' && 'kernel' in layer ? layer.kernel.data : input.data;
	return data[index] ?? 0;
}

/** The number put into a cell. */
export function putNumber(model: Model, cell: EditedCell, value: number, stroke?: number): Next {
	return setCells(model, cell.on, [{ index: cell.index, before: numberIn(model.stage, cell), after: value }], stroke);
}

/** What was typed goes into a cell: a number or a fraction at once, any other expression when it is computed. */
export function putText(model: Model, cell: EditedCell, text: string): Next {
	const value = numberTyped(text);
	if (value !== undefined) {
		return putNumber(model, cell, value);
	}
	return compute(model, text, { kind: 'cell', cell });
}

/** An expression goes through the evaluator, which is asked elsewhere; what it comes to goes where it was typed for. */
export function compute(model: Model, text: string, target: Target): Next {
	const request = model.play.requests + 1;
	const effect: Effect = { type: 'evaluate', request, text };
	return [withPlay(model, { requests: request, evaluating: { request, text, target } }), [effect]];
}

/** The number that a text plainly is; undefined where it is something to compute. */
export function numberTyped(text: string): number | undefined {
	const plain = /^[-−]?(?:\d+\.?\d*|\.\d+)(?:\/\d+)?$/.test(text.trim());
	const value = plain ? fractionIn(text.trim()) : Number.NaN;
	return Number.isFinite(value) ? value : undefined;
}

/** The brush put down on the cell under the cursor, or taken up. */
export function turnBrush(model: Model): Next {
	const { brush } = model.play;
	if (brush.down) {
		return [withPlay(model, { brush: { ...brush, down: false } }), []];
	}
	return paint(withPlay(model, { brush: { ...brush, down: true, strokes: brush.strokes + 1 } }));
}

/** The cell under the cursor painted, where the brush is down. */
export function paint(model: Model): Next {
	const { brush } = model.play;
	const cell = cellUnder(model.stage);
	return brush.down && cell !== undefined ? putNumber(model, cell, brush.value, brush.strokes) : [model, []];
}

/** The matrix in use filled with random whole numbers: the kernel where it is in use, else the input. The same seed gives the same. */
export function fillAtRandom(model: Model, seed: number): Next {
	const setup = setupOf(model);
	const { spec } = setup;
	const seeded = withPlay(model, { seed });
	const named = (on: EditedCell['on']) => ({ example: undefined, names: { ...setup.names, [on]: undefined } });
	if (model.stage.panel === 'kernel' && 'kernel' in spec) {
		const next = randomFrom(seed);
		const data = spec.kernel.data.map(() => whole(next, -WEIGHT, WEIGHT));
		return setTo(
			seeded,
			{ ...setup, ...named('kernel'), spec: { ...spec, kernel: { ...spec.kernel, data } } },
			filled(seed, -WEIGHT, WEIGHT),
		);
	}
	const most = greatest(setup.input) > DIGIT ? BYTE : DIGIT;
	const next = randomFrom(seed);
	const input = fillGrid(setup.input, () => whole(next, 0, most));
	return setTo(seeded, { ...setup, ...named('input'), input }, filled(seed, 0, most));
}

/** Random weights lie between −2 and 2, values between 0 and 9; a picture's between 0 and 255. */
const WEIGHT = 2;
const DIGIT = 9;
const BYTE = 255;

const filled = (seed: number, low: number, high: number): Notice => ({ kind: 'filled', seed, low, high });

const whole = (next: () => number, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

const greatest = ({ data }: Grid): number => data.reduce((most, value) => Math.max(most, value), 0);

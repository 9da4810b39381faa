// The door from a unit of the maps to the stage: its layer, with the weights of now, over what it was given; and the way back.

import { orFault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { architectureOf, layersWith } from '../../training/digits/architecture.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { openAt } from '../play/in-play.js';
import { NO_NAMES } from '../play/setup.js';
import { withoutRow } from '../stack/on-stage.js';
import { moveTo } from '../stage/move.js';
import { rest } from '../stage/update-stage.js';
import { type Digits, shapeAt } from './digits.js';
import { shownPixels } from './subject.js';

/** The stage on the layer of the unit under the cursor, the cursor on that element; why not, where its numbers are too large. */
export function openUnit(model: Model, digits: Digits): Next {
	const { maps, weights } = digits;
	const { unit } = maps;
	const input = inputOf(digits);
	if (unit === undefined || weights === undefined || input === undefined) {
		return [model, []];
	}
	const { spec } = layersWith(architectureOf(digits.setup.plan), weights)[maps.layer - 1] as Layer;
	return orFault(
		() => {
			const [opened, effects] = openAt(withoutRow(model), { input, spec, example: undefined, names: NO_NAMES });
			const stage = moveTo({ ...opened.stage, panel: 'output', channel: maps.channel, seen: undefined }, unit);
			return [{ ...opened, room: 'stage', stage, digits: { ...digits, onStage: true } }, effects];
		},
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

/** What the layer of the maps' cursor was given: the digit, its ink from 0 to 1, or what the layer before made of it. Undefined while that is waited for. */
function inputOf(digits: Digits): Grid | undefined {
	const { layer } = digits.maps;
	const shape = shapeAt(digits, layer - 1);
	if (layer === 1) {
		const pixels = shownPixels(digits);
		return pixels && { ...shape, data: Float64Array.from(pixels, ink => ink / 255) };
	}
	const values = digits.examined?.outputs[layer - 2];
	return values && { ...shape, data: Float64Array.from(values) };
}

/** Whether the stage was opened from the digits, so that it is left for them. */
export const cameFromDigits = ({ digits }: Model): boolean => digits?.onStage === true;

/** Back to the digits from the stage. */
export function returnToDigits(model: Model): Next {
	const { digits } = model;
	return [{ ...rest(model), room: 'digits', digits: digits && { ...digits, onStage: false } }, []];
}

// The door from a unit of the maps to the stage: its layer, with the weights of now, over what it was given; and the way back.

import { orFault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import type { NetworkPlan } from '../../core/network-plan.js';
import { once } from '../../core/once.js';
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
	const { maps } = digits;
	const { unit } = maps;
	const found = layerInView(digits);
	if (unit === undefined || found === undefined) {
		return [model, []];
	}
	const { input } = found;
	const { spec } = found.layer;
	return orFault(
		() => {
			const [opened, effects] = openAt(withoutRow(model), { input, spec, example: undefined, names: NO_NAMES });
			const stage = moveTo({ ...opened.stage, panel: 'output', channel: maps.channel, seen: undefined }, unit);
			return [{ ...opened, room: 'stage', stage, digits: { ...digits, onStage: true } }, effects];
		},
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

/** The layer of the maps' cursor with the weights of now, and what it was given; undefined for the digit itself, and while something is waited for. */
export function layerInView(digits: Digits): { readonly layer: Layer; readonly input: Grid } | undefined {
	const { maps, weights, setup } = digits;
	const input = maps.layer === 0 ? undefined : inputOf(digits);
	const layer = weights && weighed(weights)(setup.plan)[maps.layer - 1];
	return layer && input && { layer, input };
}

/** The layers of a plan with their weights, made once for each set of these. */
const weighed = once((weights: Float32Array) => once((plan: NetworkPlan) => layersWith(architectureOf(plan), weights)));

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

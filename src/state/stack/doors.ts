// The doors between the stage and the stack: a layer goes out to the stage over its real input, and flows back changed.

import { type Fault, orFault } from '../../core/fault.js';
import { forward } from '../../core/forward.js';
import type { Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { productCount } from '../../core/parameters.js';
import { buildNetwork, inputOfLayer, type Network, readsAll } from '../../core/stack.js';
import type { Next, StackApplied } from '../message.js';
import type { Model } from '../model.js';
import type { Change } from '../play/history.js';
import { openAt } from '../play/in-play.js';
import { MOST_AT_ONCE, NO_NAMES } from '../play/setup.js';
import type { Stage } from '../stage/stage.js';
import { rest } from '../stage/update-stage.js';
import { change, withSpec } from './change-stack.js';
import { rowOnStage, withoutRow } from './on-stage.js';
import { type OnStage, type Opening, openStack, rowInView, type Stack } from './stack.js';

/** The stack, opened from the stage: made of its layer, or with its layer in the row that it came from. */
export function enterStack(model: Model): Next {
	const still = rest(model);
	const { stage, stack } = still;
	const onStage = rowOnStage(still);
	const next = stack === undefined || onStage === undefined ? fresh(stack, stage) : takeBack(stack, onStage, stage);
	return [{ ...still, room: 'stack', stack: next }, []];
}

/** A stack of the stage's layer alone; another one that there was can be had again. */
function fresh(before: Stack | undefined, { input, layer }: Stage): Stack {
	const id = before?.nextId ?? 0;
	const network: Network = { preset: undefined, input, layers: [{ id, spec: layer.spec, dense: false }] };
	const made = before === undefined ? openStack(network) : { ...change(before, network), nextId: id + 1 };
	return { ...made, onStage: { id, spec: layer.spec, input, network, by: undefined, back: false } };
}

/** What the stage made of a layer goes into its row; of the input, where the layer is the first. */
export function takeBack(stack: Stack, onStage: OnStage, { layer, input }: Stage): Stack {
	const { network } = stack;
	const index = network.layers.findIndex(({ id }) => id === onStage.id);
	const here = network.layers[index];
	const otherInput = index === 0 && input !== onStage.input;
	if (here === undefined || (layer.spec === onStage.spec && !otherInput)) {
		return stack;
	}
	const dense = here.dense && readsAll(layer);
	const changed = withSpec(stack, index, layer.spec, dense, otherInput ? input : network.input);
	return { ...changed, onStage: { ...onStage, spec: layer.spec, input, network: changed.network } };
}

/** The layer of the row in view on the stage, over what the layers before make of the input; a notice where that can't be. */
export function openRow(model: Model, stack: Stack): Next {
	const { index } = rowInView(stack);
	return putRow(model, stack, { index, back: true }, fault => ({ ...model, notice: { kind: 'fault', fault } }));
}

/** A row on the stage: at once where it is little to compute, else when it was computed on another thread. `otherwise` where it can't be. */
function putRow(model: Model, stack: Stack, row: Pick<Opening, 'index' | 'back'>, otherwise: (fault: Fault) => Model): Next {
	const { network } = stack;
	const layers = buildNetwork(network).layers.slice(0, row.index + 1);
	if (layers.reduce((sum, layer) => sum + productCount(layer), 0) > MOST_AT_ONCE) {
		const request = model.play.requests + 1;
		const opening: Opening = { ...row, request, network };
		const waiting: Model = { ...model, stack: { ...stack, opening }, play: { ...model.play, requests: request } };
		return [{ ...waiting, notice: { kind: 'computing' } }, [{ type: 'apply-stack', request, network, index: row.index }]];
	}
	return orFault(
		() => {
			const input = inputOfLayer(network, row.index);
			return withRow(model, stack, row, input, forward(layers[row.index] as Layer, input));
		},
		(fault): Next => [otherwise(fault), []],
	);
}

/** A row of the stack that was computed elsewhere. It is late where the stack was touched since: then nothing comes of it. */
export function onStackApplied(model: Model, message: StackApplied): Next {
	const { stack } = model;
	if (stack?.opening?.request !== message.request || model.room !== 'stack' || model.overlays.length > 0) {
		return [model, []];
	}
	const { opening } = stack;
	const free: Model = { ...model, stack: { ...stack, opening: undefined } };
	if (message.fault !== undefined) {
		return [{ ...free, notice: { kind: 'fault', fault: message.fault } }, []];
	}
	const input = opening.index === 0 ? opening.network.input : message.input;
	return withRow({ ...free, notice: undefined }, stack, opening, input, message.output);
}

function withRow(model: Model, stack: Stack, { index, back }: Pick<Opening, 'index' | 'back'>, input: Grid, output: Grid): Next {
	const { network } = stack;
	const { spec } = buildNetwork(network).layers[index] as Layer;
	const [opened, effects] = openAt(model, { input, spec, example: undefined, names: NO_NAMES }, output);
	return [
		{
			...opened,
			room: 'stage',
			stack: { ...withOnStage(stack, index, opened.stage, { by: changeFrom(model, opened), back }), opening: undefined },
		},
		effects,
	];
}

/** The stack whose layer at a place lies on the stage, put there by a change. */
export function withOnStage(stack: Stack, index: number, { layer, input }: Stage, { by, back }: Pick<OnStage, 'by' | 'back'>): Stack {
	const { network } = stack;
	const id = network.layers[index]?.id ?? -1;
	return { ...stack, onStage: { id, spec: layer.spec, input, network, by, back } };
}

/** The change that a model has more than the one before; undefined where nothing was changed. */
export const changeFrom = ({ play: before }: Model, { play }: Model): Change | undefined =>
	play.past === before.past ? undefined : play.past.at(-1);

/** From the stack to the stage: as it was left, or with the layer that it shows as the stack has it now. */
export function leaveStack(model: Model, stack: Stack): Next {
	const { network, opening } = stack;
	const onStage = rowOnStage(model);
	if (onStage === undefined) {
		return [{ ...withoutRow(model), room: 'stage' }, []];
	}
	const index = network.layers.findIndex(({ id }) => id === onStage.id);
	const left: Model = { ...model, room: 'stage', stack: { ...stack, onStage: { ...onStage, back: false }, opening: undefined } };
	const unbuilt = index < 0 || index >= buildNetwork(network).layers.length;
	// Who leaves a second time waits no longer.
	if (unbuilt || opening !== undefined || isSameUpTo(index, network, onStage.network)) {
		return [left, []];
	}
	return putRow(model, stack, { index, back: false }, () => left);
}

/** Whether two networks have the same input and the same layers up to one. */
function isSameUpTo(index: number, one: Network, other: Network): boolean {
	return one.input === other.input && one.layers.slice(0, index + 1).every((layer, at) => layer === other.layers[at]);
}

/** Back to the stack from the stage that was opened from it; as it was, where the stage shows none of its layers any more. */
export function returnToStack(model: Model): Next {
	return rowOnStage(model) === undefined ? [{ ...rest(model), room: 'stack' }, []] : enterStack(model);
}

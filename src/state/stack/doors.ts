// The doors between the stage and the stack: a layer goes out to the stage over its real input, and flows back changed.

import { orFault } from '../../core/fault.js';
import { buildNetwork, inputOfLayer, type Network, readsAll } from '../../core/stack.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { openAt } from '../play/in-play.js';
import { NO_NAMES } from '../play/setup.js';
import type { Stage } from '../stage/stage.js';
import { rest } from '../stage/update-stage.js';
import { change, withSpec } from './change-stack.js';
import { type OnStage, openStack, rowInView, type Stack } from './stack.js';

/** The stack, opened from the stage: made of its layer, or with its layer in the row that it came from. */
export function enterStack(model: Model): Next {
	const still = rest(model);
	const { stage, stack } = still;
	const next = stack?.onStage === undefined ? fresh(stack, stage) : takeBack(stack, stack.onStage, stage);
	return [{ ...still, room: 'stack', stack: next }, []];
}

/** A stack of the stage's layer alone; another one that there was can be had again. */
function fresh(before: Stack | undefined, { input, layer }: Stage): Stack {
	const id = before?.nextId ?? 0;
	const network: Network = { preset: undefined, input, layers: [{ id, spec: layer.spec, dense: false }] };
	const made = before === undefined ? openStack(network) : { ...change(before, network), nextId: id + 1 };
	return { ...made, onStage: { id, spec: layer.spec, input, network, back: false } };
}

/** What the stage made of a layer goes into its row; of the input, where the layer is the first. */
function takeBack(stack: Stack, onStage: OnStage, { layer, input }: Stage): Stack {
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
	return orFault(
		() => withRowOnStage(model, stack, index, true),
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

function withRowOnStage(model: Model, stack: Stack, index: number, back: boolean): Next {
	const { network } = stack;
	const { spec } = buildNetwork(network).layers[index] as Stage['layer'];
	const input = inputOfRow(stack, index);
	const onStage: OnStage = { id: network.layers[index]?.id ?? -1, spec, input, network, back };
	const [opened, effects] = openAt(model, { input, spec, example: undefined, names: NO_NAMES });
	return [{ ...opened, room: 'stage', stack: { ...stack, onStage } }, effects];
}

/**
 * What the stack's earlier layers make of its input. Computed at once: a few million products take less time than a frame
 * or two. Throws a Fault where a value grows beyond what a number can hold.
 */
export function inputOfRow({ network }: Stack, index: number): Stage['input'] {
	return inputOfLayer(network, index);
}

/** From the stack to the stage: as it was left, or with the layer that it shows as the stack has it now. */
export function leaveStack(model: Model, stack: Stack): Next {
	const { onStage, network } = stack;
	if (onStage === undefined) {
		return [{ ...model, room: 'stage' }, []];
	}
	const index = network.layers.findIndex(({ id }) => id === onStage.id);
	const left: Model = { ...model, room: 'stage', stack: { ...stack, onStage: { ...onStage, back: false } } };
	if (index < 0 || index >= buildNetwork(network).layers.length || isSameUpTo(index, network, onStage.network)) {
		return [left, []];
	}
	return orFault(
		() => withRowOnStage(model, stack, index, false),
		(): Next => [left, []],
	);
}

/** Whether two networks have the same input and the same layers up to one. */
function isSameUpTo(index: number, one: Network, other: Network): boolean {
	return one.input === other.input && one.layers.slice(0, index + 1).every((layer, at) => layer === other.layers[at]);
}

// The doors between the stage and the stack: a layer goes out to the stage over its real input, and flows back changed.

import { orFault } from '../../core/fault.js';
import { buildNetwork, inputOfLayer, type Network, readsAll } from '../../core/stack.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { layOut } from '../play/lay.js';
import { openStage, type Stage } from '../stage/stage.js';
import { rest } from '../stage/update-stage.js';
import { change, withSpec } from './change-stack.js';
import { type OnStage, openStack, rowInView, type Stack } from './stack.js';

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

/** What of the stack is on the stage; undefined where something else is, or what put it there was taken back. */
export function rowOnStage({ stack, play }: Model): OnStage | undefined {
	const onStage = stack?.onStage;
	return onStage?.by === undefined || play.past.includes(onStage.by) ? onStage : undefined;
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
export function openRow(model: Model, stack: Stack): Model {
	const { index } = rowInView(stack);
	return orFault(
		() => ({ ...withRowOnStage(model, stack, index, true), room: 'stage' }),
		(fault): Model => ({ ...model, notice: { kind: 'fault', fault } }),
	);
}

function withRowOnStage(model: Model, stack: Stack, index: number, back: boolean): Model {
	const { network } = stack;
	const { spec } = buildNetwork(network).layers[index] as Stage['layer'];
	const laid = layOut(model, openStage(inputOfRow(stack, index), spec));
	return { ...laid, stack: withOnStage(stack, index, laid, back) };
}

/** The stack whose layer at a place lies on the model's stage since its last change. */
export function withOnStage(stack: Stack, index: number, { stage, play }: Pick<Model, 'stage' | 'play'>, back: boolean): Stack {
	const { network } = stack;
	const { layer, input } = stage;
	const id = network.layers[index]?.id ?? -1;
	return { ...stack, onStage: { id, spec: layer.spec, input, network, by: play.past.at(-1), back } };
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
	const onStage = rowOnStage(model);
	if (onStage === undefined) {
		return [{ ...withoutRow(model), room: 'stage' }, []];
	}
	const { network } = stack;
	const index = network.layers.findIndex(({ id }) => id === onStage.id);
	const left: Model = { ...model, room: 'stage', stack: { ...stack, onStage: { ...onStage, back: false } } };
	if (index < 0 || index >= buildNetwork(network).layers.length || isSameUpTo(index, network, onStage.network)) {
		return [left, []];
	}
	return [
		orFault(
			() => ({ ...withRowOnStage(model, stack, index, false), room: 'stage' }),
			() => left,
		),
		[],
	];
}

/** Whether two networks have the same input and the same layers up to one. */
function isSameUpTo(index: number, one: Network, other: Network): boolean {
	return one.input === other.input && one.layers.slice(0, index + 1).every((layer, at) => layer === other.layers[at]);
}

/** The model whose stage shows no layer of the stack: it was laid anew from elsewhere. */
export function withoutRow(model: Model): Model {
	return model.stack?.onStage === undefined ? model : { ...model, stack: { ...model.stack, onStage: undefined } };
}

/** Whether the stage was opened from a row of the stack, so that it is left for it. */
export const cameFromStack = ({ stack }: Model): boolean => stack?.onStage?.back === true;

/** Back to the stack from the stage that was opened from it; as it was, where the stage shows none of its layers any more. */
export function returnToStack(model: Model): Next {
	return rowOnStage(model) === undefined ? [{ ...rest(model), room: 'stack' }, []] : enterStack(model);
}

// Changing a stack: every change keeps what was before, and the row that is looked at stays with its layer.

import type { Shape } from '../../core/grid.js';
import type { LayerSpec } from '../../core/layer.js';
import type { LayerKind } from '../../core/layer-kinds.js';
import { buildNetwork, type Network, rowsOf, type StackLayer } from '../../core/stack.js';
import { atRow, centred, moved, rowInView, type Stack } from './stack.js';

/** Changes that can be taken back. */
const KEPT = 100;

/** The stack with another network, the one before kept. */
export function change(stack: Stack, network: Network): Stack {
	const past = [...stack.past, stack.network].slice(-KEPT);
	return reached(stack, { ...stack, network, past, future: [] });
}

/** The stack as it was before the last change; undefined where nothing was changed. */
export function undo(stack: Stack): Stack | undefined {
	const network = stack.past.at(-1);
	return network && reached(stack, { ...stack, network, past: stack.past.slice(0, -1), future: [...stack.future, stack.network] });
}

/** The change that was taken back last, made again; undefined where none was. */
export function redo(stack: Stack): Stack | undefined {
	const network = stack.future.at(-1);
	return network && reached(stack, { ...stack, network, past: [...stack.past, stack.network], future: stack.future.slice(0, -1) });
}

/** A stack whose network was exchanged, on the same layer as before where that is still there. */
function reached(before: Stack, next: Stack): Stack {
	const { index, part } = rowInView(before);
	const id = before.network.layers[index]?.id;
	const rows = rowsOf(next.network);
	const own = rows.flatMap((row, at) => (next.network.layers[row.index]?.id === id ? [{ at, part: row.part }] : []));
	const same = own.find(row => row.part === part) ?? own[0];
	return moved(before, { ...next, at: same?.at ?? Math.min(before.at, rows.length - 1) });
}

const withLayers = ({ input }: Network, layers: readonly StackLayer[]): Network => ({ preset: undefined, input, layers });

/** The stack with a layer's spec exchanged; and with another input, where one is given. */
export function withSpec(stack: Stack, index: number, spec: LayerSpec, dense: boolean, input = stack.network.input): Stack {
	const { layers } = stack.network;
	return change(stack, withLayers({ ...stack.network, input }, layers.with(index, { ...(layers[index] as StackLayer), spec, dense })));
}

/** What a layer put behind the row in view would be given; undefined where that can't be built. */
export function shapeBehind(stack: Stack): Shape | undefined {
	const { index } = rowInView(stack);
	return buildNetwork(stack.network).layers[index]?.output;
}

/** The stack with a layer of a kind behind the row in view, or with its activation. Throws a Fault where the layer would be too large. */
export function add(stack: Stack, kind: LayerKind): Stack {
	const { network, nextId } = stack;
	const { index } = rowInView(stack);
	const here = network.layers[index] as StackLayer;
	if ('activation' in kind) {
		return afterAdding(withSpec(stack, index, { ...here.spec, activation: kind.activation }, here.dense), here.id, 'activation');
	}
	const spec = kind.make(shapeBehind(stack) ?? network.input, nextId + 1);
	const layer: StackLayer = { id: nextId, spec, dense: kind.dense === true };
	const added = change({ ...stack, nextId: nextId + 1 }, withLayers(network, network.layers.toSpliced(index + 1, 0, layer)));
	return afterAdding(added, layer.id, 'layer');
}

/** On the row that was put on. */
function afterAdding(stack: Stack, id: number, part: 'layer' | 'activation'): Stack {
	const { network } = stack;
	return atRow(
		stack,
		rowsOf(network).findIndex(row => network.layers[row.index]?.id === id && row.part === part),
	);
}

/** The stack without the row in view: a layer, or an activation alone. */
export function remove(stack: Stack): Stack {
	const { network } = stack;
	const { index, part } = rowInView(stack);
	const here = network.layers[index] as StackLayer;
	return part === 'activation'
		? withSpec(stack, index, { ...here.spec, activation: 'none' }, here.dense)
		: change(stack, withLayers(network, network.layers.toSpliced(index, 1)));
}

/** The stack with the layer in view, and its activation, one place up (−1) or down (1); undefined where there is none. */
export function moveLayer(stack: Stack, by: 1 | -1): Stack | undefined {
	const { network } = stack;
	const { index } = rowInView(stack);
	const [here, other] = [network.layers[index], network.layers[index + by]];
	if (here === undefined || other === undefined) {
		return undefined;
	}
	return change(stack, withLayers(network, network.layers.with(index, other).with(index + by, here)));
}

/** The stack with a preset in its place; the preset's layers are new ones, whatever their numbers were. */
export function load(stack: Stack, preset: Network): Stack {
	const layers = preset.layers.map((layer, index): StackLayer => ({ ...layer, id: stack.nextId + index }));
	const loaded = change({ ...stack, nextId: stack.nextId + layers.length }, { ...preset, layers });
	return centred({ ...loaded, at: 0 });
}

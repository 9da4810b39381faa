// The stack's two lists to choose from: whole stacks, and what can be put behind the row in view, with what it would come to.

import { buildLayer } from '../../core/build-layer.js';
import { Fault, fill, orFault } from '../../core/fault.js';
import type { Grid, Shape } from '../../core/grid.js';
import { LAYER_KINDS, type LayerKind } from '../../core/layer-kinds.js';
import { parameterCount } from '../../core/parameters.js';
import { buildNetwork, totalsOf } from '../../core/stack.js';
import { STACKS } from '../../core/stacks.js';
import type { Model } from '../../state/model.js';
import { shapeBehind } from '../../state/stack/change-stack.js';
import type { Words } from '../../text/words.js';
import { countText } from './names.js';
import { fullShape } from './table.js';

interface Entry {
	readonly name: string;
	readonly brief: string;
	readonly about: string;
	/** Undefined where there is nothing to draw. */
	readonly grid: (() => Grid) | undefined;
	readonly signed: boolean;
}

/** `28×28 → 10×1×1 · 61,706 parameters`. */
export function stackEntries({ stack: words }: Words): Entry[] {
	return STACKS.map(({ id, network }) => {
		const output = buildNetwork(network).layers.at(-1)?.output ?? network.input;
		const parameters = fill(words.summary, { parameters: countText(totalsOf(network).parameters) });
		return {
			name: words.presets[id]?.title ?? id,
			brief: `${fullShape(network.input)} → ${fullShape(output)} · ${parameters}`,
			about: words.presets[id]?.notice ?? '',
			grid: () => network.input,
			signed: false,
		};
	});
}

/** What each kind would make of the output of the row in view, and how many parameters it would have. */
export function kindEntries({ stack: words }: Words, { stack }: Model): Entry[] {
	const shape = stack && shapeBehind(stack);
	return LAYER_KINDS.map(kind => ({
		name: words.kinds[kind.id]?.name ?? kind.id,
		brief: shape === undefined || 'activation' in kind ? '' : wouldBe(kind, shape, words.summary),
		about: words.kinds[kind.id]?.about ?? '',
		grid: undefined,
		signed: true,
	}));
}

/** Empty where it would not fit: its row says why. */
function wouldBe(kind: Extract<LayerKind, { make: unknown }>, shape: Shape, summary: string): string {
	const layer = orFault(
		() => buildLayer(kind.make(shape, 1), shape),
		fault => fault,
	);
	return layer instanceof Fault
		? ''
		: `${fullShape(shape)} → ${fullShape(layer.output)} · ${fill(summary, { parameters: countText(parameterCount(layer)) })}`;
}

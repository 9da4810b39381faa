// The stack's two lists to choose from: whole stacks, and what can be put behind the row in view, with what it would come to.

import { buildLayer } from '../../core/build-layer.js';
import { fill, orFault } from '../../core/fault.js';
import type { Shape } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { LAYER_KINDS } from '../../core/layer-kinds.js';
import { once } from '../../core/once.js';
import { parameterCount } from '../../core/parameters.js';
import { buildNetwork, totalsOf } from '../../core/stack.js';
import { STACKS } from '../../core/stacks.js';
import type { Model } from '../../state/model.js';
import { shapeBehind } from '../../state/stack/change-stack.js';
import type { Words } from '../../text/words.js';
import { countText } from '../stack/names.js';
import { fullShape } from '../stack/table.js';
import type { Entry } from './entry.js';

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
	const briefs = shape === undefined ? [] : builtOver(shape);
	return LAYER_KINDS.map((kind, index) => ({
		name: words.kinds[kind.id]?.name ?? kind.id,
		brief: wouldBe(briefs[index], words.summary),
		about: words.kinds[kind.id]?.about ?? '',
		grid: undefined,
		signed: true,
	}));
}

/** What each kind would be over a shape; undefined for an activation and where it would not fit. Its weights are drawn once: the list is drawn at every key. */
const builtOver = once((shape: Shape): readonly (Layer | undefined)[] =>
	LAYER_KINDS.map(kind =>
		orFault(
			() => ('activation' in kind ? undefined : buildLayer(kind.make(shape, 1), shape)),
			() => undefined,
		),
	),
);

/** `6×14×14 → 6×7×7 · 0 parameters`. */
function wouldBe(layer: Layer | undefined, summary: string): string {
	return layer === undefined
		? ''
		: `${fullShape(layer.input)} → ${fullShape(layer.output)} · ${fill(summary, { parameters: countText(parameterCount(layer)) })}`;
}

// What is said of the row in view: what it is and what it learns, or why it can't be built.

import { fill } from '../../core/fault.js';
import { kernelText } from '../../core/kernel.js';
import type { Layer } from '../../core/layer.js';
import { buildNetwork, type StackLayer } from '../../core/stack.js';
import { figuresInView, rowInView, type Stack } from '../../state/stack/stack.js';
import type { Words } from '../../text/words.js';
import { turnedKnobs } from '../stage/layer-summary.js';
import { faultText } from '../stage/notice.js';
import { countText, isDepthwise } from './names.js';

/** The row in a sentence with its numbers. */
export function rowAccount(stack: Stack, words: Words): string {
	const { index, part, activation } = rowInView(stack);
	const figures = figuresInView(stack);
	if (figures === undefined) {
		return whyNot(stack, index, words);
	}
	if (part === 'activation') {
		return fill(words.stack.activationIs, { activation });
	}
	const layer = stack.network.layers[index] as StackLayer;
	return layer.dense
		? layerAccount(figures.layer, true, words)
		: [...knobs(figures.layer, words), layerAccount(figures.layer, false, words)].join(' · ');
}

/** The knobs that are turned but the activation, which has a row of its own. */
function knobs(layer: Layer, words: Words): string[] {
	return turnedKnobs({ ...layer, activation: 'none' }, words);
}

function whyNot({ network }: Stack, index: number, words: Words): string {
	const { layers, fault } = buildNetwork(network);
	return index === layers.length && fault !== undefined
		? fill(words.stack.unbuilt, { layer: index + 1, reason: faultText(fault, words) })
		: fill(words.stack.notReached, { layer: index + 1 });
}

function layerAccount(layer: Layer, dense: boolean, { stack: words }: Words): string {
	const { rows, cols } = layer;
	const window = `${rows.window}×${cols.window}`;
	if (!('kernel' in layer)) {
		return fill(words.poolIs, { window });
	}
	const { filters, depth, data } = layer.kernel;
	const parameters = countText(data.length + layer.output.channels);
	if (layer.op === 'conv-transpose') {
		return fill(words.transposedIs, {
			window: depth === 1 ? window : `${depth}×${window}`,
			weights: kernelText(layer.kernel),
			biases: layer.output.channels,
			parameters,
		});
	}
	const template = dense ? words.denseIs : isDepthwise(layer.spec) ? words.depthwiseIs : words.convIs;
	return fill(template, { filters, window: `${depth}×${window}`, weights: depth * rows.window * cols.window, parameters });
}

// A layer in one line: what it is, and every knob that is not where it starts.

import { fill } from '../../core/fault.js';
import type { Layer, Pair } from '../../core/layer.js';
import type { Words } from '../../text/words.js';
import type { Theme } from '../theme/theme.js';

/** `cross-correlation · stride 3×2 · padding 1`. */
export function layerSummary(layer: Layer, words: Words): string {
	return [layerName(layer, words), ...turnedKnobs(layer, words)].filter(Boolean).join(' · ');
}

/** What kind of layer it is. */
function layerName(layer: Layer, { layers }: Words): string {
	return layer.op === 'conv' ? layers[layer.mode] : layers[layer.op];
}

/** The sign between input and kernel. A pooling is no sum of products: it has none. */
export function signOf(layer: Layer, { marks }: Theme): string {
	if (!('kernel' in layer)) {
		return '';
	}
	return layer.op === 'conv-transpose' ? marks.transposed : marks[layer.mode];
}

/** The knobs that are not where they start: `stride 3×2`, `padding 1`. */
export function turnedKnobs(layer: Layer, words: Words): string[] {
	const { knobs } = words;
	const { rows, cols, activation } = layer;
	const bias = 'bias' in layer && layer.bias.some(value => value !== 0);
	return [
		differs([rows.stride, cols.stride], 1) ? fill(knobs.stride, { value: pairText(rows.stride, cols.stride) }) : '',
		rows.before + rows.after + cols.before + cols.after > 0 ? fill(knobs.padding, { value: paddingText(layer) }) : '',
		differs([rows.dilation, cols.dilation], 1) ? fill(knobs.dilation, { value: pairText(rows.dilation, cols.dilation) }) : '',
		'groups' in layer && layer.groups > 1 ? fill(knobs.groups, { value: layer.groups }) : '',
		bias ? words.stage.bias : '',
		activation === 'none' ? '' : activation,
	].filter(Boolean);
}

const differs = (pair: Pair, usual: number): boolean => pair.some(value => value !== usual);

const pairText = (first: number, second: number): string => (first === second ? String(first) : `${first}×${second}`);

export function paddingText(layer: Layer): string {
	const { rows, cols } = layer;
	const sides = [rows.before, rows.after, cols.before, cols.after];
	const mode = layer.op === 'conv' && layer.paddingMode !== 'zeros' ? ` ${layer.paddingMode}` : '';
	return (sides.every(side => side === sides[0]) ? String(sides[0]) : sides.join(',')) + mode;
}

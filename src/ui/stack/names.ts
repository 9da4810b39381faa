// How a row of the stack is called: its kind, its window, and the knobs that are turned, as short as papers write them.

import { fill } from '../../core/fault.js';
import type { Layer, LayerSpec, Pair } from '../../core/layer.js';
import type { StackLayer, StackRow } from '../../core/stack.js';
import type { Words } from '../../text/words.js';

/** `conv 5×5 p2`, `max-pool 2×2`, `dense 120`, `relu`. */
export function rowName({ part, activation, figures }: StackRow, { spec, dense }: StackLayer, words: Words): string {
	return part === 'activation' ? activation : [kindName(spec, dense, words), ...knobsOf(spec, dense, figures?.layer)].join(' ');
}

function kindName(spec: LayerSpec, dense: boolean, { stack: { names } }: Words): string {
	if (!('kernel' in spec)) {
		return fill(names[spec.op], { size: sizeText(spec.window) });
	}
	const { filters, rows, cols } = spec.kernel;
	const size = sizeText([rows, cols]);
	if (spec.op === 'conv-transpose') {
		return fill(names[spec.op], { size });
	}
	return dense ? fill(names.dense, { outputs: filters }) : fill(isDepthwise(spec) ? names.depthwise : names.conv, { size });
}

/** Whether each filter reads one channel alone, of several. */
export function isDepthwise(spec: LayerSpec): boolean {
	return spec.op === 'conv' && (spec.groups ?? 1) > 1 && spec.kernel.depth === 1;
}

/** `s2 p1`: stride, padding, dilation, groups, where they are not where they start. */
function knobsOf(spec: LayerSpec, dense: boolean, layer: Layer | undefined): string[] {
	if (dense) {
		return [];
	}
	const stride = spec.stride ?? [1, 1];
	const usual: Pair = 'window' in spec ? spec.window : [1, 1];
	const turned = spec.stride !== undefined && sizeText(stride) !== sizeText(usual);
	const groups = 'groups' in spec && !isDepthwise(spec) ? (spec.groups ?? 1) : 1;
	return [
		turned ? `s${shortPair(stride)}` : '',
		paddingText(spec, layer),
		spec.dilation !== undefined && sizeText(spec.dilation) !== '1×1' ? `d${shortPair(spec.dilation)}` : '',
		groups > 1 ? `g${groups}` : '',
	].filter(Boolean);
}

function paddingText({ padding = 'valid' }: LayerSpec, layer: Layer | undefined): string {
	const sides = layer && [layer.rows.before, layer.rows.after, layer.cols.before, layer.cols.after];
	if (padding === 'valid' || sides?.every(side => side === 0)) {
		return '';
	}
	const known = sides ?? (typeof padding === 'string' ? [] : padding);
	const even = known.length > 0 && known.every(side => side === known[0]);
	return even ? `p${known[0]}` : typeof padding === 'string' ? padding : `p${padding.join(',')}`;
}

const sizeText = ([rows, cols]: Pair): string => `${rows}×${cols}`;
const shortPair = ([rows, cols]: Pair): string => (rows === cols ? String(rows) : `${rows}×${cols}`);

/** `16`, or `16×1` where rows and columns differ. */
export const sideText = shortPair;

/** `61,706`. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

// A layer's values compiled: what is one number for both directions, or for all sides, is written out.

import { PADDING_NAMES } from '../../core/layer.js';
import { constant } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import type { LayerSource } from '../lesson.js';
import type { Compiler, RawExpression } from './compiler.js';
import { defined, maybe } from './defined.js';
import type { Names } from './expressions.js';
import type { RawLayer, RawPair } from './layer-schema.js';
import type { Path } from './yaml.js';

const ONE = constant(1);

/** The layer at a path of the block. */
export function layerSource(raw: RawLayer, path: Path, compiler: Compiler, names: Names): LayerSource {
	const trees = (values: readonly RawExpression[], key: string): Tree[] =>
		values.map((value, index) => compiler.tree(value, [...path, key, index], names));
	const tree = (value: RawExpression, key: string): Tree => compiler.tree(value, [...path, key], names);
	const pair =
		(key: string) =>
		(value: RawPair): readonly [Tree, Tree] => {
			const [rows = ONE, cols = rows] = Array.isArray(value) ? trees(value, key) : [tree(value, key)];
			return [rows, cols];
		};
	return {
		op: raw.op ?? 'conv',
		input: compiler.grid(raw.input, [...path, 'input'], names),
		...defined({
			kernel: maybe(raw.kernel, kernel => compiler.grid(kernel, [...path, 'kernel'], names)),
			bias: maybe(raw.bias, (bias): Tree => (Array.isArray(bias) ? { type: 'ArrayNode', items: trees(bias, 'bias') } : tree(bias, 'bias'))),
			stride: maybe(raw.stride, pair('stride')),
			padding: maybe(raw.padding, (padding): LayerSource['padding'] => {
				const named = PADDING_NAMES.find(name => name === padding);
				if (named !== undefined) {
					return named;
				}
				const [first = ONE, second = first, third, fourth] = Array.isArray(padding)
					? trees(padding, 'padding')
					: [tree(padding, 'padding')];
				return third === undefined || fourth === undefined ? [first, first, second, second] : [first, second, third, fourth];
			}),
			paddingMode: raw.paddingMode,
			dilation: maybe(raw.dilation, pair('dilation')),
			groups: maybe(raw.groups, groups => tree(groups, 'groups')),
			mode: raw.mode,
			activation: raw.activation,
			window: maybe(raw.window, pair('window')),
			ceilMode: raw.ceilMode,
			countPadding: raw.countPadding,
			outputPadding: maybe(raw.outputPadding, pair('outputPadding')),
		}),
	};
}

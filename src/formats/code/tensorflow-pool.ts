// TensorFlow's pooling: its own padding never takes part, and a dilated window is another function.

import type { PoolLayer } from '../../core/layer.js';
import { averagePaddings, dilations, exceedsOne, isNone, reached, strides, windows } from './geometry.js';
import { call, list } from './python.js';
import { padLine, sidesText } from './tensorflow-pad.js';

/** Max pooling; its own padding never wins. */
export function maxLines(layer: PoolLayer): string[] {
	const sides = reached(layer);
	if (exceedsOne(dilations(layer))) {
		return [...padLine(sides, ', constant_values=x.dtype.min'), call('y = tf.nn.pool', dilatedArguments(layer, 'x', 'MAX'))];
	}
	return [call('y = tf.nn.max_pool2d', plainArguments(layer, 'x', isNone(sides) ? "'VALID'" : sidesText(sides)))];
}

/** Average pooling; a padding that does not count is divided away. */
export function averageLines(layer: PoolLayer): string[] {
	const { counted, left } = averagePaddings(layer);
	const dilated = exceedsOne(dilations(layer));
	const average = (values: string, padding = "'VALID'"): string =>
		dilated ? call('tf.nn.pool', dilatedArguments(layer, values, 'AVG')) : call('tf.nn.avg_pool2d', plainArguments(layer, values, padding));
	if (isNone(left)) {
		return [...padLine(counted, ''), `y = ${average('x')}`];
	}
	if (!dilated && layer.spec.padding === 'same' && isNone(counted)) {
		return [`y = ${average('x', "'SAME'")}  # SAME leaves its padding out`];
	}
	return [
		...padLine(counted, ''),
		'counts = tf.ones_like(x)  # 1 where a cell counts, 0 in the padding',
		...padLine(left, ''),
		...padLine(left, '', 'counts'),
		`y = ${average('x')}`,
		`y = y / ${average('counts')}`,
	];
}

function plainArguments(layer: PoolLayer, values: string, padding: string): string[] {
	return [values, `ksize=${list(windows(layer))}`, `strides=${list(strides(layer))}`, `padding=${padding}`];
}

function dilatedArguments(layer: PoolLayer, values: string, kind: 'MAX' | 'AVG'): string[] {
	return [values, list(windows(layer)), `'${kind}'`, "padding='VALID'", `dilations=${list(dilations(layer))}`];
}

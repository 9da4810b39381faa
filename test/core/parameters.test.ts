import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { OPS } from '../../src/core/layer.js';
import { meetings } from '../../src/core/links.js';
import { parameterCount, productCount } from '../../src/core/parameters.js';
import { drawProblem, forAll } from './draw.js';
import { onesKernel } from './helpers.js';

describe('learned numbers', () => {
	it.each([
		['a plain kernel and its bias', { op: 'conv', kernel: onesKernel(2) }, 1, 5],
		['one bias an output channel', { op: 'conv', kernel: onesKernel(3, 3, 64, 3) }, 3, 64 * 27 + 64],
		['groups make it cheaper', { op: 'conv', kernel: onesKernel(3, 3, 4, 2), groups: 2 }, 4, 4 * 18 + 4],
		['transposed: depth is the output', { op: 'conv-transpose', kernel: onesKernel(2, 2, 3, 5) }, 3, 60 + 5],
		['pooling learns nothing', { op: 'max-pool', window: [2, 2] }, 3, 0],
	] as const)('%s', (_, spec, channels, count) => {
		expect(parameterCount(buildLayer(spec, { channels, rows: 8, cols: 8 }))).toBe(count);
		expect(parameterCount(buildLayer(spec, { channels, rows: 80, cols: 20 }))).toBe(count);
	});
});

it.each(OPS)('the products of %s are its meetings, and those that padding takes away', op => {
	forAll(choose => {
		const { layer } = drawProblem(choose, op);
		const met = meetings(layer, {}).length;
		const nothingCut = op !== 'conv-transpose' || layer.rows.before + layer.rows.after + layer.cols.before + layer.cols.after === 0;
		expect(nothingCut ? met === productCount(layer) : met <= productCount(layer)).toBe(true);
	});
});

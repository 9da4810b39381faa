import { describe, expect, it } from 'vitest';
import { type Axis, flipTaps, type PaddingMode, slidingLinks, sourceAt, span, spreadingLinks } from '../../src/core/axis.js';

const axis: Axis = { input: 3, window: 2, stride: 1, dilation: 1, before: 0, after: 0, output: 2 };
const brief = (links: readonly { output: number; position: number; source: number; tap: number }[]): number[][] =>
	links.map(({ output, position, source, tap }) => [output, position, source, tap]);

describe('span', () => {
	it.each([
		[1, 1, 1],
		[3, 1, 3],
		[3, 2, 5],
		[1, 7, 1],
		[2, 3, 4],
	])('%i taps, dilation %i span %i cells', (window, dilation, cells) => {
		expect(span({ window, dilation })).toBe(cells);
	});
});

describe('what a padding cell reads', () => {
	it.each<[PaddingMode, number[]]>([
		['zeros', [-1, -1, 0, 1, 2, -1, -1]],
		['replicate', [0, 0, 0, 1, 2, 2, 2]],
		['reflect', [2, 1, 0, 1, 2, 1, 0]],
		['circular', [1, 2, 0, 1, 2, 0, 1]],
	])('%s: of three cells, two more on both sides', (mode, sources) => {
		expect([-2, -1, 0, 1, 2, 3, 4].map(position => sourceAt(position, 3, mode))).toEqual(sources);
	});
});

describe('links', () => {
	it('of a window slide tap by tap: output, position, source, tap', () => {
		expect(brief(slidingLinks(axis))).toEqual([
			[0, 0, 0, 0],
			[0, 1, 1, 1],
			[1, 1, 1, 0],
			[1, 2, 2, 1],
		]);
	});

	it('step by the stride, begin in the padding and keep their gaps', () => {
		expect(brief(slidingLinks({ ...axis, stride: 2, dilation: 2, before: 1, after: 1, output: 2 }, 'replicate'))).toEqual([
			[0, -1, 0, 0],
			[0, 1, 1, 1],
			[1, 1, 1, 0],
			[1, 3, 2, 1],
		]);
	});

	it('of the adjoint spread each input over the output, and leave out what padding takes away', () => {
		expect(brief(spreadingLinks({ ...axis, input: 2, stride: 2, before: 1, output: 3 }))).toEqual([
			[0, 0, 0, 1],
			[1, 1, 1, 0],
			[2, 1, 1, 1],
		]);
	});

	it('of a flipped kernel count the taps from the other end', () => {
		expect(flipTaps(slidingLinks(axis), 2).map(({ tap }) => tap)).toEqual([1, 0, 1, 0]);
	});
});

// Every way in which a layer can't be built, with the line that says so.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { Fault } from '../../src/core/fault.js';
import type { Shape } from '../../src/core/grid.js';
import type { ConvSpec, LayerSpec, PoolSpec, TransposeSpec } from '../../src/core/layer.js';
import { onesKernel } from './helpers.js';

const conv = (some: Partial<ConvSpec> = {}): LayerSpec => ({ op: 'conv', kernel: onesKernel(2), ...some });
const spread = (some: Partial<TransposeSpec> = {}): LayerSpec => ({ op: 'conv-transpose', kernel: onesKernel(2), ...some });
const pool = (some: Partial<PoolSpec> = {}): LayerSpec => ({ op: 'max-pool', window: [2, 2], ...some });
/** A name that no type allows, as a file may bring it. */
const foreign = <T>(name: string): T => name as unknown as T;
const SQUARE: Shape = { channels: 1, rows: 3, cols: 3 };
const channels = (count: number): Shape => ({ ...SQUARE, channels: count });

const MANY = 4194304;

type Row = [what: string, spec: LayerSpec, message: string, input?: Shape];

const NUMBERS: Row[] = [
	['stride 0', conv({ stride: [1, 0] }), 'stride is a whole number from 1 on, not 0'],
	['stride −1', pool({ stride: [-1, 1] }), 'stride is a whole number from 1 on, not -1'],
	['stride 1.5', conv({ stride: [1.5, 1] }), 'stride is a whole number from 1 on, not 1.5'],
	['no stride at all', conv({ stride: [Number.NaN, 1] }), 'stride is a whole number from 1 on, not NaN'],
	['endless stride', conv({ stride: [Infinity, 1] }), 'stride is a whole number from 1 on, not Infinity'],
	['dilation 0', conv({ dilation: [0, 1] }), 'dilation is a whole number from 1 on, not 0'],
	['negative padding', conv({ padding: [0, 0, -1, 0] }), 'padding is a whole number from 0 on, not -1'],
	['half a padding', pool({ padding: [0.5, 0, 0, 0] }), 'padding is a whole number from 0 on, not 0.5'],
	['window 0', pool({ window: [2, 0] }), 'window is a whole number from 1 on, not 0'],
	['groups 0', conv({ groups: 0 }), 'groups is a whole number from 1 on, not 0'],
	['groups 1.5', spread({ groups: 1.5 }), 'groups is a whole number from 1 on, not 1.5'],
	['negative output padding', spread({ outputPadding: [0, -1] }), 'output padding is a whole number from 0 on, not -1'],
];

const NAMES: Row[] = [
	['an op', pool({ op: foreign('min-pool') }), 'unknown op min-pool: one of conv, conv-transpose, max-pool, avg-pool'],
	['an activation', conv({ activation: foreign('swish') }), 'unknown activation swish: one of none, relu, sigmoid, tanh'],
	['a mode', conv({ mode: foreign('flip') }), 'unknown mode flip: one of correlation, convolution'],
	['a padding mode', conv({ paddingMode: foreign('wrap') }), 'unknown padding mode wrap: one of zeros, reflect, replicate, circular'],
	['a padding', conv({ padding: foreign('some') }), 'unknown padding some: one of valid, same, full'],
];

const FITS: Row[] = [
	[
		'a kernel larger than the input',
		conv({ kernel: onesKernel(4, 2) }),
		'the 4×2 window spans 4×2, more than the padded input 3×3: pad the input or take a smaller window',
	],
	[
		'a kernel larger than the padded input',
		conv({ kernel: onesKernel(2, 6), padding: [0, 0, 1, 1] }),
		'the 2×6 window spans 2×6, more than the padded input 3×5: pad the input or take a smaller window',
	],
	[
		'a dilated kernel',
		conv({ dilation: [3, 1] }),
		'the 2×2 window spans 4×2, more than the padded input 3×3: pad the input or take a smaller window',
	],
	[
		'a pooling window',
		pool({ window: [4, 4], stride: [1, 1] }),
		'the 4×4 window spans 4×4, more than the padded input 3×3: pad the input or take a smaller window',
	],
	[
		'transposed: padding that eats the output',
		spread({ padding: [2, 2, 0, 0] }),
		'the padding leaves nothing of the output: 0 rows, 4 columns; take less padding',
	],
];

const CHANNELS: Row[] = [
	[
		'the depth of a kernel',
		conv(),
		'each filter has 1 slices where 2 input channels in 1 groups need 2: a kernel of shape 1×2×2×2',
		channels(2),
	],
	[
		'the depth in groups',
		conv({ kernel: onesKernel(2, 2, 2, 4), groups: 2 }),
		'each filter has 4 slices where 4 input channels in 2 groups need 2: a kernel of shape 2×2×2×2',
		channels(4),
	],
	['groups and channels', conv({ groups: 2 }), '2 groups do not divide 3 input channels and 1 filters evenly', channels(3)],
	['groups and filters', conv({ groups: 2 }), '2 groups do not divide 2 input channels and 1 filters evenly', channels(2)],
	[
		'the filters of a transposed kernel',
		spread(),
		'a transposed kernel has one filter an input channel, in groups that divide them: 1 filters, 2 input channels, 1 groups',
		channels(2),
	],
	[
		'the groups of a transposed kernel',
		spread({ kernel: onesKernel(2, 2, 3), groups: 2 }),
		'a transposed kernel has one filter an input channel, in groups that divide them: 3 filters, 3 input channels, 2 groups',
		channels(3),
	],
	['too many biases', conv({ bias: [1, 2] }), '2 biases for 1 output channels: one for all, or one for each'],
	['too few biases', spread({ kernel: onesKernel(2, 2, 1, 3), bias: [1] }), '1 biases for 3 output channels: one for all, or one for each'],
	['a bias that is no number', conv({ bias: [Number.NaN] }), 'a bias is a finite number'],
	['an endless bias', conv({ bias: Infinity }), 'a bias is a finite number'],
];

const BORDERS: Row[] = [
	[
		'reflection wider than the input',
		conv({ padding: [0, 0, 0, 3], paddingMode: 'reflect' }),
		'reflect padding of 3 is too wide for 3 input columns: at most 2',
	],
	[
		'reflection of a single row',
		conv({ padding: [1, 0, 0, 0], paddingMode: 'reflect' }),
		'reflect padding of 1 is too wide for 1 input rows: at most 0',
		{ ...SQUARE, rows: 1 },
	],
	[
		'more than once round',
		conv({ padding: [4, 0, 0, 0], paddingMode: 'circular' }),
		'circular padding of 4 is too wide for 3 input rows: at most 3',
	],
	['pooling padded by its window', pool({ padding: [0, 2, 0, 0] }), "a pooling's padding is smaller than its window: padding 2, window 2"],
	[
		'a dilated pooling over nothing',
		pool({ window: [1, 2], padding: [0, 0, 1, 1], dilation: [1, 2] }),
		'the dilated window at 0 meets nothing but padding: take less padding or dilation',
		{ ...SQUARE, cols: 1 },
	],
	[
		'output padding of a whole stride',
		spread({ stride: [2, 2], outputPadding: [0, 2] }),
		'the output padding is smaller than the stride or the dilation: output padding 2, stride 2',
	],
	[
		'output padding at stride 1',
		spread({ outputPadding: [1, 0] }),
		'the output padding is smaller than the stride or the dilation: output padding 1, stride 1',
	],
];

const HUGE: Row[] = [
	['padding', conv({ padding: [1e9, 1e9, 1e9, 1e9] }), `2000000003×2000000003 is too large: at most ${MANY} values`],
	['padding on one side', conv({ padding: [0, 0, 0, 1e9] }), `3×1000000003 is too large: at most ${MANY} values`],
	['padding of no whole number', conv({ padding: [2 ** 60, 0, 0, 0] }), `padding is a whole number from 0 on, not ${2 ** 60}`],
	['a full dilation', conv({ padding: 'full', dilation: [1e9, 1] }), `2000000003×5 is too large: at most ${MANY} values`],
	['a same dilation', conv({ padding: 'same', dilation: [1e9, 1] }), `1000000003×4 is too large: at most ${MANY} values`],
	[
		'a dilation',
		conv({ dilation: [1e15, 1] }),
		'the 2×2 window spans 1000000000000001×2, more than the padded input 3×3: pad the input or take a smaller window',
	],
	[
		'a window',
		pool({ window: [1e6, 1e6] }),
		'the 1000000×1000000 window spans 1000000×1000000, more than the padded input 3×3: pad the input or take a smaller window',
	],
	['a window, same', pool({ window: [1e6, 1e6], padding: 'same', stride: [1, 1] }), `1000002×1000002 is too large: at most ${MANY} values`],
	['a window, full', pool({ window: [1, 1e9], padding: 'full' }), `3×2000000001 is too large: at most ${MANY} values`],
	['a transposed stride', spread({ stride: [1e9, 1] }), `2000000002×4 is too large: at most ${MANY} values`],
	['a transposed same', spread({ stride: [1e9, 1], padding: 'same' }), `3000000000×3 is too large: at most ${MANY} values`],
	['an output padding', spread({ stride: [1e9, 1], outputPadding: [999999999, 0] }), `3000000001×4 is too large: at most ${MANY} values`],
	[
		'transposed padding',
		spread({ padding: [1e9, 1e9, 0, 0] }),
		'the padding leaves nothing of the output: -1999999996 rows, 4 columns; take less padding',
	],
	[
		'the work',
		conv({ kernel: onesKernel(100), padding: 'same' }),
		'this layer takes 22500000000 multiplications: too many; take a smaller input or window',
		{ channels: 1, rows: 1500, cols: 1500 },
	],
	[
		'the filters',
		conv({ kernel: onesKernel(1, 1, 4000) }),
		`4000×40×40 is too large: at most ${MANY} values`,
		{ channels: 1, rows: 40, cols: 40 },
	],
	['an input', conv(), `5000×5000 is too large: at most ${MANY} values`, { channels: 1, rows: 5000, cols: 5000 }],
];

describe.each([
	['a number that makes no sense', NUMBERS],
	['an unknown name', NAMES],
	['what does not fit the input', FITS],
	['channels, groups, biases', CHANNELS],
	['borders', BORDERS],
	['huge sizes, refused before anything is computed', HUGE],
])('%s', (_, rows) => {
	it.each(rows)('%s', (__, spec, message, input = SQUARE) => {
		const caught = faultOf(() => buildLayer(spec, input));
		expect(caught).toBe(message);
		expect(message).not.toMatch(/[\n{}]/);
	});
});

function faultOf(build: () => unknown): string | undefined {
	try {
		build();
	} catch (error) {
		return error instanceof Fault ? error.message : `no Fault: ${String(error)}`;
	}
	return undefined;
}

// Another input, another kernel, another example, the next value of a knob: the stage is always one that can be built.

import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { fromNested } from '../../src/core/grid.js';
import { kernelFrom } from '../../src/core/kernel.js';
import { KERNELS } from '../../src/core/kernels.js';
import type { LayerSpec } from '../../src/core/layer.js';
import { SAMPLES } from '../../src/core/samples.js';
import type { Model, PickerList } from '../../src/state/model.js';
import { openStage } from '../../src/state/stage/stage.js';
import { COUNTING, onesKernel, ramp } from '../core/helpers.js';
import { example, modelOn, press, sketch } from './app.js';
import { wrongWith } from './wrong-with.js';

const IDS = EXAMPLES.map(({ id }) => id);

/** The model with the entry of a picker's list chosen. */
function choose(model: Model, list: PickerList, index: number): Model {
	return press({ ...model, overlays: [{ kind: 'picker', list, index }] }, 'enter').model;
}

describe('a picker', () => {
	test.each([
		['i', 'output 0,0 [inputs 0]'],
		['w', 'output 0,0 [kernels 0]'],
		['e', 'output 0,0 [examples 0]'],
		['e down j k', 'output 0,0 [examples 1]'],
		['e up k', 'output 0,0 [examples 0]'],
		['e end', `output 0,0 [examples ${EXAMPLES.length - 1}]`],
		['i G down', `output 0,0 [inputs ${SAMPLES.length - 1}]`],
		['w G', `output 0,0 [kernels ${KERNELS.length - 1}]`],
		['w G g', 'output 0,0 [kernels 0]'],
		['w G home', 'output 0,0 [kernels 0]'],
		['w escape', 'output 0,0'],
		['w q', 'output 0,0'],
		['w down x', 'output 0,0 [kernels 1] ! not-in-this-list'],
		['right i enter', 'output 0,1'],
		['tab right i space', 'input 0,1'],
		['tab end e enter', 'output 0,0'],
	])('%s → %s', (keys, then) => {
		expect(sketch(press(example('book'), keys))).toBe(then);
	});

	test('an example is what the list says, with its name; a chosen input or kernel is the learner’s own', () => {
		for (const [index, { id, spec }] of EXAMPLES.entries()) {
			const { stage } = choose(example('book'), 'examples', index);
			expect(stage.example).toBe(id);
			expect(stage.layer.spec).toBe(spec);
		}
		expect(choose(example('book'), 'inputs', 3).stage).toMatchObject({ example: undefined, input: SAMPLES[3]?.grid() });
		expect(choose(example('book'), 'kernels', 3).stage).toMatchObject({
			example: undefined,
			layer: { kernel: KERNELS[3]?.grid().data && { data: KERNELS[3].grid().data } },
		});
	});

	test('the panel stays, and whether all is shown', () => {
		expect(press(example('book'), 'tab tab a w down enter').model.stage).toMatchObject({ panel: 'kernel', seen: undefined });
		expect(press(example('max-pool'), 'tab i down enter').model.stage.panel).toBe('input');
	});

	test('a kernel for a pooling makes it a convolution', () => {
		expect(press(example('max-pool'), 'w enter').model.stage.layer.op).toBe('conv');
	});

	test('where the window would not fit, the size is kept by padding', () => {
		const { stage, notice } = choose(modelOn(openStage(fromNested([[1, 2]]), { op: 'conv', kernel: kernelFrom([[1]]) })), 'kernels', 7);
		const { layer } = stage;
		expect(notice).toEqual({ kind: 'padded' });
		expect(layer.spec.padding).toBe('same');
		expect(layer.output).toMatchObject({ rows: 1, cols: 2 });
	});
});

/** What is said of a pick, but for the padding that it took to fit. */
const saidOf = ({ notice, stage }: Model): string =>
	notice === undefined || (notice.kind === 'padded' && stage.layer.spec.padding === 'same') ? '' : notice.kind;

describe('whatever is picked on whatever example opens', () => {
	test.each(IDS)('%s: each input, then each kernel', id => {
		const start = example(id);
		for (const input of SAMPLES.keys()) {
			const withInput = choose(start, 'inputs', input);
			expect([saidOf(withInput), wrongWith(withInput)]).toEqual(['', []]);
			for (const kernel of KERNELS.keys()) {
				const next = choose(withInput, 'kernels', kernel);
				expect(saidOf(next)).toBe('');
				expect(next.stage.output.data.length).toBeGreaterThan(0);
			}
		}
	});

	test.each(IDS)('%s: each kernel, then each input', id => {
		for (const kernel of KERNELS.keys()) {
			const withKernel = choose(example(id), 'kernels', kernel);
			expect([saidOf(withKernel), wrongWith(withKernel)]).toEqual(['', []]);
			for (const input of SAMPLES.keys()) {
				const next = choose(withKernel, 'inputs', input);
				expect(saidOf(next)).toBe('');
				expect(next.stage.output.data.length).toBeGreaterThan(0);
			}
		}
	});
});

describe('what can not be had with the rest of the layer says why, and nothing changes', () => {
	test('a border that can not be reflected so far', () => {
		const spec: LayerSpec = { op: 'conv', kernel: onesKernel(3), padding: [5, 5, 5, 5], paddingMode: 'reflect', dilation: [3, 3] };
		const start = modelOn(openStage(ramp(9, 9), spec));
		const { notice, stage, overlays } = choose(start, 'inputs', 0);
		expect(notice?.kind === 'fault' && notice.fault.message).toMatch(/^reflect padding of 3 .* 3 input rows/);
		expect(stage).toBe(start.stage);
		expect(overlays).toEqual([]);
	});
});

describe('a knob turns to the next value that can be built', () => {
	const valuesOf = (start: Model, key: string, times: number, knob: 'padding' | 'stride' | 'dilation' | 'mode'): unknown[] => {
		let model = start;
		return Array.from({ length: times }, () => {
			model = press(model, key).model;
			expect(wrongWith(model)).toEqual([]);
			const { spec } = model.stage.layer;
			return model.notice?.kind === 'disabled' ? model.notice.reason : (spec as unknown as Record<string, unknown>)[knob];
		});
	};
	const small = modelOn(
		openStage(
			fromNested([
				[1, 2],
				[3, 4],
			]),
			{ op: 'conv', kernel: onesKernel(2) },
		),
	);

	test.each<[string, Model, string, 'padding' | 'stride' | 'dilation' | 'mode', unknown[]]>([
		['padding, round and round', example('book'), 'p', 'padding', ['same', 'full', 'valid', 'same']],
		['from a padding of its own', example('padding'), 'p', 'padding', ['valid', 'same', 'full']],
		[
			'stride',
			example('book'),
			's',
			'stride',
			[
				[2, 2],
				[3, 3],
				[1, 1],
			],
		],
		[
			'a pooling begins at its window',
			example('avg-pool'),
			's',
			'stride',
			[
				[3, 3],
				[1, 1],
				[2, 2],
			],
		],
		[
			'dilation, where it fits',
			example('book'),
			'd',
			'dilation',
			[
				[2, 2],
				[1, 1],
				[2, 2],
			],
		],
		['dilation, where nothing fits', small, 'd', 'dilation', ['nothing-fits', 'nothing-fits']],
		['mode', example('book'), 'm', 'mode', ['convolution', 'correlation', 'convolution']],
		['mode, from the other end', example('flip'), 'm', 'mode', ['correlation', 'convolution']],
		[
			'transposed',
			example('transposed'),
			's',
			'stride',
			[
				[2, 2],
				[3, 3],
				[1, 1],
			],
		],
	])('%s', (_, start, key, knob, values) => {
		expect(valuesOf(start, key, values.length, knob)).toEqual(values);
	});

	test('no value of a pooling lets it read nothing but padding', () => {
		expect(valuesOf(example('max-pool'), 'p', 3, 'padding')).toEqual(['same', 'full', 'valid']);
	});

	test('what was beside it stays', () => {
		const { spec } = press(example('bias'), 'p s m').model.stage.layer;
		expect(spec).toMatchObject({ bias: -20, activation: 'relu', padding: 'same', stride: [2, 2], mode: 'convolution' });
		expect(COUNTING.data).toEqual(press(example('bias'), 'p s m').model.stage.input.data);
	});
});

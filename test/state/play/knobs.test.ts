// Every knob of the sheet: whatever it is turned to can be built, back is back, and what can't be had says what would make it possible.

import { describe, expect, test } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { EXAMPLES } from '../../../src/core/examples.js';
import { Fault } from '../../../src/core/fault.js';
import { fromNested } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import { type LayerSpec, OPS } from '../../../src/core/layer.js';
import type { Model } from '../../../src/state/model.js';
import type { KnobName } from '../../../src/state/play/knobs/knob.js';
import { KNOBS, knobNamed, knobsOf, turnOnce, typeValue } from '../../../src/state/play/knobs/table.js';
import type { Bare } from '../../../src/state/play/setup.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { type Choose, drawProblem, forAll, pick } from '../../core/draw.js';
import { onesKernel, ramp } from '../../core/helpers.js';
import { example, modelOn, press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';

/** Turning these up loses numbers, or adds none that could be cut again: a pooling has no kernel, groups keep the diagonal. */
const LOSES: ReadonlySet<KnobName> = new Set<KnobName>(['op', 'groups']);

const draw = (choose: Choose): Bare => {
	const { input, spec } = choose(0, 1) === 0 ? pick(choose, EXAMPLES.slice(0, 16)) : drawProblem(choose, pick(choose, OPS));
	return { input, spec };
};

const onStage = ({ input, spec }: Bare): Model => modelOn(openStage(input, spec));
const bareOf = ({ stage }: Model): Bare => ({ input: stage.input, spec: stage.layer.spec });

/** The layer without its spec: `same` and its own numbers are one. */
function built({ input, spec }: Bare) {
	const { spec: _, ...layer } = buildLayer(spec, input);
	return layer;
}

describe('any knob of any layer', () => {
	test('turned either way it is a layer that can be built, or it stays and says why', () => {
		forAll(choose => {
			let model = onStage(draw(choose));
			for (let turn = 0; turn < 12; turn++) {
				const knob = pick(choose, knobsOf(bareOf(model)));
				const [next] = turnOnce({ ...model, notice: undefined }, knob, pick(choose, [1, -1] as const));
				expect(wrongWith(next)).toEqual([]);
				if (next.stage === model.stage) {
					expect([knob.name, next.notice]).not.toContain(undefined);
				} else {
					const { output: before } = model.stage.layer;
					const { output: after } = next.stage.layer;
					expect(next.notice).toMatchObject({ kind: 'turned', turned: { knob: knob.name, before, after, to: knob.value(bareOf(next)) } });
				}
				model = next.stage.input.data.length > 4000 ? onStage(draw(choose)) : next;
			}
		}, 150);
	}, 60_000);

	test('up and down again is what it was, where nothing is lost', () => {
		forAll(choose => {
			const bare = draw(choose);
			for (const knob of knobsOf(bare).filter(({ name }) => !LOSES.has(name))) {
				const [up, upAsked] = turnOnce(onStage(bare), knob, 1);
				const isTaken = up.notice?.kind === 'turned' && upAsked.length === 0;
				const [down] = isTaken ? turnOnce(up, knob, -1) : [onStage(bare)];
				expect([knob.name, built(bareOf(down))]).toEqual([knob.name, built(bare)]);
				expect(bareOf(down).input).toEqual(bare.input);
			}
		}, 150);
	}, 60_000);

	test('typed as it is shown it is the same as turned', () => {
		forAll(choose => {
			const bare = draw(choose);
			for (const knob of knobsOf(bare)) {
				const [turned] = turnOnce(onStage(bare), knob, pick(choose, [1, -1] as const));
				if (turned.notice?.kind === 'turned') {
					const [typed] = typeValue(onStage(bare), knob, turned.notice.turned.to);
					expect([knob.name, typed.notice]).toEqual([knob.name, turned.notice]);
					expect([knob.name, built(bareOf(typed))]).toEqual([knob.name, built(bareOf(turned))]);
				}
			}
		}, 100);
	}, 60_000);

	test.each(['', '0', '-1', '1.5', '1e400', 'x', '1,2,3,4,5', '999999999', '1e15', '9007199254740991', '__proto__', 'constructor', 'NaN'])(
		'typed %j: a layer that can be built, or a fault in one line',
		text => {
			for (const op of OPS) {
				const spec: LayerSpec = op === 'conv' || op === 'conv-transpose' ? { op, kernel: onesKernel(2) } : { op, window: [2, 2] };
				for (const knob of KNOBS) {
					const start = onStage({ input: ramp(5, 5), spec });
					const [next, effects] = typeValue(start, knob, text);
					expect([knob.name, effects]).toEqual([knob.name, []]);
					expect([knob.name, wrongWith(next)]).toEqual([knob.name, []]);
					if (next.notice?.kind === 'fault') {
						expect(next.notice.fault).toBeInstanceOf(Fault);
						expect(next.notice.fault.message).not.toContain('\n');
						expect(next.stage).toBe(start.stage);
					}
				}
			}
		},
	);
});

describe('what is not taken says what would make it possible', () => {
	const channels = (count: number, spec: LayerSpec): Model =>
		onStage({
			input: fromNested(
				Array.from({ length: count }, () => [
					[1, 2],
					[3, 4],
				]),
			),
			spec,
		});
	const depthwise = channels(2, { op: 'conv', kernel: kernelFrom([[[[1]]], [[[2]]]]), groups: 2 });

	test.each<[string, Model, KnobName, string, RegExp]>([
		['a window beyond the input', example('book'), 'kernel-size', '9', /pad the input or take a smaller window/],
		['groups that do not divide', depthwise, 'filters', '3', /take a multiple, or set groups to 1 first/],
		['groups of neither', depthwise, 'groups', '3', /do not divide 2 input channels and 2 filters/],
		['a wide reflection', example('reflect'), 'padding', '9', /at most/],
		['biases of another number', example('filters'), 'bias', '1,2,3,4,5', /bias/],
		['a name that is none', example('book'), 'op', 'linear', /one of/],
		['the padding of a pooling', example('max-pool'), 'padding', '9', /smaller than its window/],
	])('%s', (_, model, name, text, message) => {
		const [next] = typeValue(model, knobNamed(name), text);
		expect(next.notice?.kind === 'fault' && next.notice.fault.message).toMatch(message);
		expect(next.stage).toBe(model.stage);
		expect(next.play.past).toEqual([]);
	});

	test('the end of a row', () => {
		expect(sketch(press(example('book'), 'o down down down down down left'))).toBe('output 0,0 [knob 5] ! knob-end');
	});
});

describe('what goes with a turn', () => {
	test('a depthwise convolution stays one, with biases of its own', () => {
		const spec: LayerSpec = { op: 'conv', kernel: kernelFrom([[[[1]]], [[[2]]]]), groups: 2, bias: [5, 6] };
		const start = onStage({ input: fromNested([[[1]], [[2]]]), spec });
		const [more] = turnOnce(start, knobNamed('channels'), 1);
		expect(more.stage.layer.spec).toMatchObject({ groups: 3, bias: [5, 6, 0], kernel: { filters: 3, depth: 1 } });
		const [less] = turnOnce(more, knobNamed('channels'), -1);
		expect(less.stage.layer.spec).toEqual(spec);
	});

	test('another filter has a bias where there is a list, and none of its own where one is for all', () => {
		const filters = knobNamed('filters');
		const list = onStage({ input: ramp(2, 2), spec: { op: 'conv', kernel: onesKernel(1), bias: [7] } });
		expect(turnOnce(list, filters, 1)[0].stage.layer.spec).toMatchObject({ bias: [7, 0] });
		const one = onStage({ input: ramp(2, 2), spec: { op: 'conv', kernel: onesKernel(1), bias: 7 } });
		expect(turnOnce(one, filters, 1)[0].stage.layer.spec).toMatchObject({ bias: 7 });
	});

	test('a fraction comes back from a turn', () => {
		const model = onStage({ input: ramp(2, 2), spec: { op: 'conv', kernel: onesKernel(1), bias: 0.1 } });
		const [up] = turnOnce(model, knobNamed('bias'), 1);
		expect(turnOnce(up, knobNamed('bias'), -1)[0].stage.layer.spec).toMatchObject({ bias: 0.1 });
	});

	test('in groups channels come and go by as many as the groups are', () => {
		const input = fromNested(Array.from({ length: 4 }, () => [[1]]));
		const model = onStage({ input, spec: { op: 'conv', kernel: onesKernel(1, 1, 4, 2), groups: 2 } });
		expect(turnOnce(model, knobNamed('channels'), 1)[0].stage.input.channels).toBe(6);
		expect(turnOnce(model, knobNamed('filters'), -1)[0].stage.layer.output.channels).toBe(2);
	});

	test('out of its groups a layer gives what it gave', () => {
		forAll(choose => {
			const { input, spec } = drawProblem(choose, 'conv', { groups: 2 });
			const model = onStage({ input, spec });
			const [dense] = typeValue(model, knobNamed('groups'), '1');
			expect(dense.stage.layer).toMatchObject({ groups: 1 });
			expect(Array.from(dense.stage.output.data, value => value + 0)).toEqual(Array.from(model.stage.output.data, value => value + 0));
			const [back] = typeValue(dense, knobNamed('groups'), '2');
			expect(back.stage.layer.spec).toEqual({ ...spec, groups: 2 });
		}, 60);
	});

	test.each(EXAMPLES.slice(0, 16).map(({ id }) => id))('%s: another kind of layer, and from each to each', id => {
		for (const first of OPS) {
			for (const second of OPS) {
				const [model] = typeValue(example(id), knobNamed('op'), first);
				const [next] = typeValue(model, knobNamed('op'), second);
				expect([next.notice?.kind === 'fault', next.stage.layer.op]).toEqual([false, second]);
				expect(wrongWith(next)).toEqual([]);
			}
		}
	});

	test('a transposed layer has the kernel of the convolution, and gives it back', () => {
		const [there] = typeValue(example('book'), knobNamed('op'), 'conv-transpose');
		expect(there.stage.layer).toMatchObject({ op: 'conv-transpose', kernel: { data: Float64Array.of(0, 1, 2, 3) } });
		const [back] = typeValue(there, knobNamed('op'), 'conv');
		expect(built(bareOf(back))).toEqual(built(bareOf(example('book'))));
	});
});

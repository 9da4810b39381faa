// A stack that is kept under a name: what goes into it, and what comes back from it.

import { describe, expect, test } from 'vitest';
import { LAYER_KINDS } from '../../../src/core/layer-kinds.js';
import { buildNetwork, inputOfLayer, totalsOf } from '../../../src/core/stack.js';
import type { Model } from '../../../src/state/model.js';
import type { KeptSession } from '../../../src/state/play/session.js';
import type { Stack } from '../../../src/state/stack/stack.js';
import { update } from '../../../src/state/update.js';
import { example, type Played, press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';

/** The keys that put a kind of layer behind the row in view. */
const add = (id: string): string => `a ${'down '.repeat(LAYER_KINDS.findIndex(kind => kind.id === id))}enter`;
const LENET = 'L e home enter';
const KEEP = 'K m y enter';

/** What these keys keep. */
function keptAfter(keys: string, start = example('book')): KeptSession {
	const [effect] = press(start, keys).effects;
	if (effect?.type !== 'keep-session') {
		throw new Error(`nothing is kept after ${keys}`);
	}
	return { ...effect.session, savedAt: 0 };
}

/** The model once a session was read. */
function read(model: Model, session: KeptSession): Played {
	const [next, effects] = update(model, { type: 'session-read', session });
	expect(wrongWith(next)).toEqual([]);
	return { model: next, effects };
}

const stackOf = ({ stack }: Model): Stack => {
	if (stack === undefined) {
		throw new Error('no stack');
	}
	return stack;
};
const opsOf = ({ layers }: Pick<KeptSession, 'layers'>): string[] => layers.map(({ op }) => op);

describe('what is kept', () => {
	test.each([
		['the layer on the stage alone', KEEP, ['conv'], 0],
		['and that alone while the stack it was put into is left', `L ${add('avg-pool')} u escape ${KEEP}`, ['conv'], 0],
		['the whole stack from its screen, with the row in view', `L ${add('avg-pool')} ${KEEP}`, ['conv', 'avg-pool'], 1],
		['likewise from the stage that was opened from a row', `L ${add('avg-pool')} up enter ${KEEP}`, ['conv', 'avg-pool'], 0],
		['and from the stage that the stack was made of', `L ${add('avg-pool')} escape ${KEEP}`, ['conv', 'avg-pool'], 0],
	])('%s', (_, keys, ops, at) => {
		const kept = keptAfter(keys);
		expect(opsOf(kept)).toEqual(ops);
		expect(kept).toMatchObject({ name: 'my', at, input: { rows: 3, cols: 3 } });
	});

	test('what was changed on the stage is in it', () => {
		expect(keptAfter(`L ${add('avg-pool')} up enter p p ${KEEP}`).layers[0]).toMatchObject({ padding: 'full' });
	});

	test('a later layer over another input than its own is kept alone', () => {
		const kept = keptAfter(`L ${add('avg-pool')} enter i end up enter ${KEEP}`);
		expect(opsOf(kept)).toEqual(['avg-pool']);
		expect(kept.input).toMatchObject({ rows: 28, cols: 28 });
	});

	test('every layer is as it was fitted, and the dense ones are said to be', () => {
		const kept = keptAfter(`${LENET} end ${KEEP}`);
		expect(kept).toMatchObject({ at: 6, dense: [4, 5, 6] });
		expect(kept.layers.map(spec => ('kernel' in spec ? spec.kernel.data.length : 0))).toEqual([150, 0, 2400, 0, 48_000, 10_080, 840]);
	});

	test('nothing where a layer of it can not be built', () => {
		const keys = `L ${add('max-pool')} ${add('max-pool')}`;
		expect(sketch(press(example('book'), `${keys} K`))).toMatch(/! layer-not-built$/);
		expect(sketch(press(example('book'), `${keys} escape K`))).toMatch(/! layer-not-built$/);
	});
});

describe('what comes back', () => {
	const lenet = keptAfter(`${LENET} down down down ${KEEP}`);

	test('the layer in view lies on the stage over its real input, and belongs to its stack', () => {
		const { model } = read(example('edge'), lenet);
		expect(model.room).toBe('stage');
		expect(model.stage.layer).toMatchObject({ op: 'conv', input: { channels: 6, rows: 14, cols: 14 } });
		const stack = stackOf(press(model, 'L').model);
		expect(model.stage.input).toEqual(inputOfLayer(stack.network, 2));
		expect(stack.network.layers.map(({ dense }) => dense)).toEqual([false, false, false, false, true, true, true]);
		expect(totalsOf(stack.network).parameters).toBe(61_706);
		expect(sketch(press(model, 'L'))).toBe('table 3 conv @5,5 of 11');
	});

	test('what is kept again is the same', () => {
		for (const room of ['K m y enter', 'L K m y enter']) {
			expect(keptAfter(room, read(example('edge'), lenet).model)).toEqual(lenet);
		}
	});

	test('a dense layer fits whatever is put before it', () => {
		const { network } = stackOf(press(read(example('edge'), lenet).model, `L ${add('max-pool')}`).model);
		expect(buildNetwork(network).fault).toBeUndefined();
	});

	test('undo goes back to what was on the stage, which is no layer of the stack; redo brings it again', () => {
		const { model } = read(example('edge'), lenet);
		const undone = press(model, 'u').model;
		expect(undone.stage).toMatchObject({ example: 'edge', layer: { input: { rows: 6, cols: 8 } } });
		expect(opsOf(keptAfter(KEEP, undone))).toEqual(['conv']);
		expect(stackOf(press(undone, 'L').model).network.layers).toHaveLength(1);
		expect(keptAfter(KEEP, press(undone, 'U').model)).toEqual(lenet);
		expect(wrongWith(undone)).toEqual([]);
	});

	test('what was changed since goes into its row', () => {
		const { network } = stackOf(press(read(example('edge'), lenet).model, 's L').model);
		expect(network.layers[2]?.spec).toMatchObject({ stride: [2, 2] });
	});

	test('on the screen of the stack it stays there; the stack of before can be had again', () => {
		const { model } = read(press(example('book'), `L ${add('avg-pool')} down`).model, lenet);
		expect(sketch({ model, effects: [] })).toBe('table 3 conv @5,5 of 11 changes 2/0');
		expect(stackOf(press(model, 'u').model).network.layers).toHaveLength(2);
		expect(press(model, 'escape').model.stage.layer.input).toMatchObject({ channels: 6, rows: 14 });
	});

	test('a layer that was kept alone leaves the stack as it is, and is none of its layers', () => {
		const alone = keptAfter(KEEP);
		const { model } = read(press(example('edge'), `${LENET} escape`).model, alone);
		expect(stackOf(model).network.preset).toBe('lenet');
		expect(stackOf(press(model, 'L').model).network.layers).toHaveLength(1);
	});

	test('where the layers before make what no number can hold it is said, and nothing is changed', () => {
		const huge = { ...lenet, input: { ...lenet.input, data: lenet.input.data.map(() => 1e308) }, layers: lenet.layers.map(bare) };
		const { model } = read(example('edge'), huge);
		expect(model.notice).toMatchObject({ kind: 'fault' });
		expect(model.stage.example).toBe('edge');
		expect(model.stack).toBeUndefined();
	});
});

/** Without what keeps the values small. */
const bare = <Spec extends object>(spec: Spec): Spec => ({ ...spec, activation: 'none' });

describe('a row that was opened is a change like another', () => {
	test('undo goes back to the layer that was on the stage, escape still to the table', () => {
		const opened = press(example('edge'), `L ${add('avg-pool')} enter`).model;
		const undone = press(opened, 'u').model;
		expect(undone.stage.example).toBe('edge');
		expect(sketch(press(undone, 'escape'))).toMatch(/^table 1 avg-pool/);
		expect(sketch(press(undone, 'escape escape'))).toMatch(/^output/);
		expect(press(undone, 'escape escape escape').model.room).toBe('home');
	});

	test('names of before are not those of its matrices', () => {
		const named = press(example('book'), 'i enter').model;
		expect(named.play.names.input).toBeDefined();
		expect(press(named, `L ${add('avg-pool')} enter`).model.play.names).toEqual({ input: undefined, kernel: undefined });
	});
});

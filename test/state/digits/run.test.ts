// A training on its screen: run, rested, done a batch at a time, by another rate, begun anew; answers that are late are nothing.

import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/core/fault.js';
import { NETWORKS } from '../../../src/core/networks.js';
import { secondsLeft } from '../../../src/state/digits/look.js';
import { extended } from '../../../src/state/digits/points.js';
import { update } from '../../../src/state/update.js';
import { usualSetup } from '../../../src/training/digits/setup.js';
import { example, press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { type Desk, digitsDesk, digitsOf, sketchDesk, tellDue, told, work } from './fake-runtime.js';
import { walk } from './walk.js';

describe('from home', () => {
	const home = { ...example('edge'), room: 'home' as const };

	test('the last entry opens them: a training is begun', () => {
		const opened = press(home, 'end enter');
		expect(sketch(opened)).toBe('training tiny loading 0+0 of 10, adam 0.003, test 0? → digits open 1 tiny');
	});

	test('later they are as they were left: it has trained on meanwhile', () => {
		const away = work(digitsDesk(), '! space !1 escape !');
		expect(away.model.room).toBe('home');
		const back = work(away, 'end enter');
		expect(sketchDesk(back)).toBe('training own resting 3+0 of 3, adam 0.003, test 0');
	});
});

describe('while the digits load', () => {
	walk([
		['~', 'training own loading 0+0 of 3, adam 0.003, test 0? → digits open 1 own'],
		['space', 'training own loading 0+0 of 3, adam 0.003, test 0? ! digits-loading'],
		['n', 'training own loading 0+0 of 3, adam 0.003, test 0? ! digits-loading'],
		['K', 'training own loading 0+0 of 3, adam 0.003, test 0? ! digits-loading'],
		['4 enter', 'gallery own loading 0+0 of 3, adam 0.003, test 0? all #0 ! digits-loading'],
		['+ !', 'training own resting 0+0 of 3, adam 0.0031, test 0'],
		['5 space right !', 'draw own resting 0+0 of 3, adam 0.003, drawn pen 14,15 down ink 12 strokes 1'],
		['!', 'training own resting 0+0 of 3, adam 0.003, test 0'],
	]);
});

describe('space runs and rests', () => {
	walk([
		['! space', 'training own running 0+0 of 3, adam 0.003, test 0 → digits train 1 to 3'],
		['! p', 'training own running 0+0 of 3, adam 0.003, test 0 → digits train 1 to 3'],
		['! space !', 'training own resting 3+0 of 3, adam 0.003, test 0'],
		['! space ! space', 'training own running 3+0 of 6, adam 0.003, test 0 → digits train 1 to 6'],
		['! space ! space ! space !', 'training own resting 9+0 of 9, adam 0.003, test 0'],
		['! space !6 space', 'training own resting 1+0 of 3, adam 0.003, test 0 → digits rest 1'],
		['! space !6 space ! space !', 'training own resting 3+0 of 3, adam 0.003, test 0'],
	]);

	test('and runs at once again: that it rests is told too late', () => {
		const desk = work(digitsDesk(), '! space !3');
		const rested = work(desk, 'space');
		const again = work({ ...rested, thread: desk.thread }, 'space');
		expect(digitsOf(tellDue(again)).phase).toBe('running');
		expect(digitsOf(work(again, '!1')).phase).toBe('running');
		expect(digitsOf(work(again, '!')).phase).toBe('resting');
	});

	test('an answer to the order before does not make it rest', () => {
		const desk = work(digitsDesk(), '! space !3');
		const digits = digitsOf(desk);
		const late = {
			type: 'digits-trained',
			run: digits.run,
			order: digits.asked.orders - 1,
			place: digits.place,
			points: [],
			epochs: [],
			weights: digits.weights ?? new Float32Array(),
			verdicts: undefined,
			speed: undefined,
			examined: undefined,
			resting: true,
			diverged: false,
		} as const;
		expect(digitsOf(told(desk, late)).phase).toBe('running');
		expect(digitsOf(told(desk, { ...late, order: digits.asked.orders })).phase).toBe('resting');
	});
});

describe('one batch', () => {
	walk([
		['! n', 'training own resting 0+0 of 3, adam 0.003, test 0 → digits batch 1'],
		['! n !', 'training own resting 0+1 of 3, adam 0.003, test 0'],
		['! n n n !', 'training own resting 1+1 of 3, adam 0.003, test 0'],
		['! space n', 'training own running 0+0 of 3, adam 0.003, test 0 ! digits-running'],
	]);
});

describe('the rate and the optimizer', () => {
	walk([
		['! +', 'training own resting 0+0 of 3, adam 0.0031, test 0'],
		['! -', 'training own resting 0+0 of 3, adam 0.0029, test 0'],
		['! ]', 'training own resting 0+0 of 3, adam 0.006, test 0'],
		['! [', 'training own resting 0+0 of 3, adam 0.0015, test 0'],
		['! o', 'training own resting 0+0 of 3, sgd 0.003, test 0'],
		['! space +', 'training own running 0+0 of 3, adam 0.0031, test 0 → digits recipe 1 adam 0.0031'],
		['! space o', 'training own running 0+0 of 3, sgd 0.003, test 0 → digits recipe 1 sgd 0.003'],
		['! enter', 'training own resting 0+0 of 3, adam 0.003, test 0 [rate ]'],
		['! enter 1 / 8 enter ~', 'training own resting 0+0 of 3, adam 0.125, test 0'],
		['! space enter 1 / 8 enter ~', 'training own running 0+0 of 3, adam 0.125, test 0 → digits recipe 1 adam 0.125'],
		['! enter 0 enter ~', 'training own resting 0+0 of 3, adam 0.003, test 0 ! 0 is no rate'],
	]);
});

describe('begun anew', () => {
	walk([
		['! r', 'training own loading 0+0 of 3, adam 0.003, test 0? → digits open 2 own'],
		['! n ! r', 'training own resting 0+1 of 3, adam 0.003, test 0 [restart?]'],
		['! n ! r n', 'training own resting 0+1 of 3, adam 0.003, test 0'],
		['! n ! r y', 'training own loading 0+0 of 3, adam 0.003, test 0? → digits open 2 own'],
		['! n ! - r y !', 'training own resting 0+0 of 3, adam 0.0029, test 0'],
		['! space !3 r y !', 'training own resting 0+0 of 3, adam 0.003, test 0'],
		['! N', 'training tiny loading 0+0 of 10, adam 0.003, test 0? → digits open 2 tiny'],
		['! n ! N', 'training own resting 0+1 of 3, adam 0.003, test 0 [network?]'],
		['! 2 down right N !', 'maps tiny resting 0+0 of 10, adam 0.003, test 0 map 0/0'],
		['! 2 down right r !', 'maps own resting 0+0 of 3, adam 0.003, test 0 map 1/1'],
	]);

	test('the networks come in turn', () => {
		const tiny = digitsDesk(usualSetup('tiny', NETWORKS.tiny));
		expect(['N', 'N N', 'N N N'].map(keys => digitsOf(work(tiny, keys)).setup.name)).toEqual(['lenet', 'lenet-modern', 'tiny']);
	});

	test('of the training before nothing is told any more', () => {
		const desk = work(digitsDesk(), '! space !3 r');
		const late = { ...desk, due: [] };
		const asked = work(late, 'y');
		const [after] = update(asked.model, {
			type: 'digits-examined',
			run: 1,
			request: 1,
			examined: { outputs: [], chances: new Float32Array() },
		});
		expect(after).toEqual(asked.model);
	});
});

describe('a loss that is a number no more', () => {
	/** A rate at which nothing can be learned, typed. */
	const diverging = (): Desk => work(digitsDesk(), '! o enter 1 e 1 2 enter ~ ] ] ] ] n !');

	test('ends the training, and says what to do', () => {
		const digits = digitsOf(diverging());
		const over = { ...diverging().model, digits: { ...digits, diverged: true } };
		expect(sketch(press(over, 'space'))).toContain('diverged, test 0 ! digits-diverged');
		expect(sketch(press(over, 'n'))).toContain('! digits-diverged');
		expect(digitsOf({ model: press(over, 'r y').model }).diverged).toBe(false);
	});

	test('is told by the thread', () => {
		const desk = work(digitsDesk(), '! space !2');
		const { run, asked, place, weights } = digitsOf(desk);
		const after = told(desk, {
			type: 'digits-trained',
			run,
			order: asked.orders,
			place,
			points: [],
			epochs: [],
			weights: weights ?? new Float32Array(),
			verdicts: undefined,
			speed: 3,
			examined: undefined,
			resting: true,
			diverged: true,
		});
		expect(digitsOf(after)).toMatchObject({ phase: 'resting', diverged: true, speed: undefined });
	});
});

describe('what can not be loaded', () => {
	const FAULT = new Fault('the file of digits is damaged', {}, 1);
	const failed = (desk: Desk, lost: boolean): Desk =>
		told(desk, { type: 'digits-failed', run: digitsOf(desk).asked.runs, fault: FAULT, lost });

	test('says why, and can be tried again', () => {
		const desk = failed(digitsDesk(), false);
		expect(digitsOf(desk)).toMatchObject({ phase: 'loading', trouble: FAULT });
		expect(desk.model.notice).toEqual({ kind: 'fault', fault: FAULT });
		const again = work(desk, 'r');
		expect(sketchDesk(again)).toBe('training own loading 0+0 of 3, adam 0.003, test 0? → digits open 2 own');
		expect(digitsOf(work(again, '!'))).toMatchObject({ phase: 'resting', trouble: undefined });
	});

	test('takes nothing away from a training that is there', () => {
		const before = work(digitsDesk(), '! n !');
		expect(digitsOf(failed(before, false))).toEqual(digitsOf(before));
	});

	test('unless the thread was lost with it: then another can be begun', () => {
		const desk = failed(work(digitsDesk(), '! space !3'), true);
		expect(digitsOf(desk)).toMatchObject({ phase: 'loading', weights: undefined, examined: undefined, trouble: FAULT });
		expect(wrongWith(desk.model)).toEqual([]);
		expect(sketchDesk(work(desk, 'space'))).toContain('! digits-loading');
		expect(digitsOf(work(desk, 'r !')).phase).toBe('resting');
	});

	test('is late where another was asked for since', () => {
		const desk = work(digitsDesk(), '! r');
		expect(told(desk, { type: 'digits-failed', run: 1, fault: FAULT, lost: false }).model).toEqual(desk.model);
	});
});

describe('how long it takes', () => {
	test('is known where it runs, at the speed of late', () => {
		const digits = digitsOf(work(digitsDesk(), '! space !3'));
		expect(secondsLeft({ ...digits, place: { epoch: 1, batch: 1 }, batchesPerEpoch: 2, goal: 3, speed: 2 })).toBe(1.5);
		expect(secondsLeft({ ...digits, speed: undefined })).toBeUndefined();
		expect(secondsLeft({ ...digits, phase: 'resting', speed: 2 })).toBeUndefined();
	});
});

describe('the curve', () => {
	const points = (count: number, from = 0) =>
		Array.from({ length: count }, (_, at) => ({ batches: from + at + 1, loss: from + at + 1, accuracy: 0.5 }));

	test('has a point for each batch, while there is room', () => {
		expect(extended(points(10), points(5, 10))).toEqual(points(15));
	});

	test('then for two of them, for three …: bounded, with the same mean and the same end', () => {
		let curve: ReturnType<typeof extended> = [];
		for (let batch = 0; batch < 10_000; batch += 10) {
			curve = extended(curve, points(10, batch));
			expect(curve.length).toBeLessThanOrEqual(2048);
		}
		expect(curve.length).toBeGreaterThan(500);
		expect(curve.at(-1)?.batches).toBe(10_000);
		let before = 0;
		let total = 0;
		for (const { batches, loss } of curve) {
			total += loss * (batches - before);
			before = batches;
		}
		expect(total / 10_000).toBeCloseTo(5000.5, 6);
	});
});

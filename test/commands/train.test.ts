// `train`: what it prints of each epoch; the book's figures, each loss, rate and optimizer.

import { describe, expect, test } from 'vitest';
import { typed } from './cli.js';
import { expectNear, trained } from './trained.js';

describe('the book, as its editions print it', () => {
	test.each([
		['d2l-pytorch', [16.481, 5.069, 1.794, 0.688, 0.274], [1.0398, -0.9328]],
		['d2l-tensorflow', [16.452, 3.301, 0.775, 0.221, 0.074], [1.0063, -0.9545]],
		['d2l-jax', [23.292, 8.424, 3.263, 1.305, 0.529], [1.0637, -0.9139]],
		['d2l-mxnet', [4.949, 0.831, 0.14, 0.024, 0.004], [0.9895, -0.9874]],
		['d2l-zh-pytorch', [6.422, 1.225, 0.266, 0.07, 0.022], [1.001, -0.9739]],
	])('%s', async (name, losses, kernel) => {
		const { epochs, done } = await trained(`--init ${name}`);
		expectNear(
			epochs.filter(({ epoch }) => epoch % 2 === 0).map(({ loss }) => loss),
			losses,
			0.001,
		);
		expectNear(done.kernel.flat(), kernel, 0.0001);
	});

	test('without options: ten epochs at 0.03 from where TensorFlow began', async () => {
		const { epochs, done, status } = await trained('');
		expect(epochs).toEqual((await trained('--init d2l-tensorflow --epochs 10 --lr 0.03 --loss sum --optimizer sgd')).epochs);
		expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(status).toBe(0);
		expect(done).toMatchObject({ status: 'stopped', reason: '10 epochs are done', epochs: 10, learningRate: 0.03, optimizer: 'sgd' });
	});

	test.each([
		['0.5 0.5', 0.2741102003, [1.0421578762, -0.9347836938]],
		['1 1', 1.084758133, [1.0958449674, -0.8810966026]],
	])('from %s: exact', async (init, loss, kernel) => {
		const { done } = await trained(`--init "${init}"`);
		expectNear([done.loss], [loss], 1e-9);
		expectNear(done.kernel.flat(), kernel, 1e-9);
	});

	test('from zero only the slow mode moves', async () => {
		const { epochs } = await trained('--init zeros --epochs 3');
		expectNear(
			epochs.map(({ loss }) => loss),
			[12, 4.915, 2.013],
			0.001,
		);
	});
});

describe('a line of JSON', () => {
	test('loss and gradient of the prediction made in the epoch, the kernel after its update', async () => {
		const { epochs } = await trained('--init "0.5 0.5" --lr 0.01 --epochs 2');
		// e = [−.5, 1.5]; L = eᵀHe/2 with H = [[36, 24], [24, 36]]; the gradient is He.
		expect(Object.keys(epochs[0] as object)).toEqual(['epoch', 'loss', 'kernel', 'bias', 'gradient', 'learningRate']);
		expect(epochs[0]).toMatchObject({ epoch: 1, bias: null, learningRate: 0.01 });
		expectNear([epochs[0]?.loss as number], [27], 1e-12);
		expectNear(epochs[0]?.gradient.flat() as number[], [18, 42], 1e-12);
		expectNear(epochs[0]?.kernel.flat() as number[], [0.32, 0.08], 1e-12);
	});

	test('the last line', async () => {
		const { epochs, done } = await trained('');
		expect(done).toEqual({
			done: true,
			status: 'stopped',
			reason: '10 epochs are done',
			epochs: 10,
			loss: epochs.at(-1)?.loss,
			kernel: epochs.at(-1)?.kernel,
			bias: null,
			learningRate: 0.03,
			optimizer: 'sgd',
			lambdaMax: expect.closeTo(60, 9),
			lambdaMin: expect.closeTo(12, 9),
			stableLearningRate: expect.closeTo(1 / 30, 12),
			bestLearningRate: expect.closeTo(1 / 36, 12),
			conditionNumber: expect.closeTo(5, 9),
			rank: 2,
			weights: 2,
		});
	});

	test('one filter and one slice: two deep; else four deep, as a kernel is given', async () => {
		const { epochs, done } = await trained('--input two-channels --groups 2 --kernel edge --lr 0.001 --epochs 1');
		for (const nested of [epochs[0]?.kernel, epochs[0]?.gradient, done.kernel]) {
			expect(nested).toMatchObject([[[[expect.any(Number), expect.any(Number)]]], [[[expect.any(Number), expect.any(Number)]]]]);
		}
	});

	test('what is not known, or has no end, is null', async () => {
		const bent = await trained('--activation tanh');
		const unknown = {
			lambdaMax: null,
			lambdaMin: null,
			stableLearningRate: null,
			bestLearningRate: null,
			conditionNumber: null,
			rank: null,
		};
		expect(bent.done).toMatchObject({ ...unknown, weights: 2 });
		const adam = await trained('--optimizer adam');
		expect(adam.done).toMatchObject({ lambdaMax: expect.closeTo(60, 9), stableLearningRate: null, bestLearningRate: null });
		const huge = await trained('--input "1e160 1e160 1e160"');
		expect(huge.done).toMatchObject({ ...unknown, epochs: 0, loss: null, status: 'diverged' });
		const blind = await trained('--input "zeros(3,3)"');
		expect(blind.done).toMatchObject({ status: 'converged', rank: 0, conditionNumber: null, stableLearningRate: null });
	});

	test('in ASCII, where it is asked for', async () => {
		const { out } = await typed('train --lr 0.04 --epochs 30 --format json', { ascii: true });
		expect(out).toMatch(/^[\n -~]*$/);
		expect(out).toContain('above 2/Lmax = 0.0333');
	});

	test('its reason is English in every language', async () => {
		const { done } = await trained('', { language: 'zh-TW' });
		expect(done.reason).toBe('10 epochs are done');
	});
});

describe('loss, bias, rate, optimizer', () => {
	test('the mean: 42 times smaller; the sum of squares beside it', async () => {
		const { epochs, done } = await trained('--init zeros --loss mean');
		expectNear([epochs[9]?.sumOfSquares as number, (epochs[9]?.loss as number) * 42], [10.28, 10.28], 0.005);
		expectNear([done.lambdaMax as number], [60 / 42], 1e-9);
	});

	test('a bias is learned too, from 0: the largest stable rate falls, the book’s diverges', async () => {
		const { epochs, done } = await trained('--bias --init d2l-pytorch --lr 0.016 --epochs 40');
		expect(epochs[0]).toMatchObject({ bias: [expect.any(Number)], biasGradient: [expect.any(Number)] });
		expectNear(epochs[0]?.bias as number[], [-0.016 * (epochs[0]?.biasGradient?.[0] as number)], 1e-12);
		expectNear([done.stableLearningRate as number], [0.0160892], 1e-7);
		expectNear([done.lambdaMax as number, done.lambdaMin as number], [124.307, 12], 0.001);
		expect(done.weights).toBe(3);
		expect((await trained('--bias --init d2l-pytorch --epochs 100')).done.status).toBe('diverged');
	});

	test('a bias with a value made the target, and is found', async () => {
		const { done } = await trained('--bias 2 --init zeros --lr 1/70 --epochs 2000');
		expect(done.status).toBe('converged');
		expectNear([...done.kernel.flat(), ...(done.bias as number[])], [1, -1, 2], 1e-5);
	});

	test('the rate may be an expression: at 1/36, the best, the error is cut to 2/3 an epoch', async () => {
		const { epochs, done } = await trained('--lr 1/36 --init d2l-pytorch --epochs 1000');
		expect(done).toMatchObject({ status: 'converged', learningRate: 1 / 36 });
		const [before, after] = epochs.slice(-2).map(({ loss }) => loss) as [number, number];
		expectNear([after / before], [4 / 9], 1e-4);
	});

	test.each(['sgd', 'momentum', 'nesterov', 'adam'])('%s learns the kernel', async optimizer => {
		const { done } = await trained(`--optimizer ${optimizer} --lr 0.02 --epochs 2000`);
		expect(done).toMatchObject({ status: 'converged', optimizer });
		expectNear(done.kernel.flat(), [1, -1], 1e-5);
	});

	test.each([
		['momentum', 3.8 / 60, '3.8/λmax'],
		['nesterov', 3.8 / 2.8 / 60, '1.36/λmax'],
	])('%s has a limit of its own', async (optimizer, limit, bound) => {
		const { done } = await trained(`--optimizer ${optimizer} --lr ${limit * 1.02} --epochs 2000`);
		expect(done).toMatchObject({ status: 'diverged', stableLearningRate: expect.closeTo(limit, 9), bestLearningRate: null });
		expect(done.reason).toMatch(
			/^the learning rate 0\.0\d+ is above .* = 0\.0\d+: along the steepest direction the error grows without end$/,
		);
		expect(done.reason).toContain(` is above ${bound} = `);
		expect((await trained(`--optimizer ${optimizer} --lr ${limit * 0.98} --epochs 4000`)).done.status).toBe('converged');
	});
});

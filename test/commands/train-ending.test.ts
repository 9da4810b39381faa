// How `train` ends: convergence, divergence as a result, Ctrl-C, and what is printed as it happens.

import { describe, expect, test } from 'vitest';
import { typed } from './cli.js';
import { expectNear, trained } from './trained.js';

describe('how it ends', () => {
	test('a rate just below the limit, just above it, and well above', async () => {
		const [below, above, far] = [
			await trained('--init d2l-pytorch --lr 0.033'),
			await trained('--init d2l-pytorch --lr 0.034'),
			await trained('--init d2l-pytorch --lr 0.04'),
		];
		expectNear([below.done.loss], [10.35], 0.005);
		expect(below.done).toMatchObject({ status: 'stopped', reason: '10 epochs are done' });
		expect(above.done).toMatchObject({
			status: 'stopped',
			reason: '10 epochs are done; the learning rate 0.034 is above 2/λmax = 0.0333: it will diverge',
		});
		expectNear([far.done.loss], [6355], 0.5);
		expect(far.done).toMatchObject({
			status: 'diverged',
			reason: 'the learning rate 0.04 is above 2/λmax = 0.0333: along the steepest direction every epoch multiplies the error by −1.4',
		});
		expect(far.status).toBe(0);
	});

	test('0.034 falls, then rises', async () => {
		const losses = (await trained('--init d2l-pytorch --lr 0.034 --epochs 40')).epochs.map(({ loss }) => loss);
		const lowest = losses.indexOf(Math.min(...losses));
		expect(lowest).toBeGreaterThan(0);
		expect(lowest).toBeLessThan(39);
	});

	test('an image of ones: it diverges at 0.03, and the kernel can not be identified', async () => {
		const { done, status } = await trained('--input "ones(6,8)"');
		expect({ status, of: done.status, rank: done.rank }).toEqual({ status: 0, of: 'diverged', rank: 1 });
		expectNear([done.lambdaMax as number], [168], 1e-9);
		expect(done.reason).toMatch(
			/^the learning rate 0\.03 is above 2\/λmax = 0\.0119: .* by −4\.04; the kernel can't be identified: rank 1 of 2,/,
		);
	});

	test('a 3×3 kernel can not be identified from this image, 1×3 can', async () => {
		expect((await trained('--kernel identity --lr 0.001')).done).toMatchObject({ rank: 3, weights: 9 });
		expect((await trained('--kernel "1 0 -1" --lr 0.01')).done).toMatchObject({ rank: 3, weights: 3 });
	});

	test('a start on the slow direction does not diverge until 1/6; the reason says so', async () => {
		expect((await trained('--init zeros --lr 0.04')).done.reason).toBe(
			'10 epochs are done; the learning rate 0.04 is above 2/λmax = 0.0333, but this start has no error along the steep directions',
		);
		expect((await trained('--init zeros --lr 0.17')).done.reason).toMatch(/it will diverge$/);
		expect((await trained('--init zeros --lr 0.2 --epochs 20')).done).toMatchObject({
			status: 'diverged',
			reason: expect.stringMatching(/^the learning rate 0\.2 is above 2\/λmax = 0\.0333; the loss grew to 3\.57e5 times its size$/),
		});
	});

	test('it stops where it has arrived, even in the last epoch that it was given', async () => {
		const long = await trained('--epochs 1000');
		expect(long.done).toMatchObject({ status: 'converged', reason: 'the loss is as good as 0, the kernel makes the target' });
		expect(long.done.epochs).toBeLessThan(200);
		expect((await trained(`--epochs ${long.done.epochs}`)).done).toEqual(long.done);
		expect((await trained(`--epochs ${long.done.epochs - 1}`)).done.status).toBe('stopped');
	});

	test('where the loss can not fall further, that the gradient is gone', async () => {
		const { done } = await trained('--input "1 2 3" --target "1 1" --kernel-size 1,2 --bias --init "0 0" --lr 0.02 --epochs 100000');
		expect(done.status).toBe('converged');
		const apart = await trained('--input "1 1 1" --target "0 1" --kernel-size 1,2 --lr 0.1 --epochs 1000');
		expect(apart.done).toMatchObject({ status: 'converged', loss: expect.closeTo(0.5, 6) });
		expect(apart.done.reason).toMatch(/^the gradient is as good as 0/);
	});

	test('one epoch is one', async () => {
		expect((await trained('--epochs 1')).done.reason).toBe('1 epoch is done');
	});

	test('numbers beyond numbers are no line, and no NaN', async () => {
		const { out, status } = await typed('train --lr 1e308 --format json');
		expect(status).toBe(0);
		expect(out.trimEnd().split('\n')).toHaveLength(1);
		expect(JSON.parse(out)).toMatchObject({ done: true, status: 'diverged', epochs: 0, loss: null, kernel: [[-0.4594, 0.942]] });
		expect(out).not.toMatch(/NaN|Infinity/);
	});
});

describe('as it happens', () => {
	const ENDLESS = '--lr 1e-9 --epochs 1000000';
	const printedEpochs = (out: string): number => out.match(/"epoch":/g)?.length ?? 0;

	test('the first line is printed before the second epoch is done; Ctrl-C ends it with what there is', async () => {
		const seen: string[] = [];
		const { epochs, done, status } = await trained(ENDLESS, {
			interrupts: out => {
				seen.push(out);
				return printedEpochs(out) > 0;
			},
		});
		expect(printedEpochs(seen[0] as string)).toBe(1);
		expect(status).toBe(130);
		expect(epochs.length).toBe(done.epochs);
		expect(done).toMatchObject({ status: 'stopped', reason: `interrupted after epoch ${done.epochs}` });
		expect(done.epochs).toBeLessThan(1_000_000);
	});

	test('timers and signals get their turn', async () => {
		let due = false;
		setTimeout(() => {
			due = true;
		}, 30);
		const { done } = await trained(ENDLESS, { interrupts: () => due });
		expect(done.reason).toMatch(/^interrupted after epoch \d+$/);
	});

	test('the table too, though it prints no line for long', async () => {
		let due = false;
		setTimeout(() => {
			due = true;
		}, 100);
		const { status, out } = await typed('train --lr 1e-9 --epochs 200000', { interrupts: out => due && out.includes('epoch') });
		// These tests interrupt after a print: every 5000 epochs here.
		expect(status).toBe(130);
		expect(out).toMatch(/\nStopped: interrupted after epoch \d+\.\n/);
	});

	test('many fast epochs leave together, none is lost', async () => {
		let prints = 0;
		const { epochs } = await trained('--lr 1e-9 --epochs 5000', {
			interrupts: () => {
				prints++;
				return false;
			},
		});
		expect(epochs.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
		expect(prints).toBeGreaterThan(1);
		expect(prints).toBeLessThan(1000);
	});

	test('the same line prints the same numbers', async () => {
		const line = '--init random --seed 5 --optimizer adam --epochs 30';
		expect(await trained(line)).toEqual(await trained(line));
	});
});

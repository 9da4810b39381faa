// The trainer in a real terminal: it learns while it is watched, and hears every key while it trains. How it ends: exits/.

import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

afterEach(closeAll);

const WIDE = { columns: 120, rows: 40 } as const;
/** A run that goes on for as long as anyone watches. */
const ENDLESS = ['train', '--epochs', '1000000', '--lr', '1e-7'];

/** Those of the TensorFlow edition at every second epoch, and those between. */
const BOOK_LOSSES = ['38.2', '16.45', '7.254', '3.301', '1.563', '0.7753', '0.404', '0.2208', '0.1258', '0.0742'];

const epochOn = (app: OpenTerminal): number => Number(/epoch (\d+) of/.exec(app.screen().join('\n'))?.[1] ?? -1);

async function openReady(args: readonly string[] = ['train']): Promise<OpenTerminal> {
	const app = open({ args, ...WIDE });
	await app.until(/condition 5/);
	return app;
}

async function openTraining(): Promise<OpenTerminal> {
	const app = await openReady(ENDLESS);
	app.press(' ');
	await app.until(() => epochOn(app) > 100, 'a hundred epochs');
	return app;
}

describe('the run of the book', PATIENCE, () => {
	test('ten epochs, one a key, show the losses and the kernel that the book prints', async () => {
		const app = await openReady();
		for (const [epoch, loss] of BOOK_LOSSES.entries()) {
			app.press('n');
			await app.until(new RegExp(`epoch ${epoch + 1}: ${loss} → `));
		}
		expect(app.screen().join('\n')).toMatch(/10 epochs done[\s\S]*1\.006\s*−0\.954/);
	});

	test('space runs to the goal by itself', async () => {
		const app = await openReady();
		app.press(' ');
		await app.until(/running/);
		await app.until(/10 epochs done/);
		expect(app.screen().join('\n')).toMatch(/epoch 10: 0\.0742 → 0\.04489/);
	});

	test('going back shows the very epochs again, going on takes it from there', async () => {
		const app = await openReady();
		app.press('n', 'n', 'n');
		await app.until(/epoch 3: 7\.2/);
		app.press(',');
		await app.until(/epoch 2: 16\.45/);
		app.press('r', 'n');
		await app.until(/epoch 3: 7\.2/);
		app.press('Home');
		await app.until(/from the TensorFlow edition/);
	});

	test('a typed rate holds from the next epoch on', async () => {
		const app = await openReady();
		app.press('Enter');
		await app.until(/Learning rate, such as/);
		app.press('1', '/', '3', '6', 'Enter');
		await app.until(/sgd 0\.0278/);
		app.press('Enter', '1', '/', '0', 'Enter');
		await app.until(/is no learning rate/);
	});
});

describe('over the cliff', PATIENCE, () => {
	test('experiment 3 diverges, and is explained without a number that is none', async () => {
		const app = await openReady();
		app.press('3');
		await app.until(/Diverged by epoch \d+/);
		expect(app.screen().join('\n')).toContain('2/168 = 0.0119');
		expect(app.screen().join('\n')).not.toMatch(/NaN|Infinity/);
		app.press('n');
		await app.until(/It has diverged/);
	});
});

describe('from the stage', PATIENCE, () => {
	test('t learns the layer that is on it, at nine tenths of its largest rate; escape returns', async () => {
		const app = open({ args: ['play', '--input', 'circle', '--kernel', 'sobel-x'], ...WIDE });
		await app.until(/OUTPUT/);
		app.press('t');
		await app.until(/rank 9 of 9/);
		await app.until(/sgd 0\.034 /);
		app.press('g');
		await app.until(/dL\/dK 3×3/);
		app.press('Escape');
		await app.until(/RESIDUAL/);
		app.press('Escape');
		await app.until(/OUTPUT/);
	});
});

describe('while it trains', PATIENCE, () => {
	test('keys are heard: the help opens over it, the epochs go on', async () => {
		const app = await openTraining();
		const before = epochOn(app);
		app.press('?');
		await app.until(/Walk through/);
		app.press('?');
		await app.until(() => epochOn(app) > before, 'more epochs');
		app.press('>', '+', 'o');
		await app.until(/momentum/);
		app.press(' ');
		await app.until(() => !app.screen().join('\n').includes('running'), 'a pause');
	});

	test('it follows a terminal that changes its size', async () => {
		const app = await openTraining();
		app.resize(80, 24);
		await app.until(() => app.screen().length === 24 && /LOSS SURFACE/.test(app.screen().join('\n')), 'the small screen');
		app.resize(40, 10);
		await app.until(/needs 60×20/);
		app.resize(120, 40);
		await app.until(/WEIGHTS/);
	});
});

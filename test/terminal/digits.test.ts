// The digits on the real program in a pseudo-terminal: a network trains while keys are answered, its weights are kept and gone on
// with. How its thread ends with the app: exits/.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readKept } from '../../src/runtime/digits/kept-files.js';
import { nicenessOf } from './processes.js';
import { closeAll, type OpenTerminal, open, PATIENCE } from './terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-digits-'));
afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A network so small that an epoch takes a tenth of a second. */
const SMALL = ['digits', '--layers', 'pool 4, dense 10', '--batch', '100'];

async function openDigits(args: readonly string[] = SMALL): Promise<OpenTerminal> {
	const app = open({ args: [...args], columns: 120, rows: 40 });
	await app.until(/FILTERS/);
	return app;
}

/** Trains on and on: tiny takes a minute for its epochs. */
async function openTraining(): Promise<OpenTerminal> {
	const app = await openDigits(['digits']);
	app.press(' ');
	await app.until(/running .* batch \d+ of 250/);
	return app;
}

describe('a training on the screen', PATIENCE, () => {
	test('it trains, rests and goes on; every view is there while it runs', async () => {
		const app = await openTraining();
		app.press('2');
		await app.until(/max-pool 2×2/);
		app.press('3');
		await app.until(/CONFUSION/);
		app.press('4');
		await app.until(/TEST DIGITS/);
		app.press('5');
		await app.until(/Draw a digit/);
		app.press('1', ' ');
		await app.until(/resting/);
		app.press(' ');
		await app.until(/running/);
		app.press('q');
		expect((await app.exited()).code).toBe(0);
	});

	test.runIf(process.platform === 'linux')('the thread that trains lets the screen go first', async () => {
		const app = await openTraining();
		const [screen, ...others] = nicenessOf(app.pid);
		expect(screen).toBe(0);
		expect(others.filter(nice => nice > 0)).toEqual([10]);
	});

	test('ten epochs of a small network, its digits told; kept in a file, and gone on with from there', async () => {
		const path = join(folder, 'small.npz');
		const app = await openDigits();
		app.press(' ');
		await app.until(/resting · epoch 10 of 10/);
		app.press('K');
		await app.until(/\.npz/);
		app.press(path, 'Enter');
		await app.until(() => existsSync(path), 'the file');
		await app.until(/small\.npz/);
		app.press('q');
		await app.exited();
		const kept = await readKept(path);
		expect(kept.place).toEqual({ epoch: 10, batch: 0 });
		expect(kept.epochs.at(-1)?.test.accuracy).toBeGreaterThan(0.6);
		const again = open({ args: ['digits', '--load', path], columns: 120, rows: 40 });
		await again.until(/epoch 10 of 10/);
		again.press('n');
		await again.until(/batch 1 of 80/);
		again.press('q');
		await again.exited();
	});

	test('a digit that is drawn is told, and a unit of it opens on the stage with its arithmetic', async () => {
		const app = await openDigits();
		app.press(' ');
		await app.until(/resting · epoch 10 of 10/);
		app.press('5');
		await app.until(/Draw a digit/);
		app.press(' ', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down');
		await app.until(/centre of|PROBABILITY/);
		app.press('Enter');
		await app.until(/dense 10/);
		app.press('Down', 'Down', 'Enter', 'Enter');
		await app.until(/INPUT .*OUTPUT/);
		app.press('Escape');
		await app.until(/2 maps/);
		app.press('q');
		expect((await app.exited()).code).toBe(0);
	});
});

test('weights that are damaged are told in one line, and the network there goes on', PATIENCE, async () => {
	const app = await openDigits();
	const readme = join(process.cwd(), 'README.md');
	expect(readFileSync(readme).length).toBeGreaterThan(0);
	app.press('O');
	await app.until(/\.npz/);
	app.press(readme, 'Enter');
	await app.until(/no zip archive/);
	app.press('n');
	await app.until(/batch 1 of 80/);
	app.press('q');
	expect((await app.exited()).code).toBe(0);
});

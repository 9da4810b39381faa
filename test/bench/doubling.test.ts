// What takes twice as long as it did is noticed where every change is tested. Each piece of work is timed by turns with one that does
// not change, so that a slow machine slows both; the limit is twice the usual ratio. The goals themselves belong to the benchmark.

import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Our time over the other's, by what is timed. */
const USUAL = [
	['layer', 'a layer of 256×256, over four bare loops', 1.15],
	['epoch', 'an epoch at 28×28, over four bare loops at 256×256', 0.14],
	['batch', 'a batch of tiny, over four bare loops at 256×256', 12],
	['frame', 'a frame of the stage, over four bare loops at 256×256', 5],
	['start', 'start to first frame, over node -e 0', 4.7],
	['help', '--help, over node -e 0', 1.3],
] as const;

// Under node_modules: not in the repository, and packages are found from there.
const folder = resolve('node_modules/.cache', `doubling-${process.pid}`);
const measured = new Map<string, number>();

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	const program = join(folder, 'doubling.mjs');
	const settings = { bundle: true, packages: 'external', format: 'esm', platform: 'node', jsx: 'automatic' } as const;
	const define = { 'process.env.NODE_ENV': '"production"' };
	await build({ ...settings, define, entryPoints: ['test/bench/doubling.ts'], outfile: program, logLevel: 'warning' });
	const { stdout } = await promisify(execFile)(process.execPath, [program], { env: { ...process.env, NODE_ENV: 'production' } });
	for (const line of stdout.trim().split('\n')) {
		const { name, ratio } = JSON.parse(line) as { name: string; ratio: number };
		measured.set(name, ratio);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('nothing takes twice as long as it did', () => {
	test.each(USUAL)('%s: %s, usually %f', (name, _, usual) => {
		const ratio = measured.get(name) ?? Number.NaN;
		console.info(`${name}: ${ratio.toFixed(2)}×, usually ${usual}×`);
		expect(ratio).toBeLessThan(2 * usual);
	});
});

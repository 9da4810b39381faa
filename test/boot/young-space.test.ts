// However much is made and let go, the space for it stays as large as it was; and compiled code that was kept before is taken as before.
// Asked in processes of their own, in which that space is still small.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-young-'));
const built = join(folder, 'young-space.cjs');

beforeAll(async () => {
	await build({
		entryPoints: ['src/boot/young-space.ts'],
		outfile: built,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		logLevel: 'silent',
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PARTS = `
	const { getHeapSpaceStatistics } = require('node:v8');
	const { Script } = require('node:vm');
	const { compiling, holdYoungSpace } = require(${JSON.stringify(built)});

	const megabytes = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 2 ** 20;

	// Some of it stays for a while: V8 takes that for a reason to grow.
	function growth() {
		const before = megabytes();
		const kept = [];
		for (let round = 0; round < 60; round++) {
			kept.push(Array.from({ length: 20_000 }, (_, index) => ({ index, of: [index] })));
			if (kept.length > 4) {
				kept.shift();
			}
		}
		return megabytes() / before;
	}

	// The source has a name of its own, as long as the others: one that V8 knows already it would not compile.
	const sourceOf = name => '(function ' + name + '(a, b) { return a + b; })';
	const codeOf = name => new Script(sourceOf(name)).createCachedData();
	const isTaken = (name, cachedData) => !new Script(sourceOf(name), { cachedData }).cachedDataRejected;
`;

/** What a program of these parts comes to. */
const ran = (program: string): unknown =>
	JSON.parse(execFileSync(process.execPath, ['-e', `${PARTS}console.log(JSON.stringify((() => {${program}})()));`], { encoding: 'utf8' }));

/** The half that things are moved to is there from the first clearing up on. */
const BOTH_HALVES = 2;

test('the space for what has just been made grows, but not once it is held', () => {
	expect(ran('return growth();')).toBeGreaterThan(2 * BOTH_HALVES);
	expect(ran('holdYoungSpace(); return growth();')).toBeLessThanOrEqual(BOTH_HALVES);
});

test('what fails while it is compiled changes nothing of that', () => {
	const failing = "holdYoungSpace(); try { compiling(() => new Script('(')); } catch (error) { return [error.name, growth()]; }";
	expect(ran(failing)).toEqual(['SyntaxError', BOTH_HALVES]);
});

test('compiled code is that of the start, whenever it is compiled: under other flags V8 does not take it', () => {
	expect(
		ran(`
			const atStart = codeOf('start');
			holdYoungSpace();
			const later = compiling(() => codeOf('later'));
			return [
				[isTaken('other', atStart), isTaken('third', later)],
				compiling(() => [isTaken('forth', atStart), isTaken('fifth', later)]),
			];
		`),
	).toEqual([
		[false, false],
		[true, true],
	]);
});

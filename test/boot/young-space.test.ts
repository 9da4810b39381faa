// However much is made and let go, the space for it stays as large as it was; and compiled code that was kept before is taken as before.

import { getHeapSpaceStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { compiling, holdYoungSpace } from '../../src/boot/young-space.js';

const sourceOf = (name: string): string => `(function ${name}(a, b) { return a + b; })`;
const codeOf = (name: string): Buffer => new Script(sourceOf(name)).createCachedData();

/** Whether V8 takes compiled code under the flags of now. The source has a name of its own: one that it knows already it would not compile. */
const isTaken = (name: string, cachedData: Buffer): boolean => !new Script(sourceOf(name), { cachedData }).cachedDataRejected;

const atStart = codeOf('start');

beforeAll(holdYoungSpace);

test('the space for what has just been made grows no more', () => {
	const before = youngSpace();
	makeMuch();
	expect(youngSpace()).toBeLessThanOrEqual(before);
});

test('compiled code is that of the start, whenever it is compiled: under other flags V8 does not take it', () => {
	const later = compiling(() => codeOf('later'));
	expect([isTaken('other', atStart), isTaken('third', later)]).toEqual([false, false]);
	expect([compiling(() => isTaken('forth', atStart)), compiling(() => isTaken('fifth', later))]).toEqual([true, true]);
});

test('what fails while it is compiled changes nothing', () => {
	expect(() => compiling(() => new Script('('))).toThrow(SyntaxError);
	makeMuch();
	expect(youngSpace()).toBeLessThanOrEqual(2 ** 24);
});

const youngSpace = (): number => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? Number.NaN;

/** Makes objects that stay for a while, some of them: V8 takes that for a reason to grow. */
function makeMuch(): void {
	const kept: unknown[] = [];
	for (let round = 0; round < 100; round++) {
		kept.push(Array.from({ length: 20_000 }, (_, index) => ({ index, of: [index] })));
		if (kept.length > 4) {
			kept.shift();
		}
	}
}

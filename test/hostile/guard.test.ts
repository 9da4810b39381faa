// The guard of all these tests notices what it is there for.

import { expect, test } from 'vitest';
import { expectHarmless, harmIn, watchShared } from './guard.js';

test.each([
	['an escape', { out: 'a\u001b[31mb' }],
	['an 8-bit control', { out: 'a\u009b31mb' }],
	['a text from right to left', { error: 'a\u202eb' }],
	['a mark of no width', { error: 'a\u200bb' }],
	['another end of a line', { out: 'a\u2028b' }],
	['half a character', { out: 'a\ud800b' }],
	['a fault of two lines', { error: 'a\nb' }],
	['a fault as long as a page', { error: 'a'.repeat(2000) }],
	['a mistake of ours', { error: 'internal error: x is not a function; please report it' }],
	['a function', { out: 'function Object() { [native code] }' }],
	['a value that is none', { values: [1, Number.NaN] }],
	['a value that is a function', { values: [() => 1] }],
])('%s', (_, seen) => {
	expect(harmIn(seen)).toHaveLength(1);
});

test('what is harmless is let through', () => {
	expect(harmIn({ out: 'one line\nand 另一行 ␛', error: 'a fault', values: [1, 2] })).toEqual([]);
});

test.each<[string, string, () => () => void]>([
	['a prototype', 'Object.prototype.polluted', () => define(Object.prototype, 'polluted', 1)],
	['a function that all share', 'Array.prototype.at', () => define(Array.prototype, 'at', () => 1)],
	['a global', 'globalThis.leaked', () => define(globalThis, 'leaked', 1)],
	['the environment', 'process.env.LEAKED', () => define(process.env, 'LEAKED', '1')],
])('%s that is changed', async (_, name, change) => {
	const changes = watchShared();
	const restore = change();
	const found = changes();
	restore();
	expect(found).toContain(`${name} is another`);
	expect(changes()).toEqual([]);
});

test('harm fails a test', async () => {
	await expect(expectHarmless('an escape', () => ({ out: '\u001b' }))).rejects.toThrow(/U\+1b/);
});

/** Sets a property; what puts back what was there. */
function define(object: object, key: string, value: unknown): () => void {
	const before = Object.getOwnPropertyDescriptor(object, key);
	Object.defineProperty(object, key, { value, configurable: true, writable: true, enumerable: true });
	return () => {
		Reflect.deleteProperty(object, key);
		if (before !== undefined) {
			Object.defineProperty(object, key, before);
		}
	};
}

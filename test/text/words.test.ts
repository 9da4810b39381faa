// The languages say the same: the same entries, the same places to fill, nothing forgotten and nothing left over.

import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { KERNELS } from '../../src/core/kernels.js';
import { LAYER_KINDS } from '../../src/core/layer-kinds.js';
import { SAMPLES } from '../../src/core/samples.js';
import { STACKS } from '../../src/core/stacks.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { cliWordsOf } from './cli-words-of.js';

/** Every text of a table under its path: `stage.input`. */
function textsOf(table: unknown, path = ''): [path: string, text: string][] {
	return typeof table === 'string'
		? [[path, table]]
		: Object.entries(table as Record<string, unknown>).flatMap(([name, entry]) => textsOf(entry, path === '' ? name : `${path}.${name}`));
}

const TABLES = LANGUAGES.map(language => ({
	language,
	texts: new Map([...textsOf(wordsOf(language), 'screen'), ...textsOf(cliWordsOf(language), 'cli')]),
}));
const [first = TABLES[0], ...others] = TABLES;
const gapsIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe.each(TABLES)('$language', ({ language, texts }) => {
	test('has words, each on one line, none empty', () => {
		expect(texts.size).toBeGreaterThan(150);
		expect([...texts].filter(([, text]) => text.trim() === '' || /\n|\t/.test(text))).toEqual([]);
	});

	test('has no control or invisible characters', () => {
		expect([...texts].filter(([, text]) => /[\p{Cc}\p{Cf}]/u.test(text))).toEqual([]);
	});

	test.each([
		['samples', SAMPLES.map(({ name }) => name)],
		['kernels', KERNELS.map(({ name }) => name)],
		['examples', EXAMPLES.map(({ id }) => id)],
	] as const)('speaks of all %s there are, and of no others', (list, names) => {
		expect(Object.keys(wordsOf(language)[list]).sort()).toEqual([...names].sort());
	});

	test('speaks of all stacks and kinds of layers there are, and of no others', () => {
		const { presets, kinds } = wordsOf(language).stack;
		expect(Object.keys(presets).sort()).toEqual(STACKS.map(({ id }) => id).sort());
		expect(Object.keys(kinds).sort()).toEqual(LAYER_KINDS.map(({ id }) => id).sort());
	});

	test('calls no two examples the same', () => {
		const titles = Object.values(wordsOf(language).examples).map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
	});
});

describe.each(others)('$language beside $first.language', ({ texts }) => {
	test('has the same entries', () => {
		expect([...texts.keys()].sort()).toEqual([...(first?.texts.keys() ?? [])].sort());
	});

	test('leaves the same gaps to fill', () => {
		const different = [...texts].filter(([path, text]) => gapsIn(text).join() !== gapsIn(first?.texts.get(path) ?? '').join());
		expect(different).toEqual([]);
	});

	test('is translated', () => {
		const same = [...texts].filter(([path, text]) => text === first?.texts.get(path) && /[a-z]{4,} [a-z]{3,}/i.test(text));
		expect(same).toEqual([]);
	});
});

// The changelog speaks of the version that the package has.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.*)$/gm)].map(([, text = '']) => text);

test('each version has its number, and a date unless it is not yet released', () => {
	expect(headings.length).toBeGreaterThan(0);
	expect(headings.filter(text => !/^\d+\.\d+\.\d+, (?:unreleased|\d{4}-\d{2}-\d{2})$/.test(text))).toEqual([]);
});

test('the first is the version of the package', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(headings[0]?.split(',')[0]).toBe(version);
});

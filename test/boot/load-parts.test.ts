// The parts of the program find one another, whether they are packed or files of their own, and each is run once.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLoader } from '../../src/boot/load-parts.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-parts-'));
	mkdirSync(join(folder, 'chunks'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A loader of parts: those that are packed, and those that are files. */
function loaderOf(packed: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
	const bodies = Object.entries(packed).map(
		([name, text]) => `${JSON.stringify(name)}:function(exports,require,module,__filename,__dirname){${text}\n}`,
	);
	writeFileSync(join(folder, 'start.js'), `({${bodies.join(',')}})`);
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(join(folder, name), text);
	}
	const load = createLoader(join(folder, 'start.js'), undefined);
	return (name: string): unknown => load(join(folder, name));
}

test('a packed part needs a file, and that a packed part again', () => {
	const load = loaderOf(
		{
			'program.js': "module.exports = 'program ' + require('./chunks/b.js')",
			'a.js': "exports.name = 'a'",
		},
		{ 'chunks/b.js': "module.exports = 'b ' + require('./a.js').name" },
	);
	expect(load('program.js')).toBe('program b a');
});

test('each is run once, and parts that need each other see what is there so far', () => {
	const load = loaderOf({
		'a.js': "exports.runs = (exports.runs ?? 0) + 1; exports.b = require('./b.js').seen",
		'b.js': "exports.seen = require('./a.js').runs",
	});
	expect([load('a.js'), load('a.js')]).toEqual([
		{ runs: 1, b: 1 },
		{ runs: 1, b: 1 },
	]);
});

test('where a part lies is told to it, packed or not; what is of Node comes from Node', () => {
	const load = loaderOf(
		{ 'program.js': 'module.exports = [__filename, __dirname]' },
		{ 'chunks/b.js': "module.exports = require('node:path').basename(__filename)" },
	);
	expect(load('program.js')).toEqual([join(folder, 'program.js'), folder]);
	expect(load('chunks/b.js')).toBe('b.js');
});

test('what a part throws, or that it is missing, is thrown on', () => {
	const load = loaderOf({ 'program.js': "throw new Error('broken')" });
	expect(() => load('program.js')).toThrow('broken');
	expect(() => load('other.js')).toThrow('ENOENT');
});

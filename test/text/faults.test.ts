// Whatever a fault says is said in Chinese too: each template of the sources has its translation, and no translation is left over.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FaultValue, phrase, tell } from '../../src/core/fault.js';
import { zhTWFaults } from '../../src/text/zh-tw/faults/all.js';

/** Where a template is handed on, not written. */
const HANDED_ON = ['src/core/fault.ts', 'src/course/format/wanted.ts'];

const CALL = /\b(?:new Fault|phrase|wanted)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")?/g;

interface Call {
	readonly path: string;
	/** Undefined where it is not written there and then. */
	readonly template: string | undefined;
}

const CALLS: readonly Call[] = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter(entry => entry.isFile())
	.map(entry => join(entry.parentPath, entry.name))
	.filter(path => !HANDED_ON.includes(path))
	.flatMap(path => callsIn(path, readFileSync(path, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')));

function callsIn(path: string, code: string): Call[] {
	return [...code.matchAll(CALL)].map(([, single, double]) => ({ path, template: (single ?? double)?.replaceAll(/\\(.)/g, '$1') }));
}

/** With what stands between the parts of a list. */
const TEMPLATES = new Set([', ', ...CALLS.flatMap(({ template }) => template ?? [])]);

/** The codes of what libraries say: `BAD_INDENT`, `too_small`. */
const codesIn = (path: string, form: RegExp): string[] => [
	...new Set([...readFileSync(path, 'utf8').matchAll(form)].map(([, code = '']) => code)),
];
const OWN_WORDS = codesIn('src/course/format/yaml.ts', /^\t([A-Z_]+): /gm);
const LIBRARIES = [
	...codesIn('node_modules/yaml/dist/errors.d.ts', /'([A-Z_0-9]+)'/g)
		.filter(code => !OWN_WORDS.includes(code))
		.map(code => `yaml ${code}`),
	...codesIn('node_modules/zod/v4/core/errors.d.ts', /readonly code: "(\w+)"/g).map(code => `zod ${code}`),
];

const ENTRIES = Object.entries(zhTWFaults);
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name))].sort();

describe('the translations', () => {
	test('are of templates that are written where they are used', () => {
		expect(TEMPLATES.size).toBeGreaterThan(450);
		expect(CALLS.filter(({ template }) => template === undefined)).toEqual([]);
	});

	test('are all there', () => {
		const known = new Set(Object.keys(zhTWFaults));
		expect([...TEMPLATES, ...LIBRARIES].filter(template => !known.has(template))).toEqual([]);
	});

	test('are of nothing else', () => {
		const wanted = new Set([...TEMPLATES, ...LIBRARIES]);
		expect(Object.keys(zhTWFaults).filter(template => !wanted.has(template))).toEqual([]);
	});

	test('name the same values', () => {
		expect(ENTRIES.filter(([template, text]) => namesIn(template).join() !== namesIn(text).join())).toEqual([]);
	});

	test('have no English word in them but those of the command line, of lessons and of libraries', () => {
		const foreign = ENTRIES.map(([, text]) => text).filter(text => wordsIn(text).some(word => !CODE.has(word)));
		expect(foreign).toEqual([]);
	});

	test('are set as Chinese is: a blank beside Latin letters and digits, full-width marks beside Chinese characters', () => {
		const odd = ENTRIES.map(([, text]) => text.replaceAll(/\{\w+\}/g, '…')).filter(
			text =>
				/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[:;?!]|[,;?!]$|\n|\s$|。$/u.test(text) && !CALLED.test(text),
		);
		expect(odd).toEqual([]);
	});
});

/** Words of three letters and more, the names of values left out. */
const wordsIn = (text: string): string[] => text.replaceAll(/\{\w+\}/g, ' ').match(/[A-Za-z]{3,}/g) ?? [];

/** How functions are called, and how an option's numbers are written. */
const CALLED = /^(?:concat|linspace|log|round)\(/;

const CODE = new Set(
	[
		// The command line: its name, commands, options, their values, what stands for a value.
		'conv tutor check completion echo list lesson lessons progress run CONV TUTOR HOME FILE GRID PATH',
		'activation bias dilation epoch epochs explain export format groups help init kernel layer lock mode padding reset samples seed session sessions size',
		'stride table target update window yes random zeros valid same full transpose max avg pool input',
		// Lessons: fields, kinds of blocks, their values; functions that expressions call.
		'answer caption cols diverged false id loss matrix model params right rows slug targetKernel text title true view wrong',
		'concat dot inv linspace log ones outputSize receptiveField round',
		// Networks as text.
		'dense layers load network save softmax',
		// Formats and libraries.
		'base CPU JPEG JSON PNG PyTorch TensorFlow UTF YAML float https jax npy numpy python pytorch',
	].flatMap(line => line.split(' ')),
);

describe('what is told', () => {
	test('has every part in Chinese: phrases, faults, lists of them', () => {
		const inner = phrase('a single number is wanted, not {shape}', { shape: phrase('a number') });
		const parts = [phrase('rows'), phrase('columns')];
		const told = tell(phrase('{file}: {reason}', { file: phrase('standard input'), reason: inner }), zhTWFaults);
		expect(told).toBe('標準輸入：這裡要單一的數（現在：單一的數）');
		expect(tell(phrase('{parts} can not be joined along side {along}', { parts, along: 1 }), zhTWFaults)).toBe(
			'無法沿第 1 邊接合（列、欄）',
		);
	});

	test('keeps what a person typed as it is', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ENTRIES), fc.string(), ([template, text], typed) => {
				const values = Object.fromEntries(namesIn(template).map((name): [string, FaultValue] => [name.slice(1, -1), typed]));
				expect(tell(phrase(template, values), zhTWFaults)).toBe(text.replaceAll(/\{\w+\}/g, () => typed));
			}),
		);
	});

	test('of a library is found by its code, and in English where there is none', () => {
		const said = { template: 'Tabs are not allowed as indentation', values: {}, key: 'yaml TAB_AS_INDENT' };
		expect(tell(said, zhTWFaults)).toBe('縮排要用空格，不能用定位字元');
		expect(tell(said, {})).toBe('Tabs are not allowed as indentation');
	});
});

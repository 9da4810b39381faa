// Whatever a file holds, compiling it returns, and what it says stands somewhere in the file.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../../../src/course/format/compile.js';
import { SEED } from '../../core/draw.js';
import { recordFigure, rounds } from '../../soak/soak.js';
import { FRONT, filesOf, STEPS } from './lesson.js';

const PIECES = [
	'`',
	'```',
	'```number\n',
	'```\n',
	'~~~',
	'---\n',
	'## ',
	'# ',
	'> ',
	'- ',
	'1. ',
	'* ',
	'**',
	'_',
	'[',
	']',
	'](',
	'(',
	')',
	'{',
	'}',
	'{=',
	'{{=',
	'=}',
	'<',
	'<!--',
	'-->',
	'<a>',
	'&',
	'&#0;',
	'&amp;',
	'!',
	'![',
	'\\',
	'\n',
	'\n\n',
	'\r\n',
	'\r',
	'\t',
	'    ',
	' ',
	':',
	': ',
	'?',
	'? ',
	'&a',
	'*a',
	'<<: ',
	'!!str ',
	'!',
	'|',
	'|\n',
	'>\n',
	'"',
	"'",
	'#',
	' #',
	',',
	'%',
	'@',
	'..',
	'0..9',
	'5..',
	'-',
	'--',
	'+',
	'/',
	'^',
	'1e999',
	'.inf',
	'.nan',
	'null',
	'~',
	'true',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'n',
	'k',
	'answer',
	'Y',
	'outputSize(',
	'ones(9999,9999)',
	'eye(',
	"'".repeat(20),
	'('.repeat(60),
	'id: ',
	'hints:',
	'wrong: [',
	'layer: {',
	'input: ',
	'cells: [[',
	'options:\n  - {',
	'params: {n: ',
	'\u0000',
	'\u001b[2J',
	'\u202e',
	'\u200b',
	'\ufeff',
	'\ud800',
	'\ue000',
	'\uf8ff',
	'中',
	'👍🏽',
	'é',
] as const;

const piece = fc.oneof(
	{ arbitrary: fc.constantFrom<string>(...PIECES), weight: 6 },
	fc.string({ maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 }),
);
const junk = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''));

/** A real lesson of one step, whatever its block. */
const lesson = fc.constantFrom(...STEPS).map(step => FRONT + step);
const change = fc.tuple(
	fc.double({ min: 0, max: 1, noNaN: true }),
	fc.nat(60),
	fc.oneof(junk, fc.constantFrom('cut', 'double', 'end')),
	fc.boolean(),
);

/** Some of it cut out, doubled, or with junk in its place. */
const spoilt = fc.tuple(lesson, fc.array(change, { minLength: 1, maxLength: 6 })).map(([whole, changes]) =>
	changes.reduce((text, [share, length, kind, atLine]) => {
		const at = Math.floor(share * text.length);
		const start = atLine ? text.lastIndexOf('\n', at) + 1 : at;
		const part = text.slice(start, start + length);
		const middle = kind === 'cut' || kind === 'end' ? '' : kind === 'double' ? part + part : kind;
		return text.slice(0, start) + middle + (kind === 'end' ? '' : text.slice(start + length));
	}, whole),
);

/** Nested lists and maps in the place of a block's fields. */
const { structure } = fc.letrec<{ structure: unknown }>(tie => ({
	structure: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		fc.oneof(
			fc.string({ maxLength: 8 }),
			fc.double(),
			fc.boolean(),
			fc.constant(null),
			fc.constantFrom('n', '{=n}', '0..9', 'counting', 'edge'),
		),
		fc.array(tie('structure'), { maxLength: 4 }),
		fc.dictionary(
			fc.constantFrom('id', 'layer', 'input', 'kernel', 'answer', 'model', 'of', 'rows', 'x y', '__proto__'),
			tie('structure'),
			{ maxKeys: 4 },
		),
	),
}));
const FIELD = /^(\w+): .*$/gm;
const restructured = fc.tuple(lesson, fc.nat(), structure).map(([text, which, value]) => {
	const fields = [...text.matchAll(FIELD)];
	const [field = '', key = ''] = fields[which % fields.length] ?? [];
	return text.replace(field, () => `${key}: ${JSON.stringify(value)}`);
});

const noise = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.uint8Array({ maxLength: 400 }).map(bytes => new TextDecoder().decode(bytes)),
	junk,
);

const TRANSLATED = FRONT + STEPS[2];

/** Whatever a text is, as a lesson and as a translation of one. */
function holds(text: string): void {
	const lines = text
		.replace(/^\ufeff/, '')
		.replaceAll('\r\n', '\n')
		.split('\n');
	const { lessons, pages } = compileAll(filesOf({ '01-slide': text, '02-slide': [TRANSLATED, { 'zh-TW': text }] }));
	for (const { line, column, message, file } of pages.flatMap(({ problems }) => problems)) {
		if (file !== '02-slide/lesson.md') {
			expect(line).toBeGreaterThanOrEqual(1);
			expect(line).toBeLessThanOrEqual(lines.length);
			expect(column).toBeGreaterThanOrEqual(1);
			expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
		}
		expect(message).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}]+$/u);
	}
	expect(JSON.stringify(lessons.map(({ original }) => original.lesson))).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
}

describe('compiling never throws, and what it says has its place', () => {
	test.each([
		['a lesson spoilt', spoilt, rounds(250, 20_000)],
		['a lesson with other values', restructured, rounds(150, 10_000)],
		['noise', noise, rounds(250, 20_000)],
	] as const)('%s', { timeout: 3_600_000 }, (what, text, numRuns) => {
		fc.assert(fc.property(text as fc.Arbitrary<string>, holds), { numRuns, seed: SEED });
		recordFigure(`hostile: lessons, ${what}`, `${numRuns} files compiled, seed ${SEED}`);
	});
});

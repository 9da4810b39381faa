// What `run` prints: JSON for programs, CSV for spreadsheets, matrices for people, code for notebooks.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { CODE_TARGETS } from '../../src/formats/code/export-code.js';
import { jsonOf, typed, type World } from './cli.js';

const BOOK = 'run --input counting --kernel book';
const ESCAPE = '\u001b';

describe('json', () => {
	test('in a pipe, by itself: the output and how its size comes about', async () => {
		const { status, out } = await typed(BOOK);
		expect(status).toBe(0);
		expect(out.endsWith('}\n')).toBe(true);
		expect(JSON.parse(out)).toEqual({
			op: 'conv',
			shape: [1, 2, 2],
			output: [
				[19, 25],
				[37, 43],
			],
			outputShapeFormula: {
				rows: '⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2',
				cols: '⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2',
			},
		});
	});

	test.each<[string, string, number[], unknown]>([
		['a row in, a row of rows out', '--input "1 2 3" --kernel "1 1"', [1, 1, 2], [[3, 5]]],
		['rows in, rows out', '--input "[[1,2,3]]" --kernel "1 1"', [1, 1, 2], [[3, 5]]],
		['channels in, channels out, if only one', '--input "[[[1,2,3]]]" --kernel "1 1"', [1, 1, 2], [[[3, 5]]]],
		['rows in, two channels out', '--input "1 2" --kernel "[[[[1]]],[[[2]]]]"', [2, 1, 2], [[[1, 2]], [[2, 4]]]],
	])('nesting: %s', async (_, options, shape, output) => {
		expect(await jsonOf(`run ${options}`)).toMatchObject({ shape, output });
	});

	test('a minus zero is a zero', async () => {
		expect((await typed('run --input "1 0" --kernel "-0"')).out).toContain('"output":[[0,0]]');
	});

	test('the formulas of a transposed layer and of a rounded-up pooling', async () => {
		const transposed = await jsonOf('run conv-transpose --input "0 1; 2 3" --kernel book --stride 2');
		expect(transposed.outputShapeFormula.rows).toBe('(2 − 1)·2 − 0 − 0 + 1·(2 − 1) + 0 + 1 = 4');
		const pooled = await jsonOf('run max-pool --input ramp --window 3 --stride 2 --ceil-mode');
		expect(pooled.outputShapeFormula.cols).toBe('⌈(4 + 0 + 0 − 1·(3 − 1) − 1) / 2⌉ + 1 = 2');
	});
});

describe('--explain', () => {
	test('every product, the bias, the sum; what lies in the padding is said', async () => {
		const { explain } = await jsonOf(`${BOOK} --padding 1 --bias -10 --activation relu --explain 0,1`);
		expect(explain).toEqual({
			element: [0, 0, 1],
			terms: [
				{ position: [0, -1, 0], value: 0, weight: 0, weightPosition: [0, 0, 0, 0], product: 0, padding: true },
				{ position: [0, -1, 1], value: 0, weight: 1, weightPosition: [0, 0, 0, 1], product: 0, padding: true },
				{ position: [0, 0, 0], value: 0, weight: 2, weightPosition: [0, 0, 1, 0], product: 0, padding: false },
				{ position: [0, 0, 1], value: 1, weight: 3, weightPosition: [0, 0, 1, 1], product: 3, padding: false },
			],
			bias: -10,
			sum: -7,
			activation: 'relu',
			output: 0,
		});
	});

	test('a pooling has no weights of its own: the largest counts whole', async () => {
		const { explain } = await jsonOf('run max-pool --input counting --window 2 --stride 1 --explain 1,0');
		expect(explain).toMatchObject({ sum: 7, output: 7, bias: 0 });
		expect((explain as { terms: { value: number; weight: number }[] }).terms.map(({ value, weight }) => [value, weight])).toEqual([
			[3, 0],
			[4, 0],
			[6, 0],
			[7, 1],
		]);
	});

	test('another channel: C,I,J', async () => {
		const { explain } = await jsonOf('run --input two-channels --kernel book --groups 2 --explain 1,1,1');
		expect(explain).toMatchObject({ element: [1, 1, 1], sum: 49 });
	});

	test('on a terminal, as a line of arithmetic', async () => {
		const { out } = await typed(`${BOOK} --explain 0,1`, { columns: 80 });
		expect(out).toContain('1·0 + 2·1 + 4·2 + 5·3 = 25');
	});
});

describe('csv', () => {
	test.each([
		['rows', `${BOOK} --format csv`, '19,25\n37,43\n'],
		['channels, a blank line between', 'run --input two-channels --kernel book --groups 2 --format csv', '19,25\n37,43\n\n25,31\n43,49\n'],
		['fractions as they are', 'run --input 1 --kernel 0.1 --format csv', '0.1\n'],
	])('%s', async (_, line, out) => {
		expect(await typed(line)).toEqual({ status: 0, out, error: '' });
	});
});

describe('table', () => {
	const linesOf = (out: string): string[] => out.trimEnd().split('\n');

	test('on a terminal, by itself: numbers in columns, the size and its formula', async () => {
		const { out } = await typed(`${BOOK} --bias -20`, { columns: 80 });
		const lines = linesOf(out);
		expect(lines[0]?.trim().split(/\s+/)).toEqual(['−1', '5']);
		expect(lines[1]?.trim().split(/\s+/)).toEqual(['17', '23']);
		expect(lines.at(-1)).toBe(
			'output 2×2: rows ⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2; columns ⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2',
		);
	});

	test('in a pipe, where it is asked for, as wide as it is', async () => {
		const { out } = await typed('run --input picture --kernel identity --format table');
		expect(linesOf(out)[0]?.trim().split(/\s+/)).toHaveLength(62);
	});

	test('each channel has its name', async () => {
		const { out } = await typed('run --input two-channels --kernel book --groups 2', { columns: 80 });
		expect(out).toMatch(/channel 0\n *19 +25 *\n *37 +43 *\n\nchannel 1\n *25 +31 *\n *43 +49 *\n/);
	});

	test.each<[string, World]>([
		['24-bit colour', { columns: 80, level: 3 }],
		['256 colours', { columns: 80, level: 2 }],
		['16 colours', { columns: 80, level: 1 }],
		['no colour', { columns: 80 }],
		['no colour, ASCII', { columns: 80, ascii: true }],
		['a narrow terminal', { columns: 40, level: 3 }],
		['a very narrow one', { columns: 10, level: 3 }],
	])('what is too wide for numbers is a picture: %s', async (_, world) => {
		const { out } = await typed('run --input picture --kernel identity', world);
		const picture = linesOf(out).slice(0, -1);
		expect(picture.length).toBeGreaterThanOrEqual(31);
		expect(picture.filter(line => stringWidth(line) > (world.columns ?? 0))).toEqual([]);
		expect(out.includes(ESCAPE)).toBe(world.level !== undefined);
	});

	test('in ASCII there is nothing else', async () => {
		const { out } = await typed(`${BOOK} --explain 0,0 --bias -20`, { columns: 80, ascii: true });
		expect(out).toMatch(/^[\n -~]*$/);
		expect(out).toContain('-1');
	});

	test('in Chinese', async () => {
		const { out } = await typed(BOOK, { columns: 80, language: 'zh-TW' });
		expect(out).toContain('輸出 2×2');
		expect(out).toMatch(/ 19 +25 *\n/);
	});
});

describe('--to prints code in place of the result', () => {
	const LIBRARIES = { numpy: 'import numpy', pytorch: 'import torch', tensorflow: 'import tensorflow', jax: 'import jax' };

	test.each(CODE_TARGETS.flatMap(target => ['conv', 'conv-transpose', 'max-pool', 'avg-pool'].map(op => [target, op] as const)))(
		'%s, %s',
		async (target, op) => {
			const values = op.endsWith('pool') ? '--window 2' : '--kernel book';
			const { status, out } = await typed(`run ${op} --input counting ${values} --to ${target}`);
			expect(status).toBe(0);
			expect(out).toContain(LIBRARIES[target]);
			expect(out).toMatch(/[^\n]\n$/);
		},
	);
});

// The table of `train`: as people see it, in each language, in ASCII, narrow and in colour.

import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/languages.js';
import { lineWidth } from '../../src/ui/paint/span.js';
import { typed } from './cli.js';

const ROWS = `\
    1      38.202     −0.28149    −0.10459      −5.9304      34.886  0.03
    2      16.452      0.45783    −0.14896      −24.644      1.4790  0.03
    3      7.2541      0.43063    −0.67772      0.90664      17.625  0.03
    4      3.3010      0.81351    −0.61583      −12.763     −2.0628  0.03
    5      1.5631      0.73832    −0.89646       2.5062      9.3542  0.03
    6     0.77528      0.94638    −0.81987      −6.9355     −2.5528  0.03
    7     0.40398      0.87460    −0.97581       2.3929      5.1978  0.03
    8     0.22078      0.99261    −0.91165      −3.9338     −2.1387  0.03
    9     0.12583      0.93698     −1.0017       1.8546      3.0035  0.03
   10    0.074198       1.0063    −0.95448      −2.3108     −1.5756  0.03
`;

const ENGLISH = `\
Input 6×8, target 6×7, kernel 1×2 from d2l-tensorflow; sgd, rate 0.03, loss sum

epoch        loss                   kernel                 gradient  rate
${ROWS}
Stopped: 10 epochs are done.

Learned kernel
  1.01  −0.95

λmax 60, 2/λmax 0.033333, best rate 0.027778, condition number 5, rank 2 of 2
`;

const CHINESE = `\
輸入 6×8，目標 6×7，卷積核 1×2，起點 d2l-tensorflow；sgd，學習率 0.03，損失 sum

epoch        損失                   卷積核                     梯度  學習率
${ROWS.replaceAll('  0.03', '    0.03')}
停止：10 個 epoch 已跑完。

學到的卷積核
  1.01  −0.95

λmax 60，2/λmax 0.033333，最佳學習率 0.027778，條件數 5，秩 2（權重 2 個）
`;

describe('the run of the book', () => {
	test.each([
		['en', ENGLISH],
		['zh-TW', CHINESE],
	] as const)('in %s', async (language, out) => {
		expect(await typed('train', { language })).toEqual({ status: 0, out, error: '' });
	});

	test('--format table is the same; a terminal wide enough too', async () => {
		expect((await typed('train --format table')).out).toBe(ENGLISH);
		expect((await typed('train', { columns: 80 })).out).toBe(ENGLISH);
	});

	test('in ASCII', async () => {
		const { out } = await typed('train', { ascii: true });
		expect(out).toBe(ENGLISH.replaceAll('−', '-').replaceAll('×', 'x').replaceAll('λ', 'L'));
		expect(out).toMatch(/^[\n -~]*$/);
	});

	test('in colour: the same text, the kernel on its colours', async () => {
		const { out } = await typed('train', { level: 3 });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
		expect(out.replace(/\u001b\[[\d;]*m/g, '').replace(/ +$/gm, '')).toBe(ENGLISH);
		expect(out).toMatch(/48;2;\d+;\d+;\d+m +1\.01/);
	});
});

const rowsOf = (out: string): string[] => out.split('\n').filter(line => /^ *\d+ {2}/.test(line));

describe('many epochs', () => {
	test.each([
		[40, 40],
		[41, 22],
		[1000, 41],
		[1234, 26],
	])('%i epochs are %i rows at the most, the first and the last among them', async (epochs, most) => {
		const { out } = await typed(`train --lr 1e-6 --epochs ${epochs}`);
		const shown = rowsOf(out).map(row => Number.parseInt(row, 10));
		expect(shown.length).toBeLessThanOrEqual(most);
		expect([shown[0], shown.at(-1)]).toEqual([1, epochs]);
		expect(new Set(shown).size).toBe(shown.length);
	});

	test('and it says so', async () => {
		expect((await typed('train --lr 1e-6 --epochs 1000')).out).toContain('\nOne line every 50 epochs, with the first and the last.\n');
		expect((await typed('train --lr 1e-6 --epochs 1000', { language: 'zh-TW' })).out).toContain('\n每 50 個 epoch 印一行，');
		expect((await typed('train --epochs 40')).out).not.toContain('One line every');
	});

	test('the last is the one where it ended', async () => {
		const { out } = await typed('train --epochs 1000');
		expect(rowsOf(out).at(-1)).toMatch(/^ +68 /);
		expect(out).toContain('\nConverged: the loss is as good as 0, the kernel makes the target.\n');
	});
});

describe('other problems', () => {
	test('rows parted by ; slices and filters by | and a bias after +', async () => {
		const rowOf = async (options: string): Promise<string> => rowsOf((await typed(`train --epochs 1 ${options}`)).out)[0] as string;
		const between = (row: string): string =>
			row
				.replace(/−?\d[\d.e−]*/g, '#')
				.replace(/ +/g, ' ')
				.trim();
		expect(between(await rowOf('--input counting --kernel book --init zeros'))).toBe('# # # #; # # # #; # # #');
		expect(between(await rowOf('--bias --init zeros'))).toBe('# # # # + # # # + # #');
		expect(between(await rowOf('--input two-channels --groups 2 --init zeros'))).toBe('# # # # | # # # # | # # #');
	});

	test('more than four weights: the length of the gradient', async () => {
		const { out } = await typed('train --kernel sobel-x --init zeros --lr 0.001 --epochs 1');
		const json = await typed('train --kernel sobel-x --init zeros --lr 0.001 --epochs 1 --format json');
		const { gradient } = JSON.parse(json.out.split('\n')[0] as string) as { gradient: number[][] };
		const length = Math.hypot(...gradient.flat());
		expect(out).toContain('length of gradient');
		expect(rowsOf(out)[0]).toContain(length.toPrecision(5));
	});

	test('four weights on a narrow terminal give way, the gradient first', async () => {
		const line = 'train --input counting --kernel book --lr 0.001 --epochs 2';
		for (const columns of [132, 100, 60, 44]) {
			const rows = rowsOf((await typed(line, { columns })).out);
			expect(rows).toHaveLength(2);
			expect(Math.max(...rows.map(text => lineWidth([{ text }])))).toBeLessThanOrEqual(columns);
		}
		expect((await typed(line, { columns: 100 })).out).toMatch(/kernel +length of gradient/);
		expect((await typed(line, { columns: 60 })).out).not.toMatch(/ kernel +length/);
	});

	test('filters and slices by their number, each with its bias', async () => {
		const { out } = await typed('train --input two-channels --groups 2 --kernel book --bias 1 --lr 0.001');
		expect(out).toMatch(/filter 0, slice 0\n(.*\n){2}bias −?[\d.]+\nfilter 1, slice 0\n(.*\n){2}bias −?[\d.]+\n/);
		expect(out).toContain('kernel 2×1×2×2 and bias from random --seed 1');
	});

	test('what is not known of the curvature is not told', async () => {
		expect((await typed('train --activation relu')).out).not.toContain('λ');
		expect((await typed('train --optimizer momentum')).out).toContain('λmax 60, 3.8/λmax 0.063333, condition number 5');
		expect((await typed('train --input "zeros(3,3)"')).out).toContain('λmax 0, rank 0 of 2');
	});

	test.each(LANGUAGES)('in %s nothing is left unfilled, whatever the end', async language => {
		for (const options of [
			'--lr 0.04 --init d2l-pytorch',
			'--lr 0.034 --epochs 1',
			'--lr 0.04 --init zeros',
			'--lr 0.2 --init zeros --epochs 30',
			'--lr 1e308',
			'--optimizer nesterov --lr 0.1 --epochs 100',
			'--optimizer adam --lr 50 --epochs 30',
			'--input "1e160 1e160 1e160"',
			'--input "ones(6,8)" --lr 0.001 --epochs 500',
			'--activation relu --lr 100',
			'--init "1 -1"',
		]) {
			const { out, status } = await typed(`train ${options}`, { language });
			expect(status).toBe(0);
			expect(out).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
		}
	});

	test('numbers of any size stay in their columns', async () => {
		const { out } = await typed('train --lr 0.034 --init "1e9 1e-9" --input "1e-8 2e12; 3 4" --epochs 2');
		const [first = '', second = ''] = rowsOf(out);
		expect(second.length).toBe(first.length);
	});
});

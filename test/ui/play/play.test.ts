// The playground drawn: its knobs, its fields, its questions, the turn of the kernel; whatever is typed and at any size no line is too wide.

import { describe, expect, test } from 'vitest';
import { fromNested } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import type { Model, Notice } from '../../../src/state/model.js';
import { setupOf } from '../../../src/state/play/in-play.js';
import { KNOB_NAMES } from '../../../src/state/play/knobs/knob.js';
import { knobsOf } from '../../../src/state/play/knobs/table.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { LANGUAGES, type Language } from '../../../src/text/languages.js';
import { wordsOf } from '../../../src/text/words.js';
import { widthOf } from '../../../src/ui/paint/span.js';
import { noticeText } from '../../../src/ui/stage/notice.js';
import { example, modelOn, press } from '../../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';

const SIZES = [
	[60, 20],
	[80, 24],
	[120, 40],
] as const;

/** A frame on one line a row. */
const rowsOf = (model: Model, look = PLAIN, language: Language = 'en'): string[] => frameOf(model, look, language).split('\n');

/** Moments of the playground, by the keys that lead there. */
const MOMENTS: readonly (readonly [name: string, start: string, keys: string])[] = [
	['knobs', 'edge', 'o down down down down down right'],
	['knobs-pooling', 'avg-pool', 'o down right'],
	['knobs-refused', 'book', 'o down down down right right right'],
	['cell', 'book', 'tab tab enter'],
	['flip', 'flip', 'right'],
	['copies', 'book', 'y down'],
];

describe.each(MOMENTS)('%s', (name, start, keys) => {
	test.each(SIZES)('%i×%i: every look and language fits', (columns, rows) => {
		const model = press({ ...example(start), size: { columns, rows } }, keys).model;
		for (const language of LANGUAGES) {
			for (const look of [PLAIN, ASCII, TRUECOLOR]) {
				const lines = rowsOf(model, look, language);
				expect(lines.length).toBe(rows);
			}
			expect(rowsOf(model, ASCII, language).filter(line => widthOf(line) > columns)).toEqual([]);
		}
	});

	test('as it was looked at', async () => {
		const at = press({ ...example(start), size: { columns: 80, rows: 24 } }, keys).model;
		await expect(`${frameOf(at)}\n`).toMatchFileSnapshot(`frames/${name}-80x24-plain.txt`);
		await expect(`${frameOf(at, TRUECOLOR, 'zh-TW')}\n`).toMatchFileSnapshot(`frames/${name}-80x24-zh-tw.txt`);
		const wide = { ...at, size: { columns: 120, rows: 40 } };
		await expect(`${frameOf(wide, ASCII)}\n`).toMatchFileSnapshot(`frames/${name}-120x40-ascii.txt`);
	});
});

describe('the sheet of knobs', () => {
	test('shows every knob that the layer has, and what it stands at', () => {
		for (const id of ['book', 'transposed', 'max-pool', 'avg-pool']) {
			const model = press(example(id), 'o').model;
			const text = frameOf(model);
			for (const { name } of knobsOf(setupOf(model))) {
				expect(text).toContain(wordsOf('en').play.knobs[name]);
			}
		}
	});

	test('says what a turn did to the size, with the numbers that it comes from', () => {
		const text = frameOf(press(example('edge'), 'o down down down down down right').model);
		expect(text).toContain('stride 1 → 2: output 6×7 → 3×4');
		expect(text).toContain('columns ⌊(8 + 0 − 2) / 2⌋ + 1 = 4');
	});

	test('says why a value can not be had, and what would make it possible', () => {
		const text = frameOf(press(example('book'), 'o down down down right right').model);
		expect(text).toMatch(/the 4×4 window spans 4×4, more than the padded input 3×3: pad the input or\s+take a smaller window/);
	});

	test('comes back under the panels, however the layer was looked at', () => {
		expect(frameOf(press(example('book'), 'v o').model)).toContain('kernel size');
	});
});

describe('every knob', () => {
	test.each(LANGUAGES)('has a name and says what it does in %s, in one line', language => {
		const { play } = wordsOf(language);
		for (const name of KNOB_NAMES) {
			expect(play.knobs[name]).not.toBe('');
			expect(widthOf(play.about[name])).toBeLessThanOrEqual(76);
		}
	});
});

describe('a field', () => {
	const typed = (keys: string, size = { columns: 80, rows: 24 }): string => frameOf(press({ ...example('book'), size }, keys).model);

	test('shows what is asked and what is typed', () => {
		expect(typed('tab tab enter')).toMatch(/Value, or an expression such as 1\/9 or sqrt\(2\): 0/);
		expect(typed('S o u t . p n g')).toContain('Write the output to a file (.png .jpg .npy .csv .json .txt): out.png');
	});

	test('keeps the end of a long text in sight', () => {
		const long = Array.from({ length: 90 }, (_, index) => String(index % 10)).join(' ');
		for (const [columns, rows] of SIZES) {
			const line = typed(`I ${long}`, { columns, rows })
				.split('\n')
				.find(each => each.includes('6789▏'));
			expect(line).toBeDefined();
			expect(widthOf(line ?? '')).toBeLessThanOrEqual(columns);
		}
	});

	test('that replaces something asks', () => {
		const model: Model = { ...example('book'), overlays: [{ kind: 'replace', what: { kind: 'file', path: 'out.png', on: 'output' } }] };
		expect(frameOf(model)).toMatch(/out\.png is there already\. Replace it\? +y n/);
	});
});

describe('the turn of the kernel', () => {
	const kernelLine = (model: Model): string =>
		frameOf(model)
			.split('\n')
			.find(line => line.includes('KERNEL')) ?? '';

	test('goes through its columns to the kernel that slides; that of before stands beside', () => {
		const turned = press(example('book'), 'm').model;
		expect(kernelLine(turned)).toContain('as given');
		const half = press(turned, 'tick').model;
		expect(frameOf(half)).toMatch(/1 +0/);
		const done = press(half, 'tick').model;
		expect(kernelLine(done)).toContain('flipped');
		expect(done.stage).toMatchObject({ flipping: undefined, playing: undefined });
		expect(frameOf(done)).toContain('as given');
	});

	test('ends at once with the next key', () => {
		expect(press(example('book'), 'm right').model.stage).toMatchObject({ flipping: undefined, playing: undefined });
	});

	test('a layer of one weight turns too', () => {
		const one = modelOn(openStage(fromNested([[1, 2]]), { op: 'conv', kernel: kernelFrom([[3]]) }));
		expect(press(one, 'm tick tick').model.stage.flipping).toBeUndefined();
	});
});

describe('what was done is said', () => {
	const shape = { channels: 1, rows: 2, cols: 2 };
	const NOTICES: readonly (readonly [Notice, RegExp])[] = [
		[
			{ kind: 'turned', turned: { knob: 'kernel-size', from: '2', to: '2,3', before: shape, after: { ...shape, cols: 1 } } },
			/^kernel size 2×2 → 2×3: output 2×2 → 2×1$/,
		],
		[{ kind: 'turned', turned: { knob: 'bias', from: '0', to: '-1', before: shape, after: shape } }, /^bias 0 → −1: the output stays 2×2$/],
		[{ kind: 'turned', turned: { knob: 'bias', from: '0', to: String(1 / 9), before: shape, after: shape } }, /^bias 0 → 1\/9: /],
		[{ kind: 'padded' }, /padding same/],
		[{ kind: 'filled', seed: 3, low: -2, high: 2 }, /from −2 to 2, seed 3/],
		[{ kind: 'read', on: 'input', size: '2×2', told: undefined }, /^input 2×2$/],
		[{ kind: 'read', on: 'kernel', size: '2×2', told: { kind: 'dialect', dialect: 'numpy' } }, /kernel 2×2, read as NumPy/],
		[{ kind: 'read', on: 'input', size: '1024×768', told: { kind: 'scaled', from: '4032×3024' } }, /scaled down from 4032×3024/],
		[{ kind: 'not-a-number', text: 'abc' }, /abc/],
		[{ kind: 'written', path: 'a.png', scale: undefined }, /a\.png\.$/],
		[{ kind: 'written', path: 'a.png', scale: { low: -4, high: 4 } }, /−4 to 4 drawn as 0 to 255/],
		[{ kind: 'kept', name: 'mine' }, /mine/],
		[{ kind: 'dropped', name: 'mine' }, /mine/],
	];

	test.each(NOTICES)('%o', (notice, says) => {
		expect(noticeText(notice, wordsOf('en'))).toMatch(says);
		expect(noticeText(notice, wordsOf('zh-TW'))).not.toMatch(/\{\w+\}/);
	});
});

describe('a text that was copied', () => {
	const shown = (text: string, columns: number, rows: number): string[] =>
		frameOf({
			...example('book'),
			size: { columns, rows },
			overlays: [{ kind: 'text', what: 'line', where: 'shown', text, top: 0 }],
		}).split('\n');

	test('is broken where the screen ends, and can be put together again', () => {
		const line = `conv-tutor play --input "${Array.from({ length: 80 }, (_, index) => index).join(' ')}"`;
		const lines = shown(line, 60, 20).slice(6);
		const whole = lines
			.slice(
				0,
				lines.findIndex(each => each.trim() === ''),
			)
			.map(each => each.slice(2).trimEnd());
		const put = whole.join('\n').replaceAll('\\\n', '');
		expect(put).toBe(line);
	});
});

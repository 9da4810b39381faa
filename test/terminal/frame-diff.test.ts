// Frames sent as differences leave the same screen as frames sent whole: text, colours, boldness, whatever came before.

import unicode from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameDiff } from '../../src/runtime/frame-diff.js';
import { cellsOf, type Emulator } from './screen.js';

const ESC = '\u001b[';
const [COLUMNS, ROWS] = [24, 6];

/** Narrow, wide and joined characters, as the app draws them, with their widths. */
const MARKS: readonly (readonly [string, number])[] = [
	...[...'  aA09.−·×▏▕▔▁▀▄█░─…⏎'].map(mark => [mark, 1] as const),
	...[...'輸入卷積核漢。'].map(mark => [mark, 2] as const),
	['e\u0301', 1],
	['中\u0301', 2],
];

const colour = (base: 30 | 40): fc.Arbitrary<string> =>
	fc.oneof(
		fc.constant(''),
		fc.integer({ min: 0, max: 7 }).map(index => String(base + index)),
		fc.integer({ min: 0, max: 7 }).map(index => String(base + 60 + index)),
		fc.integer({ min: 0, max: 255 }).map(index => `${base + 8};5;${index}`),
		fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(rgb => `${base + 8};2;${rgb.join(';')}`),
	);

const run = fc
	.record({
		fg: colour(30),
		bg: colour(40),
		bold: fc.boolean(),
		marks: fc.array(fc.constantFrom(...MARKS), { maxLength: 8 }),
		reset: fc.boolean(),
	})
	.map(({ fg, bg, bold, marks, reset }) => {
		const on = [...(bold ? ['1'] : []), fg, bg].filter(Boolean).map(codes => `${ESC}${codes}m`);
		const off = reset ? [`${ESC}0m`] : [`${ESC}49m`, `${ESC}39m`, `${ESC}22m`];
		return { open: on.join(''), marks, close: off.join('') };
	});

/** A line that is not wider than the screen. */
const line = fc.array(run, { maxLength: 5 }).map(runs => {
	let room = COLUMNS;
	return runs
		.map(({ open, marks, close }) => {
			const fitting = marks.filter(([, width]) => {
				const fits = width <= room;
				room -= fits ? width : 0;
				return fits;
			});
			return open + fitting.map(([mark]) => mark).join('') + close;
		})
		.join('');
});

/** Frames out of few lines, so that they have much in common; undefined forgets the last one. */
const frames = fc.array(line, { minLength: 1, maxLength: 4 }).chain(lines =>
	fc.array(fc.option(fc.array(fc.oneof(fc.constantFrom(...lines), line), { minLength: 1, maxLength: ROWS }), { freq: 8, nil: undefined }), {
		minLength: 2,
		maxLength: 6,
	}),
);

function emulator(): Emulator {
	const terminal = new headless.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
	terminal.loadAddon(new unicode.Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	return terminal;
}

const shownBy = (terminal: Emulator, bytes: string): Promise<void> => new Promise(done => terminal.write(bytes, done));

const whole = (lines: readonly string[]): string => `${ESC}m${ESC}2J${lines.map((text, row) => `${ESC}${row + 1}H${text}`).join('')}`;

describe('frame difference', () => {
	test('leaves the screen that the whole frame would', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(frames, async sequence => {
				const [once, over] = [emulator(), emulator()];
				const diff = createFrameDiff();
				for (const lines of sequence) {
					if (lines === undefined) {
						diff.reset();
						continue;
					}
					await shownBy(once, whole(lines));
					await shownBy(over, diff.next(lines.join('\n')));
					expect(cellsOf(over)).toEqual(cellsOf(once));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('writes nothing for the same frame, and everything after a reset', () => {
		const diff = createFrameDiff();
		const first = diff.next('a\nb');
		expect(diff.next('a\nb')).toBe('');
		diff.reset();
		expect(diff.next('a\nb')).toBe(first);
	});

	test('writes only what changed', () => {
		const diff = createFrameDiff();
		diff.next(`${'a'.repeat(80)}\n${'b'.repeat(80)}`);
		expect(diff.next(`${'a'.repeat(80)}\n${'b'.repeat(40)}c${'b'.repeat(39)}`)).toBe(`${ESC}2;41Hc`);
	});
});

// The maps of a digit and a unit of them: at any size the frame fits, and what is read in it is so.

import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Digits, MapsLook } from '../../../src/state/digits/digits.js';
import { LANGUAGES } from '../../../src/text/languages.js';
import { forAll, pick } from '../../core/draw.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { DIGITS, onDigits } from './fixture.js';
import { MORE_SCENES } from './maps-scenes.js';

const LOOKS = [PLAIN, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...ASCII, level: 2 }] as const;

test('maps, units and the canvas fit at any size, in any look and language', () => {
	forAll(choose => {
		const { size, ...model } = onDigits(pick(choose, MORE_SCENES), choose(60, 200), choose(20, 60));
		const [look, language] = [pick(choose, LOOKS), pick(choose, LANGUAGES)];
		const frame = stripVTControlCharacters(frameOf({ ...model, size }, look, language));
		const lines = frame.split('\n');
		expect(lines.length).toBeLessThanOrEqual(size.rows);
		expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(size.columns);
		expect(frame).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/);
		if (look.ascii && language === 'en') {
			expect(frame).toMatch(/^[\n -~]*$/);
		}
	}, 60);
}, 60_000);

const maps = (digits: Digits, layer: number, channel: number, unit?: MapsLook['unit'], columns = 80, rows = 24): string =>
	frameOf(onDigits({ ...digits, view: 'maps', maps: { layer, channel, unit } }, columns, rows));

describe('the maps', () => {
	test('every layer is named, with its shape, in both presets at 80×24', () => {
		const tiny = maps(DIGITS.running, 1, 0);
		for (const line of ['▸ 1 conv 8 3×3 relu  8×26×26', '2 max-pool 2×2  8×13×13', '3 conv 16 3×3   16×11×11', '5 dense 10      10']) {
			expect(tiny).toContain(line);
		}
		const lenet = maps(DIGITS.lenet, 3, 0);
		for (const line of ['1 conv 6 5×5', '▸ 3 conv 16 5×5 sigmoid  16×10×10', '5 dense 120', '7 dense 10']) {
			expect(lenet).toContain(line);
		}
	});

	test('a pixel that stands for several units says so, and the channels out of sight are told', () => {
		expect(maps(DIGITS.running, 1, 0)).toContain('3×3 a mark');
		expect(maps(DIGITS.lenet, 1, 0)).toMatch(/ 0–4 of 6 · 3×3 a mark/);
		expect(maps(DIGITS.lenet, 1, 5)).toMatch(/ 1–5 of 6 · 3×3 a mark/);
	});

	test('the channel under the cursor in numbers, those of its own values', () => {
		const { examined } = DIGITS.running;
		const values = examined?.outputs[2]?.subarray(9 * 121, 10 * 121) ?? new Float32Array(1);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const told = /channel 9: 0 to (\S+), mean (\S+)/.exec(maps(DIGITS.running, 3, 9));
		expect(Number(told?.[1])).toBeCloseTo(Math.max(...values), 2);
		expect(Number(told?.[2])).toBeCloseTo(mean, 2);
	});

	test('the last layer has the digits, their sums and their probabilities', () => {
		const frame = maps(DIGITS.running, 5, 2);
		expect(frame).toMatch(/0 {4}1 {4}2 {4}3 {4}4 {4}5 {4}6 {4}7 {4}8 {4}9/);
		expect(frame).toMatch(/digit 2: sum −?\d+\.\d+, probability \d\.\d\d/);
		const shares = Array.from(DIGITS.running.examined?.chances ?? [], chance => chance.toFixed(2)).join('   ');
		expect(maps(DIGITS.running, 5, 2, undefined, 120, 40)).toContain(shares);
	});

	test('at 120×40 all layers are pictures', () => {
		for (const layer of [0, 1, 3, 5]) {
			const lines = maps(DIGITS.running, layer, 0, undefined, 120, 40).split('\n');
			const names = [/1 conv 8 3×3 relu/, /2 max-pool 2×2/, /3 conv 16 3×3 relu/, /4 max-pool 2×2/, /5 dense 10/].map(name =>
				lines.findIndex(line => name.test(line)),
			);
			const gaps = names.slice(1).map((at, index) => at - (names[index] as number));
			expect([layer, names.includes(-1), Math.min(...gaps) > 2]).toEqual([layer, false, true]);
		}
	});

	test('while the network is waited for, the frame says so', () => {
		expect(maps({ ...DIGITS.running, examined: undefined }, 1, 0)).toContain('waiting for the network');
	});
});

describe('a unit', () => {
	test('its value is the one that its layer made, told by products, bias, sum and activation', () => {
		const frame = maps(DIGITS.running, 3, 9, { row: 4, col: 7 }, 120, 40);
		const value = DIGITS.running.examined?.outputs[2]?.[(9 * 11 + 4) * 11 + 7] ?? 0;
		const told = /Channel 9, \[4,7\]: (\S+)\s/.exec(frame)?.[1];
		expect(Number(told)).toBeCloseTo(value, 2);
		expect(frame).toMatch(/72 products \S+, bias \S+: sum \S+ → relu → /);
		expect(frame).toContain(`→ relu → ${told}`);
		expect(frame).toMatch(/Largest: \S+·\S+=\S+, /);
	});

	test('the field on the digit is told, and ringed', () => {
		const frame = maps(DIGITS.running, 3, 9, { row: 4, col: 7 });
		expect(frame).toContain('It sees 8×8: rows 8–15, columns 14–21.');
		expect(frame).toMatch(/┌────────┐/);
		expect(maps(DIGITS.lenet, 3, 0, { row: 0, col: 0 }, 120, 40)).toContain('It sees 14×14: rows −2…11, columns −2…11.');
	});

	test('of a pooling the values are told; of the digit the ink', () => {
		expect(maps(DIGITS.running, 2, 1, { row: 6, col: 6 })).toMatch(/The greatest of 4 values: \S+/);
		expect(maps(DIGITS.lenet, 2, 1, { row: 6, col: 6 })).toMatch(/The mean of 4 values: \S+/);
		expect(maps(DIGITS.running, 0, 0, { row: 14, col: 12 })).toMatch(/Pixel \[14,12\]: ink [01]/);
	});

	test('of a dense layer all units are in sight, the one between brackets', () => {
		expect(maps(DIGITS.lenet, 6, 70, { row: 0, col: 0 })).toMatch(/\[.\]/);
		expect(maps(DIGITS.lenet, 6, 70, { row: 0, col: 0 })).toMatch(/Unit 70: 0\.\d+/);
	});
});

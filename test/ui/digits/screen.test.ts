// The digits' screens at any size, in any look and language: the frame fits, and says what it must.

import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/core/fault.js';
import { DIGIT_VIEWS, type Digits } from '../../../src/state/digits/digits.js';
import { filtered, galleryGrid } from '../../../src/state/digits/look.js';
import type { Model } from '../../../src/state/model.js';
import { LANGUAGES, type Language } from '../../../src/text/languages.js';
import type { Look } from '../../../src/ui/theme/theme.js';
import { forAll, pick } from '../../core/draw.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { DIGITS, onDigits } from './fixture.js';

const LOOKS: readonly Look[] = [PLAIN, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...ASCII, level: 2 }];

/** What every frame has to be. Its text. */
function expectSound(model: Model, look: Look = PLAIN, language: Language = 'en'): string {
	const text = stripVTControlCharacters(frameOf(model, look, language));
	const lines = text.split('\n');
	expect(lines.length).toBeLessThanOrEqual(model.size.rows);
	expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(model.size.columns);
	expect(text).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/);
	expect(lines[0]).toContain('conv-tutor');
	if (look.ascii && language === 'en') {
		expect(text).toMatch(/^[\n -~]*$/);
	}
	return text;
}

const moments: readonly Digits[] = Object.values(DIGITS);

test('any moment in any view at any size fits', () => {
	forAll(choose => {
		const digits = pick(choose, moments);
		const confusion = { label: choose(0, 9), guess: choose(0, 9) };
		const filter = pick(choose, [{ kind: 'all' }, { kind: 'wrong' }, { kind: 'pair', ...confusion }] as const);
		const count = filtered({ ...digits, gallery: { filter, cursor: 0 } }).length;
		const gallery = { filter, cursor: choose(0, Math.max(0, count - 1)) };
		const model = onDigits({ ...digits, view: pick(choose, DIGIT_VIEWS), confusion, gallery }, choose(60, 200), choose(20, 60));
		expectSound(model, pick(choose, LOOKS), pick(choose, LANGUAGES));
	}, 60);
}, 60_000);

const textOf = (digits: Digits, columns = 80, rows = 24): string => expectSound(onDigits(digits, columns, rows));

describe('over every view', () => {
	test('the network, how far it is, and by what it learns', () => {
		expect(textOf(DIGITS.running, 120, 40)).toMatch(/Digits · tiny +running · epoch 2 of 10 · batch 120 of 250 · Adam 0\.003/);
		expect(textOf(DIGITS.dense)).toContain('Digits · own layers');
	});

	test('the view that is looked at stands between brackets', () => {
		expect(textOf({ ...DIGITS.running, view: 'confusion' })).toMatch(/ 1 training {2}2 maps \[3 confusion\] 4 gallery {2}5 draw/);
	});

	test('what the moment means', () => {
		expect(textOf(DIGITS.loading)).toContain('The digits are being loaded.');
		expect(textOf({ ...DIGITS.loading, trouble: new Fault('a row has no names') })).toContain('Press r to try again.');
		expect(textOf(DIGITS.start, 60, 20)).toContain('It only guesses yet: space trains its 5,258 weights.');
		expect(textOf(DIGITS['first batches'])).toContain('After the epoch it is tested on the digits held back.');
		expect(textOf(DIGITS.running, 60, 20)).toContain('Epoch 2: 95.4 % of the test digits right, 54 wrong (4).');
		expect(textOf(DIGITS.finished)).toMatch(/Done: 98\.2 % .* Space goes on, 4 shows the \d+ wrong\./);
		expect(textOf(DIGITS.diverged)).toContain('Diverged at Adam 0.003: - lowers the rate, r begins again.');
	});

	test('a notice and a field take the note’s line, and nothing below them moves', () => {
		const model = onDigits(DIGITS.running);
		const below = (shown: Model): string[] => expectSound(shown).split('\n').slice(4, -2);
		const noticed: Model = { ...model, notice: { kind: 'disabled', reason: 'digits-running' } };
		const asked: Model = { ...model, overlays: [{ kind: 'rate', text: '0.0' }] };
		expect(expectSound(noticed).split('\n')[3]).toContain('It is running: p lets it rest.');
		expect(expectSound(asked).split('\n')[3]).toContain('0.0');
		expect(below(noticed)).toEqual(below(model));
		expect(below(asked)).toEqual(below(model));
	});
});

describe('training', () => {
	test('losses, accuracies, speed, time left, and what a point of the curve is', () => {
		const text = textOf(DIGITS.running, 120, 40);
		expect(text).toMatch(/LOSS {2}log +training 0\.\d+ {2}● test 0\.\d+/);
		expect(text).toMatch(/ACCURACY +training \d\d\.\d % {2}● test 95\.4 %/);
		expect(text).toMatch(/48 batches\/s {3}39 s left/);
		expect(textOf({ ...DIGITS.running, speed: 15 })).toContain('2 min 5 s left');
		expect(textOf(DIGITS.resting)).toMatch(/10 s spent {3}curve: means of \d+ batches/);
	});

	test('the filters of the first layer that learns, and the digit with what it is taken for', () => {
		expect(textOf(DIGITS.running)).toContain('8 FILTERS 3×3');
		expect(textOf(DIGITS.lenet)).toContain('6 FILTERS 5×5');
		expect(textOf(DIGITS.dense)).toMatch(/3 OF 10 OUTPUTS 28×28/);
		expect(textOf(DIGITS.running)).toMatch(/TEST DIGIT 1: 6[\s\S]*▸ 6 {2}0\.93/);
		expect(textOf(DIGITS.drawn)).toContain('WHAT YOU DREW');
	});

	test('a large screen has all ten probabilities', () => {
		const text = textOf(DIGITS.running, 120, 40);
		for (let digit = 0; digit < 10; digit++) {
			expect(text).toMatch(new RegExp(`[ ▸]${digit} [█▏▎▍▌▋▊▉ ]* \\d\\.\\d\\d`));
		}
	});
});

describe('confusion', () => {
	const at = (label: number, guess: number): Digits => ({ ...DIGITS.running, view: 'confusion', confusion: { label, guess } });

	test('a row a digit, what is right on the diagonal, nothing as a dot', () => {
		const text = textOf(at(0, 0), 60, 20);
		expect(text).toMatch(/3 {3}· {3}· {3}· {2}62 {3}· {3}1 {3}· {3}· {3}4 {3}· {3}92\.5 %/);
	});

	test('the cell under the cursor is bracketed, and told in words', () => {
		expect(textOf(at(4, 9))).toMatch(/\[ 5\]/);
		expect(textOf(at(4, 9))).toContain('4 taken for 9: 5 of 51 (9.8 %).');
		expect(textOf(at(0, 0))).toContain('0 told right: 67 of 76 (88.2 %).');
		expect(textOf(at(4, 9))).toContain('Most often: 0→6 8, 5→3 7, 4→9 5, 3→8 4');
	});

	test('hundreds are under their heads too', () => {
		const { tests, verdicts } = DIGITS.running;
		const labels = new Uint8Array(tests?.labels.length ?? 0).fill(1);
		const ones = tests && verdicts && { tests: { ...tests, labels }, verdicts: { ...verdicts, guesses: labels } };
		const text = textOf({ ...at(1, 1), ...ones });
		const lines = text.split('\n');
		const heads = lines.find(line => /^ +0 +1 +2/.test(line)) ?? '';
		const row = lines.find(line => line.includes('[600]')) ?? '';
		expect(row.indexOf('600') + 2).toBe(heads.indexOf('1'));
		expect(text).toContain('All test digits are told right.');
	});
});

describe('gallery', () => {
	const wrong: Digits = { ...DIGITS.running, view: 'gallery', gallery: { filter: { kind: 'wrong' }, cursor: 0 } };

	test('what is shown, how many there are, and what each is taken for', () => {
		const text = textOf(wrong);
		expect(text).toMatch(/TEST DIGITS {2}told wrong: 54 of 600 +1 of 54/);
		expect(text).toMatch(/▌?\d→\d {2}0\.\d\d/);
		expect(text).toMatch(/\d, taken for \d: 0\.\d\d\./);
	});

	test.each([
		[60, 20],
		[80, 24],
		[120, 40],
		[200, 60],
	])('at %i×%i the page has as many pictures as the keys move over', (columns, rows) => {
		const grid = galleryGrid({ columns, rows });
		const captions = textOf(wrong, columns, rows).match(/\d→\d {2}0\.\d\d/g) ?? [];
		expect(captions).toHaveLength(Math.min(54, grid.columns * grid.rows));
	});

	test('the cursor’s page is shown, the cursor marked', () => {
		const { columns, rows } = galleryGrid({ columns: 80, rows: 24 });
		const text = textOf({ ...wrong, gallery: { ...wrong.gallery, cursor: columns * rows } });
		expect(text).toContain(`${columns * rows + 1} of 54`);
		expect(text).toMatch(/\n {2}▌/);
	});

	test.each([
		[60, 20],
		[60, 24],
		[60, 31],
		[76, 24],
		[80, 22],
		[100, 20],
		[120, 40],
	])('at %i×%i it is told which one the cursor is on, what it is and what it is taken for', (columns, rows) => {
		for (const kind of ['all', 'wrong'] as const) {
			const text = textOf({ ...wrong, gallery: { filter: { kind }, cursor: 4 } }, columns, rows);
			expect(text).toMatch(kind === 'all' ? /5 of 600/ : /5 of 54/);
			expect(text).toMatch(/\d, (?:taken for \d|told right): 0\.\d\d\./);
		}
	});

	test('of very many the place is told whole', () => {
		const tests = DIGITS.running.tests;
		const guesses = Uint8Array.from(tests?.labels ?? [], label => (label + 1) % 10);
		const untrained: Digits = { ...wrong, verdicts: { guesses, chances: new Float32Array(guesses.length) } };
		expect(textOf(untrained, 76, 24)).toMatch(/TEST DIGITS .*1 of 600/);
		expect(textOf(untrained)).toMatch(/TEST DIGITS .*1 of 600/);
	});

	test('a filter that lets nothing through says so', () => {
		const none: Digits = { ...wrong, gallery: { filter: { kind: 'pair', label: 1, guess: 4 }, cursor: 0 } };
		expect(textOf(none)).toContain('No digit is shown here: f shows others.');
	});
});

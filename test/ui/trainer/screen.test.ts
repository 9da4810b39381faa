// The trainer at any size, in any look and language: the frame fits, and says what it must.

import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { KEYS } from '../../../src/state/keys.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { LANGUAGES, type Language } from '../../../src/text/languages.js';
import { wordsOf } from '../../../src/text/words.js';
import { wrapText } from '../../../src/ui/paint/span.js';
import { type Look, spell, type Theme } from '../../../src/ui/theme/theme.js';
import { noteOf } from '../../../src/ui/trainer/notes.js';
import { trainerPanels } from '../../../src/ui/trainer/panels.js';
import { lossChart } from '../../../src/ui/trainer/plots.js';
import { drawConv, forAll, pick } from '../../core/draw.js';
import { example, modelOn } from '../../state/app.js';
import { play, trainerOf, work } from '../../state/trainer/fake-runtime.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR, themeOf } from '../screen.js';
import { SCENES } from './scenes.js';

const SIZES = [
	[60, 20],
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;
const LOOKS: readonly Look[] = [PLAIN, ASCII, TRUECOLOR];
/** Each language with marks of both kinds, and with colours, which may make pixels of matrices. */
const TONGUES: readonly (readonly [Language, Look])[] = [
	['en', PLAIN],
	['en', ASCII],
	['zh-TW', ASCII],
	['zh-TW', TRUECOLOR],
];

function expectFits(frame: string, { size }: Model): void {
	const lines = frame.split('\n');
	expect(lines.length).toBeLessThanOrEqual(size.rows);
	expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(size.columns);
}

/** What every frame of a model has to be, in this look and language. */
function expectSound(model: Model, look: Look, language: Language): string {
	const frame = frameOf(model, look, language);
	expectFits(frame, model);
	const text = stripVTControlCharacters(frame);
	expect(text).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/);
	if (look.ascii && language === 'en') {
		expect(text).toMatch(/^[\n -~]*$/);
	}
	const lines = text.split('\n');
	expect(lines[0]).toContain('conv-tutor');
	expect(lines.at(-1)).toContain(wordsOf(language).commands.help);
	return text;
}

/** Columns that a kernel's number takes at least; a kernel wider than a third of the screen is drawn in shades. */
const KERNEL_CELL = 7;

/** The weights as the screen writes them; none where the kernel is too wide for numbers. */
function kernelNumbers(model: Model, theme: Theme, language: Language): string[] {
	const kernel = trainerPanels(trainerOf(model), wordsOf(language)).find(({ name }) => name === 'kernel')?.matrix;
	if (kernel === undefined || kernel.cols * KERNEL_CELL > (model.size.columns - 4) / 3) {
		return [];
	}
	const cells = Array.from({ length: kernel.rows * kernel.cols }, (_, index) => [Math.floor(index / kernel.cols), index % kernel.cols]);
	return cells.map(([row = 0, col = 0]) => spell(theme, kernel.format(kernel.cell(row, col).value)));
}

/** Lines of the screen that notes take. */
const notesOn = ({ size }: Model): number => (size.rows >= 24 ? 2 : 1);

/** What is said of the moment, line by line. */
function notes(model: Model, theme: Theme, language: Language): string[] {
	return noteOf(trainerOf(model), wordsOf(language), theme).lines.flatMap(line => wrapText(spell(theme, line), model.size.columns - 4));
}

/** The notes are there, or as much of them as fits: then an ellipsis stands at the end. */
function expectNotes(text: string, model: Model, theme: Theme, language: Language): void {
	const { ellipsis } = theme.marks;
	const said = notes(model, theme, language).filter(Boolean);
	const count = notesOn(model);
	const shown = text
		.split('\n')
		.slice(2, 2 + count)
		.map(line => line.trim());
	for (const [index, line] of said.slice(0, count).entries()) {
		if (index < count - 1 || said.length <= count) {
			expect(shown[index]).toBe(line.trim());
			continue;
		}
		expect(shown[index]?.endsWith(ellipsis)).toBe(true);
		const kept = shown[index]?.slice(0, -ellipsis.length).trim() ?? '';
		expect(line.startsWith(kept)).toBe(true);
		expect(stringWidth(kept)).toBeGreaterThan(stringWidth(line) - 2 - ellipsis.length);
	}
}

describe.each(Object.entries(SCENES))('%s', (_, make) => {
	test.each(SIZES)('%i×%i', (columns, rows) => {
		const model: Model = { ...make(), size: { columns, rows } };
		// The sizes between are told by one language each: a frame takes its time.
		for (const [language, look] of columns === 80 || columns === 120 ? TONGUES : [TONGUES[columns % 3] as (typeof TONGUES)[number]]) {
			const theme = themeOf(look);
			const text = expectSound(model, look, language);
			if (model.trainer?.gradient !== undefined) {
				continue;
			}
			for (const number of kernelNumbers(model, theme, language)) {
				expect(text).toContain(number);
			}
			if (model.overlays.length === 0 && model.notice === undefined) {
				expectNotes(text, model, theme, language);
			}
		}
	});
});

describe('both sentences of a note are there from 80×24 on', () => {
	const lost = (look: Look): string[] =>
		LANGUAGES.flatMap(language =>
			Object.entries(SCENES).flatMap(([name, make]) => {
				const lines = noteOf(trainerOf(make()), wordsOf(language), themeOf(look)).lines.flatMap(line =>
					wrapText(spell(themeOf(look), line), 76),
				);
				return lines.length > 2 ? [`${language} ${name}: ${lines.slice(2).join(' ')}`] : [];
			}),
		);

	test('in Unicode', () => {
		expect(lost(PLAIN)).toEqual([]);
	});

	test('in ASCII', () => {
		expect(lost(ASCII)).toEqual([]);
	});

	test('λ is spelled L', () => {
		const diverged = (SCENES['diverged, experiment 1'] as () => Model)();
		const text = expectSound(diverged, ASCII, 'en');
		expect(text).toContain('steep (1, 1) L 60   flat (1, -1) L 12');
		expect(text).toContain('epoch multiplies the error along (1, 1) by 1 - 0.034*60 = -1.04.');
		expect(text).toContain('# 2/Lmax 0.0333');
		expect(text).not.toContain('lambda');
	});
});

describe('a note names the goal after the goal', () => {
	test.each([
		[10, '100'],
		[100_000, '1000000'],
		[1_000_000, '2000000'],
		[1_000_010, '2000010'],
		[3_000_000, '4000000'],
	])('of %i: %s', (goal, next) => {
		const trainer = trainerOf(play(example('edge'), 't N'));
		const points = trainer.history.points.map(point => ({ ...point, descent: { ...point.descent, epoch: point.descent.epoch && goal } }));
		const there = { ...trainer, goal, history: { ...trainer.history, points } };
		for (const language of LANGUAGES) {
			expect(noteOf(there, wordsOf(language), themeOf(PLAIN)).lines[1]?.match(/\d+/g)).toContain(next);
		}
	});
});

describe('the lines’ ends of two runs', () => {
	const words = wordsOf('en');
	const endsOf = (keys: string): (string | undefined)[] =>
		lossChart(trainerOf(play(example('edge'), keys)), { theme: themeOf(PLAIN), words }).series.map(({ label }) => label);

	test.each([
		['t space', [undefined]],
		['t space c [ space', ['sgd 0.03', 'sgd 0.015']],
		['t space c o space', ['sgd 0.03', 'momentum 0.057']],
		['t space c s space', ['TensorFlow', 'JAX']],
		['t space c s [ space', ['sgd 0.03', 'sgd 0.015']],
	])('%s', (keys, ends) => {
		expect(endsOf(keys)).toEqual(ends);
	});

	/** The ends that are not to be read on the screen of a scene. */
	const lostAt = (scene: string, columns: number, rows: number): string[] =>
		LANGUAGES.flatMap(language => {
			const model: Model = { ...(SCENES[scene] as () => Model)(), size: { columns, rows } };
			const { series } = lossChart(trainerOf(model), { theme: themeOf(PLAIN), words: wordsOf(language) });
			const text = frameOf(model, PLAIN, language);
			const body = text.split('\n').slice(1).join('\n');
			return series.flatMap(({ label = '?' }) => (body.includes(label) ? [] : [`${language} ${label}`]));
		});

	test.each(SIZES.filter(([columns]) => columns >= 80))('recipes are to be read at %i×%i', (columns, rows) => {
		expect(lostAt('compared', columns, rows)).toEqual([]);
	});

	test.each(SIZES.filter(([columns]) => columns >= 80))('starts are to be read at %i×%i', (columns, rows) => {
		expect(lostAt('compared by the start', columns, rows)).toEqual([]);
	});
});

describe('the line of keys names the experiments', () => {
	const wide = (): Model => ({ ...(SCENES['at the start'] as () => Model)(), size: { columns: 200, rows: 24 } });
	const footer = (look: Look): string => frameOf(wide(), look).split('\n').at(-1) ?? '';
	const label = wordsOf('en').commands['experiment-rate'];

	test('in Unicode', () => {
		expect(footer(PLAIN)).toMatch(new RegExp(`1 ?2 ?3 ?4 ${label}`));
	});

	test('in ASCII', () => {
		expect(footer(ASCII)).toMatch(new RegExp(`1 ?2 ?3 ?4 ${label}`));
	});
});

describe('any convolution after any keys', () => {
	const KEYS_OF_TRAINER = [...KEYS.trainer, ...KEYS.gradient].flatMap(({ keys }) => keys).filter(key => key !== 'escape');
	const WORDS = [...KEYS_OF_TRAINER, 'n', 'space', 'g', 'd', 'f', '!1', '!3', '!9', '!30', '!30', '!30'];

	test('the frame fits and holds no number that is none', () => {
		forAll(choose => {
			const { input, spec } = drawConv(choose, { window: 5, extra: 12 });
			const words = Array.from({ length: choose(0, 20) }, () => pick(choose, WORDS));
			const { model } = work(modelOn(openStage(input, spec)), ['t', ...words].join(' '));
			const size = { columns: choose(60, 200), rows: choose(20, 60) };
			expectSound({ ...model, size }, pick(choose, LOOKS), pick(choose, LANGUAGES));
		}, 100);
	}, 60_000);
});

// Whatever the layer, the size of the terminal, the language and the marks: the frame fits, and says what it must.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fillGrid, type Grid } from '../../src/core/grid.js';
import { kernelOf } from '../../src/core/kernel.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { formatFor } from '../../src/core/numbers.js';
import { randomFrom } from '../../src/core/random.js';
import { KEYS } from '../../src/state/keys.js';
import type { Model } from '../../src/state/model.js';
import { openStage, outputCell } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { type Look, spell } from '../../src/ui/theme/theme.js';
import { type Choose, drawGrid, drawProblem, forAll, pick } from '../core/draw.js';
import { example, messageOf, modelOn, press } from '../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const LOOKS: readonly Look[] = [PLAIN, ASCII, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...PLAIN, level: 2, background: 'light' }];
const WORDS = [...KEYS.stage.flatMap(({ keys }) => keys), 'down', 'right', 'tab', 'end', 'f', 'c', 'a', 'enter'].filter(
	key => key !== 'q' && key !== 't' && key !== 'L' && key !== 'escape',
);

function drawInput(choose: Choose): Grid {
	const chance = randomFrom(choose(0, 2 ** 30));
	const scale = pick(choose, [1, 9, 255, 1e5]);
	const whole = choose(0, 1) === 1;
	const shape = { channels: choose(1, 3), rows: choose(1, 100), cols: choose(1, 100) };
	return fillGrid(shape, () => (whole ? Math.round(chance() * scale) : (chance() - 0.5) * scale));
}

/** A large input under a kernel that fits. */
function drawLarge(choose: Choose): { input: Grid; spec: LayerSpec } {
	const input = drawInput(choose);
	const side = (length: number): number => choose(1, Math.min(11, length));
	const size = { channels: input.channels, rows: side(input.rows), cols: side(input.cols) };
	const filters = Array.from({ length: choose(1, 3) }, () => drawGrid(choose, size));
	const border = choose(0, 4);
	return {
		input,
		spec: { op: 'conv', kernel: kernelOf(filters), padding: [border, border, border, border], stride: [choose(1, 3), choose(1, 3)] },
	};
}

function drawModel(choose: Choose, least: { columns: number; rows: number }): Model {
	const { input, spec } = choose(0, 1) === 0 ? drawLarge(choose) : drawProblem(choose, pick(choose, OPS));
	let model: Model = { ...modelOn(openStage(input, spec)), size: { columns: choose(least.columns, 200), rows: choose(least.rows, 60) } };
	for (let pressed = choose(0, 12); pressed > 0; pressed--) {
		model = update(model, messageOf(model, pick(choose, WORDS)))[0];
	}
	return model;
}

const LEAST = { columns: 60, rows: 20 };

function expectFits(frame: string, { size }: Model): void {
	const lines = frame.split('\n');
	expect(lines.length).toBeLessThanOrEqual(size.rows);
	const widest = Math.max(...lines.map(line => stringWidth(line)));
	expect(widest).toBeLessThanOrEqual(size.columns);
}

/** Signs as they are, whatever stands for them. */
const normal = (text: string): string => text.replaceAll('−', '-');

describe('any layer at any size', () => {
	test('the frame fits; title, keys and arithmetic are there', () => {
		forAll(choose => {
			const model = drawModel(choose, LEAST);
			const look = pick(choose, LOOKS);
			const language = pick(choose, LANGUAGES);
			const words = wordsOf(language);
			const frame = frameOf(model, look, language);
			expectFits(frame, model);
			if (look.ascii && language === 'en') {
				expect(frame).toMatch(/^[\n -~]*$/);
			}
			const lines = frame.split('\n');
			expect(lines[0]).toContain('conv-tutor');
			if (model.overlays.length > 0) {
				return;
			}
			const { example: id } = model.stage;
			const title = id === undefined ? words.stage.ownLayer : words.examples[id]?.title;
			expect(lines[0]).toContain(spell(themeOf(look), title ?? ''));
			expect(lines.at(-1) + (lines.at(-2) ?? '')).toContain(words.commands.help);
			const { stage } = model;
			const sum = formatFor(stage.output.data)(stage.output.data[indexOfCell(model)] as number);
			const answer = { output: `${normal(sum)}`, input: firstWords(words.stage.inputAt), kernel: firstWords(words.stage.weightAt) }[
				stage.panel
			];
			expect(normal(frame)).toContain(answer);
		}, 70);
	}, 60_000);
});

/** The flat index of the output element under the cursor. */
function indexOfCell({ stage }: Model): number {
	const { channel, row, col } = outputCell(stage);
	return (channel * stage.output.rows + row) * stage.output.cols + col;
}

/** A sentence as far as nothing has to be filled in. */
const firstWords = (template: string): string => template.slice(0, template.indexOf('{')).trim();

describe('every screen at the least size and at a large one', () => {
	const SCREENS = ['?', '? down down', 'e', 'e end', 'i end', 'w', 'g', 'g 1 , 1', 'g 9 enter', 'c', 'tab', 'tab tab', 'a', '.'];

	test.each(LANGUAGES.flatMap(language => SCREENS.map(keys => [language, keys] as const)))('%s: %s', (language, keys) => {
		for (const size of [
			{ columns: 60, rows: 20 },
			{ columns: 80, rows: 24 },
			{ columns: 200, rows: 60 },
		]) {
			for (const look of [PLAIN, ASCII, TRUECOLOR]) {
				const model = { ...press(example('padding'), keys).model, size };
				const frame = frameOf(model, look, language);
				expectFits(frame, model);
				expect(frame).not.toMatch(/undefined|NaN|\{\w+\}/);
				if (look.ascii && language === 'en') {
					expect(frame).toMatch(/^[\n -~]*$/);
				}
			}
		}
	});
});

describe('too small', () => {
	test.each([
		[59, 24],
		[80, 19],
		[20, 5],
		[5, 2],
		[1, 1],
	])('%i×%i: what it needs, and nothing wider than there is', (columns, rows) => {
		for (const language of LANGUAGES) {
			const model = { ...example('book'), size: { columns, rows } };
			const frame = frameOf(model, PLAIN, language);
			expectFits(frame, model);
			if (columns >= 20) {
				expect(frame).toContain('60×20');
			}
		}
	});
});

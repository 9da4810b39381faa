// The stack at every size, in both languages, with every set of marks: the frame fits and says what it must.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { OPS } from '../../../src/core/layer.js';
import { KEYS } from '../../../src/state/keys.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { update } from '../../../src/state/update.js';
import { LANGUAGES } from '../../../src/text/languages.js';
import { drawProblem, forAll, pick } from '../../core/draw.js';
import { SOAKING } from '../../soak/soak.js';
import { messageOf, modelOn } from '../../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { STACK_SCENES } from './scenes.js';

const SIZES = [
	{ columns: 60, rows: 20 },
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
	{ columns: 200, rows: 60 },
] as const;
const LOOKS = [PLAIN, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...ASCII, level: 2 }] as const;

function expectSound(frame: string, { size }: Model): void {
	const lines = frame.split('\n');
	expect(lines.length).toBeLessThanOrEqual(size.rows);
	expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(size.columns);
	expect(frame).not.toMatch(/undefined|NaN|\{\w+\}/);
	expect(lines[0]).toContain('conv-tutor');
}

/** The text of a frame, without colours. */
const COLOURS = new RegExp(`${'\u001b'}\\[[\\d;]*m`, 'g');
const bare = (frame: string): string => frame.replaceAll(COLOURS, '');

describe.each(Object.keys(STACK_SCENES))('%s', name => {
	const model = STACK_SCENES[name]?.() as Model;

	test.each(LANGUAGES)('fits in %s', language => {
		for (const [place, size] of SIZES.entries()) {
			// All looks at all sizes in the long run; here two at each size, each of them somewhere.
			for (const look of SOAKING ? LOOKS : LOOKS.filter((_, index) => (index + place) % LOOKS.length < 2)) {
				const sized = { ...model, size };
				const frame = frameOf(sized, look, language);
				expectSound(frame, sized);
				if (look.ascii && language === 'en') {
					expect(bare(frame)).toMatch(/^[\n -~]*$/);
				}
			}
		}
	});
});

test('any stack at any size fits', () => {
	const words = [...KEYS.stack, ...KEYS.picker].flatMap(({ keys }) => keys).filter(key => !['q', 'escape', 'enter'].includes(key));
	forAll(choose => {
		const { input, spec } = drawProblem(choose, pick(choose, OPS));
		let model = update(modelOn(openStage(input, spec)), { type: 'key', key: 'L' })[0];
		for (let pressed = choose(0, 20); pressed > 0; pressed--) {
			const word = model.overlays.length > 0 && choose(0, 2) === 0 ? 'enter' : pick(choose, words);
			model = update(model, messageOf(model, word))[0];
		}
		const sized = { ...model, size: { columns: choose(60, 200), rows: choose(20, 60) } };
		expectSound(frameOf(sized, pick(choose, LOOKS), pick(choose, LANGUAGES)), sized);
	}, 60);
}, 60_000);

describe('what is read', () => {
	const lenet = (size: Model['size'], moment = 'lenet'): string => frameOf({ ...(STACK_SCENES[moment]?.() as Model), size });

	test('all rows of LeNet and their sum are in sight at 80×24', () => {
		const frame = lenet({ columns: 80, rows: 24 });
		for (const part of [
			'1 conv 5×5 p2    6×28×28     156   117,600',
			'5 dense 120      120×1×1  48,120',
			'7 dense 10        10×1×1     850',
			'61,706   416,520',
		]) {
			expect(frame).toContain(part);
		}
		expect(frame.match(/^ +▸? +sigmoid +\d/gm)).toHaveLength(4);
	});

	test('an element is walked back with live numbers, beyond the border', () => {
		const wide = { columns: 200, rows: 40 };
		expect(lenet(wide, 'lenet, an element')).toContain(
			'[3,7] of layer 3 ← layer 2 rows 3–7, columns 7–11 ← layer 1 rows 6–15, columns 14–23 ← input rows 4–17, columns 12–25: 14×14',
		);
		expect(lenet(wide, 'lenet, all of the input')).toContain('input rows −2…29, columns −2…29: 32×32, 28×28 inside');
		expect(lenet(wide, 'gaps')).toContain('input rows 2–6, columns 2–6: 5×5, 9 of 25 cells touched');
	});

	test('the formula has the numbers of the layers', () => {
		expect(lenet({ columns: 120, rows: 40 })).toContain('r = 1 + Σ d(k − 1)·jump = 1 + 4·1 + 1·1 + 4·2 = 14');
		expect(lenet({ columns: 120, rows: 40 }, 'ten layers')).toContain(
			'= 1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 + 4·1 = 41',
		);
		expect(lenet({ columns: 120, rows: 40 }, 'down and up')).toContain('the field differs from element to element: at most 3×3');
	});

	test('a dense layer is said to be a convolution', () => {
		expect(lenet({ columns: 120, rows: 40 }, 'lenet, all of the input')).toContain(
			'Dense is a convolution whose window is its whole input.',
		);
	});

	test('of what can not be built the row says why', () => {
		expect(lenet({ columns: 120, rows: 40 }, 'can not be built')).toContain('3 max-pool 2×2   the 2×2 window spans 2×2, more than ');
	});
});

// Whatever the step, the size of the terminal, the language and the marks: the frame fits, and says what it must.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/state/model.js';
import { LANGUAGES } from '../../../src/text/languages.js';
import { wordsOf } from '../../../src/text/words.js';
import { courseStates } from '../../state/course/states.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { MOMENTS } from './moments.js';

const SIZES = [
	{ columns: 60, rows: 20 },
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
] as const;

function expectFits(frame: string, { size }: Model): void {
	const lines = frame.split('\n');
	expect(lines.length).toBeLessThanOrEqual(size.rows);
	expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(size.columns);
	expect(frame).not.toMatch(/undefined|NaN|\{\w+\}/);
}

describe.each(LANGUAGES)('%s', language => {
	test.each(Object.entries(MOMENTS))('%s', (_, moment) => {
		const model = moment();
		for (const size of SIZES) {
			for (const look of [PLAIN, ASCII, TRUECOLOR]) {
				const frame = frameOf({ ...model, size }, look, language);
				expectFits(frame, { ...model, size });
				if (look.ascii && language === 'en') {
					expect(frame).toMatch(/^[\n -~]*$/);
				}
			}
		}
	});
});

/** Every third state: neighbours differ by a key that is drawn alike. */
const STATES = courseStates().filter((_, index) => index % 3 === 0);

test('every state that the keys lead to has a frame that fits and names the next key', () => {
	const { commands } = wordsOf('en');
	for (const model of STATES) {
		const frame = frameOf(model, PLAIN, 'en');
		expectFits(frame, model);
		expect(frame.split('\n').at(-1)).toMatch(new RegExp(`${commands.help}|${commands.commit}|${commands.write}|${commands.found}`));
	}
});

describe('what is asked for is nowhere on the screen', () => {
	test('the elements of the output', () => {
		const frame = frameOf(MOMENTS['predict']?.() as Model);
		expect(frame).not.toMatch(/\b(?:19|25|37|43)\b/);
		expect(frameOf(MOMENTS['matrix']?.() as Model)).not.toMatch(/\b(?:25|37|43)\b/);
	});

	test('its size', () => {
		const model = MOMENTS['size-wrong']?.() as Model;
		const frame = frameOf({ ...model, size: { columns: 120, rows: 40 } });
		expect(frame).toContain('OUTPUT ?');
		expect(frame).not.toMatch(/6×7|\b7\b/);
	});
});

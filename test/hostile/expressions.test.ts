// Every known attack on what evaluates numbers, through every door that takes some.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quote } from '../../src/core/quote.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { COMPUTED, EXPRESSION_ATTACKS } from './attacks/expressions.js';
import { EXPRESSION_DOORS } from './doors.js';
import { expectHarmless, harmOfAll } from './guard.js';

const ATTACKS = Object.entries(EXPRESSION_ATTACKS).flatMap(([kind, texts]) => texts.map(text => ({ kind, text })));
const [DIRECT, ...DOORS] = EXPRESSION_DOORS;
let tried = 0;

// What loads with the first use changes nothing later.
beforeAll(async () => {
	for (const { enter } of EXPRESSION_DOORS) {
		await enter('1 +');
	}
});

test('there are many', () => {
	expect(ATTACKS.length).toBeGreaterThan(250);
	expect(new Set(ATTACKS.map(({ text }) => text)).size).toBe(ATTACKS.length);
});

describe('straight into the evaluator: refused in a line, or honest numbers', () => {
	test.each(Object.entries(EXPRESSION_ATTACKS))('%s', async (_, texts) => {
		for (const text of texts) {
			const { error } = await expectHarmless(quote(text), () => DIRECT?.enter(text) ?? {});
			expect(error === undefined, `${quote(text)}: ${error}`).toBe(COMPUTED.has(text));
			tried++;
		}
	});
});

describe('through every other door', () => {
	// In the short form every second attack takes one door.
	test.each(DOORS.map((door, at) => ({ ...door, at })))('$name', { timeout: 600_000 }, async ({ enter, at }) => {
		const texts = ATTACKS.filter((_, index) => SOAKING || index % (2 * DOORS.length) === at).map(({ text }) => text);
		expect(await harmOfAll(texts, enter)).toEqual([]);
		tried += texts.length;
	});
});

afterAll(() => recordFigure('hostile: expressions', `${ATTACKS.length} attacks, ${EXPRESSION_DOORS.length} doors, ${tried} tries`));

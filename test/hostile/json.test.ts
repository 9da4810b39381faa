// JSON from somebody else, through every door that takes some: a prototype, a name that is looked up, a size, a text that is seen.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { MEMBER_ATTACKS, WHOLE_ATTACKS } from './attacks/json.js';
import { harmOfAll } from './guard.js';
import { JSON_DOORS } from './json-doors.js';

const MEMBERS = Object.values(MEMBER_ATTACKS).flat();
let tried = 0;

beforeAll(async () => {
	for (const { enter, around } of JSON_DOORS) {
		await enter(around?.('"x": 1') ?? '[[1]]');
		await enter('1');
	}
});

test('there are many', () => expect(new Set([...MEMBERS, ...WHOLE_ATTACKS]).size).toBeGreaterThan(170));

test.each(JSON_DOORS.flatMap(door => (door.around === undefined ? [] : [door])))(
	'$name takes what it is made of',
	async ({ around, enter }) => {
		const { error = '', out = '' } = await enter(around?.('"x": 1') ?? '');
		expect(error + out).not.toMatch(/JSON|cut off|no session/);
	},
);

describe('harms nothing', () => {
	// In the short form each attack takes one door, or two.
	test.each(JSON_DOORS.map((door, at) => ({ ...door, at })))('by $name', { timeout: 900_000 }, async ({ around, enter, at }) => {
		const texts = [...(around === undefined ? [] : MEMBERS.map(around)), ...WHOLE_ATTACKS].filter(
			(_, index) => SOAKING || index % JSON_DOORS.length === at,
		);
		expect(await harmOfAll(texts, enter)).toEqual([]);
		tried += texts.length;
	});
});

afterAll(() =>
	recordFigure('hostile: JSON', `${MEMBERS.length} members, ${WHOLE_ATTACKS.length} texts, ${JSON_DOORS.length} doors, ${tried} tries`),
);

// The scale of learning rates: best, limit and rate in their order, labels as there is room.

import { describe, expect, test } from 'vitest';
import { paintRateScale, type RateView } from '../../src/ui/paint/rate-scale.js';
import { lineWidth, plain } from '../../src/ui/paint/span.js';
import type { Look } from '../../src/ui/theme/theme.js';
import { ASCII, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const viewOf = (rate: number, more: Partial<RateView> = {}): RateView => ({
	rate,
	limit: 0.04,
	best: 0.03,
	labels: { limit: 'limit', best: 'best', rate: 'rate' },
	...more,
});

const paint = (view: RateView, width: number, look: Look = ASCII): string => plain(paintRateScale(view, width, themeOf(look)));

test.each<[number, string]>([
	[0, '0 |@-----------+---#========>'],
	[0.01, '0 |----@-------+---#========>'],
	[0.03, '0 |------------@---#========>'],
	[0.035, '0 |------------+-@-#========>'],
	[0.05, '0 |------------+---#===@====>'],
	[0.06, '0 |------------+---#=======@>'],
	[0.061, '0 |------------+---#=======>>'],
	[Infinity, '0 |------------+---#=======>>'],
])('a rate of %d', (rate, shown) => {
	expect(paint(viewOf(rate), 29)).toBe(shown);
});

test('in Unicode', () => {
	expect(paint(viewOf(0.035), 29, PLAIN)).toBe('0 ├────────────┼─●─┃━━━━━━━━▸');
});

test('labels behind their glyphs, as many as leave room for the scale', () => {
	expect([80, 52, 44, 35, 31].map(width => paint(viewOf(0.035), width).replace(/^0 \S*/, ''))).toEqual([
		'  @ rate  + best  # limit',
		'  @ rate  + best  # limit',
		'  @ rate  # limit',
		'  @ rate',
		'',
	]);
});

describe('colours', () => {
	const { roles } = themeOf(TRUECOLOR);
	const spansOf = (rate: number) => paintRateScale(viewOf(rate), 29, themeOf(TRUECOLOR));

	test('beyond the limit all is alert', () => {
		const spans = spansOf(0.05);
		const limit = spans.findIndex(({ text }) => text.includes('┃'));
		expect(new Set(spans.slice(limit).map(({ fg }) => fg))).toEqual(new Set([roles.alert.fg]));
	});

	test('below it the rate is in the accent', () => {
		expect(spansOf(0.02).find(({ text }) => text === '●')).toEqual({ text: '●', ...roles.accent, bold: true });
	});
});

test('without a limit no rate is too large', () => {
	expect(paint(viewOf(1, { limit: undefined, best: undefined }), 20)).toBe('0 |----------@----->');
	expect(paint(viewOf(0, { limit: undefined, best: undefined }), 20)).toBe('0 |@--------------->');
});

test('as wide as asked', () => {
	for (const look of [PLAIN, ASCII, TRUECOLOR]) {
		for (let width = 0; width <= 120; width++) {
			for (const view of [viewOf(0.01), viewOf(9), viewOf(-1), viewOf(0, { limit: 0, best: 0 }), viewOf(2, { limit: undefined })]) {
				expect(lineWidth(paintRateScale(view, width, themeOf(look)))).toBe(width);
			}
		}
	}
});

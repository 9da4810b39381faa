// What terminals say of their mouse, as bytes: read as it was meant, and nothing of it is taken for a key, nor a key for it.

import { describe, expect, test } from 'vitest';
import { createMouseFilter, withoutMouse } from '../../src/runtime/mouse.js';
import { forAll } from '../core/draw.js';

/** What was told of these reads, in short, and what is left of each. */
function filtered(...chunks: readonly string[]): { readonly told: string[]; readonly left: string[] } {
	const told: string[] = [];
	const take = createMouseFilter(({ phase, x, y }) => told.push(`${phase} ${x},${y}`));
	return { left: chunks.map(take), told };
}

const ESC = '\u001b';
const DOWN = `${ESC}[<0;12;7M`;
const DRAG = `${ESC}[<32;13;7M`;
const UP = `${ESC}[<0;13;7m`;

describe('the mouse is told', () => {
	test.each<[string, string[]]>([
		[DOWN, ['down 11,6']],
		[DRAG, ['drag 12,6']],
		[UP, ['up 12,6']],
		[DOWN + DRAG + DRAG + UP, ['down 11,6', 'drag 12,6', 'drag 12,6', 'up 12,6']],
		[`${ESC}[<0;1;1M`, ['down 0,0']],
		[`${ESC}[<0;300;240M`, ['down 299,239']],
		// The wheel, away from whoever turns it and back.
		[`${ESC}[<64;2;3M${ESC}[<65;2;3M`, ['wheel-up 1,2', 'wheel-down 1,2']],
		// With shift, meta, control.
		[`${ESC}[<68;2;3M${ESC}[<89;2;3M`, ['wheel-up 1,2', 'wheel-down 1,2']],
		[`${ESC}[<4;2;3M${ESC}[<8;2;3M${ESC}[<48;2;3M`, ['down 1,2', 'down 1,2', 'drag 1,2']],
	])('%j → %j', (bytes, told) => {
		expect(filtered(bytes)).toEqual({ told, left: [''] });
	});

	test.each([
		['the middle and the right button', `${ESC}[<1;2;3M${ESC}[<2;2;3M${ESC}[<34;2;3M${ESC}[<2;2;3m`],
		['no button', `${ESC}[<35;2;3M`],
		['a wheel that is let go, or turned to the side', `${ESC}[<64;2;3m${ESC}[<66;2;3M${ESC}[<67;2;3M${ESC}[<96;2;3M`],
		['a fourth button', `${ESC}[<128;2;3M`],
		['a place that is none', `${ESC}[<0;0;3M${ESC}[<0;3;0M`],
	])('nothing of %s', (_, bytes) => {
		expect(filtered(bytes)).toEqual({ told: [], left: [''] });
	});
});

describe('what is typed stays', () => {
	test.each<[string, string]>([
		[`j${DOWN}k`, 'jk'],
		[`${ESC}[A${DOWN}${ESC}[B`, `${ESC}[A${ESC}[B`],
		[`${ESC}${DOWN}`, ESC],
		['[<0;1;1M', '[<0;1;1M'],
		['12M;', '12M;'],
		[`${ESC}[200~1,2${ESC}[201~`, `${ESC}[200~1,2${ESC}[201~`],
		// What is no report is left to Ink, which leaves out whatever is no key.
		[`${ESC}[<0;999999999999;1M`, `${ESC}[<0;999999999999;1M`],
		[`${ESC}[<0;1M${ESC}[<0;1;2;3M${ESC}[<M${ESC}[<-1;2;3M`, `${ESC}[<0;1M${ESC}[<0;1;2;3M${ESC}[<M${ESC}[<-1;2;3M`],
	])('%j → %j', (bytes, left) => {
		expect(filtered(bytes).left).toEqual([left]);
	});

	test('of a report that never ends nothing is left, and it takes no key with it', () => {
		expect(filtered(`${ESC}[<0;1`, 'j')).toEqual({ told: [], left: ['', 'j'] });
		expect(filtered(`${ESC}[<0;1`, `${ESC}[A`, '1')).toEqual({ told: [], left: ['', `${ESC}[A`, '1'] });
		expect(filtered(`${ESC}[<`, `${DOWN}1`)).toEqual({ told: ['down 11,6'], left: ['', '1'] });
		expect(filtered(`${ESC}[<${'1'.repeat(40)}`, '1').left[1]).toBe('1');
	});
});

describe('cut in two', () => {
	test('anywhere, it is still one report', () => {
		for (let at = 1; at < DRAG.length; at++) {
			const { told, left } = filtered(DRAG.slice(0, at), `${DRAG.slice(at)}j`);
			expect([at, told]).toEqual([at, ['drag 12,6']]);
			// Behind the escape, or behind the bracket, Ink has the beginning and gets the rest.
			expect(left.join('')).toBe(at < 3 ? `${DRAG}j` : 'j');
		}
	});

	test('into many reads', () => {
		expect(filtered(`${ESC}[<32`, ';13', ';7', `M${DOWN}k`)).toEqual({ told: ['drag 12,6', 'down 11,6'], left: ['', '', '', 'k'] });
	});
});

test('whatever is sent in whatever pieces, reports are read and keys stay', () => {
	forAll(choose => {
		const pieces = Array.from({ length: choose(1, 6) }, () =>
			choose(0, 1) === 0
				? { keys: Array.from({ length: choose(1, 3) }, () => 'hjkl[cuM'[choose(0, 7)]).join(''), report: '' }
				: { keys: '', report: `${choose(1, 500)};${choose(1, 200)}` },
		);
		const bytes = pieces.map(({ keys, report }) => (report === '' ? keys : `${ESC}[<0;${report}M`)).join('');
		const cuts = [0, choose(0, bytes.length), bytes.length];
		// Behind an escape or its bracket the beginning is Ink's already.
		const before = bytes.slice(0, cuts[1]);
		if (before.endsWith(ESC) || before.endsWith(`${ESC}[`)) {
			return;
		}
		const { told, left } = filtered(bytes.slice(0, cuts[1]), bytes.slice(cuts[1]));
		expect(left.join('')).toBe(pieces.map(({ keys }) => keys).join(''));
		const places = pieces.flatMap(({ report }) => (report === '' ? [] : [report.split(';').map(place => Number(place) - 1)]));
		expect(told).toEqual(places.map(([x, y]) => `down ${x},${y}`));
	}, 200);
});

test('a stream without the mouse is that stream in all else', () => {
	const chunks = [`a${DOWN}`, 'b', null];
	const stdin = {
		isTTY: true,
		raw: false,
		read: () => chunks.shift() ?? null,
		setRawMode(raw: boolean) {
			this.raw = raw;
			return this;
		},
	};
	const told: unknown[] = [];
	const keys = withoutMouse(stdin as unknown as NodeJS.ReadStream, report => told.push(report));
	keys.setRawMode(true);
	expect([keys.isTTY, stdin.raw]).toEqual([true, true]);
	expect([keys.read(), keys.read(), keys.read()]).toEqual(['a', 'b', null]);
	expect(told).toEqual([{ phase: 'down', x: 11, y: 6 }]);
});

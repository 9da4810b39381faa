// The pen: strokes with soft edges that lie on one another without adding up, taken back one by one, moved into the middle.

import { describe, expect, test } from 'vitest';
import { DIGIT_AREA, DIGIT_SIDE } from '../../../src/core/digit.js';
import {
	BLANK,
	centred,
	clear,
	type Drawing,
	isBlank,
	movePen,
	point,
	turnEraser,
	turnPen,
	undo,
} from '../../../src/state/digits/drawing.js';
import { forAll } from '../../core/draw.js';

/** The drawing after these strokes of one key: arrows as u d l r, space as _, e, c, and z for undo. */
function drawn(keys: string, from = BLANK): Drawing {
	const ACTS: Readonly<Record<string, (drawing: Drawing) => Drawing>> = {
		u: drawing => movePen(drawing, -1, 0),
		d: drawing => movePen(drawing, 1, 0),
		l: drawing => movePen(drawing, 0, -1),
		r: drawing => movePen(drawing, 0, 1),
		_: turnPen,
		e: turnEraser,
		c: clear,
		z: drawing => undo(drawing) ?? drawing,
	};
	return [...keys].reduce((drawing, key) => (ACTS[key] as (drawing: Drawing) => Drawing)(drawing), from);
}

const inkAt = ({ pixels }: Drawing, row: number, col: number): number => pixels[row * DIGIT_SIDE + col] as number;
const column = (drawing: Drawing, col: number): number[] => Array.from({ length: DIGIT_SIDE }, (_, row) => inkAt(drawing, row, col));
const sum = (pixels: ArrayLike<number>): number => Array.from(pixels).reduce((total, ink) => total + ink, 0);

describe('a stroke', () => {
	test('is two to two and a half pixels wide, dark in the middle and soft at its edges', () => {
		const across = column(drawn('_rrrrrr'), 17).filter(ink => ink > 0);
		expect(across).toHaveLength(3);
		expect(across[1]).toBe(255);
		expect(across[0]).toBe(across[2]);
		expect(across[0]).toBeGreaterThan(100);
		expect(sum(across) / 255).toBeGreaterThan(2);
		expect(sum(across) / 255).toBeLessThan(2.5);
	});

	test('drawn over another leaves it as dark as it was', () => {
		const once = drawn('_rrr');
		expect(drawn('_rrrlllrrr').pixels).toEqual(once.pixels);
		expect(Math.max(...drawn('_rrddllu').pixels)).toBe(255);
	});

	test('a lifted pen leaves none', () => {
		expect(isBlank(drawn('rrdd'))).toBe(true);
		expect(drawn('_rr_dd').pixels).toEqual(drawn('_rr').pixels);
	});

	test('at the border stays on the sheet', () => {
		const { pen, pixels } = drawn(`_${'u'.repeat(40)}${'l'.repeat(40)}`);
		expect(pen).toEqual({ row: 0, col: 0 });
		expect(pixels).toHaveLength(DIGIT_AREA);
		expect(pixels[0]).toBe(255);
	});
});

describe('the eraser', () => {
	test('takes ink away where it goes, and nothing else', () => {
		const erased = drawn('_rrrrrrrr_eullll_d');
		expect(inkAt(erased, 14, 18)).toBe(0);
		expect(inkAt(erased, 14, 14)).toBe(255);
	});

	test('with the pen down takes away at once what is under it', () => {
		expect(isBlank(drawn('_e'))).toBe(true);
	});
});

describe('taken back', () => {
	test('is a stroke whole, however long; then the one before', () => {
		const first = drawn('_rrrr_dddd');
		const second = drawn('_rr_', first);
		expect(drawn('z', second).pixels).toEqual(first.pixels);
		expect(isBlank(drawn('zz', second))).toBe(true);
		expect(undo(BLANK)).toBeUndefined();
	});

	test('so is a blank sheet', () => {
		expect(drawn('_rr_cz').pixels).toEqual(drawn('_rr').pixels);
	});

	test('a hundred strokes, no more', () => {
		expect(drawn('_r_'.repeat(150)).past).toHaveLength(100);
	});

	test('never changes what was', () => {
		const before = drawn('_rr_');
		const copy = before.pixels.slice();
		drawn('_ddd_ezc', before);
		expect(before.pixels).toEqual(copy);
		expect(isBlank(BLANK)).toBe(true);
	});
});

describe('the mouse', () => {
	const at = (row: number, col: number) => ({ row, col });

	test('draws from where it is pressed to where it is dragged, in one stroke', () => {
		const pressed = point(BLANK, at(5, 5), 'down');
		const dragged = point(point(pressed, at(5, 12), 'drag'), at(5, 12), 'up');
		expect([5, 8, 12].map(col => inkAt(dragged, 5, col))).toEqual([255, 255, 255]);
		expect(dragged.past).toHaveLength(1);
		expect(dragged.dragging).toBe(false);
	});

	test('leaves no line from where the pen was', () => {
		const dot = point(BLANK, at(3, 3), 'down');
		expect(inkAt(dot, 8, 8)).toBe(0);
		const next = point(point(dot, at(3, 3), 'up'), at(20, 20), 'down');
		expect(inkAt(next, 12, 12)).toBe(0);
		expect(next.past).toHaveLength(2);
	});

	test('dragged in from beside the canvas begins there', () => {
		const dragged = point(BLANK, at(9, 9), 'drag');
		expect(inkAt(dragged, 9, 9)).toBe(255);
		expect(inkAt(dragged, 12, 12)).toBe(0);
	});

	test('a place beyond the sheet is the nearest on it', () => {
		expect(point(BLANK, at(-4, 99), 'down').pen).toEqual({ row: 0, col: 27 });
	});

	test('let go where nothing was pressed does nothing', () => {
		expect(point(BLANK, at(1, 1), 'up')).toBe(BLANK);
	});
});

describe('moved into the middle', () => {
	const place = (row: number, col: number): Uint8Array => {
		const pixels = new Uint8Array(DIGIT_AREA);
		pixels[row * DIGIT_SIDE + col] = 255;
		return pixels;
	};

	test('a dot in the corner lies in the middle', () => {
		const { rows, cols, pixels } = centred(place(0, 27));
		expect([rows, cols]).toEqual([14, -13]);
		expect(pixels[14 * DIGIT_SIDE + 14]).toBe(255);
	});

	test('a blank sheet stays where it is', () => {
		expect(centred(BLANK.pixels)).toEqual({ pixels: BLANK.pixels, rows: 0, cols: 0 });
	});

	test('what reaches to the border is moved only as far as no ink is lost', () => {
		const pixels = place(0, 5);
		pixels.set([9], 27 * DIGIT_SIDE + 5);
		expect(centred(pixels)).toMatchObject({ rows: 0, cols: 9 });
	});

	test('of any drawing keeps all ink, and brings its centre of mass within half a pixel where there is room', () => {
		forAll(choose => {
			const keys = Array.from({ length: choose(1, 60) }, () => 'udlr_ec'[choose(0, 5)]).join('');
			const { pixels } = drawn(`_${keys}`);
			const moved = centred(pixels);
			expect([...moved.pixels].sort()).toEqual([...pixels].sort());
			const total = sum(pixels);
			const centre = (along: (at: number) => number): number =>
				Array.from(moved.pixels).reduce((all, ink, at) => all + ink * along(at), 0) / total;
			const rows = [...moved.pixels.keys()].filter(at => (moved.pixels[at] as number) > 0).map(at => Math.floor(at / DIGIT_SIDE));
			if (total > 0 && Math.min(...rows) > 0 && Math.max(...rows) < DIGIT_SIDE - 1) {
				expect(Math.abs(centre(at => Math.floor(at / DIGIT_SIDE)) - 13.5)).toBeLessThanOrEqual(0.5 + 1e-9);
			}
		}, 60);
	});
});

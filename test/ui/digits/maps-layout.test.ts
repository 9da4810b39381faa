// The room that layers share: all is used by what is looked at, none is used twice.

import { expect, test } from 'vitest';
import type { Shape } from '../../../src/core/grid.js';
import { layoutMaps, shownBy } from '../../../src/ui/digits/maps-layout.js';
import { forAll, pick } from '../../core/draw.js';

const TINY: readonly Shape[] = [
	{ channels: 8, rows: 26, cols: 26 },
	{ channels: 8, rows: 13, cols: 13 },
	{ channels: 16, rows: 11, cols: 11 },
	{ channels: 16, rows: 5, cols: 5 },
	{ channels: 10, rows: 1, cols: 1 },
];

test('the layer under the cursor has pictures of all its channels, the others a line', () => {
	const { looks } = layoutMaps(TINY, 1, 59, 17);
	expect(looks.map(({ kind }) => kind)).toEqual(['pictures', 'strip', 'strip', 'strip', 'strip']);
	expect(looks[0]).toMatchObject({ side: 3, across: 5, down: 2 });
});

test('where there is room all layers have pictures', () => {
	const { looks } = layoutMaps(TINY, 1, 85, 33);
	expect(looks.map(({ kind }) => kind)).toEqual(['pictures', 'pictures', 'pictures', 'pictures', 'cells']);
	expect(looks[0]).toMatchObject({ side: 3, across: 8 });
	expect(layoutMaps(TINY, 3, 85, 33).looks.map(({ kind }) => kind)).not.toContain('strip');
	expect(layoutMaps(TINY, 0, 85, 33).looks.map(({ kind }) => kind)).not.toContain('strip');
});

test('more layers than lines: those round the cursor', () => {
	const many = Array.from({ length: 30 }, () => TINY[1] as Shape);
	expect(layoutMaps(many, 1, 59, 17).first).toBe(1);
	expect(layoutMaps(many, 20, 59, 17)).toMatchObject({ first: 15 });
	expect(layoutMaps(many, 30, 59, 17).first).toBe(20);
});

test('no layout takes more lines or columns than there are', () => {
	forAll(choose => {
		const shapes = Array.from({ length: choose(1, 12) }, () => {
			const side = pick(choose, [1, 1, 2, 5, 14, 28]);
			return { channels: choose(1, 130), rows: side, cols: side };
		});
		const [cursor, width, height] = [choose(0, shapes.length), choose(36, 160), choose(8, 60)];
		const { first, looks } = layoutMaps([...shapes, TINY[4] as Shape], cursor, width, height);
		expect(looks.reduce((sum, look) => sum + 1 + look.height, 0)).toBeLessThanOrEqual(height);
		expect(first + looks.length - 1).toBeLessThanOrEqual(shapes.length + 1);
		looks.forEach((look, index) => {
			const { cols } = ([...shapes, TINY[4]] as Shape[])[first - 1 + index] as Shape;
			const taken =
				look.kind === 'pictures'
					? 1 + look.across * (Math.ceil(cols / look.side) + 1)
					: look.kind === 'cells'
						? look.across * look.width
						: 0;
			expect(taken).toBeLessThanOrEqual(width);
			expect(shownBy(look) > 0).toBe(look.kind !== 'strip');
		});
	}, 200);
});

// Inputs that have a name: small enough to compute by hand, or made to show one thing.

import { fillGrid, fromNested, type Grid, transposeGrid } from './grid.js';
import type { NamedGrid } from './kernels.js';
import { picture } from './picture.js';

/** A single channel whose value at each place is what `value` says. */
const plane = (rows: number, cols: number, value: (row: number, col: number) => number): Grid =>
	fillGrid({ channels: 1, rows, cols }, value);

/** One where a character stands, zero where a dot does. */
const drawn =
	(...rows: string[]) =>
	(): Grid =>
		fromNested(rows.map(row => [...row].map(mark => (mark === '.' ? 0 : 1))));

/** The 6×8 image of ones with columns 2 to 5 set to 0. Source: D2L, Object Edge Detection in Images. */
const edgeImage = (): Grid => plane(6, 8, (_, col) => (col >= 2 && col < 6 ? 0 : 1));

/** A clear 7 with soft edges: a digit of 28×28, values from 0 to 255. */
const seven = (): Grid =>
	plane(28, 28, (row, col) => {
		const bar = Math.max(Math.abs(row - 7) - 1, Math.max(6 - col, col - 20));
		const stem = Math.max(Math.abs(col - (20 - (row - 7) * 0.5)) - 1.2, Math.max(7 - row, row - 23));
		return Math.round(255 * Math.min(1, Math.max(0, 1.5 - Math.min(bar, stem))));
	});

export const SAMPLES: readonly NamedGrid[] = [
	{ name: 'counting', grid: () => plane(3, 3, (row, col) => row * 3 + col) },
	{
		name: 'two-channels',
		grid: () => fillGrid({ channels: 2, rows: 3, cols: 3 }, (row, col, channel) => row * 3 + col + channel),
	},
	{ name: 'edge-image', grid: edgeImage },
	{ name: 'edge-image-transposed', grid: () => transposeGrid(edgeImage()) },
	{ name: 'eye', grid: () => plane(6, 6, (row, col) => (row === col ? 1 : 0)) },
	{ name: 'ones', grid: () => plane(6, 6, () => 1) },
	{
		name: 'impulse',
		grid: () => plane(7, 7, (row, col) => (row === 3 && col === 3 ? 1 : 0)),
	},
	{ name: 'ramp', grid: () => plane(4, 4, (row, col) => row * 4 + col) },
	{ name: 'ramp-x', grid: () => plane(6, 8, (_, col) => col) },
	{ name: 'ramp-y', grid: () => plane(8, 6, row => row) },
	{ name: 'table', grid: () => plane(9, 9, (row, col) => (row + 1) * (col + 1)) },
	{ name: 'checkerboard', grid: () => plane(8, 8, (row, col) => (row + col) % 2) },
	{ name: 'stripes', grid: () => plane(8, 8, (_, col) => col % 2) },
	{
		name: 'square',
		grid: drawn('........', '........', '..####..', '..####..', '..####..', '..####..', '........', '........'),
	},
	{ name: 'cross', grid: drawn('...#...', '...#...', '...#...', '#######', '...#...', '...#...', '...#...') },
	{
		name: 'circle',
		grid: drawn('..#####..', '.#.....#.', '#.......#', '#.......#', '#.......#', '#.......#', '#.......#', '.#.....#.', '..#####..'),
	},
	{
		name: 'letter-l',
		grid: drawn('......', '.#....', '.#....', '.#....', '.####.', '......'),
	},
	{ name: 'seven', grid: seven },
	{ name: 'picture', grid: picture },
];

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
	{ name: 'counting', about: "the book's 3×3: 0 to 8", grid: () => plane(3, 3, (row, col) => row * 3 + col) },
	{
		name: 'two-channels',
		about: "the book's two channels: 0 to 8 and 1 to 9",
		grid: () => fillGrid({ channels: 2, rows: 3, cols: 3 }, (row, col, channel) => row * 3 + col + channel),
	},
	{ name: 'edge-image', about: "the book's 6×8: white, black, white", grid: edgeImage },
	{ name: 'edge-image-transposed', about: 'the same, lying: 8×6', grid: () => transposeGrid(edgeImage()) },
	{ name: 'eye', about: 'ones on the diagonal, 6×6', grid: () => plane(6, 6, (row, col) => (row === col ? 1 : 0)) },
	{ name: 'ones', about: 'nothing but ones, 6×6', grid: () => plane(6, 6, () => 1) },
	{
		name: 'impulse',
		about: 'a single one: the output is the kernel, flipped',
		grid: () => plane(7, 7, (row, col) => (row === 3 && col === 3 ? 1 : 0)),
	},
	{ name: 'ramp', about: '0 to 15 in a 4×4', grid: () => plane(4, 4, (row, col) => row * 4 + col) },
	{ name: 'ramp-x', about: 'rising to the right, 6×8', grid: () => plane(6, 8, (_, col) => col) },
	{ name: 'ramp-y', about: 'rising downwards, 8×6', grid: () => plane(8, 6, row => row) },
	{ name: 'table', about: 'a table of times, 9×9', grid: () => plane(9, 9, (row, col) => (row + 1) * (col + 1)) },
	{ name: 'checkerboard', about: 'ones and zeros in turn, 8×8', grid: () => plane(8, 8, (row, col) => (row + col) % 2) },
	{ name: 'stripes', about: 'columns of ones and zeros, 8×8', grid: () => plane(8, 8, (_, col) => col % 2) },
	{
		name: 'square',
		about: 'a filled square, 8×8',
		grid: drawn('........', '........', '..####..', '..####..', '..####..', '..####..', '........', '........'),
	},
	{ name: 'cross', about: 'a plus, 7×7', grid: drawn('...#...', '...#...', '...#...', '#######', '...#...', '...#...', '...#...') },
	{
		name: 'circle',
		about: 'a ring, 9×9',
		grid: drawn('..#####..', '.#.....#.', '#.......#', '#.......#', '#.......#', '#.......#', '#.......#', '.#.....#.', '..#####..'),
	},
	{
		name: 'letter-l',
		about: 'an L: not its own mirror image, 6×6',
		grid: drawn('......', '.#....', '.#....', '.#....', '.####.', '......'),
	},
	{ name: 'seven', about: 'a digit, 28×28', grid: seven },
	{ name: 'picture', about: 'a landscape, 64×64', grid: picture },
];

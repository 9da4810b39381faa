// Kernels that have a name. Each as it is slid (cross-correlation), with what it is for.

import { fromNested, type Grid, mapGrid, type Nested2 } from './grid.js';

export interface NamedGrid {
	readonly name: string;
	/** What it shows, in a few words. */
	readonly about: string;
	readonly grid: () => Grid;
}

const scaled = (divisor: number, rows: Nested2) => (): Grid => mapGrid(fromNested(rows), value => value / divisor);
const exactly = (rows: Nested2) => scaled(1, rows);

export const KERNELS: readonly NamedGrid[] = [
	{
		name: 'book',
		about: "the book's 2×2: 0 1; 2 3",
		grid: exactly([
			[0, 1],
			[2, 3],
		]),
	},
	{
		name: 'identity',
		about: 'the input unchanged',
		grid: exactly([
			[0, 0, 0],
			[0, 1, 0],
			[0, 0, 0],
		]),
	},
	{
		name: 'shift',
		about: 'reads the right neighbour: moves the picture left',
		grid: exactly([
			[0, 0, 0],
			[0, 0, 1],
			[0, 0, 0],
		]),
	},
	{ name: 'edge', about: 'differences of horizontal neighbours: vertical edges', grid: exactly([[1, -1]]) },
	{ name: 'edge-y', about: 'differences of vertical neighbours: horizontal edges', grid: exactly([[1], [-1]]) },
	{
		name: 'edge-diagonal',
		about: 'differences along the diagonal',
		grid: exactly([
			[1, 0],
			[0, -1],
		]),
	},
	{ name: 'second-derivative', about: 'a ramp gives 0, a bend does not', grid: exactly([[1, -2, 1]]) },
	{
		name: 'sobel-x',
		about: 'vertical edges, smoothed along them',
		grid: exactly([
			[-1, 0, 1],
			[-2, 0, 2],
			[-1, 0, 1],
		]),
	},
	{
		name: 'sobel-y',
		about: 'horizontal edges, smoothed along them',
		grid: exactly([
			[-1, -2, -1],
			[0, 0, 0],
			[1, 2, 1],
		]),
	},
	{
		name: 'prewitt-x',
		about: 'vertical edges, averaged along them',
		grid: exactly([
			[-1, 0, 1],
			[-1, 0, 1],
			[-1, 0, 1],
		]),
	},
	{
		name: 'prewitt-y',
		about: 'horizontal edges, averaged along them',
		grid: exactly([
			[-1, -1, -1],
			[0, 0, 0],
			[1, 1, 1],
		]),
	},
	{
		name: 'laplacian',
		about: 'the second derivative both ways',
		grid: exactly([
			[0, 1, 0],
			[1, -4, 1],
			[0, 1, 0],
		]),
	},
	{
		name: 'laplacian-8',
		about: 'the same, diagonals counted',
		grid: exactly([
			[1, 1, 1],
			[1, -8, 1],
			[1, 1, 1],
		]),
	},
	{
		name: 'blur',
		about: 'the average of nine',
		grid: scaled(9, [
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1],
		]),
	},
	{
		name: 'gaussian',
		about: 'a soft average, the centre weighs most',
		grid: scaled(16, [
			[1, 2, 1],
			[2, 4, 2],
			[1, 2, 1],
		]),
	},
	{
		name: 'gaussian-5',
		about: 'a wider soft average',
		grid: scaled(256, [
			[1, 4, 6, 4, 1],
			[4, 16, 24, 16, 4],
			[6, 24, 36, 24, 6],
			[4, 16, 24, 16, 4],
			[1, 4, 6, 4, 1],
		]),
	},
	{
		name: 'sharpen',
		about: 'the input minus its Laplacian',
		grid: exactly([
			[0, -1, 0],
			[-1, 5, -1],
			[0, -1, 0],
		]),
	},
	{
		name: 'emboss',
		about: 'a relief, lit from the top left',
		grid: exactly([
			[-2, -1, 0],
			[-1, 1, 1],
			[0, 1, 2],
		]),
	},
];

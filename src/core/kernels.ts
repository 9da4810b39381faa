// Kernels that have a name. Each as it is slid (cross-correlation); what it is for is said in the interface's words.

import { fromNested, type Grid, mapGrid, type Nested2 } from './grid.js';

export interface NamedGrid {
	readonly name: string;
	readonly grid: () => Grid;
}

const scaled = (divisor: number, rows: Nested2) => (): Grid => mapGrid(fromNested(rows), value => value / divisor);
const exactly = (rows: Nested2) => scaled(1, rows);

export const KERNELS: readonly NamedGrid[] = [
	{
		name: 'book',
		grid: exactly([
			[0, 1],
			[2, 3],
		]),
	},
	{
		name: 'identity',
		grid: exactly([
			[0, 0, 0],
			[0, 1, 0],
			[0, 0, 0],
		]),
	},
	{
		name: 'shift',
		grid: exactly([
			[0, 0, 0],
			[0, 0, 1],
			[0, 0, 0],
		]),
	},
	{ name: 'edge', grid: exactly([[1, -1]]) },
	{ name: 'edge-y', grid: exactly([[1], [-1]]) },
	{
		name: 'edge-diagonal',
		grid: exactly([
			[1, 0],
			[0, -1],
		]),
	},
	{ name: 'second-derivative', grid: exactly([[1, -2, 1]]) },
	{
		name: 'sobel-x',
		grid: exactly([
			[-1, 0, 1],
			[-2, 0, 2],
			[-1, 0, 1],
		]),
	},
	{
		name: 'sobel-y',
		grid: exactly([
			[-1, -2, -1],
			[0, 0, 0],
			[1, 2, 1],
		]),
	},
	{
		name: 'prewitt-x',
		grid: exactly([
			[-1, 0, 1],
			[-1, 0, 1],
			[-1, 0, 1],
		]),
	},
	{
		name: 'prewitt-y',
		grid: exactly([
			[-1, -1, -1],
			[0, 0, 0],
			[1, 1, 1],
		]),
	},
	{
		name: 'laplacian',
		grid: exactly([
			[0, 1, 0],
			[1, -4, 1],
			[0, 1, 0],
		]),
	},
	{
		name: 'laplacian-8',
		grid: exactly([
			[1, 1, 1],
			[1, -8, 1],
			[1, 1, 1],
		]),
	},
	{
		name: 'blur',
		grid: scaled(9, [
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1],
		]),
	},
	{
		name: 'gaussian',
		grid: scaled(16, [
			[1, 2, 1],
			[2, 4, 2],
			[1, 2, 1],
		]),
	},
	{
		name: 'gaussian-5',
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
		grid: exactly([
			[0, -1, 0],
			[-1, 5, -1],
			[0, -1, 0],
		]),
	},
	{
		name: 'emboss',
		grid: exactly([
			[-2, -1, 0],
			[-1, 1, 1],
			[0, 1, 2],
		]),
	},
];

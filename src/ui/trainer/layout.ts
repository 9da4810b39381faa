// How large each matrix of the trainer is drawn: numbers where they fit, the residual's first; else shades, pixels, a part. Pure.

import { widthOf } from '../paint/span.js';
import { type Detail, longestNumber, type MatrixView, paintedSize, type Viewport, whole } from '../paint/view.js';
import type { PanelName, TrainerPanel } from './panels.js';

export interface PlacedPanel {
	readonly panel: TrainerPanel;
	readonly detail: Detail;
	readonly port: Viewport;
	/** Whether a part of the matrix is out of sight. */
	readonly cut: boolean;
	readonly width: number;
}

export interface PanelRow {
	readonly placed: readonly PlacedPanel[];
	readonly gap: number;
}

interface Room {
	readonly width: number;
	readonly height: number;
	/** Whether a terminal cell can be split into two pixels. */
	readonly halves: boolean;
}

type Kind = Detail['kind'];
/** What each panel is drawn as; the kernel always in numbers, where there is room for them. Those not named are left out. */
type Plan = Readonly<Partial<Record<PanelName, Kind>>>;

const all = (kind: Kind): Plan => ({ input: kind, prediction: kind, target: kind, residual: kind });

/** From what shows most to what takes least. */
const PLANS: readonly Plan[] = [
	all('numbers'),
	{ ...all('shades'), input: 'numbers', residual: 'numbers' },
	{ ...all('shades'), residual: 'numbers' },
	all('shades'),
	{ input: 'shades', prediction: 'shades', residual: 'shades' },
	all('halves'),
	{ input: 'shades', residual: 'shades' },
	{ input: 'halves', prediction: 'halves', residual: 'halves' },
	{ input: 'halves', residual: 'halves' },
];
const GAPS = [3, 2, 1];

/** One panel in numbers, of the others what there is room for. */
function focusPlans(focus: PanelName): Plan[] {
	return [
		{ ...all('shades'), [focus]: 'numbers' },
		{ input: 'shades', target: 'shades', residual: 'shades', [focus]: 'numbers' },
		{ input: 'shades', residual: 'shades', [focus]: 'numbers' },
		{ input: 'shades', [focus]: 'numbers' },
		{ [focus]: 'numbers' },
	];
}

/** The panels of an epoch in a room: all of them where they fit, else the input, the kernel and the residual. */
export function layoutPanels(panels: readonly TrainerPanel[], room: Room, focus?: PanelName): PanelRow {
	const plans = [...(focus === undefined ? [] : focusPlans(focus)), ...PLANS];
	for (const plan of plans.filter(each => room.halves || !Object.values(each).includes('halves'))) {
		for (const gap of GAPS) {
			const placed = panels.flatMap(panel => place(panel, plan, room));
			if (fits(placed, gap, room)) {
				return { placed, gap };
			}
		}
	}
	return shrunkToFit(panels, room) ?? cutToFit(panels, room);
}

function place(panel: TrainerPanel, plan: Plan, room: Room): PlacedPanel[] {
	const kind = panel.name === 'kernel' ? kernelKind(panel, room) : plan[panel.name];
	if (kind === undefined) {
		return [];
	}
	const detail = detailOf(panel, kind, room);
	return [asPlaced(panel, detail, whole(panel.matrix))];
}

function asPlaced(panel: TrainerPanel, detail: Detail, port: Viewport): PlacedPanel {
	const { rows, cols } = panel.matrix;
	const titled = widthOf(`${panel.title} ${panel.detail}`);
	return { panel, detail, port, cut: port.rows < rows || port.cols < cols, width: Math.max(paintedSize(port, detail).width, titled) };
}

/** A kernel too wide for numbers beside pictures is one itself. */
function kernelKind({ matrix }: TrainerPanel, { width, height }: Room): Kind {
	return matrix.cols * KERNEL_CELL <= width * KERNEL_SHARE && matrix.rows <= height ? 'numbers' : 'shades';
}

/** The most of the width that a kernel takes in numbers. */
const KERNEL_SHARE = 0.4;
const KERNEL_CELL = 7;
const WIDE_KERNEL_CELL = 9;
const WIDE = 110;
/** A kernel is drawn so high where gradient and target have room under it. */
const TALL_CELL = 3;
const KERNEL_NOTES = 4;
const WATCHED_CELL = 6;

function detailOf({ name, matrix }: TrainerPanel, kind: Kind, { width, height }: Room): Detail {
	if (kind !== 'numbers') {
		return { kind };
	}
	const longest = longestNumber(matrix);
	const tall = name === 'kernel' && matrix.rows * TALL_CELL + KERNEL_NOTES <= height;
	const least = name === 'kernel' ? (width >= WIDE ? WIDE_KERNEL_CELL : KERNEL_CELL) : name === 'input' ? 3 : WATCHED_CELL;
	return { kind, height: tall ? TALL_CELL : 1, width: Math.max(least, longest + (name === 'input' ? 2 : 1)) };
}

function fits(placed: readonly PlacedPanel[], gap: number, { width, height }: Room): boolean {
	const wide = placed.reduce((sum, panel) => sum + panel.width, gap * (placed.length - 1));
	return wide <= width && placed.every(({ port, detail }) => paintedSize(port, detail).height <= height);
}

/** How many times smaller a picture is drawn that does not fit. */
const FACTORS = [2, 3, 4, 6, 8, 12, 16];

/** Pictures smaller than they are, each pixel the mean of a block. */
function shrunkToFit(panels: readonly TrainerPanel[], room: Room): PanelRow | undefined {
	const kind: Kind = room.halves ? 'halves' : 'shades';
	for (const factor of FACTORS) {
		const small = panels.map(panel => (panel.name === 'kernel' ? panel : shrunk(panel, factor)));
		const placed = small.flatMap(panel => place(panel, { input: kind, prediction: kind, residual: kind }, room));
		if (fits(placed, PICTURE_GAP, room)) {
			return { placed, gap: PICTURE_GAP };
		}
	}
	return undefined;
}

const PICTURE_GAP = 2;

/** `64×64 1:2`, and the means of blocks of 2×2. */
function shrunk(panel: TrainerPanel, factor: number): TrainerPanel {
	const { matrix } = panel;
	const cell: MatrixView['cell'] = (row, col) => {
		const rows = Math.min(factor, matrix.rows - row * factor);
		const cols = Math.min(factor, matrix.cols - col * factor);
		let sum = 0;
		for (let index = 0; index < rows * cols; index++) {
			sum += matrix.cell(row * factor + Math.floor(index / cols), col * factor + (index % cols)).value;
		}
		return { value: sum / (rows * cols), touched: true, marked: false };
	};
	const size = { rows: Math.ceil(matrix.rows / factor), cols: Math.ceil(matrix.cols / factor) };
	return { ...panel, detail: `${panel.detail} 1:${factor}`, matrix: { ...matrix, ...size, cell } };
}

/** Input and residual as pixels, or shades, as much of their middles as there is room for. */
function cutToFit(panels: readonly TrainerPanel[], room: Room): PanelRow {
	const detail: Detail = { kind: room.halves ? 'halves' : 'shades' };
	const kernels = panels.filter(({ name }) => name === 'kernel').flatMap(panel => place(panel, {}, room));
	const taken = kernels.reduce((sum, { width }) => sum + width + PICTURE_GAP, PICTURE_GAP);
	const share = Math.max(1, Math.floor((room.width - taken) / 2));
	const placed = panels.flatMap(panel => {
		if (panel.name === 'kernel') {
			return kernels;
		}
		return panel.name === 'input' || panel.name === 'residual' ? [middle(panel, detail, share, room.height)] : [];
	});
	return { placed, gap: PICTURE_GAP };
}

function middle(panel: TrainerPanel, detail: Detail, width: number, height: number): PlacedPanel {
	const unit = paintedSize({ rows: 2, cols: 1 }, detail);
	const { matrix } = panel;
	const rows = Math.max(1, Math.min(matrix.rows, Math.floor((height * 2) / unit.height)));
	const cols = Math.max(1, Math.min(matrix.cols, Math.floor(width / unit.width)));
	const port = { row: Math.floor((matrix.rows - rows) / 2), col: Math.floor((matrix.cols - cols) / 2), rows, cols };
	return asPlaced(panel, detail, port);
}

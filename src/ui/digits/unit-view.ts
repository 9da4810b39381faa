// One unit of a map: what it sees of the digit, where it lies on its map, and how its value comes about.

import type { Grid } from '../../core/grid.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import type { ReceptiveField } from '../../core/receptive-field.js';
import { type MapsLook, shapeAt } from '../../state/digits/digits.js';
import { fieldOf } from '../../state/digits/look.js';
import { shownPixels } from '../../state/digits/subject.js';
import type { Spot } from '../../state/pointing/spot.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { cutLine, type Line, lineWidth, type Span } from '../paint/span.js';
import { cellAt, type Point, paintedSize, whole } from '../paint/view.js';
import { moved, type Zone } from '../pointing/zone.js';
import { type FieldLook, lookAtField } from '../stack/field-view.js';
import { spell, type Theme } from '../theme/theme.js';
import { cellZones } from './cells-at.js';
import { subjectTitle } from './digit-column.js';
import { channelValues, layerScale } from './feature-map.js';
import { fullName, mapsText } from './layer-names.js';
import { bandLines } from './maps-bands.js';
import { type Cells, cellsWithin } from './maps-layout.js';
import type { DigitsPen } from './pen.js';
import { UNIT_TEXT_LINES, unitText } from './unit-text.js';

const GAP = 3;
/** Pixels of the digit's sides. */
const SIDE = 28;

/** The body of the screen. */
export function unitLines(pen: DigitsPen): Line[] {
	const { unit } = pen.digits.maps;
	if (unit === undefined) {
		return [];
	}
	const { left, room, text, x } = planUnit(pen);
	return sideBySide(
		[
			{ lines: [title(pen, subjectTitle(pen), x - GAP), ...left], width: x - GAP },
			{ lines: [title(pen, mapTitle(pen), room.width), ...mapBlock(pen, unit, room), [], ...text], width: room.width },
		],
		GAP,
	);
}

/** The digit at the left, the text at the right, and where and in what room the map stands over that. */
function planUnit(pen: DigitsPen): { readonly left: Line[]; readonly room: Room; readonly text: Line[]; readonly x: number } {
	const look = digitLook(pen);
	const left = withoutDots(paintMatrix(look.view, look.detail, whole(look.view), pen.theme), pen.theme);
	const x = Math.max(...left.map(lineWidth)) + GAP;
	const width = pen.width - x;
	const text = unitText(pen, width);
	return { left, text, x, room: { width, height: pen.height - 2 - Math.max(UNIT_TEXT_LINES, text.length) } };
}

/** The zone of the map's units, under its title. */
export function unitZones(pen: DigitsPen): Zone[] {
	const { digits } = pen;
	const { layer, channel, unit } = digits.maps;
	const shape = shapeAt(digits, layer);
	const { room, x } = planUnit(pen);
	const drawn = unit && drawnMap(pen, unit, room);
	if (unit === undefined || drawn === undefined) {
		return [];
	}
	if (drawn.kind === 'cells') {
		return moved(
			cellZones(pen, layer, drawn, index => ({ on: 'unit', channel: index, row: 0, col: 0 })),
			{ x, y: 1 },
		);
	}
	const { view, detail, block } = drawn;
	const nearest = (mark: number, near: number): number => Math.min(Math.max(near, mark * block), mark * block + block - 1);
	const at = (point: Point): Spot | undefined => {
		const mark = cellAt(whole(view), detail, point, Math.floor(unit.row / block));
		const isOnMap = mark !== undefined && mark.row >= 0 && mark.col >= 0 && mark.row * block < shape.rows && mark.col * block < shape.cols;
		return isOnMap
			? {
					on: 'unit',
					channel,
					row: Math.min(nearest(mark.row, unit.row), shape.rows - 1),
					col: Math.min(nearest(mark.col, unit.col), shape.cols - 1),
				}
			: undefined;
	};
	return [{ x, y: 1, ...paintedSize(view, detail), at }];
}

function title({ theme }: DigitsPen, text: string, width: number): Line {
	return cutLine([{ text: spell(theme, text), ...theme.roles.muted, bold: true }], width, theme.marks.ellipsis);
}

function mapTitle({ digits, words }: DigitsPen): string {
	const { layer } = digits.maps;
	const planned: PlannedLayer | undefined = digits.setup.plan[layer - 1];
	return planned === undefined ? '' : `${layer} ${fullName(planned, words.digits.maps)}  ${mapsText(shapeAt(digits, layer))}`;
}

/** The share of the width that the digit may take. */
const SHARE = 0.55;

/** The digit with the unit's receptive field in a ring; what lies beyond its border is not drawn. */
function digitLook(pen: DigitsPen): FieldLook {
	const { digits, width, height, theme } = pen;
	const data = Float64Array.from(shownPixels(digits) ?? new Uint8Array(SIDE * SIDE), ink => ink / 255);
	const border = { first: 0, last: SIDE - 1 };
	const input: Grid = { channels: 1, rows: SIDE, cols: SIDE, data };
	const look = lookAtField(
		{ input, field: fieldOf(digits), rows: border, cols: border },
		{ width: Math.floor(width * SHARE), height: height - 1 },
		theme,
	);
	return { ...look, view: { ...look.view, scale: { kind: 'sequential', low: 0, high: 1 } } };
}

/** The margin, there for the ring alone, without the marks of a padding. */
function withoutDots(lines: readonly Line[], { marks: { dot } }: Theme): Line[] {
	const blank = (text: string): string => text.replaceAll(dot, ' ');
	const ends = (text: string, first: boolean, last: boolean): string => {
		const started = first ? blank(text.slice(0, 2)) + text.slice(2) : text;
		return last ? started.slice(0, -1) + blank(started.slice(-1)) : started;
	};
	return lines.map((line, row) =>
		line.map((span, at): Span => {
			const outer = row === 0 || row === lines.length - 1;
			return { ...span, text: outer ? blank(span.text) : ends(span.text, at === 0, at === line.length - 1) };
		}),
	);
}

interface Room {
	readonly width: number;
	readonly height: number;
}

/** A map as it is looked at; of a dense layer all units, for each is a map of its own. Undefined while it is waited for. */
function drawnMap(
	{ digits, theme }: DigitsPen,
	unit: NonNullable<MapsLook['unit']>,
	room: Room,
): Cells | (FieldLook & { readonly kind: 'map' }) | undefined {
	const { layer, channel } = digits.maps;
	const shape = shapeAt(digits, layer);
	const output = digits.examined?.outputs[layer - 1];
	if (output === undefined) {
		return undefined;
	}
	if (shape.rows * shape.cols === 1) {
		return cellsWithin(shape, room, layer === digits.layers.length);
	}
	const input: Grid = { ...shape, channels: 1, data: Float64Array.from(channelValues(output, shape, channel)) };
	const rows = { first: 0, last: shape.rows - 1 };
	const cols = { first: 0, last: shape.cols - 1 };
	const look = lookAtField({ input, field: fieldAt(unit), rows, cols, shaded: true }, room, theme);
	const { view } = look;
	const bright = { ...view, scale: layerScale(output), cell: (row: number, col: number) => ({ ...view.cell(row, col), touched: true }) };
	return { ...look, view: bright, kind: 'map' };
}

/** The map with the unit in a ring. */
function mapBlock(pen: DigitsPen, unit: NonNullable<MapsLook['unit']>, room: Room): readonly Line[] {
	const { layer } = pen.digits.maps;
	const drawn = drawnMap(pen, unit, room);
	const planned = pen.digits.setup.plan[layer - 1];
	if (drawn === undefined || planned === undefined) {
		return [];
	}
	return drawn.kind === 'cells'
		? bandLines(pen, { layer, planned, look: drawn })
		: withoutDots(paintMatrix(drawn.view, drawn.detail, whole(drawn.view), pen.theme), pen.theme);
}

/** The unit by itself, as a field of one place. */
function fieldAt({ row, col }: NonNullable<MapsLook['unit']>): ReceptiveField {
	const at = (place: number) => ({ first: place, last: place, exact: [place] });
	return { rows: at(row), cols: at(col) };
}

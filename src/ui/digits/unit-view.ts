// One unit of a map: what it sees of the digit, where it lies on its map, and how its value comes about.

import type { Grid } from '../../core/grid.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import type { ReceptiveField } from '../../core/receptive-field.js';
import { type MapsLook, shapeAt } from '../../state/digits/digits.js';
import { fieldOf } from '../../state/digits/look.js';
import { shownPixels } from '../../state/digits/subject.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { cutLine, type Line, lineWidth, type Span } from '../paint/span.js';
import { whole } from '../paint/view.js';
import { type FieldLook, lookAtField } from '../stack/field-view.js';
import { spell, type Theme } from '../theme/theme.js';
import { subjectTitle } from './digit-column.js';
import { channelValues, layerScale } from './feature-map.js';
import { fullName, mapsText } from './layer-names.js';
import { bandLines } from './maps-bands.js';
import { cellsWithin } from './maps-layout.js';
import type { DigitsPen } from './pen.js';
import { UNIT_TEXT_LINES, unitText } from './unit-text.js';

const GAP = 3;
/** Pixels of the digit's sides. */
const SIDE = 28;

/** The body of the screen. */
export function unitLines(pen: DigitsPen): Line[] {
	const { digits, height, theme } = pen;
	const { unit } = digits.maps;
	if (unit === undefined) {
		return [];
	}
	const look = digitLook(pen);
	const left = withoutDots(paintMatrix(look.view, look.detail, whole(look.view), theme), theme);
	const width = Math.max(...left.map(lineWidth));
	const right = pen.width - width - GAP;
	const text = unitText(pen, right);
	const map = mapBlock(pen, unit, { width: right, height: height - 2 - Math.max(UNIT_TEXT_LINES, text.length) });
	return sideBySide(
		[
			{ lines: [title(pen, subjectTitle(pen), width), ...left], width },
			{ lines: [title(pen, mapTitle(pen), right), ...map, [], ...text], width: right },
		],
		GAP,
	);
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

/** The map with the unit in a ring; of a dense layer all units, for each is a map of its own. */
function mapBlock(pen: DigitsPen, unit: NonNullable<MapsLook['unit']>, room: Room): readonly Line[] {
	const { digits, theme } = pen;
	const { layer, channel } = digits.maps;
	const shape = shapeAt(digits, layer);
	const output = digits.examined?.outputs[layer - 1];
	const planned = digits.setup.plan[layer - 1];
	if (output === undefined || planned === undefined) {
		return [];
	}
	if (shape.rows * shape.cols === 1) {
		const look = cellsWithin(shape, room, layer === digits.layers.length);
		return look === undefined ? [] : bandLines(pen, { layer, planned, look });
	}
	const input: Grid = { ...shape, channels: 1, data: Float64Array.from(channelValues(output, shape, channel)) };
	const rows = { first: 0, last: shape.rows - 1 };
	const cols = { first: 0, last: shape.cols - 1 };
	const { view, detail } = lookAtField({ input, field: fieldAt(unit), rows, cols, shaded: true }, room, theme);
	const bright = { ...view, scale: layerScale(output), cell: (row: number, col: number) => ({ ...view.cell(row, col), touched: true }) };
	return withoutDots(paintMatrix(bright, detail, whole(bright), theme), theme);
}

/** The unit by itself, as a field of one place. */
function fieldAt({ row, col }: NonNullable<MapsLook['unit']>): ReceptiveField {
	const at = (place: number) => ({ first: place, last: place, exact: [place] });
	return { rows: at(row), cols: at(col) };
}

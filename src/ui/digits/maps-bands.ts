// A layer among the others: its name and its shape, and its maps as pictures, as cells or as a line of shades.

import { argmax } from '../../core/argmax.js';
import { fill } from '../../core/fault.js';
import type { Shape } from '../../core/grid.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import { fixedFormat } from '../../core/numbers.js';
import { shapeAt } from '../../state/digits/digits.js';
import { chancesOf } from '../../state/digits/look.js';
import { paintMatrix } from '../paint/matrix.js';
import { pad, sideBySide, spread } from '../paint/place.js';
import { type Scale, shadeMark, swatchOf } from '../paint/scale.js';
import { blanks, cutLine, type Line, lineWidth, type Span, widthOf } from '../paint/span.js';
import { type MatrixView, whole } from '../paint/view.js';
import { rangeText } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';
import { channelValues, layerScale, mapLines, reducedSize } from './feature-map.js';
import { fullName, layerName, mapsText } from './layer-names.js';
import { type BandLook, type Cells, GAP, type Pictures, shownBy } from './maps-layout.js';
import type { DigitsPen } from './pen.js';

export interface Band {
	/** From 1. */
	readonly layer: number;
	readonly planned: PlannedLayer;
	readonly look: BandLook;
}

/** `▸ 1 conv 8 3×3 relu  8×26×26        channels 0–3 of 8 · 2×2 a mark` */
export function headLine({ digits, theme, words, width }: DigitsPen, { layer, planned, look }: Band): Line {
	const { maps } = words.digits;
	const shape = shapeAt(digits, layer);
	const asked = digits.maps.layer === layer;
	const left: Line = [
		{ text: `${asked ? theme.marks.pointer : ' '} ${layer} `, ...(asked ? theme.roles.accent : theme.roles.muted) },
		{ text: spell(theme, fullName(planned, maps)), ...(asked ? theme.roles.accent : {}), bold: asked },
		{ text: `  ${spell(theme, mapsText(shape))}`, ...theme.roles.muted },
	];
	const single = shape.rows * shape.cols === 1;
	const count = shownBy(look);
	const part = (template: string): string =>
		count >= shape.channels
			? ''
			: fill(template, { range: rangeText(firstShown(digits.maps, shape, layer, look), count), count: shape.channels });
	const block = look.kind === 'pictures' && look.side > 1 ? fill(maps.block, { block: `${look.side}×${look.side}` }) : '';
	const parts = [part(single ? maps.units : maps.channels), part(maps.part)];
	const tellings = [...parts.map(each => [each, block].filter(Boolean).join(' · ')), parts[1] || block];
	const room = width - lineWidth(left) - 2;
	const told = tellings.map(text => spell(theme, text)).find(text => widthOf(text) <= room) ?? '';
	return spread(left, [{ text: told, ...theme.roles.muted }], width, theme.marks.ellipsis);
}

/** The first channel in sight: scrolled by whole rows, as far as there are channels to fill them. */
export function firstShown(
	{ layer: cursor, channel }: DigitsPen['digits']['maps'],
	{ channels }: Shape,
	layer: number,
	look: BandLook,
): number {
	if (look.kind === 'strip' || layer !== cursor) {
		return 0;
	}
	const row = Math.floor(channel / look.across);
	return Math.max(0, Math.min(look.across * Math.max(0, row - look.down + 1), channels - shownBy(look)));
}

/** The maps under the name. */
export function bandLines(pen: DigitsPen, band: Band): Line[] {
	const output = pen.digits.examined?.outputs[band.layer - 1];
	if (output === undefined) {
		return blanks(band.look.height);
	}
	switch (band.look.kind) {
		case 'pictures':
			return pictureRows(pen, band, band.look, output);
		case 'cells':
			return cellRows(pen, band, band.look, output);
		case 'strip':
			return [];
	}
}

function pictureRows({ digits, theme }: DigitsPen, { layer }: Band, look: Pictures, output: Float32Array): Line[] {
	const shape = shapeAt(digits, layer);
	const size = reducedSize(shape, look.side);
	const scale = layerScale(output);
	const first = firstShown(digits.maps, shapeAt(digits, layer), layer, look);
	const cursor = digits.maps.layer === layer ? digits.maps.channel : undefined;
	const rows = Array.from({ length: look.down }, (_, row) => {
		const from = first + row * look.across;
		const shown = Array.from({ length: Math.max(0, Math.min(look.across, shape.channels - from)) }, (__, col) => from + col);
		const pictures = shown.map(channel => ({
			lines: mapLines(channelValues(output, shape, channel), shape, size, scale, theme),
			width: size.cols,
		}));
		return withMarks(pictures, cursor === undefined ? -1 : shown.indexOf(cursor), theme);
	});
	// The half line, or the whole one, between two rows.
	return rows.flatMap((lines, row): Line[] => [...lines, ...blanks(row === rows.length - 1 ? 0 : look.step - lines.length)]);
}

interface Block {
	readonly lines: readonly Line[];
	readonly width: number;
}

/** Pictures side by side, the one under the cursor between two marks. */
function withMarks(pictures: readonly Block[], cursor: number, theme: Theme): Line[] {
	const [left, right] = theme.marks.halves ? ['▐', '▌'] : theme.marks.sides;
	const height = Math.max(0, ...pictures.map(({ lines }) => lines.length));
	const post = (index: number): Block => {
		const mark = index === cursor ? left : index === cursor + 1 && cursor >= 0 ? right : ' ';
		return { lines: Array.from({ length: height }, (): Line => [{ text: mark, ...theme.roles.accent }]), width: GAP };
	};
	return sideBySide([post(0), ...pictures.flatMap((picture, index) => [picture, post(index + 1)])], 0);
}

/** Single units with their numbers; under those of the last layer the digits' probabilities. */
function cellRows({ digits, theme }: DigitsPen, { layer }: Band, look: Cells, output: Float32Array): Line[] {
	const { channels } = shapeAt(digits, layer);
	const cursor = digits.maps.layer === layer ? digits.maps.channel : -1;
	const last = layer === digits.layers.length;
	const view = cellsView(output, look, firstShown(digits.maps, shapeAt(digits, layer), layer, look), cursor, theme);
	const cells = paintMatrix(view, { kind: 'numbers', width: look.width, height: 1 }, whole(view), theme);
	const chances = chancesOf(digits);
	if (!last || chances === undefined) {
		return [...cells, ...blanks(look.height - cells.length)];
	}
	const guess = argmax(chances);
	const under = (text: string, digit: number): Span => ({
		text: centred(text, look.width),
		...(digit === guess ? { ...theme.roles.accent, bold: true } : theme.roles.muted),
	});
	const names = Array.from({ length: channels }, (_, digit) => under(String(digit), digit));
	const shares = Array.from(chances, (chance, digit) => under(chanceText(chance, look.width), digit));
	return [names, ...cells, shares];
}

/** `0.93`; `.93` where there is little room, and `.9` where there is less. */
function chanceText(chance: number, width: number): string {
	return width >= 5 ? chance.toFixed(2) : chance.toFixed(Math.max(0, width - 2)).replace(/^0\./, '.');
}

function centred(text: string, width: number): string {
	const before = Math.max(0, Math.ceil((width - widthOf(text)) / 2));
	return pad(' '.repeat(before) + text, width).slice(0, width);
}

/** The narrowest cell that holds a number such as `−12.3`, and one that has room for another decimal and a blank. */
const NUMBER_WIDTH = 5;
const ROOMY_WIDTH = 6;

function cellsView(output: Float32Array, { across, down, width }: Cells, first: number, cursor: number, theme: Theme): MatrixView {
	const scale = layerScale(output);
	const numbered = fixedFormat(width >= ROOMY_WIDTH && scale.most < 10 ? 2 : 1);
	const format =
		width >= NUMBER_WIDTH ? numbered : theme.level === 0 ? (value: number): string => shadeMark(scale, value, theme) : (): string => '';
	return {
		firstRow: 0,
		firstCol: 0,
		rows: down,
		cols: across,
		scale,
		format,
		cell: (row, col) => {
			const index = first + row * across + col;
			const value = output[index];
			return value === undefined
				? { value: 0, touched: true, marked: false, padding: true, text: '' }
				: { value, touched: true, marked: index === cursor };
		},
	};
}

/** `  2 max-pool 2×2  8×13×13  ` and a shade for each map. */
export function stripLine(pen: DigitsPen, band: Band): Line {
	const { digits, theme, width } = pen;
	const left = stripHead(pen, band);
	const output = digits.examined?.outputs[band.layer - 1];
	const strip = output === undefined ? [] : stripOf(pen, band.layer, output, width - lineWidth(left));
	return cutLine([...left, ...strip], width, theme.marks.ellipsis);
}

/** Where the shades of a strip begin, and how far one lies from the next. */
export function stripPlaces(pen: DigitsPen, band: Band): { readonly x: number; readonly each: number } {
	const x = lineWidth(stripHead(pen, band));
	const { wide, gap } = stripLook(shapeAt(pen.digits, band.layer), pen.width - x);
	return { x, each: wide + gap };
}

function stripHead({ digits, theme, words }: DigitsPen, { layer, planned }: Band): Line {
	const { maps } = words.digits;
	const names = digits.setup.plan.map(each => spell(theme, layerName(each, maps)));
	const shapes = digits.layers.map(({ output }) => spell(theme, mapsText(output)));
	const longest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));
	const asked = digits.maps.layer === layer;
	return [
		{ text: `${asked ? theme.marks.pointer : ' '} ${layer} `, ...(asked ? theme.roles.accent : theme.roles.muted) },
		{ text: pad(spell(theme, layerName(planned, maps)), longest(names)), ...(asked ? theme.roles.accent : {}) },
		{ text: `  ${pad(shapes[layer - 1] ?? '', longest(shapes))}  `, ...theme.roles.muted },
	];
}

/** How wide a map's shade is, and the blanks between two; the widest that fits. */
const STRIP_LOOKS = [
	{ wide: 2, gap: 1 },
	{ wide: 1, gap: 1 },
	{ wide: 1, gap: 0 },
] as const;

const stripLook = ({ channels }: Shape, room: number): (typeof STRIP_LOOKS)[number] =>
	STRIP_LOOKS.find(look => channels * (look.wide + look.gap) - look.gap <= room) ?? STRIP_LOOKS[2];

/** The strongest unit of each map, as a shade; of the last layer with the digit that it stands for. */
function stripOf({ digits, theme }: DigitsPen, layer: number, output: Float32Array, room: number): Line {
	const shape = shapeAt(digits, layer);
	const scale = layerScale(output);
	const last = layer === digits.layers.length;
	const { wide, gap } = stripLook(shape, room);
	return Array.from({ length: shape.channels }, (_, channel): Line => {
		const value = strongestOf(channelValues(output, shape, channel));
		const shade = shadeSpan(scale, value, wide, last ? channel : undefined, theme);
		return [...(channel === 0 || gap === 0 ? [] : [{ text: ' ' }]), shade];
	}).flat();
}

/** A shade a little lower than a line, that the lines above and below keep apart from it. */
function shadeSpan(scale: Scale, value: number, wide: number, digit: number | undefined, theme: Theme): Span {
	if (theme.level === 0) {
		const mark = shadeMark(scale, value, theme);
		return { text: digit !== undefined && wide > 1 ? `${digit}${mark}` : mark.repeat(wide) };
	}
	const { bg, fg } = swatchOf(scale, { value, touched: true }, theme);
	if (digit !== undefined || theme.ascii) {
		return {
			text: pad(digit === undefined ? '' : String(digit), wide),
			...(bg === undefined ? {} : { bg }),
			...(fg === undefined ? {} : { fg }),
		};
	}
	return { text: '▆'.repeat(wide), ...(bg === undefined ? {} : { fg: bg }) };
}

/** The value that is farthest from 0. */
const strongestOf = (values: Float32Array): number => values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);

// What the layers make of one digit, from its pixels to the ten sums: its picture, and under each other the maps of each layer.

import { fill } from '../../core/fault.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import { formatNumber, shortNumber } from '../../core/numbers.js';
import { shapeAt } from '../../state/digits/digits.js';
import { chancesOf } from '../../state/digits/look.js';
import { sideBySide, spread } from '../paint/place.js';
import { blanks, cutLine, type Line, lineWidth, widthOf } from '../paint/span.js';
import { spell } from '../theme/theme.js';
import { digitColumn } from './digit-column.js';
import { channelValues, layerScale, summaryOf } from './feature-map.js';
import { layerName } from './layer-names.js';
import { type Band, bandLines, headLine, stripLine } from './maps-bands.js';
import { layoutMaps, shownBy } from './maps-layout.js';
import type { DigitsPen } from './pen.js';
import { unitLines } from './unit-view.js';

const GAP = 3;

/** The body of the screen, as many lines as the pen has. */
export function mapsLines(pen: DigitsPen): Line[] {
	const lines = pen.digits.maps.unit === undefined ? chosenAmong(pen) : unitLines(pen);
	return lines.slice(0, pen.height);
}

function chosenAmong(pen: DigitsPen): Line[] {
	const { digit, right, bands } = planMaps(pen);
	const lines = bands.flatMap(({ band, before }): Line[] => [...blanks(before), ...linesOfBand(right, band)]);
	const both = sideBySide([digit, { lines, width: right.width }], GAP);
	return [...both, ...blanks(right.height - both.length), statusLine(pen)];
}

interface PlacedBand {
	readonly band: Band;
	/** Blank lines before it, and the line on which it begins. */
	readonly before: number;
	readonly top: number;
}

/** The digit, and where the layers stand beside it. */
export interface MapsPlan {
	readonly digit: { readonly lines: Line[]; readonly width: number };
	/** For the layers, and where these begin. */
	readonly right: DigitsPen;
	readonly x: number;
	readonly bands: readonly PlacedBand[];
}

/** The plan of the maps while they are chosen among. */
export function planMaps(pen: DigitsPen): MapsPlan {
	const height = pen.height - 1;
	const digit = digitColumn(pen, height);
	const x = digit.width + GAP;
	const right: DigitsPen = { ...pen, width: pen.width - x, height };
	return { digit, right, x, bands: placedBands(right) };
}

/** The layers under each other. */
function placedBands({ digits, width, height }: DigitsPen): PlacedBand[] {
	const { layers, maps, setup } = digits;
	const { first, looks } = layoutMaps(
		layers.map(({ output }) => output),
		maps.layer,
		width,
		height,
	);
	const taken = looks.reduce((sum, look) => sum + look.height + 1, 0);
	const pictured = looks.filter(look => shownBy(look) > 0).length;
	const airy = taken + pictured - 1 <= height;
	let end = 0;
	return looks.map((look, index): PlacedBand => {
		const before = Number(look.kind !== 'strip' && airy && index > 0);
		const top = end + before;
		end = top + 1 + look.height;
		return { band: { layer: first + index, planned: setup.plan[first + index - 1] as PlannedLayer, look }, before, top };
	});
}

/** A layer's name with a shade for each of its maps; or over its maps. */
const linesOfBand = (pen: DigitsPen, band: Band): Line[] =>
	band.look.kind === 'strip' ? [stripLine(pen, band)] : [headLine(pen, band), ...bandLines(pen, band)];

/** What is under the cursor, in numbers. */
function statusLine({ digits, theme, words, width }: DigitsPen): Line {
	const { layer, channel } = digits.maps;
	const { maps: told } = words.digits;
	const output = digits.examined?.outputs[layer - 1];
	const planned = digits.setup.plan[layer - 1];
	if (layer === 0 || planned === undefined) {
		return cutLine([{ text: spell(theme, told.digitIs), ...theme.roles.muted }], width, theme.marks.ellipsis);
	}
	const name = `${layer} ${layerName(planned, told)}`;
	if (output === undefined) {
		return cutLine([{ text: spell(theme, told.waiting), ...theme.roles.muted }], width, theme.marks.ellipsis);
	}
	const shape = shapeAt(digits, layer);
	const { least, greatest, mean } = summaryOf(channelValues(output, shape, channel));
	const figures = { layer: name, channel, least: shortNumber(least, 3), greatest: shortNumber(greatest, 3), mean: shortNumber(mean, 3) };
	const single = shape.rows * shape.cols === 1;
	const last = layer === digits.layers.length;
	const chance = chancesOf(digits)?.[channel] ?? 0;
	const text = last
		? fill(told.classIs, { digit: channel, value: figures.mean, chance: chance.toFixed(2) })
		: fill(single ? told.unitIs : told.channelIs, { ...figures, value: figures.mean });
	const left: Line = [{ text: spell(theme, text) }];
	const most = formatNumber(Number(layerScale(output).most.toPrecision(3)));
	const scales = [told.scale, told.scaleShort].map(template => spell(theme, fill(template, { most })));
	const scale = scales.find(each => lineWidth(left) + 2 + widthOf(each) <= width) ?? '';
	return spread(left, [{ text: scale, ...theme.roles.muted }], width, theme.marks.ellipsis);
}

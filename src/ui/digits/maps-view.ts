// What the layers make of one digit, from its pixels to the ten sums: its picture, and under each other the maps of each layer.

import { fill } from '../../core/fault.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import { formatNumber, shortNumber } from '../../core/numbers.js';
import { type Digits, shapeAt } from '../../state/digits/digits.js';
import { chancesOf } from '../../state/digits/look.js';
import { shownPixels } from '../../state/digits/subject.js';
import { sideBySide, spread } from '../paint/place.js';
import { blanks, cutLine, type Line, wrapText } from '../paint/span.js';
import { spell } from '../theme/theme.js';
import { barsLines, guessStyle, likeliest } from './bars.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import { channelValues, layerScale, summaryOf } from './feature-map.js';
import { guessText } from './guess.js';
import { layerName } from './layer-names.js';
import { bandLines, headLine, stripLine } from './maps-bands.js';
import { layoutMaps, shownBy } from './maps-layout.js';
import type { DigitsPen } from './pen.js';
import { unitLines } from './unit-view.js';

const GAP = 3;
/** Pixels of the digit's sides. */
const SIDE = 28;
/** From this room on the digit is drawn in full, whatever is under the cursor. */
const LARGE = { width: 110, height: 30 } as const;
/** What the maps need beside it. */
const LEAST_BANDS = 38;
/** Lines that the ten bars take. */
const BARS = 10;

/** The body of the screen, as many lines as the pen has. */
export function mapsLines(pen: DigitsPen): Line[] {
	const lines = pen.digits.maps.unit === undefined ? chosenAmong(pen) : unitLines(pen);
	return lines.slice(0, pen.height);
}

function chosenAmong(pen: DigitsPen): Line[] {
	const { width, height } = pen;
	const main = height - 1;
	const digit = digitColumn(pen, main);
	const bands = bandsLines({ ...pen, width: width - digit.width - GAP, height: main });
	const both = sideBySide([digit, { lines: bands, width: width - digit.width - GAP }], GAP);
	return [...both, ...blanks(main - both.length), statusLine(pen)];
}

/** The digit, what it is and what it is taken for. */
function digitColumn(pen: DigitsPen, height: number): { lines: Line[]; width: number } {
	const { digits, theme, words } = pen;
	const asked = digits.maps.layer === 0;
	const full =
		(pen.width >= LARGE.width && height >= LARGE.height) || (asked && pen.width - SIDE - GAP >= LEAST_BANDS && height > SIDE / 2);
	const shrunk = full ? 1 : 2;
	const { width } = pictureSize(SIDE / shrunk, { kind: 'halves' });
	const pixels = shownPixels(digits) ?? new Uint8Array(SIDE * SIDE);
	const style = asked ? theme.roles.accent : theme.roles.muted;
	const title: Line = [
		{ text: asked ? `${theme.marks.pointer} ` : '', ...style },
		{ text: titleOf(pen), ...style, bold: true },
	];
	const picture = pictureLines(full ? pixels : shrunkPixels(pixels, shrunk), { kind: 'halves' }, theme);
	const top = [cutLine(title, width, theme.marks.ellipsis), ...picture];
	return { lines: [...top, ...verdict(pen, width, height - top.length)].slice(0, height), width };
}

function titleOf({ digits: { subject }, words }: DigitsPen): string {
	return subject.kind === 'drawn' ? words.digits.maps.drawn : fill(words.digits.maps.digit, { index: subject.index });
}

/** The digit that it is; undefined where nobody knows. */
function labelOf({ subject, tests }: Digits): number | undefined {
	return subject.kind === 'drawn' ? undefined : tests?.labels[subject.index];
}

/** The ten bars where there is room for them; else the guess in words. */
function verdict({ digits, theme, words }: DigitsPen, width: number, room: number): Line[] {
	const chances = chancesOf(digits);
	if (chances === undefined) {
		return wrapText(spell(theme, words.digits.maps.waiting), width).map((text): Line => [{ text, ...theme.roles.muted }]);
	}
	const label = labelOf(digits);
	if (room > BARS) {
		return [[], ...barsLines(chances, { width, theme, ...(label === undefined ? {} : { label }) })];
	}
	const style = { ...guessStyle(likeliest(chances), label, theme), bold: true };
	const guess = wrapText(spell(theme, guessText(chances, words.digits.guess)), width).map((text): Line => [{ text, ...style }]);
	const truth: Line[] = label === undefined ? [] : [[{ text: fill(words.digits.maps.label, { label }), ...theme.roles.muted }]];
	return [[], ...guess, ...truth];
}

/** The layers under each other, each with its maps. */
function bandsLines(pen: DigitsPen): Line[] {
	const { digits, width, height } = pen;
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
	return looks.flatMap((look, index): Line[] => {
		const band = { layer: first + index, planned: setup.plan[first + index - 1] as PlannedLayer, look };
		if (look.kind === 'strip') {
			return [stripLine(pen, band)];
		}
		return [...blanks(Number(airy && index > 0)), headLine(pen, band), ...bandLines(pen, band)];
	});
}

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
	const scale = fill(told.scale, { most: formatNumber(Number(layerScale(output).most.toPrecision(3))) });
	return spread([{ text: spell(theme, text) }], [{ text: spell(theme, scale), ...theme.roles.muted }], width, theme.marks.ellipsis);
}

// How the value of a unit comes about, in a few lines: how many products, their sum, the bias, the activation, and the largest of them.

import { type Explanation, explain, type Term } from '../../core/explain.js';
import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import { shortNumber } from '../../core/numbers.js';
import type { Reach } from '../../core/receptive-field.js';
import { fieldOf } from '../../state/digits/look.js';
import { shownPixels } from '../../state/digits/subject.js';
import { layerInView } from '../../state/digits/unit-on-stage.js';
import type { MapsWords } from '../../text/digits-words.js';
import { type Line, type Span, type Style, wrapLine } from '../paint/span.js';
import { rangeText } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';
import type { DigitsPen } from './pen.js';

/** Lines that are kept free for it at the least, that the map above does not change its size at every step. */
export const UNIT_TEXT_LINES = 7;
/** Digits that count. */
const DIGITS = 3;
const SHORT = 2;
/** The largest products, or values, that are told. */
const TOLD = 4;

const number = (value: number): string => shortNumber(value, DIGITS);

/** What there is to say of the unit under the cursor. */
export function unitText({ digits, theme, words }: DigitsPen, width: number): Line[] {
	const { layer: index, channel, unit = { row: 0, col: 0 } } = digits.maps;
	const { maps } = words.digits;
	const say = (line: Line): Line[] =>
		wrapLine(
			line.map(span => ({ ...span, text: spell(theme, span.text) })),
			width,
		);
	if (index === 0) {
		const ink = (shownPixels(digits)?.[unit.row * 28 + unit.col] ?? 0) / 255;
		return say([{ text: fill(maps.pixelAt, { ...unit, value: number(ink) }), ...theme.roles.strong }]);
	}
	const found = layerInView(digits);
	if (found === undefined) {
		return say([{ text: maps.waiting, ...theme.roles.muted }]);
	}
	const explained = explain(found.layer, found.input, { channel, ...unit });
	const single = found.layer.output.rows * found.layer.output.cols === 1;
	const head = fill(single ? maps.unitHead : maps.unitAt, { channel, ...unit, value: number(explained.output) });
	return [
		...say([{ text: head, ...theme.roles.accent, bold: true }]),
		...say(sumLine(found.layer, explained, maps, theme)),
		...say(largestLine(found.layer, explained, maps, theme)),
		...say([{ text: fieldText(digits, maps), ...theme.roles.muted }]),
		...say([{ text: maps.toStage }]),
	];
}

/** `72 products: 0.71, bias 0.08, sum 0.79 → relu → 0.79` */
function sumLine(layer: Layer, { terms, bias, sum, output }: Explanation, words: MapsWords, theme: Theme): Line {
	const result: Span = { text: number(output), ...inked(output, theme), bold: true };
	const after: Line = layer.activation === 'none' ? [] : [{ text: ` → ${layer.activation} → `, ...theme.roles.muted }, result];
	if (!('kernel' in layer)) {
		const count = terms.filter(({ source }) => source !== undefined).length;
		return [{ text: fill(layer.op === 'max-pool' ? words.greatestOf : words.meanOf, { count, value: number(sum) }) }, ...after];
	}
	return [
		{ text: fill(words.sumOf, { count: terms.length, products: number(sum - bias), bias: number(bias), sum: number(sum) }) },
		...after,
	];
}

/** The products that move it most, `0.98·0.61 = 0.60`; of a pooling the values. */
function largestLine(layer: Layer, { terms }: Explanation, words: MapsWords, theme: Theme): Line {
	const weighed = 'kernel' in layer;
	const size = ({ product, value }: Term): number => Math.abs(weighed ? product : value);
	const largest = terms
		.filter(term => size(term) > 0)
		.sort((a, b) => size(b) - size(a))
		.slice(0, TOLD);
	if (largest.length === 0) {
		return [];
	}
	const told = largest.flatMap(
		(term, index): Line => [
			{ text: index === 0 ? ' ' : words.comma, ...theme.roles.muted },
			...(weighed ? productSpans(term, theme) : [{ text: number(term.value), ...(term.weight === 1 ? theme.roles.strong : {}) }]),
		],
	);
	return [{ text: weighed ? words.largest : words.values, ...theme.roles.muted }, ...told];
}

function productSpans({ value, weight, product }: Term, theme: Theme): Line {
	const factor = (each: number): string => (each < 0 ? `(${shortNumber(each, SHORT)})` : shortNumber(each, SHORT));
	return [{ text: `${factor(value)}·${factor(weight)}=` }, { text: shortNumber(product, SHORT), ...inked(product, theme) }];
}

/** The colour of a sign, as on the maps. */
function inked(value: number, { roles }: Theme): Style {
	return value < 0 ? roles.negative : value > 0 ? roles.positive : {};
}

function fieldText(digits: DigitsPen['digits'], words: MapsWords): string {
	const field = fieldOf(digits);
	if (field === undefined) {
		return '';
	}
	const length = ({ first, last }: Reach): number => last - first + 1;
	const [rows, cols] = [length(field.rows), length(field.cols)];
	return fill(words.sees, {
		rows: rangeText(field.rows.first, rows),
		cols: rangeText(field.cols.first, cols),
		size: `${rows}×${cols}`,
	});
}

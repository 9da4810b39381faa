// The element of the stack walked back to the input in words, and the size of its field by the formula.

import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import { fieldGrowths, type Reach, type ReceptiveField } from '../../core/receptive-field.js';
import { buildNetwork } from '../../core/stack.js';
import { figuresInView, rowInView, type Stack, walkBack } from '../../state/stack/stack.js';
import type { StackWords } from '../../text/stack-words.js';
import type { Words } from '../../text/words.js';
import { type Line, type Span, widthOf, wrapLine } from '../paint/span.js';
import { rangeText } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';
import { sideText } from './names.js';

interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

/** `[4,7] of layer 3 ← layer 2 [4–6, 7–9] ← … ← input rows 3–18, columns 10–25: 16×16`, in as many words as there are lines for. */
export function walkLines(stack: Stack, { theme, words, width }: Desk, most: number): Line[] {
	const fields = walkBack(stack);
	if (fields.length === 0) {
		return [];
	}
	const { index } = rowInView(stack);
	const levels = fields.slice(1, -1).map((field, at) => ({ layer: at + 1, field }));
	const tellings = tellingsOf(levels.toReversed(), fields.at(-1), words.stack);
	const element = fill(words.stack.element, { ...stack.cell, layer: index + 1 });
	const end = inputText(stack, fields[0] as ReceptiveField, words.stack);
	const wrapped = (between: readonly string[]): Line[] => wrapLine(walkLine([element, ...between, end], theme), width);
	const found = tellings.find(between => wrapped(between).length <= most) ?? ['…'];
	return wrapped(found).slice(0, most);
}

interface Level {
	readonly layer: number;
	readonly field: ReceptiveField;
}

/** The levels between, from the longest telling to the shortest: in words, in brackets, without those that change nothing, the middle ones left out one by one. */
function tellingsOf(levels: readonly Level[], element: ReceptiveField | undefined, words: StackWords): string[][] {
	const told =
		(template: string) =>
		({ layer, field }: Level): string =>
			isNothing(field)
				? fill(words.levelNothing, { layer })
				: fill(template, { layer, rows: reachText(field.rows), cols: reachText(field.cols) });
	const changing = levels.filter(({ field }, at) => !isSame(field, at === 0 ? element : levels[at - 1]?.field)).map(told(words.levelShort));
	const fewer = Array.from({ length: Math.max(0, changing.length - 1) }, (_, left) => {
		const kept = changing.length - 1 - left;
		const before = Math.ceil(kept / 2);
		return [...changing.slice(0, before), '…', ...changing.slice(changing.length - (kept - before))];
	});
	return [levels.map(told(words.level)), levels.map(told(words.levelShort)), changing, ...fewer, ['…']];
}

function walkLine(parts: readonly string[], theme: Theme): Line {
	return parts.flatMap((part, index): Span[] => {
		const style = index === 0 ? theme.roles.accent : index === parts.length - 1 ? theme.roles.strong : theme.roles.text;
		return [...(index === 0 ? [] : [{ text: spell(theme, ' ← '), ...theme.roles.muted }]), { text: spell(theme, part), ...style }];
	});
}

const isSame = (one: ReceptiveField, other: ReceptiveField | undefined): boolean =>
	other !== undefined && reachText(one.rows) === reachText(other.rows) && reachText(one.cols) === reachText(other.cols);
const isNothing = ({ rows, cols }: ReceptiveField): boolean => rows.first > rows.last || cols.first > cols.last;
const lengthOf = ({ first, last }: Reach): number => last - first + 1;
const reachText = (reach: Reach): string => rangeText(reach.first, lengthOf(reach));

/** The field on the input: where, how large, how much of it lies inside, and whether the windows leave gaps. */
function inputText({ network: { input } }: Stack, field: ReceptiveField, words: StackWords): string {
	const { rows, cols } = field;
	const touched = rows.exact.length * cols.exact.length;
	if (isNothing(field) || touched === 0) {
		return words.nothing;
	}
	const insideOf = ({ first, last }: Reach, length: number): number => Math.min(last, length - 1) - Math.max(first, 0) + 1;
	const whole = [lengthOf(rows), lengthOf(cols)] as const;
	const inside = [insideOf(rows, input.rows), insideOf(cols, input.cols)] as const;
	const all = inside[0] * inside[1];
	return [
		fill(words.inputLevel, { rows: reachText(rows), cols: reachText(cols), size: sizeText(whole) }),
		all < whole[0] * whole[1] ? fill(words.inside, { size: sizeText(inside) }) : '',
		touched < all ? fill(words.gaps, { count: touched, all }) : '',
	]
		.filter(Boolean)
		.join(words.comma);
}

const sizeText = ([rows, cols]: readonly [number, number]): string => `${rows}×${cols}`;

/** `r = 1 + Σ d(k − 1)·jump = 1 + 4·1 + 1·1 + 4·2 = 14`, in short where that is too long; empty where the layer can't be built. */
export function formulaText(stack: Stack, { words: { stack: words }, width }: Omit<Desk, 'theme'>): string {
	const figures = figuresInView(stack);
	if (figures === undefined) {
		return '';
	}
	const layers = buildNetwork(stack.network).layers.slice(0, rowInView(stack).index + 1);
	const { field } = figures;
	if (layers.some(({ op }) => op === 'conv-transpose')) {
		return fill(words.noFormula, { size: sizeText(field) });
	}
	const [rows, cols] = [termsOf(layers, 'rows'), termsOf(layers, 'cols')];
	const alike = rows === cols && field[0] === field[1];
	const tell = (template: string, terms: string, size: number): string => fill(template, { terms, size });
	const tellings = alike
		? [tell(words.formula, rows, field[0]), tell(words.formulaShort, rows, field[0])]
		: [fill(words.formulaEach, { rows: tell(words.formulaShort, rows, field[0]), cols: tell(words.formulaShort, cols, field[1]) })];
	return (
		tellings.find(text => widthOf(text) <= width) ?? tell(words.formulaShort, '1 + …', Math.max(...field)).replace(/\d+$/, sideText(field))
	);
}

/** `1 + 4·1 + 1·1`: layers of 1×1 add nothing and are left out. */
function termsOf(layers: readonly Layer[], direction: 'rows' | 'cols'): string {
	const terms = fieldGrowths(layers, direction).flatMap(({ reach, jump }) => (reach === 0 ? [] : [`${reach}·${jump}`]));
	return ['1', ...terms].join(' + ');
}

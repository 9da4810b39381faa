// The matrices of an epoch as lines: side by side, the kernel with its gradient and what it shall become under it.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { type Trainer, weightsInView } from '../../state/trainer/trainer.js';
import { paintMatrix } from '../paint/matrix.js';
import { pad, sideBySide } from '../paint/place.js';
import { cutLine, type Line, widthOf } from '../paint/span.js';
import { paintedSize } from '../paint/view.js';
import { rangeText } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';
import { layoutPanels, type PlacedPanel } from './layout.js';
import { biasText, trainerPanels } from './panels.js';
import type { Pen } from './pen.js';

/** The matrices of the epoch that is shown, with their titles; no more than `height + 1` lines. */
export function matrixLines(trainer: Trainer, pen: Pen): Line[] {
	const { theme, words, width, height } = pen;
	const { placed, gap } = layoutPanels(trainerPanels(trainer, words), { width, height, halves: theme.marks.halves }, trainer.focus);
	const blocks = placed.map(each => ({
		lines: [titleLine(each, pen), ...(each.panel.name === 'kernel' ? kernelLines(trainer, each, pen) : painted(each, theme))],
		width: each.width,
	}));
	return sideBySide(blocks, gap).map(line => cutLine(line, width, ''));
}

function painted({ panel, detail, port }: PlacedPanel, theme: Theme): Line[] {
	return paintMatrix(panel.matrix, detail, port, theme);
}

function titleLine({ panel, port, cut, width }: PlacedPanel, { theme }: Pen): Line {
	const part = cut ? `${rangeText(port.row, port.rows)}, ${rangeText(port.col, port.cols)}` : panel.detail;
	const line: Line = [
		{ text: panel.title, ...theme.roles.muted, bold: true },
		{ text: ` ${spell(theme, part)}`, ...theme.roles.muted },
	];
	return cutLine(line, width, theme.marks.ellipsis);
}

/** The kernel; under it, as far as there is room, the bias, the gradient and the kernel that is looked for. */
function kernelLines(trainer: Trainer, placed: PlacedPanel, pen: Pen): Line[] {
	const { theme, words, height } = pen;
	const lines = painted(placed, theme);
	const bias = biasText(trainer);
	const weights = weightsInView(trainer);
	const { trainer: names } = words;
	const more: Line[][] = [
		bias === undefined ? [] : [[{ text: spell(theme, fill(names.bias, { value: shortNumber(bias, 3) })), ...theme.roles.muted }]],
		under(names.gradient, weights.gradient, placed, pen),
		weights.truth === undefined ? [] : under(names.truth, weights.truth, placed, pen),
	];
	for (const block of more) {
		if (lines.length + block.length <= height) {
			lines.push(...block);
		}
	}
	return lines;
}

/** A name, and numbers in the columns of the kernel. */
function under(name: string, values: Float64Array, { panel, detail, port }: PlacedPanel, { theme }: Pen): Line[] {
	if (detail.kind !== 'numbers') {
		return [];
	}
	const cell = paintedSize({ rows: 1, cols: 1 }, detail).width;
	const { cols } = panel.matrix;
	const rows = Array.from(
		{ length: port.rows },
		(_, row): Line => [
			{
				text: Array.from({ length: cols }, (_, col) =>
					centred(spell(theme, numberWithin(values[row * cols + col] as number, cell - 1)), cell),
				).join(''),
				...theme.roles.text,
			},
		],
	);
	return [[{ text: name, ...theme.roles.muted }], ...rows];
}

/** A number in as many digits, three at the most, as a width holds. */
function numberWithin(value: number, width: number): string {
	const texts = [3, 2, 1].map(digits => shortNumber(value, digits));
	return texts.find(text => text.length <= width) ?? (texts.at(-1) as string);
}

function centred(text: string, width: number): string {
	return pad(' '.repeat(Math.max(0, Math.ceil((width - widthOf(text)) / 2))) + text, width);
}

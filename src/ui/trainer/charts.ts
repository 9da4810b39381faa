// The lower half: the loss beside its surface; the weights' paths below the loss where there is room, else in its place.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { once } from '../../core/once.js';
import type { Trainer } from '../../state/trainer/trainer.js';
import type { Spectrum } from '../../training/curvature.js';
import { type ChartView, paintChart } from '../paint/chart.js';
import type { Size } from '../paint/chart-frame.js';
import { spread } from '../paint/place.js';
import { cutLine, type Line, lineWidth, widthOf } from '../paint/span.js';
import { paintSurface, rasterFor } from '../paint/surface.js';
import { surfaceBands } from '../paint/surface-bands.js';
import { spell, type Theme } from '../theme/theme.js';
import type { Pen } from './pen.js';
import { type SurfacePlane, surfacePlane } from './plane.js';
import { lossChart, lossText, weightName, weightsChart } from './plots.js';

const GAP = 3;
/** From this height on the weights have a chart of their own. */
const TALL = 18;
/** The most that a surface is wider than high, a cell being twice as high as it is wide. */
const WIDEST = 4;

/** The charts: those over the epochs, and the surface where there is one. Apart, for the surface hardly changes from frame to frame. */
export interface Charts {
	readonly plots: readonly Line[];
	readonly surface: readonly Line[];
	/** Columns from the left edge to the surface. */
	readonly left: number;
}

/** The charts as lines, `pen.height` of them. */
export function chartLines(trainer: Trainer, pen: Pen): Charts {
	const height = Math.max(0, pen.height - 1);
	const right = Math.min(Math.floor((pen.width - GAP) / 2), height * WIDEST);
	const plane = surfacePlane(trainer, { width: right, height });
	if (plane === undefined) {
		return { plots: plots(trainer, pen), surface: [], left: pen.width };
	}
	const left = pen.width - GAP - right;
	const surface = [
		surfaceTitle(plane, trainer.setup.problem.learnsBias, { ...pen, width: right }),
		...surfaceLines(plane, { width: right, height }, pen.theme),
	];
	return { plots: plots(trainer, { ...pen, width: left }), surface, left: left + GAP };
}

/** Loss, weights, or both under one another. */
function plots(trainer: Trainer, pen: Pen): Line[] {
	const { height } = pen;
	if (height < TALL) {
		return (trainer.plot === 'loss' ? lossLines : weightLines)(trainer, pen);
	}
	const lower = Math.floor(height * 0.42);
	return [...lossLines(trainer, { ...pen, height: height - lower }), ...weightLines(trainer, { ...pen, height: lower })];
}

function lossLines(trainer: Trainer, pen: Pen): Line[] {
	const { theme, words, width } = pen;
	const { trainer: names } = words;
	const loss = names.losses[trainer.setup.problem.loss];
	const kind = trainer.logarithmic ? fill(names.logarithmic, { loss }) : loss;
	const value: Line = [{ text: spell(theme, lossText(trainer, words)), ...theme.roles.text }];
	const whole = named(names.loss, kind, theme);
	const name = lineWidth(whole) + lineWidth(value) + GAP <= width ? whole : named(names.loss, '', theme);
	return [spread(name, value, width, theme.marks.ellipsis), ...chart(lossChart(trainer, pen), pen)];
}

function weightLines(trainer: Trainer, pen: Pen): Line[] {
	return [named(pen.words.trainer.weights, '', pen.theme), ...chart(weightsChart(trainer, pen), pen)];
}

function chart(view: ChartView, { theme, width, height }: Pen): Line[] {
	return paintChart(view, { width, height: Math.max(0, height - 1) }, theme);
}

function named(name: string, detail: string, theme: Theme): Line {
	return [
		{ text: name, ...theme.roles.muted, bold: true },
		{ text: detail === '' ? '' : ` ${spell(theme, detail)}`, ...theme.roles.muted },
	];
}

function surfaceTitle({ axes, spectrum: { values } }: SurfacePlane, learnsBias: boolean, { theme, words, width }: Pen): Line {
	const { trainer: names } = words;
	const [first, second] = axes.names;
	const nameOf = (index: number): string => (learnsBias && index === axes.origin.length - 1 ? names.biasName : weightName(index, theme));
	const detail =
		axes.kind === 'weights'
			? fill(names.planeWeights, { across: nameOf(first), up: nameOf(second) })
			: fill(names.planeEigen, { across: shortNumber(values[0] ?? 0, 3), up: shortNumber(values[1] ?? 0, 3) });
	const { start, now, minimum } = theme.marks.chart;
	const legend = spell(theme, fill(names.legend, { start, now, least: minimum }));
	const title = named(names.surface, detail, theme);
	return lineWidth(title) + widthOf(legend) + GAP <= width
		? spread(title, [{ text: legend, ...theme.roles.muted }], width, theme.marks.ellipsis)
		: cutLine(title, width, theme.marks.ellipsis);
}

const known = once((_: Spectrum) => new Map<string, Uint8Array>());

/** The surface; its bands are found once, for only the path moves. */
function surfaceLines({ view, axes, spectrum }: SurfacePlane, size: Size, theme: Theme): Line[] {
	const raster = rasterFor(size, theme);
	const { x, y, minimum } = view;
	const name = [axes.kind, ...axes.names, minimum?.x, minimum?.y, x.low, x.high, y.low, y.high, ...Object.values(raster)].join(' ');
	const bands = known(spectrum).get(name) ?? surfaceBands(view, raster);
	known(spectrum).clear();
	known(spectrum).set(name, bands);
	return paintSurface(view, size, theme, bands);
}

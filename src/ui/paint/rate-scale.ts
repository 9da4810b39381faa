// One line: how large a learning rate is against the best one and the limit beyond which it diverges.

import type { Theme } from '../theme/theme.js';
import { fitItems } from './place.js';
import { joinSpans, type Line, lineWidth, type Span, type Style } from './span.js';

export interface RateView {
	readonly rate: number;
	/** The rate beyond which the loss grows: 2/λmax. */
	readonly limit: number | undefined;
	/** The rate that falls fastest. */
	readonly best: number | undefined;
	/** What is said of each, behind its glyph. */
	readonly labels: Readonly<Record<'limit' | 'best' | 'rate', string>>;
}

/** The scale goes on beyond the limit by half. */
const REACH = 1.5;
/** The least that is a scale, and the least that labels leave it. */
const LEAST = 6;
const ROOMY = 24;
const GAP = 2;

/** The scale, and behind it as many labels as leave it room; as wide as asked. */
export function paintRateScale(view: RateView, width: number, theme: Theme): Line {
	if (width < LEAST) {
		return [{ text: ' '.repeat(Math.max(0, width)) }];
	}
	const legend = fitItems(legendOf(view, theme), GAP, width - ROOMY - GAP);
	const taken = lineWidth(legend);
	const scale = paintScale(view, taken === 0 ? width : width - taken - GAP, theme);
	return joinSpans(taken === 0 ? scale : [...scale, { text: ' '.repeat(GAP) }, ...legend]);
}

interface Item {
	readonly rank: number;
	readonly spans: Line;
}

function legendOf({ rate, limit, best, labels }: RateView, theme: Theme): Item[] {
	const item = (rank: number, glyph: Span, label: string): Item => ({ rank, spans: [glyph, { text: ` ${label}`, ...theme.roles.muted }] });
	return [
		item(1, glyphOfRate({ rate, limit, best }, theme), labels.rate),
		...(best === undefined ? [] : [item(3, glyphOfBest(theme), labels.best)]),
		...(limit === undefined ? [] : [item(2, glyphOfLimit(theme), labels.limit)]),
	];
}

type Rates = Pick<RateView, 'rate' | 'limit' | 'best'>;

/** The rate at the end of the scale. */
function endOf({ rate, limit, best }: Rates): number {
	return REACH * (limit ?? Math.max(rate, best ?? 0)) || 1;
}

const isBeyond = ({ rate, limit }: Rates): boolean => limit !== undefined && rate > limit;

function glyphOfRate(rates: Rates, { marks, roles }: Theme): Span {
	const style: Style = { ...(isBeyond(rates) ? roles.alert : roles.accent), bold: true };
	return { text: rates.rate > endOf(rates) ? marks.pointer.repeat(2) : marks.chart.now, ...style };
}

const glyphOfBest = ({ marks, roles }: Theme): Span => ({ text: marks.chart.scale.place, ...roles.text });
const glyphOfLimit = ({ marks, roles }: Theme): Span => ({ text: marks.chart.scale.limit, ...roles.alert });

/** `0 ├──┼──●─┃───▸`, so many cells wide. */
function paintScale(rates: Rates, width: number, theme: Theme): Line {
	const { marks, roles } = theme;
	const { scale, axis } = marks.chart;
	const cells = width - ZERO.length - 2;
	const end = endOf(rates);
	const placeOf = (rate: number): number => Math.round(Math.min(1, Math.max(0, rate / end)) * (cells - 1));
	const limit = rates.limit === undefined ? cells : placeOf(rates.limit);
	const track = Array.from(
		{ length: cells },
		(_, cell): Span => (cell < limit ? { text: axis.across, ...roles.muted } : { text: scale.beyond, ...roles.alert }),
	);
	const outside = rates.rate > end;
	const placed: [number | undefined, Span][] = [
		[rates.best, glyphOfBest(theme)],
		[rates.limit, glyphOfLimit(theme)],
		[outside ? undefined : rates.rate, glyphOfRate(rates, theme)],
	];
	for (const [rate, glyph] of placed) {
		if (rate !== undefined) {
			track[placeOf(rate)] = glyph;
		}
	}
	const head: Span = { text: marks.pointer, ...(rates.limit === undefined ? roles.muted : roles.alert) };
	const tail = outside ? [...track.slice(0, -1), glyphOfRate(rates, theme)] : [...track, head];
	return [{ text: `${ZERO}${scale.start}`, ...roles.muted }, ...tail];
}

const ZERO = '0 ';

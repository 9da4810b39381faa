// One shape for every measurement, so that a missed goal can't hide in prose: the table and the JSON are made from it.

import { type Unit, withUnit } from './stats.js';

interface Goal {
	/** Whether the ratio to the baseline is bounded, or the figure itself. */
	readonly of: 'ratio' | 'figure';
	readonly bound: 'at most' | 'at least';
	readonly value: number;
}

export interface Row {
	readonly name: string;
	readonly unit: Unit;
	readonly figure: number;
	readonly baseline?: { readonly name: string; readonly figure: number };
	/** Median of the ratios of neighbouring runs; of times, unless the goal is a speed: then the baseline's time over ours. */
	readonly ratio?: number;
	/** None where a figure is only reported. */
	readonly goal?: Goal;
	/** Spread, extremes, and what else helps to judge the figure. */
	readonly detail?: string;
}

/** Whether the goal is met; undefined without one. What was not measured meets nothing. */
export function isMet({ goal, ratio, figure }: Row): boolean | undefined {
	if (goal === undefined) {
		return undefined;
	}
	const value = goal.of === 'ratio' ? (ratio ?? Number.NaN) : figure;
	return goal.bound === 'at most' ? value <= goal.value : value >= goal.value;
}

export function goalText({ goal, unit }: Row): string {
	if (goal === undefined) {
		return '';
	}
	return `${goal.bound === 'at most' ? '≤' : '≥'} ${goal.of === 'ratio' ? `${goal.value}×` : withUnit(goal.value, unit)}`;
}

const HEAD = ['what', 'figure', 'baseline', 'ratio', 'goal', 'met', 'detail'];

/** The rows as a Markdown table, its columns aligned so that it reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
	const cells = [HEAD, ...rows.map(cellsOf)];
	const widths = HEAD.map((_, col) => Math.max(...cells.map(line => line[col]?.length ?? 0)));
	const lines = cells.map(line => widths.map((width, col) => (line[col] ?? '').padEnd(width)));
	return [lines[0], widths.map(width => '-'.repeat(width)), ...lines.slice(1)].map(line => `| ${line?.join(' | ')} |`).join('\n');
}

function cellsOf(row: Row): string[] {
	const { name, unit, figure, baseline, ratio, detail = '' } = row;
	const met = isMet(row);
	return [
		name,
		withUnit(figure, unit),
		baseline === undefined ? '' : `${baseline.name}: ${withUnit(baseline.figure, unit)}`,
		ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
		goalText(row),
		met === undefined ? '' : met ? 'yes' : 'NO',
		detail,
	];
}

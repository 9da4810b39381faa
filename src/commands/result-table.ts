// A result as coloured matrices, with the arithmetic of one element where it is asked for.

import { fill } from '../core/fault.js';
import type { Cell } from '../core/grid.js';
import { type Stage, stageOf } from '../state/stage/stage.js';
import { toPrint } from '../ui/paint/ansi.js';
import type { Line } from '../ui/paint/span.js';
import { paintChannel } from '../ui/paint/table.js';
import { arithmetic } from '../ui/stage/arithmetic.js';
import { spell, themeFor } from '../ui/theme/theme.js';
import type { Result } from './result.js';
import type { Session } from './session.js';

/** The output channel by channel, its size with the formula, and the terms of an element. */
export function resultTable(result: Result, element: Cell | undefined, size: string, session: Session): string {
	const { output, layer } = result;
	const theme = themeFor(session.look);
	const width = session.stdoutIsTerminal ? session.columns : Number.POSITIVE_INFINITY;
	const signed = layer.op === 'conv' || layer.op === 'conv-transpose';
	const channels = Array.from({ length: output.channels }, (_, channel): Line[] => [
		...(output.channels > 1 ? [[{ text: fill(session.cliWords.channel, { channel }), ...theme.roles.muted }]] : []),
		...paintChannel(output, channel, signed, width, theme),
		[],
	]).flat();
	const terms =
		element === undefined ? [] : [...arithmetic(stageAt(result, element), { theme, words: session.words, width, lines: 1000 }), []];
	const lines: Line[] = [...channels, ...terms, [{ text: spell(theme, size), ...theme.roles.muted }]];
	return `${toPrint(lines, theme.level)}\n`;
}

/** The stage with its cursor on one output element. */
function stageAt(result: Result, { channel, row, col }: Cell): Stage {
	const stage = stageOf(result);
	return { ...stage, channel, cursors: { ...stage.cursors, output: { row, col } } };
}

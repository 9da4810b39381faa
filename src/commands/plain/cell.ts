// The three questions of the stage, asked by a line: where an output comes from, where an input value goes, what a weight has met.

import { fill } from '../../core/fault.js';
import { moveTo } from '../../state/stage/move.js';
import { isSeen, type Panel, type Place, panelSize, type Stage } from '../../state/stage/stage.js';
import { arithmeticText, type Setting } from './tell.js';

/** A cell of one of the matrices. */
interface CellAsked {
	readonly panel: Panel;
	readonly place: Place;
}

const PANEL_OF: Readonly<Record<string, Panel>> = { i: 'input', k: 'kernel', o: 'output' };

/** The cell that a line such as `i 1,2` asks for. */
export function cellAsked(line: string): CellAsked | undefined {
	const [, letter = '', row, col] = /^([iko]) *(\d+)[ ,]+(\d+)$/.exec(line) ?? [];
	const panel = PANEL_OF[letter];
	return panel && { panel, place: { row: Number(row), col: Number(col) } };
}

/** What the question of that cell is answered with; what an exercise asks for is not told. */
export function cellText(stage: Stage | undefined, { panel, place }: CellAsked, setting: Setting): string {
	const { words } = setting;
	if (stage === undefined) {
		return words.reasons['no-stage'];
	}
	if (panel === 'kernel' && !('kernel' in stage.layer)) {
		return words.plain.noKernel;
	}
	if (panel === 'output' && stage.veil !== 'none' && !isSeen(stage, place)) {
		return words.course.hidden;
	}
	const { rows, cols } = panelSize(stage, panel);
	return place.row < rows && place.col < cols
		? arithmeticText(moveTo({ ...stage, panel }, place), setting)
		: fill(words.goto.range, { rows, cols });
}

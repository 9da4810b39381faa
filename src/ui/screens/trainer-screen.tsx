// The trainer on the screen: the matrices of an epoch, the loss as it fell, the surface that the path crosses, the rate on its scale.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import type { Model } from '../../state/model.js';
import { epochsDone, shownPoint, type Trainer } from '../../state/trainer/trainer.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { inLines } from '../paint/place.js';
import { type Line, wrapLine, wrapText } from '../paint/span.js';
import { fieldLine } from '../stage/field.js';
import { noticeSpan } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import { chartLines } from '../trainer/charts.js';
import { curvatureLine, rateLine } from '../trainer/curvature-lines.js';
import { matrixLines } from '../trainer/matrices.js';
import { noteOf } from '../trainer/notes.js';
import type { Desk } from '../trainer/pen.js';
import { recipeText, startText } from '../trainer/plots.js';

interface TrainerScreenProps {
	readonly model: Model;
	readonly trainer: Trainer;
	readonly theme: Theme;
	readonly words: Words;
}

export function TrainerScreen({ model, trainer, theme, words }: TrainerScreenProps) {
	const { columns, rows } = model.size;
	const width = columns - 2 * MARGIN;
	const room = shareOut(rows - FRAME_LINES);
	const desk = { theme, words, width };
	const matrices = matrixLines(trainer, { ...desk, height: room.matrices });
	const charts = room.charts + room.matrices + 1 - matrices.length;
	const { plots, surface, left } = chartLines(trainer, { ...desk, height: charts });
	const { level } = theme;
	return (
		<Frame model={model} theme={theme} words={words} title={titleOf(trainer, words)} aside={asideOf(trainer, columns, words)}>
			<Lines level={level} lines={[...noteLines(model, trainer, desk, room.notes), ...blank(room.airy)]} />
			<Lines level={level} lines={[...matrices, ...blank(room.roomy)]} />
			<Box flexDirection="row" flexShrink={0}>
				<Box width={left} flexShrink={0}>
					<Lines level={level} lines={plots} />
				</Box>
				<Lines level={level} lines={surface} />
			</Box>
			<Lines level={level} lines={[...blank(room.airy), curvatureLine(trainer, desk), rateLine(trainer, desk)]} />
		</Frame>
	);
}

interface Share {
	readonly notes: number;
	/** Lines for the matrices and for the charts, the matrices' titles and the charts' not counted. */
	readonly matrices: number;
	readonly charts: number;
	/** Whether there is a blank line between matrices and charts, and more of them elsewhere. */
	readonly roomy: boolean;
	readonly airy: boolean;
}

/** The least height of the matrices: the book's image has six rows. */
const MATRICES = 6;
/** The most of the body that matrices take: a digit of 28 rows fits a screen of 40. */
const SHARE = 0.52;
/** Lines below the charts: curvature and rate. */
const BELOW = 2;

/** How the lines of the body are shared out; what the matrices leave goes to the charts. */
function shareOut(height: number): Share {
	const airy = height >= 30;
	const roomy = height >= 20;
	const notes = height >= 18 ? 2 : 1;
	const left = height - notes - BELOW - Number(roomy) - 2 * Number(airy);
	const matrices = Math.max(MATRICES, Math.floor(left * SHARE) - 1);
	return { notes, matrices, charts: left - matrices - 1, roomy, airy };
}

const blank = (wanted: boolean): Line[] => (wanted ? [[]] : []);

/** A question or a notice, else what explains the moment; so many lines always, that nothing below jumps. */
function noteLines(model: Model, trainer: Trainer, desk: Desk, count: number): Line[] {
	const { theme, words, width } = desk;
	const field = fieldLine(model, desk);
	const note = noteOf(trainer, words, theme);
	const told: Line[] =
		model.notice === undefined
			? note.lines
					.flatMap(line => wrapText(spell(theme, line), width))
					.map((text): Line => [{ text, ...(note.alert ? theme.roles.alert : {}) }])
			: wrapLine([noticeSpan(model.notice, desk)], width);
	const lines = field === undefined ? told : [field];
	return inLines(lines, count, width, theme.marks.ellipsis);
}

function titleOf({ experiment }: Trainer, { trainer: words }: Words): string {
	return experiment === undefined ? words.title : words.experiments[experiment].title;
}

/** From this width on the head of the screen is told in full. */
const WIDE = 76;

/** `epoch 6 of 10 · sgd 0.03`; that it runs, where it began, that it was gone back to. In short where there is little room. */
function asideOf(trainer: Trainer, columns: number, words: Words): string {
	const { descent, recipe: by } = shownPoint(trainer);
	const { trainer: names } = words;
	const { every } = trainer.history;
	const { epoch } = descent;
	const [newest, next] = [epochsDone(trainer), recipeText(trainer.recipe, words)];
	const made = by === undefined ? next : recipeText(by, words);
	const changed = made === next ? '' : fill(names.next, { recipe: next });
	if (columns < WIDE) {
		return [fill(names.epochShort, { epoch, goal: trainer.goal }), changed || made].join(' · ');
	}
	return [
		trainer.running === undefined ? '' : names.running,
		every > 1 ? fill(names.thinned, { every }) : '',
		epoch < newest ? fill(names.epochBack, { epoch, newest }) : fill(names.epochOf, { epoch, goal: trainer.goal }),
		made,
		changed,
		epoch === 0 ? startText(trainer.setup.start, names.starts) : '',
	]
		.filter(Boolean)
		.join(' · ');
}

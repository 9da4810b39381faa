// A field that is open: what it asks for, what is typed so far; or a question that is answered with yes or no.

import { fill } from '../../core/fault.js';
import type { Model, Overlay } from '../../state/model.js';
import { type Field, fieldOnTop } from '../../state/overlays/fields.js';
import { knobNamed } from '../../state/play/knobs/table.js';
import type { Words } from '../../text/words.js';
import { cutLine, type Line, widthOf } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

/** Columns that are kept for what is typed, whatever is asked. */
const ROOM_TO_TYPE = 24;

/** The line of the field or of the question on top; undefined where none is. */
export function fieldLine(model: Model, desk: Desk): Line | undefined {
	const { theme } = desk;
	const asked = questionText(model.overlays.at(-1), desk.words);
	if (asked !== undefined) {
		return [
			{ text: `${theme.marks.pointer} ${spell(theme, asked)} `, ...theme.roles.accent },
			{ text: 'y n', ...theme.roles.muted },
		];
	}
	const field = fieldOnTop(model);
	return field === undefined ? undefined : typedLine(field, desk);
}

/** The end of a long text stays in sight: that is where one types. */
function typedLine(field: Field, { theme, words, width }: Desk): Line {
	const whole: Line = [{ text: `${theme.marks.pointer} ${spell(theme, promptText(field, words))} `, ...theme.roles.accent }];
	const prompt = cutLine(whole, Math.max(2, width - Math.min(ROOM_TO_TYPE, widthOf(field.text) + 1)), theme.marks.ellipsis);
	const room = width - prompt.reduce((sum, { text }) => sum + widthOf(text), 0) - widthOf(theme.marks.cursor);
	return [...prompt, { text: endOf(field.text, room, theme.marks.ellipsis) }, { text: theme.marks.cursor, ...theme.roles.accent }];
}

function endOf(text: string, width: number, ellipsis: string): string {
	if (widthOf(text) <= width) {
		return text;
	}
	const marks = [...text];
	let end = '';
	while (marks.length > 0 && widthOf(marks.at(-1) + end) <= width - widthOf(ellipsis)) {
		end = marks.pop() + end;
	}
	return ellipsis + end;
}

function promptText(field: Field, { goto, trainer, play, digits }: Words): string {
	const { asks } = play;
	switch (field.kind) {
		case 'goto':
			return goto.ask;
		case 'rate':
			return trainer.askRate;
		case 'axes':
			return trainer.askPlane;
		case 'matrix':
			return asks[field.role];
		case 'store':
			return fill(asks.store, { matrix: play.matrices[field.on] });
		case 'knob': {
			const { names = [] } = knobNamed(field.name);
			return fill(names.length === 0 ? asks.knob : asks.knobNames, { knob: play.knobs[field.name], names: names.join(', ') });
		}
		case 'keep-weights':
			return digits.files.keep;
		case 'open-weights':
			return digits.files.open;
		case 'cell':
		case 'brush':
		case 'seed':
		case 'keep':
			return asks[field.kind];
	}
}

function questionText(top: Overlay | undefined, { play, digits }: Words): string | undefined {
	switch (top?.kind) {
		case 'replace':
			return top.what.kind === 'session'
				? fill(play.replaceSession, { name: top.what.name })
				: fill(play.replaceFile, { path: top.what.path });
		case 'begin-anew':
			return fill(digits.files[top.by.kind], { path: top.by.kind === 'read' ? top.by.path : '' });
		case 'drop':
			return fill(play.drop, { name: top.name });
		default:
			return undefined;
	}
}

// A frame, looked at as a terminal would: does it fit, and is there nothing in it that a terminal obeys but colours?

import stringWidth from 'string-width';
import type { Model } from '../../src/state/model.js';
import type { Language } from '../../src/text/languages.js';
import type { Look } from '../../src/ui/theme/theme.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../ui/screen.js';

type Way = readonly [Look, Language];

const FIRST: Way = [PLAIN, 'en'];
const WAYS: readonly Way[] = [
	FIRST,
	[TRUECOLOR, 'en'],
	[PLAIN, 'zh-TW'],
	[ASCII, 'en'],
	[{ level: 2, ascii: false, background: 'light' }, 'zh-TW'],
	[{ level: 1, ascii: true, background: 'dark' }, 'en'],
];

/** The ways to draw frames, one after the other, round and round. */
export const wayOf = (frame: number): Way => WAYS[frame % WAYS.length] ?? FIRST;

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const COLOUR = /\u001b\[[\d;]*m/g;
/** What a terminal obeys, or what turns the order of a line round; not what joins the parts of a letter. */
const OBEYED = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/u;

/** What is wrong with a frame of a model. */
export function wrongWithFrame(model: Model, [look, language]: Way): string[] {
	const { columns, rows } = model.size;
	const lines = frameOf(model, look, language).replaceAll(COLOUR, '').split('\n');
	return [
		...(lines.length > rows ? [`${lines.length} lines on ${rows} rows`] : []),
		...lines.flatMap((line, row) => {
			const width = stringWidth(line);
			const obeyed = OBEYED.exec(line)?.[0];
			return [
				...(width > columns ? [`line ${row} is ${width} wide on ${columns} columns: ${line}`] : []),
				...(obeyed === undefined ? [] : [`line ${row} has U+${obeyed.codePointAt(0)?.toString(16)}: ${line}`]),
			];
		}),
	];
}

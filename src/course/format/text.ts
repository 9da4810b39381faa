// Texts of a block, with places to fill: `{=expression}`.

import { Fault } from '../../core/fault.js';
import type { Tree } from '../../expression/tree.js';
import type { Text } from '../lesson.js';
import { type ComplainAt, compileChecked, type Names } from './expressions.js';

/** The pieces of a text. What is wrong with a place is put down, and the place left out. */
export function readText(text: string, names: Names, complain: ComplainAt): Text {
	const pieces: (string | { readonly value: Tree })[] = [];
	let at = 0;
	for (let open = text.indexOf('{='); open >= 0; open = text.indexOf('{=', at)) {
		const close = text.indexOf('}', open);
		if (text[open - 1] === '{' || close < 0) {
			complain(open, placeFault());
			return [text];
		}
		const tree = compileChecked(text.slice(open + 2, close), names, (index, fault) => complain(open + 2 + index, fault));
		pieces.push(text.slice(at, open), ...(tree === undefined ? [] : [{ value: tree }]));
		at = close + 1;
	}
	return [...pieces, text.slice(at)].filter(piece => piece !== '');
}

/** What a computed place looks like, for one that does not. */
export const placeFault = (): Fault =>
	new Fault('a computed place is written {form}: one brace, and it is closed', { form: '{=expression}' });

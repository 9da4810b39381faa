// How much there is to read: words, terminal cells, lines.

import stringWidth from 'string-width';
import type { ProseBlock, Text } from '../lesson.js';

const WIDE = /[\u2e80-\u303e\u3041-\u9fff\uf900-\ufaff]/g;
const PUNCTUATION = /[\p{P}\p{S}]/gu;
const PIECES = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g;

/** What stands for a number that is computed only when it is shown. */
const COMPUTED = '10';

/** A text as it is read, a number in the place of what is computed. */
export const plainText = (text: Text): string => text.map(piece => (typeof piece === 'string' ? piece : COMPUTED)).join('');

/** Prose as it is read; nothing of code. */
export const proseText = (block: ProseBlock): string => (block.kind === 'code' ? '' : plainText(block.spans.map(({ text }) => text)));

/** Words of a script with blanks; characters, where the script has none. */
export function countOf(text: string): { readonly words: number; readonly characters: number } {
	const spoken = text.replaceAll(PUNCTUATION, ' ');
	const characters = spoken.match(WIDE)?.length ?? 0;
	const words = text
		.replaceAll(WIDE, ' ')
		.split(/\s+/)
		.filter(word => /[\p{L}\p{N}]/u.test(word)).length;
	return { words, characters };
}

/** The widest part of a text that no line can be broken in. */
export function widestPart(text: string): number {
	return Math.max(0, ...(text.match(PIECES) ?? []).map(piece => stringWidth(piece.trimEnd())));
}

export const widthOf = (text: string): number => stringWidth(text);

// A step's prose as lines: paragraphs wrapped, lists with their marks, code as it stands.

import type { FilledBlock, FilledSpan } from '../../state/course/prose.js';
import { cutLine, hangLine, type Line, type Span, wrapLine } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface Paper {
	readonly theme: Theme;
	readonly width: number;
}

/** The blocks as lines of at most a width; a blank line between paragraphs where there is room for it. */
export function proseLines(blocks: readonly FilledBlock[], paper: Paper, airy: boolean): Line[] {
	return blocks.flatMap((block, index): Line[] => {
		const before = blocks[index - 1];
		const apart = airy && before !== undefined && !(block.kind === 'item' && before.kind === 'item');
		return [...(apart ? [[]] : []), ...blockLines(block, paper)];
	});
}

function blockLines(block: FilledBlock, { theme, width }: Paper): Line[] {
	const hanging = (text: string, spans: readonly FilledSpan[]): Line[] =>
		hangLine({ text, ...theme.roles.muted }, styled(spans, theme), width);
	switch (block.kind) {
		case 'paragraph':
			return wrapLine(styled(block.spans, theme), width);
		case 'item':
			return hanging(`${'  '.repeat(block.depth)}${spell(theme, block.marker === '•' ? theme.marks.dot : block.marker)} `, block.spans);
		case 'quote':
			return hanging('  ', block.spans);
		case 'code':
			return block.lines.map(text => cutLine([{ text: `  ${spell(theme, text)}`, ...theme.roles.muted }], width, theme.marks.ellipsis));
	}
}

/** Without colours, code keeps the marks that it was written with. */
function styled(spans: readonly FilledSpan[], theme: Theme): Line {
	return spans.map(({ text, style }): Span => {
		const shown = spell(theme, text);
		if (style === 'code') {
			return theme.level === 0 ? { text: `\`${shown}\`` } : { text: shown, ...theme.roles.positive };
		}
		return { text: shown, ...(style === undefined ? {} : theme.roles.strong) };
	});
}

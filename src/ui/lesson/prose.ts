// A step's prose as lines: paragraphs wrapped, lists with their marks, code as it stands.

import type { FilledBlock, FilledSpan } from '../../state/course/prose.js';
import { cutLine, type Line, type Span, wrapLine } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface Desk {
	readonly theme: Theme;
	readonly width: number;
}

/** The blocks as lines of at most a width; a blank line between paragraphs where there is room for it. */
export function proseLines(blocks: readonly FilledBlock[], desk: Desk, airy: boolean): Line[] {
	return blocks.flatMap((block, index): Line[] => {
		const before = blocks[index - 1];
		const apart = airy && before !== undefined && !(block.kind === 'item' && before.kind === 'item');
		return [...(apart ? [[]] : []), ...blockLines(block, desk)];
	});
}

function blockLines(block: FilledBlock, desk: Desk): Line[] {
	const { theme, width } = desk;
	switch (block.kind) {
		case 'paragraph':
			return wrapLine(styled(block.spans, theme), width);
		case 'item':
			return hanging(
				`${'  '.repeat(block.depth)}${spell(theme, block.marker === '•' ? theme.marks.dot : block.marker)} `,
				block.spans,
				desk,
			);
		case 'quote':
			return hanging('  ', block.spans, desk);
		case 'code':
			return block.lines.map(text => cutLine([{ text: `  ${spell(theme, text)}`, ...theme.roles.muted }], width, theme.marks.ellipsis));
	}
}

/** Lines behind a mark, those after the first set in as far. */
function hanging(mark: string, spans: readonly FilledSpan[], { theme, width }: Desk): Line[] {
	return wrapLine(styled(spans, theme), width - mark.length).map(
		(line, index): Line => [{ text: index === 0 ? mark : ' '.repeat(mark.length), ...theme.roles.muted }, ...line],
	);
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

// Lines of styled text as Ink draws them: one Text a line, one inside it for each run of a style.

import { Text } from 'ink';
import { createElement, Fragment, memo, type ReactElement } from 'react';
import { joinSpans, type Line, type Span } from '../paint/span.js';

/** A line is its place on the screen, so lines and runs are passed by position, without keys. */
export const Lines = memo(function Lines({ lines }: { readonly lines: readonly Line[] }) {
	return createElement(Fragment, null, ...lines.map(lineElement));
});

function lineElement(line: Line): ReactElement {
	const runs = line.length === 0 ? [' '] : joinSpans(line).map(runElement);
	return createElement(Text, { wrap: 'truncate-end' }, ...runs);
}

function runElement({ text, fg, bg, bold }: Span): ReactElement | string {
	if (fg === undefined && bg === undefined && !bold) {
		return text;
	}
	return createElement(Text, { ...(fg && { color: fg }), ...(bg && { backgroundColor: bg }), ...(bold && { bold }) }, text);
}

// Lines of styled text as Ink draws them. Ink measures and lays out plain text and is handed the colours last, line by line:
// a tree of Text for each run of colour costs it several times as much, at every key.

import { Text, Transform } from 'ink';
import { toAnsi } from '../paint/ansi.js';
import { cutLine, type Line, plain, widthOf } from '../paint/span.js';
import type { ColourLevel } from '../theme/theme.js';

interface LinesProps {
	readonly lines: readonly Line[];
	readonly level: ColourLevel;
}

/** Lines that fit where they are put: whoever makes them cuts them, Ink only cuts what a terminal that shrinks leaves no room for. */
export function Lines({ lines, level }: LinesProps) {
	const texts = lines.map(line => plain(line) || ' ');
	const colour = (text: string, index: number): string => {
		const line = lines[index];
		// A line that Ink had to cut is cut here too.
		return line === undefined || line.length === 0
			? text
			: toAnsi([text === texts[index] ? line : cutLine(line, widthOf(text), '')], level);
	};
	return lines.length === 0 ? null : (
		<Transform transform={colour}>
			<Text wrap="truncate-end">{texts.join('\n')}</Text>
		</Transform>
	);
}

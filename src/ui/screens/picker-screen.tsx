// A list to choose from: inputs, kernels, examples.

import { Box } from 'ink';
import type { Model, Overlay } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, widthOf, wrapText } from '../paint/span.js';
import { paintChannel } from '../paint/table.js';
import { ENTRIES } from '../picker/entries.js';
import type { Entry } from '../picker/entry.js';
import { ABOUT_LINES, ABOVE, GAP, layoutPicker } from '../picker/picker-layout.js';
import { spell, type Theme } from '../theme/theme.js';

interface PickerScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'picker' }>;
	readonly theme: Theme;
	readonly words: Words;
}

export function PickerScreen({ model, overlay, theme, words }: PickerScreenProps) {
	const entries = ENTRIES[overlay.list](words, theme, model);
	const { width, height, listWidth, first } = layoutPicker(model.size, overlay, entries.length);
	const chosen = entries[overlay.index];
	const about = wrapText(spell(theme, chosen?.about ?? ''), width).slice(0, ABOUT_LINES);
	return (
		<Frame model={model} theme={theme} words={words} title={words.pickers[overlay.list]} aside={`${overlay.index + 1} / ${entries.length}`}>
			<Box flexDirection="row" height={height + 2} paddingTop={ABOVE}>
				<Box flexDirection="column" width={listWidth} paddingRight={GAP}>
					<Lines level={theme.level} lines={listLines(entries, first, overlay.index, { width: listWidth - GAP, height }, theme)} />
				</Box>
				{chosen?.grid === undefined || listWidth === width ? null : (
					<Box flexDirection="column">
						<Lines level={theme.level} lines={preview(chosen, { width: width - listWidth, height }, theme)} />
					</Box>
				)}
			</Box>
			<Lines level={theme.level} lines={about.map((text): Line => [{ text }])} />
		</Frame>
	);
}

interface Room {
	readonly width: number;
	readonly height: number;
}

function listLines(entries: readonly Entry[], first: number, index: number, { width, height }: Room, theme: Theme): Line[] {
	const column = Math.max(...entries.map(({ name }) => widthOf(name))) + 3;
	return entries.slice(first, first + height).map(({ name, brief }, place): Line => {
		const here = first + place === index;
		const line: Line = [
			{ text: here ? `${theme.marks.pointer} ` : '  ', ...theme.roles.accent },
			{ text: pad(spell(theme, name), column), ...(here ? { ...theme.roles.accent, bold: true } : theme.roles.text) },
			{ text: spell(theme, brief), ...theme.roles.muted },
		];
		return cutLine(line, width, theme.marks.ellipsis);
	});
}

/** What the entry holds, as the stage would draw it; its top left where it is too large. */
function preview({ grid, signed }: Entry, { width, height }: Room, theme: Theme): Line[] {
	return grid === undefined ? [] : paintChannel(grid(), 0, signed, width, theme).slice(0, height);
}

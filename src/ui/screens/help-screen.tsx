// All keys of the screen below, made from the key tables themselves.

import { fill } from '../../core/fault.js';
import { type Binding, type Group, KEYS, modeOf } from '../../state/keys.js';
import type { Model, Overlay } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { allKeys, isAvailable, type KeyEntry, keyEntries } from '../key-names.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, lineWidth, widthOf } from '../paint/span.js';
import type { Theme } from '../theme/theme.js';

interface HelpScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'help' }>;
	readonly theme: Theme;
	readonly words: Words;
}

/** In the order that one looks for something: where it goes, what it shows, what it changes, what is taken along. */
const ORDER: readonly Group[] = ['answer', 'move', 'walk', 'look', 'edit', 'change', 'experiments', 'take', 'app'];
/** Two columns may lose so much of the longest label. */
const MOST_CUT = 6;
/** Keys wider than this push their own label on, not all of them. */
const KEYS_WIDTH = 12;
const GAP = 2;

export function HelpScreen({ model, overlay, theme, words }: HelpScreenProps) {
	const below = { ...model, overlays: model.overlays.slice(0, -1) };
	const groups = keyGroups([...KEYS[modeOf(below)], ...KEYS.global], words);
	const width = model.size.columns - 2 * MARGIN;
	const pen: Pen = { model, theme, words };
	const all = inColumns(groups, pen, width) ?? columnLines(groups, pen);
	const lines = all.map(line => cutLine(line, width, theme.marks.ellipsis));
	const height = model.size.rows - FRAME_LINES - 2;
	const top = Math.min(overlay.top, Math.max(0, lines.length - height));
	const more = Math.max(0, lines.length - height - top);
	const note = more === 0 ? '' : fill(words.help.more, { count: more });
	return (
		<Frame model={model} theme={theme} words={words} title={words.help.title} aside={note}>
			<Lines level={theme.level} lines={[[], ...lines.slice(top, top + height)]} />
		</Frame>
	);
}

interface Pen {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

interface KeyGroup {
	readonly name: Group;
	readonly entries: readonly KeyEntry[];
}

function keyGroups(bindings: readonly Binding[], words: Words): KeyGroup[] {
	const names = ORDER.filter(name => bindings.some(({ group }) => group === name));
	return names.map(name => ({
		name,
		entries: keyEntries(
			bindings.filter(({ group }) => group === name),
			words.explained,
		),
	}));
}

/** Groups under one another, their labels in one column. */
function columnLines(groups: readonly KeyGroup[], { model, theme, words }: Pen): Line[] {
	const widths = groups.flatMap(({ entries }) => entries.map(entry => widthOf(allKeys(entry, theme))));
	const column = Math.min(KEYS_WIDTH, Math.max(...widths));
	return groups.flatMap(({ name, entries }, index): Line[] => [
		...(index === 0 ? [] : [[]]),
		[{ text: words.groups[name], ...theme.roles.strong }],
		...entries.map((entry): Line => {
			const available = isAvailable(entry, model);
			return [
				{ text: `${pad(allKeys(entry, theme), column)}${' '.repeat(GAP)}`, ...(available ? theme.roles.accent : theme.roles.muted) },
				{ text: entry.label, ...(available ? theme.roles.text : theme.roles.muted) },
			];
		}),
	]);
}

/** The groups in two columns, parted where the longer one is shortest, rather with every label whole; undefined where all partings are too wide. */
function inColumns(groups: readonly KeyGroup[], pen: Pen, width: number): Line[] | undefined {
	const partings = groups.slice(1).map((_, index) => {
		const [first, second] = [columnLines(groups.slice(0, index + 1), pen), columnLines(groups.slice(index + 1), pen)];
		return { first, second, height: Math.max(first.length, second.length) };
	});
	const columns = partings.toSorted((one, other) => one.height - other.height).map(({ first, second }) => besideOneAnother(first, second));
	const within = (most: number): Line[] | undefined => columns.find(lines => lines.every(line => lineWidth(line) <= most));
	return within(width) ?? within(width + MOST_CUT);
}

function besideOneAnother(first: readonly Line[], second: readonly Line[]): Line[] {
	const width = Math.max(...first.map(lineWidth)) + GAP;
	return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
		const line = first[index] ?? [];
		return [...line, { text: ' '.repeat(width - lineWidth(line)) }, ...(second[index] ?? [])];
	});
}

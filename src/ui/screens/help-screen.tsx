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

/** Two columns of keys need this much, and may lose so much of the longest label. */
const WIDE = 76;
const MOST_CUT = 8;

export function HelpScreen({ model, overlay, theme, words }: HelpScreenProps) {
	const below = { ...model, overlays: model.overlays.slice(0, -1) };
	const groups = keyGroups([...KEYS[modeOf(below)], ...KEYS.global], words);
	const width = model.size.columns - 2 * MARGIN;
	const pen: Pen = { model, theme, words };
	const beside = inColumns(groups, pen);
	const fits = model.size.columns >= WIDE && beside.every(line => lineWidth(line) <= width + MOST_CUT);
	const all = fits ? beside : columnLines(groups, pen);
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
	const names = [...new Set(bindings.map(({ group }) => group))];
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
	const column = Math.max(...groups.flatMap(({ entries }) => entries.map(entry => widthOf(allKeys(entry, theme))))) + 3;
	return groups.flatMap(({ name, entries }, index): Line[] => [
		...(index === 0 ? [] : [[]]),
		[{ text: words.groups[name], ...theme.roles.strong }],
		...entries.map((entry): Line => {
			const available = isAvailable(entry, model);
			return [
				{ text: pad(allKeys(entry, theme), column), ...(available ? theme.roles.accent : theme.roles.muted) },
				{ text: entry.label, ...(available ? theme.roles.text : theme.roles.muted) },
			];
		}),
	]);
}

/** The groups in two columns, each where there is less so far. */
function inColumns(groups: readonly KeyGroup[], pen: Pen): Line[] {
	const [left, right]: [KeyGroup[], KeyGroup[]] = [[], []];
	const length = (column: readonly KeyGroup[]): number => column.reduce((sum, { entries }) => sum + entries.length + 2, 0);
	for (const group of groups) {
		(length(left) <= length(right) ? left : right).push(group);
	}
	const [first, second] = [columnLines(left, pen), columnLines(right, pen)];
	const width = Math.max(...first.map(lineWidth)) + 3;
	return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
		const line = first[index] ?? [];
		return [...line, { text: ' '.repeat(width - lineWidth(line)) }, ...(second[index] ?? [])];
	});
}

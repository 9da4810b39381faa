// All keys of the screen below, made from the key tables themselves.

import { KEYS, modeOf } from '../../state/keys.js';
import type { Model, Overlay } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { allKeys, keyEntries } from '../key-names.js';
import { pad } from '../paint/place.js';
import { type Line, lineWidth, widthOf } from '../paint/span.js';
import type { Theme } from '../theme/theme.js';

interface HelpScreenProps {
	readonly model: Model;
	readonly overlay: Extract<Overlay, { kind: 'help' }>;
	readonly theme: Theme;
	readonly words: Words;
}

/** Two columns of keys need this much. */
const WIDE = 76;

export function HelpScreen({ model, overlay, theme, words }: HelpScreenProps) {
	const below = { overlays: model.overlays.slice(0, -1) };
	const groups = keyGroups([...KEYS[modeOf(below)], ...KEYS.global], model, theme, words);
	const lines = model.size.columns >= WIDE ? inColumns(groups) : groups.flatMap(group => [...group, []]);
	const height = model.size.rows - FRAME_LINES - 2;
	const top = Math.min(overlay.top, Math.max(0, lines.length - height));
	const more = Math.max(0, lines.length - height - top);
	const note = more === 0 ? '' : words.help.more.replace('{count}', String(more));
	return (
		<Frame model={model} theme={theme} words={words} title={words.help.title} aside={note}>
			<Lines lines={[[], ...lines.slice(top, top + height)]} />
		</Frame>
	);
}

type Bindings = (typeof KEYS)['stage'];

function keyGroups(bindings: Bindings, model: Model, theme: Theme, words: Words): Line[][] {
	const names = [...new Set(bindings.map(({ group }) => group))];
	const entries = names.map(name =>
		keyEntries(
			bindings.filter(({ group }) => group === name),
			words,
		),
	);
	const column = Math.max(...entries.flat().map(entry => widthOf(allKeys(entry, theme)))) + 3;
	return names.map((name, index): Line[] => [
		[{ text: words.groups[name], ...theme.roles.strong }],
		...(entries[index] ?? []).map((entry): Line => {
			const reason = entry.bindings.map(({ disabled }) => disabled?.(model)).find(Boolean);
			return [
				{ text: pad(allKeys(entry, theme), column), ...(reason === undefined ? theme.roles.accent : theme.roles.muted) },
				{ text: entry.label, ...(reason === undefined ? theme.roles.text : theme.roles.muted) },
			];
		}),
	]);
}

/** The groups in two columns, each where there is less so far. */
function inColumns(groups: readonly Line[][]): Line[] {
	const left: Line[] = [];
	const right: Line[] = [];
	for (const group of groups) {
		const column = left.length <= right.length ? left : right;
		column.push(...(column.length === 0 ? [] : [[]]), ...group);
	}
	const width = Math.max(...left.map(lineWidth)) + 4;
	return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
		const line = left[index] ?? [];
		return [...line, { text: ' '.repeat(width - lineWidth(line)) }, ...(right[index] ?? [])];
	});
}

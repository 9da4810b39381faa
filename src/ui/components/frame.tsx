// What every screen has: a title line, a body, the next keys.

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { KEYS, modeOf } from '../../state/keys.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { firstKeys, isAvailable, keyEntries } from '../key-names.js';
import { fitItems, spread } from '../paint/place.js';
import { type Line, lineWidth } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { Lines } from './lines.js';
import { MARGIN } from './measures.js';

interface FrameProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
	readonly title: string;
	readonly aside: string;
	readonly children: ReactNode;
}

export function Frame({ model, theme, words, title, aside, children }: FrameProps) {
	const { columns, rows } = model.size;
	const width = columns - 2 * MARGIN;
	const rule: Line = [{ text: theme.marks.rule.repeat(width), ...theme.roles.muted }];
	const head = spread(
		[
			{ text: 'conv-tutor', ...theme.roles.accent, bold: true },
			{ text: `  ${spell(theme, title)}`, ...theme.roles.strong },
		],
		[{ text: spell(theme, aside), ...theme.roles.muted }],
		width,
		theme.marks.ellipsis,
	);
	return (
		<Box width={columns} height={rows} paddingX={MARGIN} flexDirection="column" overflow="hidden">
			<Box flexDirection="column" flexShrink={0}>
				<Lines level={theme.level} lines={[head, rule]} />
			</Box>
			<Box flexDirection="column" flexGrow={1} flexShrink={1}>
				{children}
			</Box>
			<Box flexDirection="column" flexShrink={0}>
				<Lines level={theme.level} lines={[rule, nextKeys(model, theme, words, width)]} />
			</Box>
		</Box>
	);
}

const WIDE_GAP = 3;
const NARROW_GAP = 2;

/** The keys of the mode on top that fit on one line, the most useful first to stay. */
function nextKeys(model: Model, theme: Theme, words: Words, width: number): Line {
	const own = KEYS[modeOf(model)];
	const others = KEYS.global.filter(({ keys }) => !own.some(binding => binding.keys.some(key => keys.includes(key))));
	// What a list never has is not shown as something that it has not now.
	const bindings = [...own, ...others].filter(({ footer, disabled }) => footer !== undefined && disabled?.(model) !== 'not-in-this-list');
	const items = keyEntries(bindings, words.commands).map(entry => {
		return {
			rank: Math.min(...entry.bindings.map(({ footer = 99 }) => footer)),
			spans: [
				{ text: firstKeys(entry, theme), ...(isAvailable(entry, model) ? theme.roles.accent : theme.roles.muted) },
				{ text: ` ${entry.label}`, ...theme.roles.muted },
			],
		};
	});
	const whole = items.reduce((sum, { spans }) => sum + lineWidth(spans) + WIDE_GAP, -WIDE_GAP);
	return fitItems(items, whole <= width ? WIDE_GAP : NARROW_GAP, width);
}

// The stack on the screen: the table of its layers, and beside it the input with what one element sees of it.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import { totalsOf } from '../../core/stack.js';
import type { Model } from '../../state/model.js';
import type { Stack } from '../../state/stack/stack.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { countText } from '../stack/names.js';
import { planStack } from '../stack/stack-plan.js';
import type { Theme } from '../theme/theme.js';

interface StackScreenProps {
	readonly model: Model;
	readonly stack: Stack;
	readonly theme: Theme;
	readonly words: Words;
}

export function StackScreen({ model, stack, theme, words }: StackScreenProps) {
	const { above, main, height, below } = planStack(model, stack, theme, words);
	const { preset } = stack.network;
	const title = (preset === undefined ? undefined : words.stack.presets[preset]?.title) ?? words.stack.title;
	const aside = fill(words.stack.summary, { parameters: countText(totalsOf(stack.network).parameters) });
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={aside}>
			<Lines level={theme.level} lines={above} />
			<Box height={height} flexShrink={0}>
				<Lines level={theme.level} lines={main.lines} />
			</Box>
			<Lines level={theme.level} lines={below} />
		</Frame>
	);
}

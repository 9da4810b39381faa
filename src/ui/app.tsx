// The model drawn: the overlay on top, else the screen. Keys go to the store as they come; nothing is decided here.

import { Box, Text, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import { fill } from '../core/fault.js';
import type { Message } from '../state/message.js';
import type { Model } from '../state/model.js';
import type { Words } from '../text/words.js';
import { keysFrom } from './input.js';
import { DigitsScreen } from './screens/digits-screen.js';
import { HelpScreen } from './screens/help-screen.js';
import { HomeScreen } from './screens/home-screen.js';
import { LessonScreen } from './screens/lesson-screen.js';
import { PickerScreen } from './screens/picker-screen.js';
import { StackScreen } from './screens/stack-screen.js';
import { StageScreen } from './screens/stage-screen.js';
import { TextScreen } from './screens/text-screen.js';
import { TrainerScreen } from './screens/trainer-screen.js';
import { ViewScreen } from './screens/view-screen.js';
import type { Theme } from './theme/theme.js';
import { screenOf } from './which-screen.js';

/** What the app needs of a store. */
interface ModelSource {
	readonly get: () => Model;
	readonly subscribe: (changed: () => void) => () => void;
	readonly send: (messages: readonly Message[]) => void;
}

interface AppProps {
	readonly store: ModelSource;
	readonly theme: Theme;
	readonly words: Words;
}

export function App({ store, theme, words }: AppProps) {
	const model = useSyncExternalStore(store.subscribe, store.get);
	useInput((input, key) => store.send(keysFrom(input, key).map(name => ({ type: 'key', key: name }))));
	usePaste(text => store.send([{ type: 'paste', text }]));
	return <Screen model={model} theme={theme} words={words} />;
}

interface ScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** One frame of a model, whatever its size. */
export function Screen({ model, theme, words }: ScreenProps) {
	const top = model.overlays.at(-1);
	const { stack, digits, trainer } = model;
	const { desk } = model.course;
	switch (screenOf(model)) {
		case 'too-small':
			return <TooSmall model={model} words={words} />;
		case 'help':
			return top?.kind === 'help' ? <HelpScreen model={model} overlay={top} theme={theme} words={words} /> : null;
		case 'picker':
			return top?.kind === 'picker' ? <PickerScreen model={model} overlay={top} theme={theme} words={words} /> : null;
		case 'text':
			return top?.kind === 'text' ? <TextScreen model={model} overlay={top} theme={theme} words={words} /> : null;
		case 'trainer':
			return trainer && <TrainerScreen model={model} trainer={trainer} theme={theme} words={words} />;
		case 'stack':
			return stack && <StackScreen model={model} stack={stack} theme={theme} words={words} />;
		case 'digits':
			return digits && <DigitsScreen model={model} digits={digits} theme={theme} words={words} />;
		case 'stage':
			return <StageScreen model={model} theme={theme} words={words} />;
		case 'view':
			return <ViewScreen model={model} theme={theme} words={words} />;
		case 'home':
			return <HomeScreen model={model} theme={theme} words={words} />;
		case 'lesson':
			return desk && <LessonScreen model={model} desk={desk} theme={theme} words={words} />;
	}
}

function TooSmall({ model, words }: Pick<ScreenProps, 'model' | 'words'>) {
	const { columns, rows } = model.size;
	return (
		<Box width={columns} height={rows} overflow="hidden">
			<Text wrap="wrap">{fill(words.tooSmall, { columns, rows })}</Text>
		</Box>
	);
}

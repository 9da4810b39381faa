// The model drawn: the overlay on top, else the screen. Keys go to the store as they come; nothing is decided here.

import { Box, Text, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import { fill } from '../core/fault.js';
import type { Message } from '../state/message.js';
import type { Model } from '../state/model.js';
import { stageInView } from '../state/stage/in-view.js';
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

/** The smallest size that the screens are made for. */
const LEAST = { columns: 60, rows: 20 };

/** One frame of a model, whatever its size. */
export function Screen({ model, theme, words }: { readonly model: Model; readonly theme: Theme; readonly words: Words }) {
	const { columns, rows } = model.size;
	if (columns < LEAST.columns || rows < LEAST.rows) {
		return (
			<Box width={columns} height={rows} overflow="hidden">
				<Text wrap="wrap">{fill(words.tooSmall, { columns, rows })}</Text>
			</Box>
		);
	}
	const top = model.overlays.at(-1);
	switch (top?.kind) {
		case 'help':
			return <HelpScreen model={model} overlay={top} theme={theme} words={words} />;
		case 'picker':
			return <PickerScreen model={model} overlay={top} theme={theme} words={words} />;
		case 'text':
			return <TextScreen model={model} overlay={top} theme={theme} words={words} />;
		default:
			return <OpenScreen model={model} theme={theme} words={words} />;
	}
}

/** The screen under the overlays. A gradient is looked at on a stage. */
function OpenScreen({ model, theme, words }: { readonly model: Model; readonly theme: Theme; readonly words: Words }) {
	const { trainer, room, course } = model;
	if (trainer !== undefined && trainer.gradient === undefined) {
		return <TrainerScreen model={model} trainer={trainer} theme={theme} words={words} />;
	}
	if (trainer === undefined && room === 'stack' && model.stack !== undefined) {
		return <StackScreen model={model} stack={model.stack} theme={theme} words={words} />;
	}
	if (trainer === undefined && room === 'digits' && model.digits !== undefined) {
		return <DigitsScreen model={model} digits={model.digits} theme={theme} words={words} />;
	}
	if (trainer !== undefined || room === 'stage' || room === 'stack') {
		// The knobs lie under the panels, however the layer is looked at.
		return stageInView(model).view === 'panels' || model.overlays.some(({ kind }) => kind === 'knobs') ? (
			<StageScreen model={model} theme={theme} words={words} />
		) : (
			<ViewScreen model={model} theme={theme} words={words} />
		);
	}
	return room === 'home' || course.desk === undefined ? (
		<HomeScreen model={model} theme={theme} words={words} />
	) : (
		<LessonScreen model={model} desk={course.desk} theme={theme} words={words} />
	);
}

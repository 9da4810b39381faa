// A lesson or a round on the screen: the prose, the stage, the question, and what is said of the answer.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import { type Desk, isAtEnd, pageOf } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Panels } from '../components/panels.js';
import { type Figure, planLesson } from '../lesson/lesson-plan.js';
import type { Theme } from '../theme/theme.js';
import { EndScreen } from './end-screen.js';

interface LessonScreenProps {
	readonly model: Model;
	readonly desk: Desk;
	readonly theme: Theme;
	readonly words: Words;
}

export function LessonScreen({ model, desk, theme, words }: LessonScreenProps) {
	if (isAtEnd(desk)) {
		return <EndScreen model={model} desk={desk} theme={theme} words={words} />;
	}
	const { room, beside, text, figure, below } = planLesson(model, desk, theme, words);
	const { level } = theme;
	return (
		<Frame model={model} theme={theme} words={words} title={titleOf(desk, words)} aside={asideOf(desk, words, theme)}>
			{room.wide ? (
				<Box flexDirection="row">
					<Box width={beside} flexDirection="column" flexShrink={0}>
						<Lines level={level} lines={text} />
					</Box>
					<FigureLines figure={figure} theme={theme} />
				</Box>
			) : (
				<Box flexDirection="column">
					<Lines level={level} lines={text} />
					<FigureLines figure={figure} theme={theme} />
					<Lines level={level} lines={below} />
				</Box>
			)}
		</Frame>
	);
}

function FigureLines({ figure: { above, panels, below }, theme }: { readonly figure: Figure; readonly theme: Theme }) {
	const { level } = theme;
	return panels === undefined ? (
		<Lines level={level} lines={[...above, ...below]} />
	) : (
		<Box flexDirection="column" flexShrink={0}>
			<Lines level={level} lines={above} />
			<Panels layer={panels.stage.layer} columns={panels.columns} layout={panels.layout} theme={theme} />
			<Lines level={level} lines={below} />
		</Box>
	);
}

function titleOf(desk: Desk, { course }: Words): string {
	switch (desk.kind) {
		case 'lesson':
			return [desk.lesson.title, pageOf(desk)?.title ?? ''].filter(Boolean).join(' · ');
		case 'review':
			return course.review;
		case 'test':
			return fill(course.test, { title: desk.lesson?.title ?? '' });
	}
}

/** `step 2 of 6 ●●○○○○`. */
function asideOf(desk: Desk, { course }: Words, { ascii }: Theme): string {
	const [done, open] = ascii ? ['#', '.'] : ['●', '○'];
	const dots = (at: number, all: number): string => (all > MOST_DOTS ? '' : done.repeat(at) + open.repeat(all - at));
	if (desk.kind === 'lesson') {
		const all = desk.lesson.pages.length;
		return [fill(course.step, { step: desk.step + 1, steps: all }), dots(desk.step + 1, all)].filter(Boolean).join(' ');
	}
	const card = desk.cards[desk.index];
	const again = card?.again ? ` · ${course.again}` : '';
	const place = fill(course.card, { card: desk.index + 1, cards: desk.cards.length });
	return [`${place}${again}`, dots(desk.index + 1, desk.cards.length)].filter(Boolean).join(' ');
}

const MOST_DOTS = 12;

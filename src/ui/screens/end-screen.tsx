// The end of a lesson, a review or a test: how it went, when each skill comes back and why, what comes next.

import type { Desk } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { MARGIN } from '../components/measures.js';
import { endOf } from '../lesson/end.js';
import { cutLine, type Line } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface EndScreenProps {
	readonly model: Model;
	readonly desk: Desk;
	readonly theme: Theme;
	readonly words: Words;
}

export function EndScreen({ model, desk, theme, words }: EndScreenProps) {
	const width = model.size.columns - 2 * MARGIN;
	const told = endOf(desk, model.course, words);
	const lines = told.lines.map(
		(line): Line =>
			cutLine(
				line.map(span => ({ ...span, text: spell(theme, span.text) })),
				width,
				theme.marks.ellipsis,
			),
	);
	return (
		<Frame model={model} theme={theme} words={words} title={told.title} aside={told.aside}>
			<Lines level={theme.level} lines={[[], ...lines]} />
		</Frame>
	);
}

// The digits: one frame around the ways to look at a training.

import type { Digits, DigitView } from '../../state/digits/digits.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { confusionLines } from '../digits/confusion-view.js';
import { drawLines } from '../digits/draw-view.js';
import { galleryLines } from '../digits/gallery-view.js';
import { asideOf, noteLines, tabsLine, titleOf } from '../digits/head.js';
import { mapsLines } from '../digits/maps-view.js';
import { DIGITS_HEAD, type DigitsPen } from '../digits/pen.js';
import { trainingLines } from '../digits/training-view.js';
import type { Line } from '../paint/span.js';
import type { Theme } from '../theme/theme.js';

interface DigitsScreenProps {
	readonly model: Model;
	readonly digits: Digits;
	readonly theme: Theme;
	readonly words: Words;
}

const VIEWS: Readonly<Record<DigitView, (pen: DigitsPen) => Line[]>> = {
	training: trainingLines,
	maps: mapsLines,
	confusion: confusionLines,
	gallery: galleryLines,
	draw: drawLines,
};

export function DigitsScreen({ model, digits, theme, words }: DigitsScreenProps) {
	const { columns, rows } = model.size;
	const width = columns - 2 * MARGIN;
	const height = rows - FRAME_LINES - DIGITS_HEAD;
	const desk = { theme, words, width };
	const head = [tabsLine(digits, desk), ...noteLines(model, digits, desk, DIGITS_HEAD - 1)];
	return (
		<Frame model={model} theme={theme} words={words} title={titleOf(digits, words)} aside={asideOf(digits, columns, words)}>
			<Lines level={theme.level} lines={[...head, ...VIEWS[digits.view]({ digits, ...desk, height })]} />
		</Frame>
	);
}

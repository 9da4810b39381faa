// The digits: one frame around the ways to look at a training.

import { fill } from '../../core/fault.js';
import type { Digits, DigitView } from '../../state/digits/digits.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { confusionLines } from '../digits/confusion-view.js';
import { drawLines } from '../digits/draw-view.js';
import { galleryLines } from '../digits/gallery-view.js';
import { mapsLines } from '../digits/maps-view.js';
import type { DigitsPen } from '../digits/pen.js';
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
	const pen: DigitsPen = { digits, theme, words, width: columns - 2 * MARGIN, height: rows - FRAME_LINES };
	return (
		<Frame model={model} theme={theme} words={words} title={words.digits.title} aside={fill('{run}', { run: digits.run })}>
			<Lines level={theme.level} lines={VIEWS[digits.view](pen)} />
		</Frame>
	);
}

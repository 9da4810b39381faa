// The stage looked at otherwise: what each channel adds, or the layer as a matrix product under its panels.

import type { ReactNode } from 'react';
import type { MatrixProduct } from '../../core/matrix-product.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { productOf } from '../../state/stage/lit.js';
import { PANELS, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { Panels, painted, TITLE_LINES } from '../components/panels.js';
import { blanks, type Line, wrapText } from '../paint/span.js';
import { arithmetic } from '../stage/arithmetic.js';
import { channelLines } from '../stage/channel-lines.js';
import { turnedKnobs } from '../stage/layer-summary.js';
import { layoutStage, type Room } from '../stage/layout.js';
import { panelViews } from '../stage/panels.js';
import { productHeight, productLines } from '../stage/product-lines.js';
import { statusLines } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';

interface ViewScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** Lines for the arithmetic, and for the place under it. */
const ANSWER_LINES = 2;
const STATUS_LINES = 1;

export function ViewScreen({ model, theme, words }: ViewScreenProps) {
	const { size } = model;
	const stage = stageInView(model);
	const { view, layer, example } = stage;
	const width = size.columns - 2 * MARGIN;
	const notes = wrapText(spell(theme, noteOf(stage, words)), width).map((text): Line => [{ text }]);
	const height = size.rows - FRAME_LINES - notes.length - ANSWER_LINES - STATUS_LINES;
	const room = { width, height, halves: theme.marks.halves, whole: stage.zoom === 'whole' };
	const body = bodyOf(stage, room, theme, words);
	const slack = height - body.lines;
	const oneEach = layer.rows.window * layer.cols.window === 1;
	const answer = arithmetic(stage, {
		theme,
		words,
		width,
		lines: view === 'channels' && oneEach && stage.panel === 'output' ? 1 : ANSWER_LINES,
	});
	const name = view === 'panels' ? '' : words.views.names[view];
	const title = (example === undefined ? undefined : words.examples[example]?.title) ?? words.stage.ownLayer;
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={[name, ...turnedKnobs(layer, words)].filter(Boolean).join(' · ')}>
			<Lines level={theme.level} lines={[...blanks(slack >= 4 ? 1 : 0), ...notes, ...blanks(slack >= 2 ? 1 : 0)]} />
			{body.drawn}
			<Lines
				level={theme.level}
				lines={[...blanks(slack >= 1 ? 1 : 0), ...answer, ...statusLines(model, { theme, words, width }, slack >= 3)]}
			/>
		</Frame>
	);
}

interface Body {
	readonly drawn: ReactNode;
	readonly lines: number;
}

function bodyOf(stage: Stage, room: Room, theme: Theme, words: Words): Body {
	const product = productOf(stage);
	if (product !== undefined) {
		return mirror(stage, product, room, theme, words);
	}
	const lines = 'kernel' in stage.layer ? channelLines(stage, stage.layer, room, { theme, words }) : [];
	return { drawn: <Lines level={theme.level} lines={lines} />, lines: lines.length };
}

/** Between the panels and the product. */
const GAP = 1;

/** The tallest blocks of the panels: the product is what is looked at. */
const MOST_LINES_A_ROW = 3;

/** The panels no higher than their rows are many and than half of the room, but where the product leaves more; the product below. */
function mirror(stage: Stage, product: MatrixProduct, room: Room, theme: Theme, words: Words): Body {
	const views = panelViews(stage, words);
	const highest = Math.max(...PANELS.map(panel => views[panel].matrix.rows));
	const left = room.height - GAP - TITLE_LINES;
	const half = Math.floor((room.height - GAP) / 2) - TITLE_LINES;
	const spare = Math.min(highest * MOST_LINES_A_ROW, left - productHeight(product));
	const layout = layoutStage(views, { ...room, height: Math.max(1, Math.min(highest, half), spare) });
	const panels = TITLE_LINES + Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	const lines = productLines(stage, product, { ...room, height: room.height - panels - GAP }, { theme, words });
	return {
		drawn: (
			<>
				<Panels layer={stage.layer} views={views} layout={layout} theme={theme} words={words} />
				<Lines level={theme.level} lines={[...blanks(GAP), ...lines]} />
			</>
		),
		lines: panels + GAP + lines.length,
	};
}

/** What is to be seen in the view. */
function noteOf(stage: Stage, { views }: Words): string {
	const { view, layer } = stage;
	switch (view) {
		case 'panels':
			return '';
		case 'channels':
			return layer.rows.window * layer.cols.window === 1 ? views.mixing : views.channels;
		case 'im2col':
			return layer.op !== 'avg-pool' ? views.im2col : productOf(stage)?.factor(0) === 1 ? views.divided : views.shares;
		case 'toeplitz':
			return layer.op === 'conv-transpose' ? views.transposed : views.toeplitz;
	}
}

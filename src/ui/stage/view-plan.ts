// What the screen shows of a stage that is looked at otherwise, and where: drawn by the screen, and asked for what is pointed at.

import type { MatrixProduct } from '../../core/matrix-product.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { productOf } from '../../state/stage/lit.js';
import { PANELS, type Panel, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { blanks, type Line, wrapText } from '../paint/span.js';
import { moved, type Zone } from '../pointing/zone.js';
import { spell, type Theme } from '../theme/theme.js';
import { arithmetic } from './arithmetic.js';
import { channelLines } from './channel-lines.js';
import { channelZones } from './channels-at.js';
import { layoutStage, type Room, type StageLayout } from './layout.js';
import { type PanelColumn, painted, panelColumns, panelsHeight, TITLE_LINES } from './panel-columns.js';
import { panelViews } from './panels.js';
import { panelZones } from './panels-at.js';
import { productZones } from './product-at.js';
import { productHeight, productLines } from './product-lines.js';
import { statusLines } from './status.js';

export interface ViewPlan {
	readonly stage: Stage;
	readonly above: readonly Line[];
	/** The panels over a product; undefined where there is none. */
	readonly panels: { readonly columns: Readonly<Record<Panel, PanelColumn>>; readonly layout: StageLayout } | undefined;
	readonly lines: readonly Line[];
	readonly below: readonly Line[];
	/** From the top left of the panels, or of the lines where there are none. */
	readonly zones: readonly Zone[];
}

/** Lines for the arithmetic, and for the place under it. */
const ANSWER_LINES = 2;
const STATUS_LINES = 1;

/** The plan for a model's stage in view. */
export function planView(model: Model, theme: Theme, words: Words): ViewPlan {
	const { size } = model;
	const stage = stageInView(model);
	const { view, layer } = stage;
	const width = size.columns - 2 * MARGIN;
	const notes = wrapText(spell(theme, noteOf(stage, words)), width).map((text): Line => [{ text }]);
	const height = size.rows - FRAME_LINES - notes.length - ANSWER_LINES - STATUS_LINES;
	const room = { width, height, halves: theme.marks.halves, whole: stage.zoom === 'whole' };
	const body = bodyOf(stage, room, theme, words);
	const slack = height - body.lines.length - (body.panels === undefined ? 0 : panelsHeight(body.panels.columns));
	const oneEach = layer.rows.window * layer.cols.window === 1;
	const answer = arithmetic(stage, {
		theme,
		words,
		width,
		lines: view === 'channels' && oneEach && stage.panel === 'output' ? 1 : ANSWER_LINES,
	});
	return {
		stage,
		...body,
		above: [...blanks(slack >= 4 ? 1 : 0), ...notes, ...blanks(slack >= 2 ? 1 : 0)],
		below: [...blanks(slack >= 1 ? 1 : 0), ...answer, ...statusLines(model, { theme, words, width }, slack >= 3)],
	};
}

type Body = Pick<ViewPlan, 'panels' | 'lines' | 'zones'>;

function bodyOf(stage: Stage, room: Room, theme: Theme, words: Words): Body {
	const product = productOf(stage);
	if (product !== undefined) {
		return mirror(stage, product, room, theme, words);
	}
	if (!('kernel' in stage.layer)) {
		return { panels: undefined, lines: [], zones: [] };
	}
	const { lines, plan } = channelLines(stage, stage.layer, room, { theme, words });
	return { panels: undefined, lines, zones: channelZones(stage, plan) };
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
	const columns = panelColumns(views, layout, theme, words);
	const height = TITLE_LINES + Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	const { lines, plan } = productLines(stage, product, { ...room, height: room.height - height - GAP }, { theme, words });
	const top = panelsHeight(columns) + GAP;
	return {
		panels: { columns, layout },
		lines: [...blanks(GAP), ...lines],
		zones: [...panelZones(stage, columns, layout.gap), ...moved(productZones(stage, plan), { x: 0, y: top })],
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

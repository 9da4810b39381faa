// The ways to look at the layer on the stage, and why some of them can't be had.

import { type NoProduct, whyNoProduct } from '../../core/matrix-product.js';
import { partsInView, STAGE_VIEWS, type Stage, type StageView } from './stage.js';

/** Why a layer can't be looked at so; undefined where it can. With one channel the channels are the panels again. */
export function whyNoView(stage: Stage, view: StageView): NoProduct | 'one-channel' | undefined {
	switch (view) {
		case 'panels':
			return undefined;
		case 'channels':
			return partsInView(stage).length > 1 ? undefined : 'one-channel';
		case 'im2col':
		case 'toeplitz':
			return whyNoProduct(stage.layer, view);
	}
}

interface Turned {
	readonly view: StageView;
	/** Why a matrix that would have been next is not shown. */
	readonly reason: NoProduct | undefined;
}

/** The next view that can be had, round and round. */
export function nextView(stage: Stage): Turned {
	const at = STAGE_VIEWS.indexOf(stage.view);
	const others = [...STAGE_VIEWS.slice(at + 1), ...STAGE_VIEWS.slice(0, at + 1)].map(view => ({ view, why: whyNoView(stage, view) }));
	const next = others.findIndex(({ why }) => why === undefined);
	const passed = others.slice(0, next).flatMap(({ why }) => (why === undefined || why === 'one-channel' ? [] : [why]));
	return { view: others[next]?.view ?? 'panels', reason: passed[0] };
}

/** The view of a stage on the layer that takes its place; the panels where it can't be had. */
export function viewKept({ view }: Stage, next: Stage): StageView {
	return whyNoView(next, view) === undefined ? view : 'panels';
}

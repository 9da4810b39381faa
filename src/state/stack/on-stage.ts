// Whether the stage shows a row of the stack, which then has what is changed there.

import type { Model } from '../model.js';
import type { Change } from '../play/history.js';
import type { OnStage } from './stack.js';

/** What of the stack is on the stage; undefined where something else is, or what put it there was taken back. */
export function rowOnStage({ stack, play }: Pick<Model, 'stack' | 'play'>): OnStage | undefined {
	const onStage = stack?.onStage;
	return onStage?.by === undefined || play.past.includes(onStage.by) ? onStage : undefined;
}

/** The model whose stage shows no layer of the stack: it was laid anew from elsewhere. */
export function withoutRow(model: Model): Model {
	return model.stack?.onStage === undefined ? model : { ...model, stack: { ...model.stack, onStage: undefined } };
}

/** The model before its past is this one: a row whose change is forgotten, and can't be taken back any more, stays on the stage. */
export function rowFor(model: Model, past: readonly Change[]): Model {
	const { stack } = model;
	const by = stack?.onStage?.by;
	const isForgotten = by !== undefined && model.play.past.includes(by) && !past.includes(by);
	return stack?.onStage === undefined || !isForgotten
		? model
		: { ...model, stack: { ...stack, onStage: { ...stack.onStage, by: undefined } } };
}

/** Whether the stage was opened from a row of the stack, so that it is left for it. */
export const cameFromStack = ({ stack }: Model): boolean => stack?.onStage?.back === true;

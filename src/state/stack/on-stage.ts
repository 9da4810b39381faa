// Whether the stage shows a row of the stack, which then has what is changed there.

import type { Model } from '../model.js';

/** The model whose stage shows no layer of the stack: it was laid anew from elsewhere. */
export function withoutRow(model: Model): Model {
	return model.stack?.onStage === undefined ? model : { ...model, stack: { ...model.stack, onStage: undefined } };
}

/** Whether the stage was opened from a row of the stack, so that it is left for it. */
export const cameFromStack = ({ stack }: Model): boolean => stack?.onStage?.back === true;

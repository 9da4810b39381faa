// Sessions that are kept by name: the layer on the stage, or the stack that it belongs to; listed, opened, replaced where that is wanted, dropped.

import { orFault } from '../../core/fault.js';
import type { LayerSpec } from '../../core/layer.js';
import { buildNetwork, inputOfLayer, type Network, rowsOf } from '../../core/stack.js';
import type { Listed, Next, SessionKept, SessionRead } from '../message.js';
import type { Model, Overlay } from '../model.js';
import { layOver } from '../overlays/stack.js';
import { load } from '../stack/change-stack.js';
import { takeBack, withOnStage } from '../stack/doors.js';
import { withoutRow } from '../stack/on-stage.js';
import { atRow, openStack, rowInView, type Stack } from '../stack/stack.js';
import { setTo, setupOf, withFault, withPlay } from './in-play.js';
import { leftAlone } from './incoming.js';
import type { KeptSession } from './session.js';
import { type Names, NO_NAMES } from './setup.js';

type Unkept = Omit<KeptSession, 'savedAt'>;

/** A network, and which of its layers is in view. */
interface InUse {
	readonly network: Network;
	readonly at: number;
}

/**
 * The stack that is in use: on its own screen, or by its layer on the stage, which flows back into it. Undefined where the stage
 * has a layer of its own, or another input than the stack gives there.
 */
function stackInUse(model: Model): InUse | undefined {
	const { stack, stage, room } = model;
	if (stack === undefined || room === 'stack') {
		return stack && { network: stack.network, at: rowInView(stack).index };
	}
	const { onStage } = stack;
	const at = stack.network.layers.findIndex(({ id }) => id === onStage?.id);
	if (onStage === undefined || at < 0 || (at > 0 && stage.input !== onStage.input)) {
		return undefined;
	}
	return { network: takeBack(stack, onStage, stage).network, at };
}

/** Whether a stack would be kept that has a layer which can't be built. */
export function isUnbuilt(model: Model): boolean {
	const inUse = stackInUse(model);
	return inUse !== undefined && buildNetwork(inUse.network).fault !== undefined;
}

/** What is kept of the playground under a name: a stack that is in use with all its layers, else the layer on the stage. */
export function sessionOf(model: Model, name: string): Unkept {
	const inUse = stackInUse(model);
	const { input, spec, names } = setupOf(model);
	if (inUse === undefined) {
		return { name, input, layers: [spec], at: 0, inputName: names.input, kernelName: names.kernel };
	}
	const { network, at } = inUse;
	const dense = network.layers.flatMap((layer, place) => (layer.dense ? [place] : []));
	// The names are those of the stage's matrices; on the stack's screen another layer is in view.
	const { input: inputName, kernel: kernelName } = model.room === 'stack' ? NO_NAMES : names;
	return {
		name,
		input: network.input,
		layers: buildNetwork(network).layers.map(layer => layer.spec),
		...(dense.length > 0 && { dense }),
		at,
		inputName: at === 0 ? inputName : undefined,
		kernelName,
	};
}

/** What input and kernel of the layer in view came from; a later layer's input came from the layers before it. */
export function namesOf({ at, inputName, kernelName }: KeptSession): Names {
	return { input: at === 0 ? inputName : undefined, kernel: kernelName };
}

/** The stack of a session, on the layer in view; the one there was can be had again. */
export function stackOf({ input, layers, dense = [], at }: KeptSession, before?: Stack): Stack {
	const network: Network = {
		preset: undefined,
		input,
		layers: layers.map((spec, id) => ({ id, spec, dense: dense.includes(id) })),
	};
	const opened = before === undefined ? openStack(network) : load(before, network);
	return atRow(
		opened,
		rowsOf(opened.network).findIndex(({ index }) => index === at),
	);
}

/** The list of those that are kept lies open; where there are none it is said. */
export function onListed(model: Model, { entries }: Listed): Next {
	const listed = withPlay(
		{ ...model, overlays: model.overlays.flatMap(overlay => stillOpen(overlay, entries.length)) },
		{ sessions: entries },
	);
	if (entries.length === 0) {
		return [{ ...listed, notice: { kind: 'disabled', reason: 'nothing-kept' } }, []];
	}
	return [layOver(listed, { kind: 'picker', list: 'sessions', index: 0 }) ?? listed, []];
}

/** The list that lies open already has become shorter, or there is nothing in it. */
function stillOpen(overlay: Overlay, count: number): readonly Overlay[] {
	if (overlay.kind !== 'picker' || overlay.list !== 'sessions') {
		return [overlay];
	}
	return count === 0 ? [] : [{ ...overlay, index: Math.min(overlay.index, count - 1) }];
}

/** A session that was read goes onto the stage, with its stack where it has one; undo goes back to what was there. */
export function onSessionRead(model: Model, { session }: SessionRead): Next {
	if (model.trainer !== undefined) {
		return [model, []];
	}
	const { input, layers } = session;
	const [first] = layers;
	if (layers.length > 1 || model.room === 'stack') {
		return orFault(
			() => putStack(model, session),
			(fault): Next => [withFault(model, fault), []],
		);
	}
	return first === undefined ? [model, []] : setTo(withoutRow(model), { input, spec: first, example: undefined, names: namesOf(session) });
}

/** The layer in view goes onto the stage over its real input. Throws a Fault where the layers before make what no number can hold. */
function putStack(model: Model, session: KeptSession): Next {
	const { at, layers } = session;
	const stack = stackOf(session, model.stack);
	const spec = layers[at] as LayerSpec;
	const [set, effects] = setTo(model, { input: inputOfLayer(stack.network, at), spec, example: undefined, names: namesOf(session) });
	// Where the layer could not be put there it is said, and the stack is not begun.
	return set.stage === model.stage ? [set, effects] : [{ ...set, stack: withOnStage(stack, at, set.stage, false) }, effects];
}

/** A session was kept or dropped; or one of its name is there, and it is asked whether it shall be replaced. */
export function onSessionKept(model: Model, { name, outcome }: SessionKept): Next {
	switch (outcome) {
		case 'kept':
			return [{ ...model, notice: { kind: 'kept', name } }, []];
		case 'dropped':
			return [{ ...model, notice: { kind: 'dropped', name } }, [{ type: 'list-sessions' }]];
		case 'exists':
			return [layOver(model, { kind: 'replace', what: { kind: 'session', name } }) ?? withFault(model, leftAlone(name)), []];
	}
}

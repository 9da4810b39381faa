// What the runtime says to the playground, without a thread, a disk or a clipboard: two sessions are kept, one of them damaged, and every
// file is there already.

import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault, orFault } from '../../../src/core/fault.js';
import { forward } from '../../../src/core/forward.js';
import { toGrid, toKernel } from '../../../src/formats/number-array.js';
import { readPasted } from '../../../src/formats/pasted/read-pasted.js';
import type { Effect, GridRead, Message } from '../../../src/state/message.js';
import type { SessionEntry } from '../../../src/state/play/session.js';
import { COUNTING, onesKernel } from '../../core/helpers.js';

export const ENTRIES: readonly SessionEntry[] = [
	{ name: 'sound', savedAt: 0, shapes: '3×3 → 2×2' },
	{ name: 'damaged', fault: new Fault('the file is empty') },
];

/** What the runtime says to an effect of the playground; undefined to any other. */
export function answerToPlay(effect: Effect): Message | undefined {
	switch (effect.type) {
		case 'apply': {
			const { request, input, spec } = effect;
			return orFault(
				(): Message => ({ type: 'applied', request, output: forward(buildLayer(spec, input), input) }),
				(fault): Message => ({ type: 'failed', fault, request }),
			);
		}
		case 'read-grid':
			return orFault(
				() => readGrid(effect),
				(fault): GridRead => ({ type: 'grid-read', request: effect.request, fault }),
			);
		case 'store':
			return {
				type: 'stored',
				path: effect.path,
				outcome: effect.replace ? { kind: 'written', scale: undefined } : { kind: 'exists', on: effect.on },
			};
		case 'copy':
			return { type: 'copied', what: effect.what, where: 'shown', text: 'a line\nanother line' };
		case 'list-sessions':
			return { type: 'listed', entries: ENTRIES };
		case 'open-session':
			return {
				type: 'session-read',
				session: {
					name: effect.name,
					savedAt: 0,
					input: COUNTING,
					layers: [{ op: 'conv', kernel: onesKernel(2) }],
					at: 0,
					inputName: 'book',
				},
			};
		case 'keep-session':
			return { type: 'session-kept', name: effect.session.name, outcome: effect.replace ? 'kept' : 'exists' };
		case 'drop-session':
			return { type: 'session-kept', name: effect.name, outcome: 'dropped' };
		default:
			return undefined;
	}
}

function readGrid({ request, role, from, text }: Extract<Effect, { type: 'read-grid' }>): GridRead {
	const { values, dialect } = readPasted(text);
	const shared = { type: 'grid-read', request, name: from === 'typed' ? text : undefined, told: { kind: 'dialect', dialect } } as const;
	return role === 'input' ? { ...shared, role, input: toGrid(values) } : { ...shared, role, kernel: toKernel(values) };
}

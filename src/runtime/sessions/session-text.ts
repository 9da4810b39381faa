// A session as the text of its file, and back. Nothing that a file says is believed: what comes back can be built.

import { buildLayer } from '../../core/build-layer.js';
import { Fault } from '../../core/fault.js';
import { type Shape, shapeText } from '../../core/grid.js';
import { given } from '../../core/layer-parts.js';
import { MAX_LAYERS, readsAll } from '../../core/stack.js';
import { exactJson } from '../../formats/exact-text.js';
import { checkKnown, flagAt, type Keys, keysIn, wholeAt } from '../../formats/json-keys.js';
import { parseJson } from '../../formats/json-text.js';
import { LAYER_KEYS, listsAt, specFromJson, specToJson } from '../../formats/layer-json.js';
import { fromGrid, type NumberArray, toGrid } from '../../formats/number-array.js';
import { packed, unpacked } from '../../formats/packed.js';
import type { KeptSession } from '../../state/play/session.js';

const VERSION = 1;
/** What says that a file is one of these. */
const MARK = 'conv-tutor';
const KIND = 'session';
const KEYS = [MARK, 'version', 'savedAt', 'input', 'inputName', 'kernelName', 'at', 'layers'];
/** What a layer says here beside what it is: whether it is dense. */
const ENTRY_KEYS = [...LAYER_KEYS, 'dense'];
const LONGEST_NAME = 4096;
/** The last moment that a date can say. */
const LATEST = 8.64e15;

/** A line a key, so that a short one can be read; its name is the file's. Throws a Fault where it is no session: a layer that can't be built. */
export function sessionText(session: KeptSession): string {
	const { savedAt, input, inputName, kernelName, at, layers, dense = [] } = session;
	shapesOf(session);
	const entries = Object.entries({
		[MARK]: KIND,
		version: VERSION,
		savedAt,
		...given({ inputName, kernelName }),
		at,
		layers: layers.map((spec, place) => ({ ...specToJson(spec, packed), ...(dense.includes(place) && { dense: true }) })),
		input: packed(fromGrid(input)),
	});
	return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${exactJson(value)}`).join(',\n')}\n}\n`;
}

/** How the file of every version begins, whatever comes after. */
const BEGINNING = /^\{\s*"conv-tutor":\s*"session",\s*"version":\s*(\d{1,9})\b/;

/** The version that wrote the text, where it is a newer one. */
export function newerVersionOf(text: string): { readonly version: number; readonly known: number } | undefined {
	const version = Number(BEGINNING.exec(text)?.[1] ?? 0);
	return version > VERSION ? { version, known: VERSION } : undefined;
}

/** The session that a text is. Throws a Fault where it is none, is cut off, or says what can't be. */
export function readSession(name: string, text: string): KeptSession {
	const keys = keysOf(text);
	if (keys === undefined || keys[MARK] !== KIND) {
		throw new Fault('it is no session, or cut off');
	}
	if (keys['version'] !== VERSION) {
		throw new Fault('its format is not {known}', { known: VERSION });
	}
	checkKnown(keys, KEYS);
	const session: KeptSession = {
		name,
		savedAt: wholeAt(keys, 'savedAt', 0, LATEST),
		input: toGrid(arrayOf(keys['input'], 'input')),
		...layersAt(keys),
		at: wholeAt(keys, 'at', 0, MAX_LAYERS),
		...given({ inputName: textAt(keys, 'inputName'), kernelName: textAt(keys, 'kernelName') }),
	};
	shapesOf(session);
	return session;
}

/** The input's shape and those of all outputs. Throws a Fault where a layer can't be built, is not the dense one it is said to be, or none is in view. */
function shapesOf({ input, layers, dense = [], at }: KeptSession): Shape[] {
	if (!(Number.isInteger(at) && at >= 0 && at < layers.length && layers.length <= MAX_LAYERS)) {
		throw new Fault('a session has 1 to {most} layers, one of them in view', { most: MAX_LAYERS });
	}
	const shapes: Shape[] = [input];
	for (const [place, spec] of layers.entries()) {
		const layer = buildLayer(spec, shapes.at(-1) ?? input);
		if (dense.includes(place) && !(layer.op === 'conv' && readsAll(layer))) {
			throw new Fault('layer {place} is not dense: its window is not its whole input', { place });
		}
		shapes.push(layer.output);
	}
	return shapes;
}

/** `6×8 → 6×7`. */
export const shapesText = (session: KeptSession): string => shapesOf(session).map(shapeText).join(' → ');

/** Also the last line end has to be there: without it the text is cut off. */
const keysOf = (text: string): Keys | undefined => (text.endsWith('}\n') ? keysIn(parseJson(text)?.value) : undefined);

const arrayOf = (value: unknown, key: string): NumberArray => (value === undefined ? listsAt(value, key) : unpacked(value));

function layersAt(keys: Keys): Pick<KeptSession, 'layers' | 'dense'> {
	const layers = keys['layers'];
	if (!Array.isArray(layers) || layers.length > MAX_LAYERS) {
		throw new Fault('a session has 1 to {most} layers, one of them in view', { most: MAX_LAYERS });
	}
	const entries = layers.map(layer => {
		const entry = keysIn(layer);
		if (entry === undefined) {
			throw new Fault('a layer is one JSON object with op, and a kernel or a window');
		}
		checkKnown(entry, ENTRY_KEYS);
		return { spec: specFromJson(entry, arrayOf), dense: flagAt(entry, 'dense') === true };
	});
	const dense = entries.flatMap((entry, place) => (entry.dense ? [place] : []));
	return { layers: entries.map(({ spec }) => spec), ...(dense.length > 0 && { dense }) };
}

/** Throws a Fault where it is no text, or one that could not be shown. */
function textAt(keys: Keys, key: string): string | undefined {
	const value = keys[key];
	if (value !== undefined && (typeof value !== 'string' || value.length > LONGEST_NAME || /\p{Cc}/u.test(value))) {
		throw new Fault('{key} is no text of one line', { key });
	}
	return value;
}

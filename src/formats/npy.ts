// NumPy's own file format, versions 1 to 3. Read here and not by a library, because what the header claims
// is measured against the bytes before anything is allocated, in either byte order and either memory order.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { countOf, type NumberArray, sidesText } from './number-array.js';

interface Header {
	readonly kind: ItemKind;
	readonly littleEndian: boolean;
	readonly columnsFirst: boolean;
	readonly shape: readonly number[];
	/** Where the values start. */
	readonly start: number;
}

interface ItemKind {
	readonly bytes: number;
	read(view: DataView, at: number, littleEndian: boolean): number;
}

const MAGIC = '\x93NUMPY';
/** Magic, version and the header's length, in version 1. */
const FIXED_BYTES = 10;
const ALIGNMENT = 64;

const ITEM_KINDS: Readonly<Record<string, ItemKind>> = {
	b1: { bytes: 1, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
	i1: { bytes: 1, read: (view, at) => view.getInt8(at) },
	u1: { bytes: 1, read: (view, at) => view.getUint8(at) },
	i2: { bytes: 2, read: (view, at, little) => view.getInt16(at, little) },
	u2: { bytes: 2, read: (view, at, little) => view.getUint16(at, little) },
	i4: { bytes: 4, read: (view, at, little) => view.getInt32(at, little) },
	u4: { bytes: 4, read: (view, at, little) => view.getUint32(at, little) },
	i8: { bytes: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
	u8: { bytes: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
	f2: { bytes: 2, read: (view, at, little) => halfFloat(view.getUint16(at, little)) },
	f4: { bytes: 4, read: (view, at, little) => view.getFloat32(at, little) },
	f8: { bytes: 8, read: (view, at, little) => view.getFloat64(at, little) },
};

/** The array in a .npy file. Throws a Fault where header and bytes don't agree, or the items are not numbers. */
export function decodeNpy(bytes: Uint8Array): NumberArray {
	const { kind, littleEndian, columnsFirst, shape, start } = headerOf(bytes);
	const count = countOf(shape);
	const found = bytes.length - start;
	if (found !== count * kind.bytes) {
		throw new Fault('the header says {shape}, that is {wanted} bytes of values, but there are {found}', {
			shape: sidesText(shape),
			wanted: count * kind.bytes,
			found,
		});
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset + start, found);
	const data = Float64Array.from({ length: count }, (_, index) => kind.read(view, index * kind.bytes, littleEndian));
	return columnsFirst ? { shape, data: rowsFirst(shape, data) } : { shape, data };
}

/** Numbers to be written: as exactly as they are held. */
export interface WrittenArray {
	readonly shape: readonly number[];
	readonly data: Float64Array | Float32Array;
}

/**
 * A .npy file, version 1.0: float64 or float32, as the numbers are held, so exactly these values; least byte first, the last side
 * fastest. The format is NumPy's `numpy.lib.format`; its values start at a multiple of 64 bytes.
 */
export function encodeNpy({ shape, data }: WrittenArray): Uint8Array {
	const width = data.BYTES_PER_ELEMENT;
	const sides = shape.map(side => `${side},`).join(' ');
	const fields = `{'descr': '<f${width}', 'fortran_order': False, 'shape': (${shape.length > 1 ? sides.slice(0, -1) : sides}), }`;
	const start = Math.ceil((FIXED_BYTES + fields.length + 1) / ALIGNMENT) * ALIGNMENT;
	const header = `${fields.padEnd(start - FIXED_BYTES - 1)}\n`;
	const bytes = new Uint8Array(start + data.length * width);
	const view = new DataView(bytes.buffer);
	bytes.set(Array.from(`${MAGIC}\x01\x00`, letter => letter.charCodeAt(0)));
	view.setUint16(8, header.length, true);
	bytes.set(new TextEncoder().encode(header), FIXED_BYTES);
	const put = (at: number, value: number): void => (width === 4 ? view.setFloat32(at, value, true) : view.setFloat64(at, value, true));
	for (const [index, value] of data.entries()) {
		put(start + index * width, value);
	}
	return bytes;
}

/** What the header says, once it is there in full. */
function headerOf(bytes: Uint8Array): Header {
	const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
	if (magic !== MAGIC) {
		throw new Fault('this is not a .npy file: it does not start as one');
	}
	const version = bytes[6] ?? 0;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const from = version === 1 ? FIXED_BYTES : FIXED_BYTES + 2;
	if (version < 1 || version > 3 || bytes.length < from) {
		throw new Fault('this .npy file ends before its header, or is of a version other than 1, 2 or 3');
	}
	const start = from + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
	if (start > bytes.length) {
		throw new Fault('the .npy header is cut off: {wanted} bytes are promised, {found} are there', { wanted: start, found: bytes.length });
	}
	return { ...fieldsOf(new TextDecoder('latin1').decode(bytes.subarray(from, Math.min(start, from + 1000)))), start };
}

/** The three entries of the header's dictionary. */
function fieldsOf(header: string): Omit<Header, 'start'> {
	const sides = /'shape'\s*:\s*\(([\dL,\s]*)\)/.exec(header)?.[1];
	const order = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
	const type = /'descr'\s*:\s*(?:'([^']*)'|[[(])/.exec(header);
	if (sides === undefined || order === undefined || type === null) {
		throw new Fault('the .npy header lacks its type, order or shape');
	}
	const [, endian = '', code = ''] = /^([<>|=]?)(.*)$/.exec(type[1] ?? '') ?? [];
	const kind = Object.hasOwn(ITEM_KINDS, code) ? ITEM_KINDS[code] : undefined;
	if (kind === undefined) {
		throw new Fault('its items are of type {type}, not real numbers; save it as float64', { type: quote(type[1] ?? 'record') });
	}
	const shape = (sides.match(/\d+/g) ?? []).map(Number);
	return { kind, littleEndian: endian !== '>', columnsFirst: order === 'True', shape };
}

/** Values stored first side fastest (Fortran's order), put last side fastest. */
function rowsFirst(shape: readonly number[], data: Float64Array): Float64Array {
	return data.map((_, index) => {
		let rest = index;
		let size = data.length;
		let source = 0;
		for (const side of shape.toReversed()) {
			size /= side;
			source += (rest % side) * size;
			rest = Math.floor(rest / side);
		}
		return data[source] as number;
	});
}

/** IEEE 754 half precision: 1 sign, 5 exponent and 10 fraction bits. */
function halfFloat(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >> 10) & 0x1f;
	const fraction = bits & 0x3ff;
	if (exponent === 0x1f) {
		return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
	}
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

// The arrays of an archive, each taken once, by its name and the shape that is wanted: what is left at the end belongs to nothing.

import { Fault } from '../../../core/fault.js';
import { quote } from '../../../core/quote.js';
import { withSource } from '../../../formats/decode-file.js';
import { decodeNpy, type WrittenArray } from '../../../formats/npy.js';
import { checkValues, sidesText } from '../../../formats/number-array.js';
import type { Members } from '../../../formats/zip.js';

/** How a member that is an array ends; NumPy leaves it out of the name. */
export const NPY = '.npy';

export type NamedArray = readonly [name: string, array: WrittenArray];

/** A shape that is wanted; a side that may be of any length is undefined. */
type Wanted = readonly (number | undefined)[];

export interface Arrays {
	/** The numbers of a name; undefined where there are none. Throws a Fault where they are of another shape, or one is not finite. */
	readonly find: (name: string, wanted: Wanted) => Float64Array | undefined;
	/** The same as float32. Throws a Fault too where there are none, or one is too large. */
	readonly need: (name: string, wanted: Wanted) => Float32Array;
	/** Throws a Fault where there is a member that was not taken. */
	readonly checkAllRead: () => void;
}

/** The arrays of these members. */
export function openArrays(members: Members): Arrays {
	const left = new Map(members);
	const find: Arrays['find'] = (name, wanted) => {
		const bytes = left.get(name + NPY);
		left.delete(name + NPY);
		return bytes && withSource(name, () => numbersOf(bytes, wanted));
	};
	return {
		find,
		need: (name, wanted) => {
			const numbers = find(name, wanted);
			if (numbers === undefined) {
				throw new Fault('it holds no {name}, which its network needs', { name });
			}
			const rounded = Float32Array.from(numbers);
			withSource(name, () => checkValues({ shape: [rounded.length], data: Float64Array.from(rounded) }));
			return rounded;
		},
		checkAllRead: () => {
			const [name] = left.keys();
			if (name !== undefined) {
				throw new Fault('it holds {name}, which belongs to nothing in it', { name: quote(name) });
			}
		},
	};
}

function numbersOf(bytes: Uint8Array, wanted: Wanted): Float64Array {
	const array = decodeNpy(bytes);
	const { shape, data } = array;
	if (shape.length !== wanted.length || wanted.some((side, at) => side !== undefined && side !== shape[at])) {
		throw new Fault('its shape is {found}, and {wanted} is wanted', {
			found: sidesText(shape),
			wanted: wanted.map(side => side ?? 'n').join('×'),
		});
	}
	checkValues(array);
	return data;
}

// One door out, as there is one in: a file's name chooses how numbers are written, and what a format can't hold is refused.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { extensionOf, withSource } from './decode-file.js';
import type { Scale } from './encode-picture.js';
import { checkValues, type NumberArray } from './number-array.js';

/** What a file holds. */
export interface Encoded {
	readonly bytes: Uint8Array;
	/** For a picture whose values were mapped to its 256 steps: what its black and its white stand for. */
	readonly scale?: Scale;
}

type Encoder = (array: NumberArray) => Encoded;

type Encoders = typeof import('./encoders.js');

const ENCODERS: Readonly<Record<string, (encoders: Encoders) => Encoder>> = {
	'.json': ({ encodeJson }) => asText(encodeJson),
	'.csv': ({ encodeCsv }) => asText(encodeCsv),
	'.txt': ({ encodeText }) => asText(encodeText),
	'.npy':
		({ encodeNpy }) =>
		array => ({ bytes: encodeNpy(array) }),
	'.png': ({ encodePng }) => encodePng,
	'.jpg': ({ encodeJpeg }) => encodeJpeg,
	'.jpeg': ({ encodeJpeg }) => encodeJpeg,
};

/**
 * The bytes of a file of that name. A grid or a kernel comes here through `fromGrid` or `fromKernel`.
 * .json and .npy hold any array exactly; .csv and .txt rows and columns exactly; .png pictures, exactly where they are
 * whole values from 0 to 255; .jpg pictures, roughly. Rejects with a Fault of status 1 that names the file where the name
 * ends in anything else, a value is not finite, or the format can't hold that shape: it says which can.
 */
export async function encodeFile(path: string, array: NumberArray): Promise<Encoded> {
	const encoder = ENCODERS[extensionOf(path)];
	if (encoder === undefined) {
		throw new Fault('{file}: files end in {accepted}', { file: quote(path), accepted: Object.keys(ENCODERS).join(' ') }, 1);
	}
	const encode = encoder(await import('./encoders.js'));
	return withSource(quote(path), () => {
		checkValues(array);
		return encode(array);
	});
}

/** A writer of text as a writer of bytes, in UTF-8. */
function asText(encode: (array: NumberArray) => string): Encoder {
	return array => ({ bytes: new TextEncoder().encode(encode(array)) });
}

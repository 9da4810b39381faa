// One door for every file of numbers; behind it, the formats' readers are fetched only when a file asks for one.

import { Fault, type FaultValue } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { checkValues } from './number-array.js';
import type { ReadArray } from './picture.js';

type Decoder = (bytes: Uint8Array) => ReadArray;

type Decoders = typeof import('./decoders.js');

const DECODERS: Readonly<Record<string, (decoders: Decoders) => Decoder>> = {
	'.json': ({ decodeJson }) => fromText(decodeJson),
	'.csv': ({ decodeCsv }) => fromText(decodeCsv),
	'.txt': ({ decodeText }) => fromText(decodeText),
	'.npy': ({ decodeNpy }) => decodeNpy,
	'.png': ({ decodePng }) => decodePng,
	'.jpg': ({ decodeJpeg }) => decodeJpeg,
	'.jpeg': ({ decodeJpeg }) => decodeJpeg,
};

/** The endings of file names that can be read. */
const FILE_EXTENSIONS: readonly string[] = Object.keys(DECODERS);

/** Whether a name ends as a file that can be read. */
export function hasFileExtension(name: string): boolean {
	return FILE_EXTENSIONS.includes(extensionOf(name));
}

/** The numbers in a file; for a picture that was too large, `scaledFrom` is its own size. Throws a Fault of status 1 that names the file. */
export async function decodeFile(name: string, bytes: Uint8Array): Promise<ReadArray> {
	const decoder = DECODERS[extensionOf(name)];
	if (decoder === undefined) {
		throw new Fault('{file}: files end in {accepted}', { file: quote(name), accepted: FILE_EXTENSIONS.join(' ') }, 1);
	}
	const decode = decoder(await import('./decoders.js'));
	return withSource(quote(name), () => {
		if (bytes.length === 0) {
			throw new Fault('the file is empty');
		}
		const array = decode(bytes);
		checkValues(array);
		return array;
	});
}

/** What `read` gives; its Fault is told again with the name of where the content came from or goes to, and status 1. */
export function withSource<Read>(source: FaultValue, read: () => Read): Read {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}
		const named = new Fault('{file}: {reason}', { file: source, reason: error }, 1);
		named.cause = error;
		throw named;
	}
}

/** `.png` of `Photo.PNG`; nothing where the last part of a path has no dot. */
export function extensionOf(name: string): string {
	return /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** A decoder of text as a decoder of bytes: UTF-8, or UTF-16 where the first two bytes say so. */
function fromText(decode: (text: string) => ReadArray): Decoder {
	return bytes => {
		const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
		let text: string;
		try {
			text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			throw new Fault('this is not text in UTF-8');
		}
		return decode(text);
	};
}

// A JPEG is walked segment by segment before the decoder sees it: its size, how it is to be turned, and how many scans it
// asks for. A few kilobytes can order thousands of scans over the whole picture; the decoder has no limit on that, so it is here.

import { Fault } from '../core/fault.js';
import { checkPictureSize } from './fit-picture.js';
import { type Orientation, orientationIn } from './orientation.js';

interface Frame {
	readonly width: number;
	readonly height: number;
	/** 1 grey, 3 colour, 4 for print. */
	readonly components: number;
}

export interface JpegFrame extends Frame {
	/** What an Adobe segment says of the colours: 0 is plain RGB. */
	readonly adobeTransform: number | undefined;
	readonly orientation: Orientation;
}

interface Segment {
	readonly marker: number;
	readonly body: Uint8Array;
	/** Where the next one starts. */
	readonly end: number;
}

const MOST_SCANS = 100;
/** The larger a picture, the fewer scans: 20 of 50 million pixels. What programs write has about ten. */
const MOST_SCANNED = 1e9;
/** The least that a block of pixels takes is a bit; blocks are 16 × 16 where all of its colours are stored at half the size. */
const PIXELS_PER_BYTE = 8 * 16 * 16;
const MOST_SEGMENTS = 10_000;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const READABLE_FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** How long the body of a segment must be where the decoder goes by its content, not by its stated length. */
const LENGTHS: Readonly<Record<number, (body: Uint8Array) => number>> = {
	196: body => tablesLength(body, at => 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)),
	219: body => tablesLength(body, at => 1 + 64 * (((body[at] ?? 0) >> 4) + 1)),
	218: body => 4 + 2 * (body[0] ?? 0),
	220: () => 2,
	221: () => 2,
	...Object.fromEntries([...READABLE_FRAMES].map(marker => [marker, (body: Uint8Array) => 6 + 3 * (body[5] ?? 0)])),
};

/** The frame of a JPEG whose segments are sound. Throws a Fault where they aren't, or are more than a picture needs. */
export function openJpeg(bytes: Uint8Array): JpegFrame {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) {
		throw new Fault('this is not a JPEG picture');
	}
	let frame: Frame | undefined;
	let adobeTransform: number | undefined;
	let orientation: Orientation | undefined;
	let scans = 0;
	for (let at = 2, segments = 0; ; segments++) {
		const { marker, body, end } = segmentAt(bytes, at);
		at = end;
		if (marker === END_OF_IMAGE) {
			break;
		}
		if (READABLE_FRAMES.has(marker)) {
			frame = frameOf(body, bytes.length);
		} else if (marker === 0xee && startOf(body, 5) === 'Adobe') {
			adobeTransform = body[11];
		} else if (marker === 0xe1 && startOf(body, 6) === 'Exif\0\0') {
			orientation ??= orientationIn(body.subarray(6));
		} else if (marker === START_OF_SCAN) {
			scans++;
			at = endOfScan(bytes, end);
		}
		if (segments > MOST_SEGMENTS) {
			throw new Fault('the JPEG has more than {most} segments', { most: MOST_SEGMENTS });
		}
		const most = frame === undefined ? MOST_SCANS : Math.min(MOST_SCANS, Math.floor(MOST_SCANNED / (frame.width * frame.height)));
		if (scans > most) {
			throw new Fault('the JPEG draws its picture more than {most} times over', { most });
		}
	}
	if (frame === undefined || scans === 0) {
		throw new Fault('the JPEG holds no picture');
	}
	return { ...frame, adobeTransform, orientation: orientation ?? 1 };
}

/** The first letters of a segment: whose it is. */
const startOf = (body: Uint8Array, length: number): string => String.fromCharCode(...body.subarray(0, length));

/** The segment whose marker starts at an offset. */
function segmentAt(bytes: Uint8Array, at: number): Segment {
	let start = at;
	while (bytes[start] === 0xff && bytes[start + 1] === 0xff) {
		start++;
	}
	const marker = bytes[start + 1];
	if (bytes[start] === 0xff && marker === END_OF_IMAGE) {
		return { marker, body: bytes.subarray(0, 0), end: start + 2 };
	}
	const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
	const end = start + 2 + length;
	if (marker === undefined || end > bytes.length) {
		throw new Fault('the JPEG is cut off: it ends after {found} bytes', { found: bytes.length });
	}
	const body = bytes.subarray(start + 4, end);
	if (bytes[start] !== 0xff || length < 2 || !isReadable(marker) || (LENGTHS[marker]?.(body) ?? body.length) !== body.length) {
		throw new Fault('the JPEG is damaged, or of a kind other than baseline or progressive, at byte {place}', { place: start });
	}
	return { marker, body, end };
}

/** Tables, picture, scan, restart interval, application data and comments: the segments that the decoder knows. */
function isReadable(marker: number): boolean {
	return LENGTHS[marker] !== undefined || (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Where tables that state their own lengths end. */
function tablesLength(body: Uint8Array, lengthAt: (at: number) => number): number {
	let at = 0;
	while (at < body.length) {
		at += lengthAt(at);
	}
	return at;
}

/** Width, height and components. Throws a Fault where they are more than can be read, or than so many bytes can hold. */
function frameOf(body: Uint8Array, fileBytes: number): Frame {
	const [precision = 0, top = 0, low = 0, left = 0, right = 0, components = 0] = body;
	if (precision !== 8) {
		throw new Fault('the JPEG has {precision} bits a sample, not 8', { precision });
	}
	const [height, width] = [(top << 8) | low, (left << 8) | right];
	checkPictureSize(height, width);
	if (width * height > fileBytes * PIXELS_PER_BYTE) {
		throw new Fault('the JPEG is cut off: it ends after {found} bytes', { found: fileBytes });
	}
	return { height, width, components };
}

/** The first marker after a scan's coded data that neither is a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) {
			return at;
		}
	}
	throw new Fault('the JPEG is cut off: it ends after {found} bytes', { found: bytes.length });
}

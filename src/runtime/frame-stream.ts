// Ink's output: it hands over whole frames, and only what changed goes on to the terminal.

import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { createFrameDiff } from './frame-diff.js';

/** Terminal modes that Ink sets (paste brackets, cursor): these are no frame. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const MODES = /^(?:\u001b\[\?\d+[hl])+$/;
/** Frames larger than this are shown at once where the terminal can: a half-drawn picture would flicker. */
const LARGE = 1024;
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];

export interface FrameStream extends Writable {
	readonly isTTY: boolean;
	readonly columns: number;
	readonly rows: number;
	/** The next frame is written whole. */
	readonly redraw: () => void;
	/** Nothing is written from now on, or again. */
	readonly mute: (muted: boolean) => void;
}

/** A stream that looks like a terminal to Ink and writes differences to the real one. */
export function createFrameStream(terminal: WriteStream): FrameStream {
	const diff = createFrameDiff();
	let muted = false;
	const show = (text: string): void => {
		const bytes = MODES.test(text) ? text : diff.next(text);
		if (bytes !== '') {
			terminal.write(bytes.length > LARGE ? BEGIN + bytes + END : bytes);
		}
	};
	const stream = new Writable({
		decodeStrings: false,
		write: (text: string, _encoding, done) => {
			if (!muted && text !== '') {
				show(text);
			}
			done();
		},
	});
	return Object.defineProperties(stream, {
		isTTY: { value: true },
		columns: { get: () => terminal.columns },
		rows: { get: () => terminal.rows },
		redraw: { value: diff.reset },
		mute: {
			value: (now: boolean) => {
				muted = now;
			},
		},
	}) as FrameStream;
}

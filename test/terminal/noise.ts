// What no person types, by a seed: bursts of keys, bytes at random, UTF-8 that is none, sequences cut in two, what a terminal says of
// itself, pastes of any size. Nothing in it leaves the app: no q, ^C, ^Z or ^\; and no / or ~, so that no file is named outside of the folder.

import { KEYS } from '../../src/state/keys.js';
import type { Choose } from '../core/draw.js';
import { pick } from '../core/draw.js';
import { weighted } from '../soak/chance.js';

const ESC = '\u001b';
const PASTE = [`${ESC}[200~`, `${ESC}[201~`] as const;

/** One write; in two of them where a sequence is cut. */
export interface Noise {
	readonly writes: readonly (string | Buffer)[];
	/** Keys and bytes that it counts for. */
	readonly keys: number;
}

const BYTES: Readonly<Record<string, string>> = {
	up: `${ESC}[A`,
	down: `${ESC}[B`,
	right: `${ESC}[C`,
	left: `${ESC}[D`,
	'shift+up': `${ESC}[1;2A`,
	'shift+down': `${ESC}[1;2B`,
	'shift+right': `${ESC}[1;2C`,
	'shift+left': `${ESC}[1;2D`,
	home: `${ESC}[H`,
	end: `${ESC}[F`,
	pageup: `${ESC}[5~`,
	pagedown: `${ESC}[6~`,
	tab: '\t',
	'shift+tab': `${ESC}[Z`,
	enter: '\r',
	space: ' ',
	escape: ESC,
	backspace: '\u007f',
	'ctrl+r': '\u0012',
	'ctrl+x': '\u0018',
};

const LEAVES = ['q', 'ctrl+c', 'ctrl+z', '/', '~'];

/** The bytes of every key there is, those that leave left out. */
export const TYPED: readonly string[] = [
	...new Set(Object.values(KEYS).flatMap(bindings => bindings.flatMap(({ keys }) => keys))),
	...['0', '1', '2', '9', ',', '.', '-', '*', '(', ')', '數', 'é', '🙂'],
]
	.filter(key => !LEAVES.includes(key) && key !== 'escape')
	.map(key => BYTES[key] ?? key);

/** What a terminal says though nobody typed it, or what other keyboards send. */
const REPLIES: readonly string[] = [
	`${ESC}[?62;1;6;22c`,
	`${ESC}[>41;370;0c`,
	`${ESC}P!|00000000${ESC}\\`,
	`${ESC}[12;40R`,
	`${ESC}[?12;40;1R`,
	`${ESC}]10;rgb:ffff/ffff/ffff${ESC}\\`.replaceAll('/', ':'),
	`${ESC}]11;rgb:0000:0000:0000\u0007`,
	`${ESC}]4;1;rgb:cdcd:0000:0000${ESC}\\`,
	`${ESC}P>|xterm(370)${ESC}\\`,
	`${ESC}P1+r544e=787465726d${ESC}\\`,
	`${ESC}P0+r${ESC}\\`,
	`${ESC}P1$r0m${ESC}\\`,
	`${ESC}[?2026;2$y`,
	`${ESC}[?1u`,
	`${ESC}[97;5u`,
	`${ESC}[57441;1:3u`,
	`${ESC}[27;5;9~`,
	`${ESC}[I`,
	`${ESC}[O`,
	`${ESC}[<0;12;10M`,
	`${ESC}[<32;20;12M`,
	`${ESC}[<0;20;12m`,
	`${ESC}[<64;5;5M`,
	`${ESC}[<65;5;5M`,
	`${ESC}[<0;223;1M`,
	`${ESC}[M !!`,
	`${ESC}[M#*5`,
	`${ESC}OP`,
	`${ESC}[15~`,
	`${ESC}[24;5~`,
	`${ESC}_Gi=31;OK${ESC}\\`,
	`${ESC}[8;30;100t`,
	`${ESC}]52;c;aGFsbG8=${ESC}\\`,
];

/** What looks like UTF-8 and is none. */
const BROKEN: readonly Buffer[] = [
	[0x80],
	[0xff, 0xfe],
	[0xc3],
	[0xe6, 0x95],
	[0xf0, 0x9f, 0x99],
	[0xc0, 0xaf],
	[0xed, 0xa0, 0x80],
	[0xf5, 0x80, 0x80, 0x80],
].map(bytes => Buffer.from(bytes));

const LEAVING_BYTES: ReadonlySet<number> = new Set([0x71, 0x03, 0x1a, 0x1c, 0x2f, 0x7e]);

/** A text that types nothing by which the app is left. */
const harmless = (text: string): string => [...text].filter(mark => !LEAVING_BYTES.has(mark.charCodeAt(0))).join('');

function burst(choose: Choose): Noise {
	const keys = Array.from({ length: choose(1, 120) }, () => pick(choose, TYPED));
	return { writes: [keys.join('')], keys: keys.length };
}

function bytes(choose: Choose): Noise {
	const made = Buffer.from(Array.from({ length: choose(1, 80) }, () => choose(0, 255))).filter(byte => !LEAVING_BYTES.has(byte));
	return { writes: [Buffer.from(made)], keys: made.length };
}

function cut(choose: Choose): Noise {
	const sequence = pick(choose, [...REPLIES, ...Object.values(BYTES), '數', '🙂']);
	const whole = Buffer.from(sequence);
	const at = choose(0, whole.length);
	return { writes: [whole.subarray(0, at), whole.subarray(at)], keys: 1 };
}

const LINES = [
	'1 2 3\n4 5 6\n',
	'qqljkh?ei.\n',
	'[[1, 2], [3, 4]]',
	`${ESC}[31mred${ESC}[0m${ESC}]0;x\u0007`,
	'\u0000\u0001\u0002',
	'輸入🙂',
	'e\u0301',
];

/** A text between the brackets of a paste; or where these are nested, or come twice, or not at all. */
function paste(choose: Choose, size: number): Noise {
	const line = pick(choose, LINES);
	const text = line.repeat(Math.max(1, Math.floor(size / line.length)));
	const [begin, end] = PASTE;
	const writes = weighted<() => readonly string[]>(choose, [
		[6, () => [begin + text + end]],
		[2, () => [begin + text.slice(0, text.length / 2), text.slice(text.length / 2) + end]],
		[1, () => [begin + text + begin + text + end + harmless(text.slice(0, 40)) + end]],
		[1, () => [end + begin + end]],
		[1, () => [begin.slice(0, 3), begin.slice(3) + harmless(text) + end]],
		[1, () => [`${begin}${ESC}[20`, `${end}${begin}${ESC}`, end]],
	])();
	return { writes, keys: 1 };
}

/** Every sequence, cut in two at every place. */
export const CUTS: readonly Noise[] = [...REPLIES, ...Object.values(BYTES)].flatMap(sequence =>
	Array.from({ length: Math.max(0, sequence.length - 1) }, (_, index) => ({
		writes: [sequence.slice(0, index + 1), sequence.slice(index + 1)],
		keys: 1,
	})),
);

/** The next noise. `large`: the size of what is pasted now and then. */
export function nextNoise(choose: Choose, large: number): Noise {
	return weighted<() => Noise>(choose, [
		[50, () => burst(choose)],
		[12, () => bytes(choose)],
		[8, () => ({ writes: [pick(choose, BROKEN), pick(choose, TYPED)], keys: 2 })],
		[12, () => cut(choose)],
		[12, () => ({ writes: [pick(choose, REPLIES)], keys: 1 })],
		[5, () => paste(choose, choose(1, 3000))],
		[1, () => paste(choose, large)],
	])();
}

/** Ends whatever was begun and not ended: a string of the terminal, a paste. */
export const ENDS = `${ESC}\\${PASTE[1]}`;

// What terminals make of the 16 colours of a console. The names are Ink's and chalk's; their order is that of the escapes.

/** Dark, then bright: black, red, green, yellow, blue, magenta, cyan, white. */
export type Console = readonly string[];

const VGA: Console = [
	...['#000000', '#aa0000', '#00aa00', '#aa5500', '#0000aa', '#aa00aa', '#00aaaa', '#aaaaaa'],
	...['#555555', '#ff5555', '#55ff55', '#ffff55', '#5555ff', '#ff55ff', '#55ffff', '#ffffff'],
];

/** The text that must be read at once is measured in the first; in the others it must be seen. */
export const CONSOLES = {
	vga: VGA,
	xterm: [
		...['#000000', '#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd', '#e5e5e5'],
		...['#7f7f7f', '#ff0000', '#00ff00', '#ffff00', '#5c5cff', '#ff00ff', '#00ffff', '#ffffff'],
	],
	putty: [
		...['#000000', '#bb0000', '#00bb00', '#bbbb00', '#0000bb', '#bb00bb', '#00bbbb', '#bbbbbb'],
		...['#555555', '#ff5555', '#55ff55', '#ffff55', '#5555ff', '#ff55ff', '#55ffff', '#ffffff'],
	],
	windows: [
		...['#0c0c0c', '#c50f1f', '#13a10e', '#c19c00', '#0037da', '#881798', '#3a96dd', '#cccccc'],
		...['#767676', '#e74856', '#16c60c', '#f9f1a5', '#3b78ff', '#b4009e', '#61d6d6', '#f2f2f2'],
	],
} satisfies Readonly<Record<string, Console>>;

const LEVELS = [0, 95, 135, 175, 215, 255];

/** The colour that xterm shows for an index from 16 on: a cube of six levels each, then 24 greys. */
function xtermColour(index: number): string {
	const hex = (parts: readonly number[]): string => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
	if (index >= 232) {
		return hex(Array<number>(3).fill(8 + 10 * (index - 232)));
	}
	const cube = index - 16;
	return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(part => LEVELS[part] ?? 0));
}

const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const INDEX_OF = new Map([...NAMES, ...NAMES.map(name => `${name}Bright`)].map((name, index) => [name, index]));

/** A colour of the theme as a terminal shows it. */
export function shown(colour: string, console: Console = VGA): string {
	const [, index] = /^ansi256\((\d+)\)$/.exec(colour) ?? [];
	return index === undefined ? (console[INDEX_OF.get(colour) ?? -1] ?? colour) : xtermColour(Number(index));
}

/** The colour that the parameters of an escape set, of letters or behind them; the Linux console has no bright one behind. */
export function shownBy(codes: string, console: Console, isLinux = false): string {
	const [kind, depth, ...parts] = codes.split(';').map(Number);
	if (kind === 38 || kind === 48) {
		return depth === 5 ? xtermColour(parts[0] ?? 0) : `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
	}
	const code = kind ?? Number.NaN;
	const isBehind = (code >= 40 && code < 50) || code >= 100;
	const bright = code >= 90 && !(isLinux && isBehind) ? 8 : 0;
	return console[bright + (code % 10)] ?? `no colour ${codes}`;
}

// Characters that fill a part of their cell exactly, as that part: x, y, width and height in cells.

export type Shape = readonly [x: number, y: number, width: number, height: number];

/** A line along an edge, and one through the middle: whole dots in a cell of 9×20. */
const EDGE = { width: 2 / 9, height: 2 / 20 };
const MIDDLE = { x: 4 / 9, y: 10 / 20, width: 1 / 9, height: 1 / 20 };

const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
	'█': [[0, 0, 1, 1]],
	'▀': [[0, 0, 1, 0.5]],
	'▄': [[0, 0.5, 1, 0.5]],
	'▌': [[0, 0, 0.5, 1]],
	'▐': [[0.5, 0, 0.5, 1]],
	'▏': [[0, 0, EDGE.width, 1]],
	'▕': [[1 - EDGE.width, 0, EDGE.width, 1]],
	'▔': [[0, 0, 1, EDGE.height]],
	'▁': [[0, 1 - EDGE.height, 1, EDGE.height]],
	'─': [[0, MIDDLE.y, 1, MIDDLE.height]],
	'│': [[MIDDLE.x, 0, MIDDLE.width, 1]],
};

/** The shapes that a character stands for; undefined where it is to be written. */
export function shapesOf(mark: string): readonly Shape[] | undefined {
	return SHAPES[mark] ?? braille(mark);
}

const BRAILLE = 0x2800;
/** Column and row of each of the eight dots, in the order of their bits. */
const DOTS: readonly (readonly [col: number, row: number])[] = [
	[0, 0],
	[0, 1],
	[0, 2],
	[1, 0],
	[1, 1],
	[1, 2],
	[0, 3],
	[1, 3],
];

/** The dots of a braille character: fonts place them as they like, where they have them at all. */
function braille(mark: string): readonly Shape[] | undefined {
	const bits = mark.charCodeAt(0) - BRAILLE;
	return bits >= 0 && bits < 256
		? DOTS.filter((_, bit) => bits & (1 << bit)).map(([col, row]): Shape => [(1.5 + col * 4) / 9, (1.5 + row * 5) / 20, 2 / 9, 2 / 20])
		: undefined;
}

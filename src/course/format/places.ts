// `{=expression}` in Markdown: its stars and brackets are none of Markdown's, so it is hidden behind characters of no meaning while
// that is parsed. They are as many, and no lesson may hold them.

export interface Place {
	/** Of its brace, in the text. */
	readonly offset: number;
	readonly expression: string;
}

/** Not after another brace; on one line. */
const PLACE = /(?<!\{)\{=([^{}]*)\}/g;
const FIRST = 0xe000;
const DIGITS = 0x800;
const FILLER = '\uf8ff';
const MASK = new RegExp(`([\ue000-\uefff])([\ue000-\uefff])${FILLER}*`);

/** The line with its places hidden; they are added to the list. */
export function maskLine(line: string, offset: number, places: Place[]): string {
	return line.replace(PLACE, (whole, expression: string, at: number) => {
		const number = places.push({ offset: offset + at, expression }) - 1;
		const digits = [Math.floor(number / DIGITS), number % DIGITS].map(digit => String.fromCharCode(FIRST + digit));
		return digits.join('').padEnd(whole.length, FILLER);
	});
}

/** A text by its pieces: words, and the places among them. */
export function unmask(text: string, places: readonly Place[]): (string | Place)[] {
	return text
		.split(new RegExp(MASK, 'g'))
		.flatMap((piece, index, all): (string | Place)[] => {
			switch (index % 3) {
				case 0:
					return [piece];
				case 1:
					return placeOf(piece, all[index + 1] ?? '', places);
				default:
					return [];
			}
		})
		.filter(piece => piece !== '');
}

function placeOf(high: string, low: string, places: readonly Place[]): Place[] {
	const place = places[(high.charCodeAt(0) - FIRST) * DIGITS + low.charCodeAt(0) - FIRST];
	return place === undefined ? [] : [place];
}

/** A text without the places that are hidden in it. */
export const withoutPlaces = (text: string): string => text.replaceAll(new RegExp(MASK, 'g'), '');

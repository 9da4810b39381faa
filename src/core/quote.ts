// What a person or a file says goes back to the terminal in messages: it must not steer it, nor fill it.

const CUT = 40;
/** Of a path: folders and all. */
const LONGEST_PATH = 200;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Text from outside made fit for a message: on one line, without anything a terminal obeys, cut to `most` characters. */
export function quote(text: string, most = CUT): string {
	const characters = Array.from(text.slice(0, 2 * most + 2));
	const shown = characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
	return shown.replace(UNSEEN, visible);
}

/** A path as it is told. */
export const quotePath = (path: string): string => quote(path, LONGEST_PATH);

/** A stand-in for a character that has no shape: ␛ for escape, ␊ for a line's end, � for the rest. */
function visible(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x20) {
		return String.fromCodePoint(0x2400 + code);
	}
	return code === 0x7f ? '␡' : '�';
}

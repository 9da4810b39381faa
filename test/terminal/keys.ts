// The bytes that a terminal sends for the keys that tests name; anything else is typed as it stands.

const BYTES: Readonly<Record<string, string>> = {
	Up: '\u001b[A',
	Down: '\u001b[B',
	Right: '\u001b[C',
	Left: '\u001b[D',
	Home: '\u001b[H',
	End: '\u001b[F',
	Tab: '\t',
	'shift+Tab': '\u001b[Z',
	Enter: '\r',
	Escape: '\u001b',
	Backspace: '\u007f',
};

/** The bytes of a key by name, of `ctrl+` and a letter, or of a literal text. */
export function bytesOf(key: string): string {
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	return letter === undefined ? (BYTES[key] ?? key) : String.fromCharCode(letter.charCodeAt(0) - 96);
}

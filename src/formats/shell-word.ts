// A text as one word of a command line, as it is pasted into a shell.

/** Nothing in it means anything to a shell. A comma does to PowerShell, a tilde or an equals sign in front to others. */
const PLAIN = /^[\w./:+-]+$/;
/** What double quotes do not take the meaning from: variables, commands, history, and the curly quotes that PowerShell takes for straight ones. */
const ALIVE_IN_DOUBLE = /["$`!\u201c-\u201e]|\\(?=[\\"$`]|$)/;

/**
 * The word, quoted as far as it has to be: in double quotes where these do, since cmd knows no others; else in single ones.
 * Exact in every POSIX shell for texts without control characters.
 */
export function shellWord(text: string): string {
	if (PLAIN.test(text)) {
		return text;
	}
	return ALIVE_IN_DOUBLE.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

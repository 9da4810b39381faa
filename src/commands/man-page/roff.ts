// What a manual page is written in: texts that no formatter takes for commands, and the few commands that are used.

/** Characters that roff would take for something else, or draw as another: a hyphen for a minus, curly quotes. */
const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\e',
	'-': '\\-',
	"'": '\\(aq',
	'"': '\\(dq',
	'`': '\\(ga',
	'^': '\\(ha',
	'~': '\\(ti',
};

/** A text as it is, wherever it stands. Beyond ASCII by number, so that no formatter has to guess an encoding. */
export function roffText(text: string): string {
	const plain = text.replaceAll(/[\\\-'"`^~]/g, mark => ESCAPES[mark] ?? mark);
	const ascii = plain.replaceAll(/[^\n -~]/gu, mark => `\\[u${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
	// A full stop at the start of a line would be a command.
	return ascii.replaceAll(/^\./gm, '\\&.');
}

export const bold = (text: string): string => `\\fB${roffText(text)}\\fR`;
const italic = (text: string): string => `\\fI${roffText(text)}\\fR`;

/** A form such as `[LESSON|PATH]` or `auto|never`: what is to be filled in is in italics, what is typed as it stands is bold. */
export function form(text: string): string {
	return text.replaceAll(/[^[\]|,…]+|[[\]|,…]/g, piece =>
		/^[A-Z]+$/.test(piece) ? italic(piece) : /[\w-]/.test(piece) ? bold(piece) : roffText(piece),
	);
}

export const section = (title: string, lines: readonly string[]): string[] => [`.SH ${roffText(title)}`, ...lines];
export const subsection = (title: string, lines: readonly string[]): string[] => [`.SS ${roffText(title)}`, ...lines];

/** A paragraph that hangs under its tag; the tag is roff already. */
export const tagged = (tag: string, text: string): string[] => ['.TP', tag, roffText(text)];

/** Lines to type, as they are. */
export const typed = (lines: readonly string[]): string[] => ['.RS 4', '.nf', ...lines.map(roffText), '.fi', '.RE'];

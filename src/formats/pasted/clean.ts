// What a clipboard or a chat adds to a matrix, its prompt and its name are blanked out, so that every other sign keeps its place.

const LINE_END = /\r\n?|\u2028|\u2029/g;
const MINUS = /[−–‐‑﹣－]+/g;
/** Blanks that are not ASCII, and what has no width at all. */
const BLANK = /[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/g;
const FENCE = /^\s*(?:`{3,9}|~{3,9})[\w+-]{0,40}\s*$/;
const PROMPT = /^\s*(?:>>>|>>|>|julia>|octave:\d{1,9}>|In \[\d{1,9}\]:|Out\[\d{1,9}\]:)(?:[^\S\n]|$)/;
/** Stands before the lines of a value that was typed in several, where Python shows three dots. */
const MORE = /^\.\.\.(?=\s)/gm;
/** What was typed to have the matrix printed. */
const ASKED = /^\s*(?:print|display|disp|show)?\(?[A-Za-z_][\w.]{0,99}\)?;?\s*$/;
const NAME = /^\s*(?:const |let |var )?[A-Za-z_][\w.]{0,99}\s*(?:=|<-)(?=[^\S\n]*[^\s=])/;
const LONGEST = 200;

/** The text with plain blanks, minus signs and ends of lines, without what stands around a matrix. Lines and characters stay where they are. */
export function cleanPasted(text: string): string {
	const plain = text
		.replace(LINE_END, '\n')
		.replace(BLANK, run => ' '.repeat(run.length))
		.replace(MINUS, run => '-'.repeat(run.length));
	return withoutSemicolon(withoutName(withoutPrompts(withoutFence(plain))));
}

/** Without the lines of a code fence. */
function withoutFence(text: string): string {
	const [start, end] = firstLine(text);
	return FENCE.test(text.slice(start, end)) ? blanked(lastLineBlanked(text, FENCE), start, end) : text;
}

/** Without prompts: that of the next line to type, of the line that asked for the matrix, and that before the matrix itself. */
function withoutPrompts(text: string): string {
	const [, end] = firstLine(text);
	return withoutPrompt(withoutQuestion(lastLineBlanked(text, PROMPT, end)));
}

/** Without a first line such as `>>> print(x)`, where its answer follows. */
function withoutQuestion(text: string): string {
	const [start, end] = firstLine(text);
	const [prompt] = PROMPT.exec(text.slice(start, end)) ?? [];
	const asked = prompt !== undefined && ASKED.test(text.slice(start + prompt.length, end)) && text.slice(end).trim() !== '';
	return asked ? blanked(text, start, end) : text;
}

function withoutPrompt(text: string): string {
	const [start, end] = firstLine(text);
	const [prompt] = PROMPT.exec(text.slice(start, end)) ?? [];
	return prompt === undefined ? text : blanked(text, start, start + prompt.length).replace(MORE, '   ');
}

/** Without `x =` before a value. `A =` alone in its line is how MATLAB begins, and stays. */
function withoutName(text: string): string {
	const [start, end] = firstLine(text);
	const length = NAME.exec(text.slice(start, end))?.[0].length;
	return length === undefined ? text : blanked(text, start, start + length);
}

/** Without the semicolon that ends a statement. */
function withoutSemicolon(text: string): string {
	const trimmed = text.trimEnd();
	return /[\])]\s{0,9};$/.test(trimmed.slice(-LONGEST)) ? trimmed.slice(0, -1) : text;
}

/** Where the first line that is not blank starts, and where it ends or is cut. */
function firstLine(text: string): readonly [start: number, end: number] {
	const blank = text.length - text.trimStart().length;
	const start = text.lastIndexOf('\n', blank) + 1;
	const found = text.indexOf('\n', blank);
	return [start, Math.min(found < 0 ? text.length : found, blank + LONGEST)];
}

/** The text, the last line that is not blank left out where it looks like this and begins at `from` or later. */
function lastLineBlanked(text: string, pattern: RegExp, from = 0): string {
	const trimmed = text.trimEnd();
	const start = trimmed.lastIndexOf('\n') + 1;
	return start > from && trimmed.length - start <= LONGEST && pattern.test(trimmed.slice(start)) ? trimmed.slice(0, start) : text;
}

const blanked = (text: string, start: number, end: number): string => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

// A lesson's file while it is read: what is wrong with it is put down with its place, as editors count places.

import { type Fault, fill, type Phrase, phrase } from '../../core/fault.js';

export interface SourceFile {
	/** As it is named in messages. */
	readonly path: string;
	readonly text: string;
}

export interface Problem {
	readonly file: string;
	/** From 1, as editors count. */
	readonly line: number;
	readonly column: number;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	/** What the message says, to be said in another language. */
	readonly fault: Fault;
}

/** Bytes of one file, at the most: what is larger is not even read. */
export const MOST_FILE_BYTES = 256 * 1024;

/** Problems of one file that are told. */
const MOST_PROBLEMS = 50;

/** A file open for reading. */
export interface Page {
	readonly file: SourceFile;
	/** Its lines ended by one character each. */
	readonly text: string;
	readonly problems: readonly Problem[];
	/** Puts down what is wrong at an offset of the text. */
	readonly wrong: (offset: number, fault: Fault, severity?: Problem['severity']) => void;
}

/** A file open for reading. A mark of its byte order is no part of it. */
export function openPage(file: SourceFile): Page {
	const text = file.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const starts = lineStarts(text);
	const problems: Problem[] = [];
	const wrong: Page['wrong'] = (offset, fault, severity = 'error') => {
		const problem = { file: file.path, ...placeAt(starts, offset), severity, message: fault.message, fault };
		if (problems.length < MOST_PROBLEMS && !problems.some(other => isSameProblem(other, problem))) {
			problems.push(problem);
		}
	};
	return { file, text, problems, wrong };
}

/** Whether two problems are told by one line. */
function isSameProblem(a: Problem, b: Problem): boolean {
	return a.file === b.file && a.line === b.line && a.column === b.column && a.message === b.message;
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		starts.push(at + 1);
	}
	return starts;
}

function placeAt(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] as number) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** A problem as it is printed: `file:line:column: error: message`. */
export function problemLine({ file, line, column, severity, fault }: Problem): Phrase {
	const values = { place: `${file}:${line}:${column}`, fault };
	return severity === 'error' ? phrase('{place}: error: {fault}', values) : phrase('{place}: warning: {fault}', values);
}

/** The same in English. */
export function problemText(problem: Problem): string {
	const { template, values } = problemLine(problem);
	return fill(template, values);
}

/** By file, then from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
	return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

// Before the parser of YAML, which calls itself for each level and compares each key with all others, sees a text, it is measured.

import { Fault } from '../../core/fault.js';

const LIMITS = { characters: 16_384, lines: 400, line: 2000, indent: 40, brackets: 24 };
const NESTED = /^(?:[ ]*[-?:](?=[ ]|$)){5}/;

/** Why a text is too much for the parser, and where; undefined where it is not. */
export function yamlFault(text: string): { readonly offset: number; readonly fault: Fault } | undefined {
	if (text.length > LIMITS.characters) {
		return { offset: 0, fault: new Fault('the block is too long: at most {most} characters', { most: LIMITS.characters }) };
	}
	let [offset, depth] = [0, 0];
	for (const [index, line] of text.split('\n').entries()) {
		depth = depthAfter(line, depth);
		if (index >= LIMITS.lines) {
			return { offset, fault: new Fault('the block is too long: at most {most} lines', { most: LIMITS.lines }) };
		}
		if (depth > LIMITS.brackets || NESTED.test(line) || line.search(/\S/) > LIMITS.indent) {
			return { offset, fault: new Fault('the block is nested too deep here') };
		}
		if (line.startsWith('%')) {
			return { offset, fault: new Fault('directives such as %YAML have no place in a lesson') };
		}
		offset += line.length + 1;
	}
	return undefined;
}

/** How deep in brackets a line ends, or how deep it was at its deepest where that is too deep. What is quoted counts too: it is rare. */
function depthAfter(line: string, before: number): number {
	let depth = before;
	for (const character of line) {
		if (character === '[' || character === '{') {
			depth++;
		} else if (character === ']' || character === '}') {
			depth = Math.max(0, depth - 1);
		}
		if (depth > LIMITS.brackets) {
			break;
		}
	}
	return depth;
}

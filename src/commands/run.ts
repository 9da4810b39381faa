// `run`: one layer applied, the result on standard output.

import { Fault, fill, phrase } from '../core/fault.js';
import { shapeText } from '../core/grid.js';
import { oneOf } from '../core/one-of.js';
import { sizeFormulas } from '../core/shape.js';
import { type Problem, readOp, readProblem } from './layer-options.js';
import type { OptionValues, Words } from './parse.js';
import { elementAt, type Result, resultCsv, resultJson, solve } from './result.js';
import { resultTable } from './result-table.js';
import { runLines } from './run-lines.js';
import type { Session } from './session.js';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Runs the command; the exit status. */
export async function run({ rest, options }: Words, session: Session): Promise<number> {
	if (rest[0] === '-') {
		checkFilter(options);
		return runLines(session);
	}
	const format = oneOf(phrase('format'), options['format'], FORMATS) ?? usualFormat(session);
	const code = options['to'] === undefined ? undefined : await import('../formats/code/export-code.js');
	const target = code && oneOf(phrase('target'), options['to'], code.CODE_TARGETS);
	const problem = await readProblem(readOp(rest[0]), options, session.reading);
	const element = readElement(options['explain'], problem.layer);
	if (code !== undefined && target !== undefined) {
		await session.print(withLineEnd(code.exportCode(target, problem.layer, problem.input)));
		return 0;
	}
	return printResult(problem, session, format, element);
}

/** Applies the layer and prints what it makes; the exit status. */
export async function printResult(
	problem: Problem,
	session: Session,
	format: Format = usualFormat(session),
	element?: Element,
): Promise<number> {
	await session.print(PRINTERS[format](solve(problem), element, session));
	return 0;
}

const usualFormat = ({ stdoutIsTerminal }: Session): Format => (stdoutIsTerminal ? 'table' : 'json');

type Element = ReturnType<typeof elementAt> | undefined;

const PRINTERS: Record<Format, (result: Result, element: Element, session: Session) => string> = {
	json: (result, element) => `${JSON.stringify(resultJson(result, element))}\n`,
	csv: resultCsv,
	table: (result, element, session) => {
		const { rows, cols } = sizeFormulas(result.layer);
		const size = fill(session.cliWords.outputSize, { shape: shapeText(result.output), rows, cols });
		return resultTable(result, element, size, session);
	},
};

function readElement(text: string | true | undefined, layer: Parameters<typeof elementAt>[1]): Element {
	return typeof text === 'string'
		? elementAt(
				text.split(',').map(piece => (piece.trim() === '' ? Number.NaN : Number(piece))),
				layer,
			)
		: undefined;
}

function checkFilter(options: OptionValues): void {
	const { lang: _lang, color: _color, ascii: _ascii, plain: _plain, format, ...others } = options;
	const [other] = Object.keys(others);
	if (other !== undefined || (format !== undefined && format !== 'json')) {
		throw new Fault('run - takes its options from each line: leave --{option} out', { option: other ?? 'format' });
	}
}

const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

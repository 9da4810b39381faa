// What every exercise has: its texts, its params, the misconceptions that it is wary of.

import { Fault } from '../../core/fault.js';
import type { Exercise, Param, WrongRule } from '../lesson.js';
import type { Compiler } from './compiler.js';
import { isTaken } from './expressions.js';
import type { BlockNames } from './names.js';
import type { RawBlock, RawParam } from './schema.js';

type RawBase = Pick<RawBlock<'predict'>, 'id' | 'skill' | 'ask' | 'hints' | 'explain' | 'params' | 'where' | 'wrong'>;
type Base = Pick<Exercise, 'id' | 'skill' | 'ask' | 'hints' | 'explain' | 'params' | 'where' | 'wrong'>;

/** The fields that all exercises share. */
export function baseOf(raw: RawBase, names: BlockNames, compiler: Compiler): Base {
	const { id, skill, ask, hints, explain, params = {}, where = [], wrong = [] } = raw;
	const earlier = new Set<string>();
	return {
		id,
		skill,
		ask: compiler.text(ask, ['ask'], names.texts),
		hints: hints.map((hint, index) => compiler.text(hint, ['hints', index], names.texts)),
		explain: compiler.text(explain, ['explain'], names.texts),
		params: Object.entries(params).map(([name, param]) => {
			const made = paramOf(name, param, new Set(earlier), compiler);
			earlier.add(name);
			return made;
		}),
		where: Array.isArray(where)
			? where.map((tree, index) => compiler.tree(tree, ['where', index], names.answer))
			: [compiler.tree(where, ['where'], names.answer)],
		wrong: wrong.map(
			(rule, index): WrongRule =>
				typeof rule === 'string'
					? { model: rule }
					: { model: rule.model, answer: compiler.tree(rule.answer, ['wrong', index, 'answer'], names.answer) },
		),
	};
}

function paramOf(name: string, raw: RawParam, earlier: ReadonlySet<string>, { tree, complain }: Compiler): Param {
	const path = ['params', name];
	if (name === 'answer' || isTaken(name)) {
		complain(path, new Fault('{name} means something else already: call the param otherwise', { name }));
	}
	if (Array.isArray(raw)) {
		return { kind: 'list', name, values: raw };
	}
	const range = (text: string, place: readonly string[]): { readonly first: number; readonly last: number } => {
		const [first = 0, last = 0] = text.split('..').map(Number);
		if (first > last) {
			complain([...path, ...place], new Fault('{range} goes from the smaller to the larger number', { range: text }));
		}
		return { first, last };
	};
	return typeof raw === 'string'
		? { kind: 'range', name, ...range(raw, []) }
		: {
				kind: 'grid',
				name,
				rows: tree(raw.rows, [...path, 'rows'], earlier),
				cols: tree(raw.cols, [...path, 'cols'], earlier),
				...range(raw.of, ['of']),
			};
}

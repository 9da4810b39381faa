// A block's data as the program uses it: expressions compiled, what was left out filled in.

import { Fault } from '../../core/fault.js';
import { constant } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import type { Block, BlockType, Exercise, TrainBlock } from '../lesson.js';
import { checkRules } from './block-rules.js';
import type { Compiler } from './compiler.js';
import { defined, maybe } from './defined.js';
import { baseOf } from './exercise-base.js';
import { layerSource } from './layer-source.js';
import { NO_NAMES, namesOf } from './names.js';
import type { RawBlock } from './schema.js';
import type { Path } from './yaml.js';

export type Raw = { readonly [Type in BlockType]: { readonly type: Type; readonly raw: RawBlock<Type> } }[BlockType];
type RawExercise = Exclude<Raw, { readonly type: 'view' }>;

/** The block of data that its schema has passed. */
export function compileBlock(block: Raw, compiler: Compiler): Block {
	if (block.type !== 'view') {
		const exercise = compileExercise(block, compiler);
		checkRules(exercise, compiler.complain);
		return exercise;
	}
	const { id, layer, at = [0, 0], panel = 'output', shown = false, caption } = block.raw;
	if (caption !== undefined && id === undefined) {
		compiler.complain(['caption'], new Fault('a view with a caption has an id: its translation names it'));
	}
	return {
		type: 'view',
		id,
		layer: layerSource(layer, ['layer'], compiler, NO_NAMES),
		at,
		panel,
		shown,
		caption: compiler.text(caption, ['caption'], NO_NAMES),
	};
}

function compileExercise(block: RawExercise, compiler: Compiler): Exercise {
	const { params = {}, layer } = block.raw;
	const names = namesOf(block.type, Object.keys(params), layer && (layer.op ?? 'conv'));
	const base = baseOf(block.raw, names, compiler);
	const trees = (values: readonly (string | number)[], path: Path, known = names.params): Tree[] =>
		values.map((value, index) => compiler.tree(value, [...path, index], known));
	const texts = (values: readonly string[], key: string) => values.map((value, index) => compiler.text(value, [key, index], names.texts));
	const beside = defined({ layer: maybe(layer, each => layerSource(each, ['layer'], compiler, names.params)) });
	switch (block.type) {
		case 'predict':
			return {
				type: 'predict',
				...base,
				layer: layerSource(block.raw.layer, ['layer'], compiler, names.params),
				cells: block.raw.cells.map((cell, index) => {
					const [first = ZERO, second = ZERO, third] = trees(cell, ['cells', index]);
					return third === undefined ? [ZERO, first, second] : [first, second, third];
				}),
			};
		case 'number':
			return { type: 'number', ...base, ...beside, answer: compiler.tree(block.raw.answer, ['answer'], names.answer) };
		case 'shape': {
			const { answer } = block.raw;
			const tree: Tree = Array.isArray(answer)
				? { type: 'ArrayNode', items: trees(answer, ['answer'], names.answer) }
				: compiler.tree(answer, ['answer'], names.answer);
			return { type: 'shape', ...base, ...beside, answer: tree };
		}
		case 'matrix': {
			const { answer, given = [], rowNames = [], columnNames = [] } = block.raw;
			return {
				type: 'matrix',
				...base,
				...beside,
				answer: maybe(answer, each => compiler.tree(each, ['answer'], names.answer)),
				given,
				rowNames: texts(rowNames, 'rowNames'),
				columnNames: texts(columnNames, 'columnNames'),
			};
		}
		case 'kernel':
			return {
				type: 'kernel',
				...base,
				layer: layerSource(block.raw.layer, ['layer'], compiler, names.params),
				answer: compiler.grid(block.raw.answer, ['answer'], names.params),
			};
		case 'choice':
		case 'choices':
			return {
				type: block.type,
				...base,
				...beside,
				fixed: block.raw.fixed === true,
				options: block.raw.options.map(({ text, right = false, explain, model }, index) => ({
					text: compiler.text(text, ['options', index, 'text'], names.texts),
					right,
					explain: compiler.text(explain, ['options', index, 'explain'], names.texts),
					...defined({ model }),
				})),
			};
		case 'order':
			return { type: 'order', ...base, ...beside, items: texts(block.raw.items, 'items') };
		case 'explain':
			return { type: 'explain', ...base, ...beside, points: texts(block.raw.points, 'points') };
		case 'train':
			return { type: 'train', ...base, ...beside, ...trainOf(block.raw, compiler) };
		case 'play':
			return {
				type: 'play',
				...base,
				layer: layerSource(block.raw.layer, ['layer'], compiler, names.params),
				goal: Array.isArray(block.raw.goal)
					? trees(block.raw.goal, ['goal'], names.goal)
					: [compiler.tree(block.raw.goal, ['goal'], names.goal)],
				answer: block.raw.answer,
			};
	}
}

const ZERO = constant(0);
const BOOK_STARTS = ['zeros', 'd2l-pytorch', 'd2l-tensorflow', 'd2l-jax', 'd2l-mxnet', 'd2l-zh-pytorch'] as const;

function trainOf({ setup, goal }: RawBlock<'train'>, { grid }: Compiler): Pick<TrainBlock, 'setup' | 'goal'> {
	const { input, targetKernel, init = 'zeros', rate = 0.03, loss = 'sum', optimizer = 'sgd', bias = false } = setup;
	return {
		setup: {
			input: grid(input, ['setup', 'input'], NO_NAMES),
			targetKernel: grid(targetKernel, ['setup', 'targetKernel'], NO_NAMES),
			init: BOOK_STARTS.find(name => name === init) ?? grid(init, ['setup', 'init'], NO_NAMES),
			rate,
			loss,
			optimizer,
			bias,
		},
		goal: 'loss' in goal ? { kind: 'loss', loss: goal.loss, epochs: goal.epochs } : { kind: 'diverged', loss: 0, epochs: goal.epochs },
	};
}

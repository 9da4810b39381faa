// What may stand in front matter and blocks.

import { z } from 'zod';
import type { BlockType } from '../lesson.js';
import { layer, layerWithoutKernel } from './layer-schema.js';
import { expression, expressions, flag, grid, list, name, oneOf, strict, text, whole } from './schema-parts.js';
import { wanted } from './wanted.js';

const RANGE = /^-?\d{1,6}\.\.-?\d{1,6}$/;
const range = z.string(wanted('a range such as 0..9 is wanted')).regex(RANGE, wanted('a range such as 0..9 is wanted'));
const param = z.union(
	[
		range,
		list(z.number(wanted('a number is wanted')), 1, 100),
		strict({ rows: expression, cols: expression, of: range }, wanted('rows, cols and of are wanted')),
	],
	wanted('a range such as 5..9, a list such as [3, 5], or {rows: 3, cols: 3, of: 0..9} is wanted'),
);
export type RawParam = z.infer<typeof param>;

const wrong = z.union(
	[name, strict({ model: name, answer: expression }, wanted('model and answer are wanted'))],
	wanted('a misconception, or {model, answer}, is wanted'),
);

const common = {
	id: name,
	skill: name,
	hints: list(text, 2, 6, wanted('at least two hints are wanted')),
	explain: text,
	params: z
		.record(
			z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/, wanted('a param is a letter, and up to eleven letters or digits')),
			param,
			wanted('params are wanted, such as n: 5..9'),
		)
		.optional(),
	where: expressions.optional(),
	wrong: list(wrong, 1, 20).optional(),
	layer: layer.optional(),
};

const asks = { ask: text };
/** Where the block itself says what is asked, the interface has words for it. */
const mayAsk = { ask: text.optional() };

const option = strict(
	{ text, right: flag.optional(), explain: text, model: name.optional() },
	wanted('an option is wanted: text and explain'),
);
const options = { options: list(option, 2, 9), fixed: flag.optional() };
const spot = z.tuple([whole(0, 1000), whole(0, 1000)], wanted('[row, column] is wanted'));
const cell = z.union(
	[z.tuple([expression, expression]), z.tuple([expression, expression, expression])],
	wanted('[row, column], or [channel, row, column], is wanted'),
);
const sides = z.union(
	[expression, z.tuple([expression, expression]), z.tuple([expression, expression, expression])],
	wanted('[rows, columns], or [channels, rows, columns], is wanted'),
);
/** Of the rows and columns of a matrix to fill in. */
const names = { rowNames: list(text, 1, 64).optional(), columnNames: list(text, 1, 64).optional() };
const rate = z.number(wanted('a number is wanted')).positive(wanted('a number above 0 is wanted'));
const epochs = whole(1, 1000);
const OF_BLOCK = wanted('the fields of the block are wanted');

/** The blocks by kind. */
export const BLOCK_SCHEMAS = {
	view: strict(
		{
			id: name.optional(),
			layer,
			at: spot.optional(),
			panel: oneOf(['input', 'kernel', 'output']).optional(),
			shown: flag.optional(),
			caption: text.optional(),
		},
		OF_BLOCK,
	),
	predict: strict({ ...common, ...mayAsk, layer, cells: list(cell, 1, 16) }, OF_BLOCK),
	number: strict({ ...common, ...asks, answer: expression }, OF_BLOCK),
	shape: strict({ ...common, ...asks, answer: sides }, OF_BLOCK),
	matrix: strict({ ...common, ...mayAsk, answer: expression.optional(), given: list(spot, 1, 64).optional(), ...names }, OF_BLOCK),
	kernel: strict({ ...common, ...mayAsk, layer: layerWithoutKernel, answer: grid }, OF_BLOCK),
	choice: strict({ ...common, ...asks, ...options }, OF_BLOCK),
	choices: strict({ ...common, ...asks, ...options }, OF_BLOCK),
	order: strict({ ...common, ...asks, items: list(text, 3, 9) }, OF_BLOCK),
	explain: strict({ ...common, ...asks, points: list(text, 1, 6) }, OF_BLOCK),
	train: strict(
		{
			...common,
			...mayAsk,
			setup: strict(
				{
					input: grid,
					targetKernel: grid,
					init: grid.optional(),
					rate: rate.optional(),
					loss: oneOf(['sum', 'mean']).optional(),
					optimizer: oneOf(['sgd', 'momentum', 'nesterov', 'adam']).optional(),
					bias: flag.optional(),
				},
				wanted('input and targetKernel are wanted'),
			),
			goal: z.union(
				[
					strict({ loss: rate, epochs }, wanted('loss and epochs are wanted')),
					strict({ diverged: z.literal(true, wanted('true is wanted')), epochs }, wanted('diverged and epochs are wanted')),
				],
				wanted('{loss: 0.1, epochs: 20} or {diverged: true, epochs: 50} is wanted'),
			),
		},
		OF_BLOCK,
	),
	play: strict({ ...common, ...mayAsk, layer, goal: expressions, answer: text }, OF_BLOCK),
} as const satisfies Readonly<Record<BlockType, z.ZodType>>;

export type RawBlock<Type extends BlockType> = z.infer<(typeof BLOCK_SCHEMAS)[Type]>;

const format = z.literal(1, wanted('format 1 is what this program reads'));
const title = text.max(60, wanted('a title has at most 60 characters'));
const OF_LESSON = wanted('front matter is wanted: format, id, title');

export const FRONT_SCHEMA = strict(
	{ format, id: name, title, needs: list(name, 0, 40).optional(), skills: list(name, 1, 40), minutes: whole(1, 120) },
	OF_LESSON,
);

/** The same of a translation: the texts alone. */
export const TRANSLATED_FRONT_SCHEMA = strict({ format, id: name, title }, OF_LESSON);

export const TRANSLATED_BLOCK_SCHEMA = strict(
	{
		id: name,
		ask: text.optional(),
		hints: list(text, 1, 6).optional(),
		explain: text.optional(),
		caption: text.optional(),
		points: list(text, 1, 6).optional(),
		items: list(text, 1, 9).optional(),
		...names,
		options: list(strict({ text, explain: text }, wanted('text and explain are wanted')), 1, 9).optional(),
	},
	wanted('the texts of the block are wanted'),
);
export type TranslatedBlock = z.infer<typeof TRANSLATED_BLOCK_SCHEMA>;

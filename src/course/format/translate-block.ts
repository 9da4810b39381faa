// A block's texts in another language. One that is missing stays as it is, and is put down.

import { Fault } from '../../core/fault.js';
import type { Block, Exercise, Option, Text } from '../lesson.js';
import type { Names } from './expressions.js';
import { NO_NAMES, namesOf } from './names.js';
import type { TranslatedBlock } from './schema.js';
import type { Page } from './source.js';
import { readText } from './text.js';
import type { Data, Path } from './yaml.js';

/** The block with the texts that are there. */
export function translateBlock(own: Block, texts: TranslatedBlock, data: Data, page: Page): Block {
	const foreign = (Object.keys(texts) as (keyof TranslatedBlock)[]).find(key => key !== 'id' && !(key in own));
	if (foreign !== undefined) {
		page.wrong(data.keyAt([], foreign), new Fault('the original has no {key}', { key: foreign }));
	}
	const reader = readerOf(own, data, page);
	if (own.type === 'view') {
		return { ...own, caption: reader.text(own.caption, texts.caption, ['caption']) };
	}
	const base = {
		ask: reader.text(own.ask, texts.ask, ['ask']),
		hints: reader.list(own.hints, texts.hints, ['hints']),
		explain: reader.text(own.explain, texts.explain, ['explain']),
	};
	switch (own.type) {
		case 'choice':
		case 'choices':
			return { ...own, ...base, options: optionsOf(own.options, texts.options, reader) };
		case 'matrix':
			return {
				...own,
				...base,
				rowNames: reader.names(own.rowNames, texts.rowNames, ['rowNames']),
				columnNames: reader.names(own.columnNames, texts.columnNames, ['columnNames']),
			};
		case 'order':
			return { ...own, ...base, items: reader.list(own.items, texts.items, ['items']) };
		case 'explain':
			return { ...own, ...base, points: reader.list(own.points, texts.points, ['points']) };
		default:
			return { ...own, ...base } satisfies Exercise;
	}
}

interface Reader {
	readonly text: (own: Text, text: string | undefined, path: Path) => Text;
	readonly list: (own: readonly Text[], texts: readonly string[] | undefined, path: Path) => readonly Text[];
	/** A list that may be empty. */
	readonly names: Reader['list'];
	/** Puts down that so many are translated where there are so many. */
	readonly count: (found: number, wanted: number, path: Path) => void;
}

function readerOf(own: Block, data: Data, page: Page): Reader {
	const names = textNames(own);
	const missing = (path: Path): void =>
		page.wrong(data.at(path), new Fault('{text} is not translated', { text: path.join(' ') }), 'warning');
	const read = (text: string, path: Path): Text => readText(text, names, (index, fault) => page.wrong(data.at(path, index), fault));
	const count: Reader['count'] = (found, wanted, path) => {
		if (found > 0 && found !== wanted) {
			page.wrong(data.at(path), new Fault('{key}: the original has {wanted}, here are {found}', { key: path.join(' '), wanted, found }));
		}
	};
	const reader: Reader = {
		text: (original, text, path) => {
			if (text === undefined && original.length > 0) {
				missing(path);
			}
			return text === undefined ? original : read(text, path);
		},
		list: (originals, texts, path) => {
			if (texts === undefined) {
				missing(path);
				return originals;
			}
			count(texts.length, originals.length, path);
			return originals.map((original, index) => (texts[index] === undefined ? original : read(texts[index], [...path, index])));
		},
		names: (originals, texts, path) => (originals.length === 0 && texts === undefined ? originals : reader.list(originals, texts, path)),
		count,
	};
	return reader;
}

function textNames(own: Block): Names {
	return own.type === 'view'
		? NO_NAMES
		: namesOf(
				own.type,
				own.params.map(({ name }) => name),
				own.layer?.op,
			).texts;
}

function optionsOf(own: readonly Option[], texts: TranslatedBlock['options'], reader: Reader): readonly Option[] {
	if (texts === undefined) {
		reader.list([], undefined, ['options']);
		return own;
	}
	reader.count(texts.length, own.length, ['options']);
	return own.map((option, index) => ({
		...option,
		text: reader.text(option.text, texts[index]?.text, ['options', index, 'text']),
		explain: reader.text(option.explain, texts[index]?.explain, ['options', index, 'explain']),
	}));
}

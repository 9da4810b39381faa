// Prose: paragraphs, lists, quotes and code of a step. Any other kind of Markdown is put down with its place.

import type { Code, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { Fault, type FaultValue, orFault, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { nearest } from '../../expression/nearest.js';
import type { Tree } from '../../expression/tree.js';
import type { Work } from '../../expression/work.js';
import { TRUE_ENGINE } from '../exercises/engine.js';
import { evaluate } from '../exercises/scope.js';
import { valueText } from '../exercises/values.js';
import type { ProseBlock, ProseSpan } from '../lesson.js';
import { BLOCK_TYPES, isBlockType } from './block-types.js';
import { unseenFault, unseenIn } from './characters.js';
import { compileChecked } from './expressions.js';
import { type Link, linkPath } from './links.js';
import { NO_NAMES } from './names.js';
import { type Place, unmask } from './places.js';
import type { Page } from './source.js';
import { placeFault } from './text.js';

/** What prose is read with. */
export interface ProseReader {
	readonly page: Page;
	/** The text as the parser of Markdown saw it. */
	readonly markdown: string;
	readonly places: readonly Place[];
	/** Of the lesson: links start from there. */
	readonly folder: string;
	/** Links to files of the course, as they are found. */
	readonly links: Link[];
	/** What computing the places of the whole page is paid out of. */
	readonly work: Work;
}

/** Code that is read, not done. */
const LANGUAGES = ['python', 'text', 'console', 'sh', 'bash', 'json', 'yaml', 'javascript', 'typescript', 'js', 'ts', 'c', 'cpp', 'julia'];

const NAMES: Readonly<Record<string, FaultValue>> = {
	html: 'HTML',
	image: phrase('a picture'),
	imageReference: phrase('a picture'),
	heading: phrase('a heading other than ##'),
	thematicBreak: phrase('a rule'),
	definition: phrase('a definition of a link'),
	linkReference: phrase('a link by reference'),
	break: phrase('a line break, by blanks or \\ at the end of a line,'),
};

export const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** That a node has no place. */
export const noPlace = (node: Nodes): Fault =>
	new Fault('{what} has no place in a lesson: write paragraphs, lists, quotes, code and links', { what: NAMES[node.type] ?? node.type });

/** The prose of a node, as deep in lists as it is said. */
export function proseOf(reader: ProseReader, node: RootContent, depth = 0): ProseBlock[] {
	switch (node.type) {
		case 'paragraph':
			return [{ kind: 'paragraph', spans: spansOf(reader, node.children) }];
		case 'blockquote':
			return node.children.flatMap(child => quoteOf(reader, child));
		case 'list':
			return itemsOf(reader, node, depth);
		case 'code':
			return codeOf(reader, node);
		default:
			reader.page.wrong(offsetOf(node), noPlace(node));
			return [];
	}
}

function quoteOf(reader: ProseReader, node: RootContent): ProseBlock[] {
	if (node.type === 'paragraph') {
		return [{ kind: 'quote', spans: spansOf(reader, node.children) }];
	}
	reader.page.wrong(offsetOf(node), new Fault('a quote holds paragraphs alone'));
	return [];
}

function itemsOf(reader: ProseReader, list: List, depth: number): ProseBlock[] {
	return list.children.flatMap(({ children }, index) => {
		const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
		return children.flatMap((child, place): ProseBlock[] => {
			if (child.type === 'paragraph' && place === 0) {
				return [{ kind: 'item', marker, depth, spans: spansOf(reader, child.children) }];
			}
			if (child.type === 'list') {
				return itemsOf(reader, child, depth + 1);
			}
			reader.page.wrong(offsetOf(child), new Fault('an item of a list is one paragraph, and a list under it'));
			return [];
		});
	});
}

function codeOf({ page, markdown }: ProseReader, node: Code): ProseBlock[] {
	const start = offsetOf(node);
	const { lang, value } = node;
	if (isBlockType(lang)) {
		page.wrong(start, new Fault('a block stands by itself, at the start of its line'));
		return [];
	}
	if (lang === null || lang === undefined) {
		page.wrong(start, new Fault('code is fenced, and says its language: ```python or ```text'));
		return [];
	}
	if (!LANGUAGES.includes(lang)) {
		page.wrong(start, unknownKind(lang));
		return [];
	}
	const body = markdown.indexOf('\n', start) + 1;
	const text = node.position?.start.column === 1 ? page.text.slice(body, body + value.length) : value;
	return [{ kind: 'code', lines: text.split('\n') }];
}

function unknownKind(lang: string): Fault {
	const [meant] = nearest(lang, [...BLOCK_TYPES, ...LANGUAGES]);
	return meant === undefined
		? new Fault('{lang} is no block and no language: blocks are {blocks}', { lang: quote(lang), blocks: BLOCK_TYPES })
		: new Fault('{lang} is no block and no language: did you mean {meant}?', { lang: quote(lang), meant });
}

type Style = ProseSpan['style'];

function spansOf(reader: ProseReader, nodes: readonly PhrasingContent[], style?: Style): ProseSpan[] {
	return nodes.flatMap((node): ProseSpan[] => {
		switch (node.type) {
			case 'text':
				return textSpans(reader, joinedLines(node.value), node, style);
			case 'inlineCode':
				return textSpans(reader, node.value, node, 'code');
			case 'strong':
				return spansOf(reader, node.children, 'strong');
			case 'emphasis':
				return spansOf(reader, node.children, style ?? 'emphasis');
			case 'link':
				follow(reader, node.url, offsetOf(node));
				return spansOf(reader, node.children, style);
			default:
				reader.page.wrong(offsetOf(node), noPlace(node));
				return [];
		}
	});
}

function follow({ page, folder, links }: ProseReader, url: string, offset: number): void {
	const path = orFault(
		() => linkPath(url, folder),
		fault => page.wrong(offset, fault),
	);
	if (path !== undefined) {
		links.push({ url, path, offset });
	}
}

const WIDE = '[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]';
const WIDE_END = new RegExp(`(?<=${WIDE})\n(?=${WIDE})`, 'g');

/** The end of a line is a blank, but in a script without blanks. */
const joinedLines = (text: string): string => text.replaceAll(WIDE_END, '').replaceAll('\n', ' ');

const FORBIDDEN: readonly (readonly [RegExp, Fault])[] = [
	[/\[\^[^\]\s]+\]/, new Fault('a footnote has no place in a lesson: say it in the prose')],
	[/^\|.*\|/, new Fault('a table has no place in a lesson: write a list, or ```text')],
];

function textSpans(reader: ProseReader, text: string, node: Nodes, style: Style): ProseSpan[] {
	const { page, places } = reader;
	const unseen = unseenIn(text.replaceAll(/[\ue000-\uf8ff]/g, ''));
	if (unseen >= 0) {
		page.wrong(offsetOf(node), unseenFault(text.replaceAll(/[\ue000-\uf8ff]/g, ''), unseen));
		return [];
	}
	const forbidden = FORBIDDEN.find(([form]) => form.test(text));
	if (forbidden !== undefined) {
		page.wrong(offsetOf(node), forbidden[1]);
	}
	return unmask(text, places).flatMap((piece): ProseSpan[] => {
		const styled = style === undefined ? {} : { style };
		if (typeof piece === 'string') {
			checkOpen(reader, piece, node);
			return [{ text: piece, ...styled }];
		}
		const tree = treeOf(reader, piece);
		return tree === undefined ? [] : [{ text: { value: tree }, ...styled }];
	});
}

/** A place that is still to be seen was none. */
function checkOpen({ page, markdown }: ProseReader, text: string, node: Nodes): void {
	if (text.includes('{=')) {
		page.wrong(Math.max(markdown.indexOf('{=', offsetOf(node)), offsetOf(node)), placeFault());
	}
}

/** The tree of a place, tried out: prose has no params, so what it comes to is the same for ever. */
function treeOf({ page, work }: ProseReader, { expression, offset }: Place): Tree | undefined {
	const tree = compileChecked(expression, NO_NAMES, (index, fault) => page.wrong(offset + 2 + index, fault));
	if (tree === undefined) {
		return undefined;
	}
	return orFault(
		() => {
			valueText(evaluate(tree, new Map(), TRUE_ENGINE, work));
			return tree;
		},
		fault => {
			page.wrong(offset, fault);
			return undefined;
		},
	);
}

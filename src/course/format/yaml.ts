// The YAML of a block or of front matter as plain data, each value with its place. Nothing but data: no tags, anchors, aliases, merges.

import { type Document, isAlias, isMap, isNode, isPair, isScalar, type Node, parseDocument, type Scalar, visit } from 'yaml';
import { Fault, type Phrase, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { unseenFault, unseenIn } from './characters.js';
import { placeInScalar } from './scalar.js';
import type { Page } from './source.js';
import { yamlFault } from './yaml-guard.js';

export type Path = readonly (string | number)[];

/** Data, and where in the page each part of it stands. */
export interface Data {
	readonly value: unknown;
	/** The offset of the value at a path, or of the nearest there is; of a character of it, where it is a text. */
	readonly at: (path: Path, index?: number) => number;
	/** The offset of a key of the map at a path. */
	readonly keyAt: (path: Path, key: string) => number;
}

const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** The data of a text that begins at an offset of the page; undefined where it is none, which is put down. */
export function readYaml(page: Page, text: string, start: number): Data | undefined {
	const guarded = yamlFault(text);
	if (guarded !== undefined) {
		page.wrong(start + guarded.offset, guarded.fault);
		return undefined;
	}
	const document = parseDocument(text, {
		prettyErrors: false,
		strict: true,
		uniqueKeys: true,
		merge: false,
		schema: 'core',
		version: '1.2',
	});
	const [error] = [...document.errors, ...document.warnings];
	if (error !== undefined) {
		page.wrong(start + Math.min(error.pos[0], Math.max(0, text.length - 1)), yamlComplaint(error.code, error.message));
		return undefined;
	}
	const refused = firstRefused(document);
	if (refused !== undefined) {
		page.wrong(start + (refused.node.range?.[0] ?? 0), refused.fault);
		return undefined;
	}
	return {
		value: document.toJS({ maxAliasCount: 0 }),
		at: (path, index) => start + offsetOf(document, text, path, index),
		keyAt: (path, key) => start + keyOffset(document, path, key),
	};
}

const QUOTED = phrase('a text with : or # in it, or that begins with a sign, stands in quotation marks');
const COMPLAINTS: Readonly<Record<string, Phrase>> = {
	DUPLICATE_KEY: phrase('the key is there already'),
	MULTIPLE_DOCS: phrase('there is one document in a block: --- has no place in it'),
	BLOCK_AS_IMPLICIT_KEY: QUOTED,
	BAD_SCALAR_START: QUOTED,
	UNEXPECTED_TOKEN: QUOTED,
	BAD_ALIAS: phrase('anchors and aliases have no place in a lesson: write the value out'),
};

function yamlComplaint(code: string, message: string): Fault {
	const said: Phrase = { template: quote(message.split('\n')[0] ?? '', 200), values: {}, key: `yaml ${code}` };
	return new Fault('this is no YAML: {message}', { message: COMPLAINTS[code] ?? said });
}

interface Refused {
	readonly node: Node;
	readonly fault: Fault;
}

/** The first node that is more than a value. */
function firstRefused(document: Document): Refused | undefined {
	let refused: Refused | undefined;
	visit(document, (_, node) => {
		const key = isPair(node) ? node.key : undefined;
		const found = isPair(node) ? keyRefusal(key) : isNode(node) ? nodeRefusal(node) : undefined;
		refused = found ?? refused;
		return found === undefined ? undefined : visit.BREAK;
	});
	return refused;
}

function keyRefusal(key: unknown): Refused | undefined {
	if (!isNode(key)) {
		return undefined;
	}
	const word = isScalar(key) ? String(key.value) : '';
	if (word === '<<') {
		return { node: key, fault: new Fault('merge keys have no place in a lesson: write the values out') };
	}
	return isScalar(key) && typeof key.value === 'string' && KEY.test(key.value)
		? nodeRefusal(key)
		: { node: key, fault: new Fault('{key} is no key: keys are words', { key: quote(word) || '…' }) };
}

function nodeRefusal(node: Node): Refused | undefined {
	if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
		return { node, fault: new Fault('anchors and aliases have no place in a lesson: write the value out') };
	}
	if (node.tag !== undefined) {
		return { node, fault: new Fault('tags such as {tag} have no place in a lesson', { tag: quote(node.tag) }) };
	}
	if (!isScalar(node) || typeof node.value !== 'string') {
		return undefined;
	}
	const unseen = unseenIn(node.value);
	return unseen < 0 ? undefined : { node, fault: unseenFault(node.value, unseen) };
}

function offsetOf(document: Document, text: string, path: Path, index: number | undefined): number {
	for (let length = path.length; length >= 0; length--) {
		const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) {
			return index !== undefined && length === path.length && isScalar(node) ? placeInScalar(text, node as Scalar, index) : node.range[0];
		}
	}
	return 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
	const map = path.length === 0 ? document.contents : document.getIn(path, true);
	const found = isMap(map) ? map.items.map(({ key: each }) => each).find(each => isScalar(each) && each.value === key) : undefined;
	return isNode(found) && found.range ? found.range[0] : 0;
}

// A lesson's Markdown as front matter and steps: `##` begins a step, and its block, if it has one, comes last.

import type { Code, Heading, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Fault } from '../../core/fault.js';
import { newWork } from '../../expression/work.js';
import type { BlockType, ProseBlock } from '../lesson.js';
import { isBlockType } from './block-types.js';
import { layOut } from './layout.js';
import type { Link } from './links.js';
import { withoutPlaces } from './places.js';
import { noPlace, offsetOf, type ProseReader, proseOf } from './prose.js';
import type { Page } from './source.js';

/** The fence of a block: its kind, its YAML, and where that begins. */
export interface Fence {
	readonly type: BlockType;
	readonly body: string;
	readonly start: number;
}

export interface RawStep {
	readonly title: string;
	readonly offset: number;
	readonly prose: readonly ProseBlock[];
	readonly fence: Fence | undefined;
	readonly links: readonly Link[];
}

export interface Outline {
	readonly front: { readonly text: string; readonly start: number } | undefined;
	readonly steps: readonly RawStep[];
}

const MOST_STEPS = 60;
const MOST_BLOCKS = 40;
const LONGEST_TITLE = 60;

/** Front matter and steps of a page of a lesson's folder; undefined where it can't be parsed, which is put down. */
export function readMarkdown(page: Page, folder: string): Outline | undefined {
	const layout = layOut(page);
	if (layout === undefined) {
		return undefined;
	}
	const { markdown, places, front } = layout;
	const desk: Desk = { page, markdown, places, folder, work: newWork() };
	const sections = sectionsOf(desk, fromMarkdown(markdown).children);
	const steps = sections.slice(0, MOST_STEPS).map(section => readStep(desk, section));
	const beyond = sections[MOST_STEPS];
	if (beyond !== undefined) {
		page.wrong(offsetOf(beyond.heading), new Fault('a lesson has at most {most} steps', { most: MOST_STEPS }));
	}
	const crowded = steps.filter(({ fence }) => fence !== undefined)[MOST_BLOCKS];
	if (crowded !== undefined) {
		page.wrong(crowded.offset, new Fault('a lesson has at most {most} blocks', { most: MOST_BLOCKS }));
	}
	return { front: front && { text: page.text.slice(front.start, front.end), start: front.start }, steps };
}

type Desk = Omit<ProseReader, 'links'>;

interface Section {
	readonly heading: Heading;
	readonly nodes: RootContent[];
}

function sectionsOf({ page, markdown }: Desk, nodes: readonly RootContent[]): Section[] {
	const sections: Section[] = [];
	for (const node of nodes) {
		const last = sections.at(-1);
		if (node.type === 'heading' && node.depth === 2 && markdown.startsWith('##', offsetOf(node))) {
			sections.push({ heading: node, nodes: [] });
		} else if (last !== undefined) {
			last.nodes.push(node);
		} else {
			page.wrong(offsetOf(node), node.type === 'heading' ? noPlace(node) : new Fault('a lesson begins with a step: ## and its title'));
			return [];
		}
	}
	return sections;
}

function readStep(desk: Desk, { heading, nodes }: Section): RawStep {
	const { page } = desk;
	const reader: ProseReader = { ...desk, links: [] };
	const blocks = nodes.filter((node): node is Code => node.type === 'code' && isBlock(node));
	const [first, second] = blocks;
	const next = first && nodes[nodes.indexOf(first) + 1];
	if (second !== undefined) {
		page.wrong(offsetOf(second), new Fault('a step has one block: begin another step with ##'));
	} else if (next !== undefined) {
		page.wrong(offsetOf(next), new Fault('nothing comes after the block of a step: begin another step with ##'));
	}
	const prose = nodes.filter(node => !blocks.some(block => block === node)).flatMap(node => proseOf(reader, node));
	return { title: titleOf(page, heading), offset: offsetOf(heading), prose, fence: first && fenceOf(page, first), links: reader.links };
}

const isBlock = (node: Code): boolean => isBlockType(node.lang) && node.position?.start.column === 1;

function fenceOf(page: Page, node: Code): Fence {
	const offset = offsetOf(node);
	const line = page.text.indexOf('\n', offset);
	const start = line < 0 ? page.text.length : line + 1;
	if (node.meta !== null && node.meta !== undefined) {
		page.wrong(offset, new Fault('nothing comes after the kind of a block: ```{kind}', { kind: node.lang ?? '' }));
	}
	return { type: node.lang as BlockType, body: page.text.slice(start, start + node.value.length), start };
}

function titleOf(page: Page, heading: Heading): string {
	const title = withoutPlaces(plainText(heading));
	if (title.trim() === '' || title.length > LONGEST_TITLE) {
		page.wrong(offsetOf(heading), new Fault('a step has a title of 1 to {most} characters', { most: LONGEST_TITLE }));
	}
	if (title !== plainText(heading) || title.includes('{=')) {
		page.wrong(offsetOf(heading), new Fault('nothing is computed in a title'));
	}
	const odd = heading.children.find(({ type }) => !['text', 'inlineCode', 'emphasis', 'strong'].includes(type));
	if (odd !== undefined) {
		page.wrong(offsetOf(odd), new Fault('a title is words alone'));
	}
	return title;
}

function plainText(node: Nodes): string {
	return 'value' in node ? node.value : 'children' in node ? node.children.map(child => plainText(child)).join('') : '';
}

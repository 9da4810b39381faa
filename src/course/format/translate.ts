// A translation laid over a lesson: its prose step by step, its texts block by block. What it leaves out stays in English.

import { Fault, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import type { Block, Step } from '../lesson.js';
import { type Compiled, frontOf, placed } from './compile-lesson.js';
import { type RawStep, readMarkdown } from './markdown.js';
import { TRANSLATED_BLOCK_SCHEMA, TRANSLATED_FRONT_SCHEMA } from './schema.js';
import type { Page } from './source.js';
import { translateBlock } from './translate-block.js';
import { validate } from './validate.js';
import { type Data, readYaml } from './yaml.js';

/** The lesson in the language of a page; undefined where that can't be read at all. What is wrong or missing is put down there. */
export function translate({ lesson }: Compiled, page: Page, folder: string): Compiled | undefined {
	const outline = readMarkdown(page, folder);
	const data = outline && frontOf(page, outline);
	const front = data && validate(page, data, TRANSLATED_FRONT_SCHEMA);
	if (outline === undefined || data === undefined || front === undefined) {
		return undefined;
	}
	if (front.id !== lesson.id) {
		page.wrong(data.at(['id']), new Fault('the original has the id {id}, not {found}', { id: lesson.id, found: front.id }));
	}
	const { steps } = outline;
	if (steps.length !== lesson.pages.length) {
		page.wrong(
			steps[lesson.pages.length]?.offset ?? steps.at(-1)?.offset ?? 0,
			new Fault('the original has {wanted} steps, here are {found}', { wanted: lesson.pages.length, found: steps.length }),
		);
	}
	const read = steps.map(raw => ({ raw, data: raw.fence && readYaml(page, raw.fence.body, raw.fence.start) }));
	const pages = lesson.pages.map((own, index): Step => {
		const step = read[index];
		return step === undefined ? own : { title: step.raw.title, prose: step.raw.prose, block: blockIn(page, own.block, step) };
	});
	return { lesson: { ...lesson, title: front.title, pages }, page, frontAt: data.at, steps: read.map(placed) };
}

interface ReadStep {
	readonly raw: RawStep;
	readonly data: Data | undefined;
}

/** The original's block with the texts of the step's own. */
function blockIn(page: Page, own: Block | undefined, { raw: { fence, offset, title }, data }: ReadStep): Block | undefined {
	if (own === undefined || fence === undefined) {
		if (fence !== undefined) {
			page.wrong(offset, new Fault('the step {title} has a block, and the original has none', { title: quote(title) }));
		} else if (own !== undefined && hasTexts(own)) {
			page.wrong(
				offset,
				new Fault('the step {title} lacks the block {type} of the original', { title: quote(title), type: own.type }),
				'warning',
			);
		}
		return own;
	}
	const texts = data && validate(page, data, TRANSLATED_BLOCK_SCHEMA);
	if (data === undefined || texts === undefined) {
		return own;
	}
	if (fence.type !== own.type || texts.id !== own.id) {
		page.wrong(data.at(['id']), new Fault('the original has {type} {id} here', { type: own.type, id: own.id ?? phrase('without an id') }));
		return own;
	}
	return translateBlock(own, texts, data, page);
}

const hasTexts = (block: Block): boolean => block.type !== 'view' || block.caption.length > 0;

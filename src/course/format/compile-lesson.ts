// One lesson's file compiled in its own language, each part with its place on the page: what is wrong is put down there.

import { Fault } from '../../core/fault.js';
import { type Block, type ExerciseEntry, isExercise, type Lesson, type Step } from '../lesson.js';
import { compileBlock, type Raw } from './block.js';
import { compilerTo } from './compiler.js';
import type { Link } from './links.js';
import { type Fence, type Outline, type RawStep, readMarkdown } from './markdown.js';
import { BLOCK_SCHEMAS, FRONT_SCHEMA } from './schema.js';
import type { Page } from './source.js';
import { validate } from './validate.js';
import { type Data, type Path, readYaml } from './yaml.js';

/** Where the parts of a step stand on its page. */
export interface PlacedStep {
	/** Of its title. */
	readonly offset: number;
	readonly links: readonly Link[];
	/** Of a value of its block, or of the nearest there is. */
	readonly at: (path: Path) => number;
}

/** A lesson, and the page it was read from. */
export interface Compiled {
	readonly lesson: Lesson;
	readonly page: Page;
	/** Of a value of its front matter. */
	readonly frontAt: (path: Path) => number;
	readonly steps: readonly PlacedStep[];
}

/** The lesson of a page, of a course's folder; undefined where it can't be read at all. */
export function compileLesson(page: Page, number: number, folder = ''): Compiled | undefined {
	const outline = readMarkdown(page, folder);
	const data = outline && frontOf(page, outline);
	const front = data && validate(page, data, FRONT_SCHEMA);
	if (outline === undefined || data === undefined || front === undefined) {
		return undefined;
	}
	if (outline.steps.length === 0 && page.problems.length === 0) {
		page.wrong(data.at([]), new Fault('a lesson has at least one step: ## and its title'));
	}
	const read = outline.steps.map(raw => readStep(page, raw));
	const pages: Step[] = read.map(({ raw, block }) => ({ title: raw.title, prose: raw.prose, block }));
	const exercises = pages.flatMap(({ block }, step): ExerciseEntry[] =>
		isExercise(block) ? [{ id: block.id, skill: block.skill, type: block.type, step, family: block.params.length > 0 }] : [],
	);
	const { format: _, needs = [], ...rest } = front;
	const lesson: Lesson = { ...rest, needs, number, steps: pages.length, exercises, pages };
	checkBlocks(page, lesson, read);
	return { lesson, page, frontAt: data.at, steps: read.map(placed) };
}

/** The data of the front matter; undefined where there is none, which is put down. */
export function frontOf(page: Page, { front }: Outline): Data | undefined {
	if (front === undefined) {
		page.wrong(0, new Fault('a lesson begins with front matter between two lines of ---: format, id, title …'));
		return undefined;
	}
	return readYaml(page, front.text, front.start);
}

interface ReadStep {
	readonly raw: RawStep;
	readonly block: Block | undefined;
	readonly data: Data | undefined;
}

function readStep(page: Page, raw: RawStep): ReadStep {
	const data = raw.fence && readYaml(page, raw.fence.body, raw.fence.start);
	const block = raw.fence && data && blockOf(page, raw.fence, data);
	return { raw, block, data };
}

export const placed = ({ raw, data }: Pick<ReadStep, 'raw' | 'data'>): PlacedStep => ({
	offset: raw.offset,
	links: raw.links,
	at: path => data?.at(path) ?? raw.offset,
});

function blockOf(page: Page, { type }: Fence, data: Data): Block | undefined {
	const raw = validate(page, data, BLOCK_SCHEMAS[type]);
	return (
		raw &&
		compileBlock(
			{ type, raw } as Raw,
			compilerTo((path, fault, index) => page.wrong(data.at(path, index), fault)),
		)
	);
}

/** What blocks have to do with the lesson: their ids differ, their skills are its own. */
function checkBlocks(page: Page, { skills }: Lesson, steps: readonly ReadStep[]): void {
	const ids = new Set<string>();
	for (const { block, data } of steps) {
		if (block?.id !== undefined && ids.has(block.id)) {
			page.wrong(data?.at(['id']) ?? 0, new Fault('the id {id} is there already: ids are unique in a lesson', { id: block.id }));
		}
		if (isExercise(block) && !skills.includes(block.skill)) {
			page.wrong(
				data?.at(['skill']) ?? 0,
				new Fault('the lesson has no skill {skill}: its skills are {skills}', { skill: block.skill, skills }),
			);
		}
		ids.add(block?.id ?? '');
	}
}

// The recipes of CONTRIBUTING.md as what they say: files to write and lines to change, applied to a copy of the project.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Step {
	readonly recipe: string;
	readonly path: string;
	/** A whole file, or what stands there before and what stands there after. */
	readonly text: string | { readonly before: string; readonly after: string };
}

/** A fence with a path behind its language; three backticks or more. */
const BLOCK = /^(`{3,})(\w+) (\S+)\n([\s\S]*?)\n\1$/gm;

/** The steps of a page, in order. */
export function stepsIn(page: string): Step[] {
	const recipes = page.split(/^### /m).slice(1);
	return recipes.flatMap(recipe =>
		[...recipe.matchAll(BLOCK)].map(([, , kind = '', path = '', body = '']) => ({
			recipe: recipe.slice(0, recipe.indexOf('\n')),
			path,
			text: kind === 'diff' ? { before: sideOf(body, '+'), after: sideOf(body, '-') } : `${body}\n`,
		})),
	);
}

/** The lines of a diff without those of the other side, and without their first sign. */
const sideOf = (diff: string, other: '+' | '-'): string =>
	diff
		.split('\n')
		.filter(line => !line.startsWith(other))
		.map(line => `${line.slice(1)}\n`)
		.join('');

/** A copy of the project to try changes on; its packages are those of this one. */
export function copyOfProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-recipes-'));
	for (const path of ['src', 'lessons', 'test', 'package.json', 'tsconfig.json']) {
		cpSync(path, join(folder, path), { recursive: true });
	}
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Does what a step says. Throws where what it changes is not there just once. */
export function apply(folder: string, { path, text }: Step): void {
	const file = join(folder, path);
	if (typeof text === 'string') {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text, { flag: 'wx' });
		return;
	}
	const parts = readFileSync(file, 'utf8').split(text.before);
	if (parts.length !== 2) {
		throw new Error(`${path} has this ${parts.length - 1} times, not once:\n${text.before}`);
	}
	writeFileSync(file, parts.join(text.after));
}

// `list`: what there is to choose from.

import { shapeText } from '../core/grid.js';
import { KERNELS, type NamedGrid } from '../core/kernels.js';
import { SAMPLES } from '../core/samples.js';
import { pad } from '../ui/paint/place.js';
import type { Words } from './parse.js';
import type { Session } from './session.js';

/** Runs the command; the exit status. */
export async function list({ options }: Words, session: Session): Promise<number> {
	const { cliWords, words } = session;
	if (options['samples'] === undefined) {
		await session.print(`${cliWords.noLessons}\n`);
		return 0;
	}
	await session.print([section(cliWords.inputs, SAMPLES, words.samples), section(cliWords.kernels, KERNELS, words.kernels)].join('\n'));
	return 0;
}

function section(title: string, entries: readonly NamedGrid[], about: Readonly<Record<string, string>>): string {
	const rows = entries.map(({ name, grid }) => `  ${pad(name, 24)}${pad(shapeText(grid()), 8)}${about[name] ?? ''}\n`);
	return `${title}\n${rows.join('')}`;
}

// `completion`: prints what a shell reads to complete command lines.

import { Fault, phrase } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { shippedCourse } from '../runtime/course/open-course.js';
import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { type Offers, offersOf } from './completion/offers.js';
import { zshScript } from './completion/zsh.js';
import type { Words } from './parse.js';
import type { Session } from './session.js';
import { SHELLS, type Shell } from './table.js';

const SCRIPTS: Readonly<Record<Shell, (offers: Offers) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** Runs the command; the exit status. */
export async function completion({ rest: [word] }: Words, session: Session): Promise<number> {
	const shell = oneOf(phrase('shell'), word, SHELLS);
	if (shell === undefined) {
		throw new Fault('completion wants a shell: one of {known}', { known: SHELLS });
	}
	const lessons = shippedCourse(session.language).catalogue.lessons.map(({ id }) => id);
	await session.print(SCRIPTS[shell](offersOf(session.cliWords, lessons)));
	return 0;
}

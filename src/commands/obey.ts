// The commands that were typed, by name. Loaded together: apart, what they share would be many small files, each read at the start.

import { check } from './check.js';
import { digits } from './digits.js';
import { learn, review, tutor } from './learn.js';
import { list } from './list.js';
import type { Words } from './parse.js';
import { play } from './play.js';
import { run } from './run.js';
import type { Session } from './session.js';
import { train } from './train.js';

/** Runs the command that the words name; the exit status. */
export async function obey(words: Words, session: Session): Promise<number> {
	switch (words.command) {
		case undefined:
			return tutor(session, words.options.plain === true);
		case 'learn':
			return learn(words, session);
		case 'review':
			return review(words, session);
		case 'check':
			return check(words, session);
		case 'progress':
			return (await import('./without-screen.js')).progress(words, session);
		case 'play':
			return play(words, session);
		case 'train':
			return train(words, session);
		case 'digits':
			return digits(words, session);
		case 'run':
			return run(words, session);
		case 'list':
			return list(words, session);
		case 'completion':
			return (await import('./completion.js')).completion(words, session);
	}
}

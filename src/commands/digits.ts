// `digits`: a small network learns handwritten digits; on the screen, or printed epoch by epoch. The engine is loaded only where it works.

import { phrase } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { digitsWish } from './digits/options.js';
import { openApp } from './open-app.js';
import type { Words } from './parse.js';
import { bookStage } from './play.js';
import type { Session } from './session.js';

const FORMATS = ['table', 'json'] as const;

/** Runs the command; the exit status. A training that runs away is a result too. */
export async function digits({ options }: Words, session: Session): Promise<number> {
	const format = oneOf(phrase('format'), options.format, FORMATS);
	const wish = await digitsWish(options);
	if (!session.hasScreen || format !== undefined || wish.save !== undefined) {
		const { digitsAsText } = await import('./without-screen.js');
		return digitsAsText(wish, format ?? 'table', session);
	}
	const { openingOf } = await import('./digits/on-screen.js');
	return openApp({ room: 'digits', stage: bookStage(), before: openingOf(wish) }, session);
}

// `progress`: what is remembered, shown, carried to another machine, or let go.

import { Fault } from '../core/fault.js';
import type { Catalogue } from '../course/lesson.js';
import { shippedCourse } from '../runtime/course/open-course.js';
import { openProgress } from '../runtime/progress/open-progress.js';
import { progressWordsOf } from '../text/progress-words.js';
import { textOf } from './option-values.js';
import type { OptionValues, Words } from './parse.js';
import { exportTo } from './progress/export.js';
import { importFrom } from './progress/import.js';
import { reset } from './progress/reset.js';
import { progressText } from './progress/show.js';
import type { Session } from './session.js';

const WAYS = ['export', 'import', 'reset'] as const;

/** Runs the command; the exit status. Ends with what there is to say about the file, where there is something. */
export async function progress(
	{ options }: Words,
	session: Session,
	catalogue: Catalogue = shippedCourse(session.language).catalogue,
): Promise<number> {
	const way = wayOf(options);
	const kept = openProgress(session.env, session.now());
	const words = progressWordsOf(session.language);
	const around = { kept, words, session, catalogue };
	const status = await WAY_OF[way](around, options);
	if (kept.notice !== undefined) {
		throw kept.notice;
	}
	return status;
}

/** What each way has around it. */
export interface Around {
	readonly kept: ReturnType<typeof openProgress>;
	readonly words: ReturnType<typeof progressWordsOf>;
	readonly session: Session;
	readonly catalogue: Catalogue;
}

type Way = (typeof WAYS)[number] | 'show';

const WAY_OF: Readonly<Record<Way, (around: Around, options: OptionValues) => Promise<number>>> = {
	show: async around => {
		await around.session.print(progressText(around));
		return 0;
	},
	export: (around, options) => exportTo(around, textOf(options, 'export') ?? '-'),
	import: (around, options) => importFrom(around, textOf(options, 'import') ?? '-'),
	reset: (around, options) => reset(around, textOf(options, 'reset'), options.yes === true),
};

/** One thing at a time. Throws a Fault where there are more. */
function wayOf(options: OptionValues): Way {
	const [way, other] = WAYS.filter(each => options[each] !== undefined);
	if (way !== undefined && other !== undefined) {
		throw new Fault('--{way} and --{other} do not go together: one at a time', { way, other });
	}
	if (options.yes !== undefined && way !== 'reset') {
		throw new Fault('--yes goes with --reset: leave it out');
	}
	return way ?? 'show';
}

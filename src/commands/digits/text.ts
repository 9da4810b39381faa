// A training on the digits told as text while it happens: a head, the epochs, and what it came to. Ctrl-C is an end like another.

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault, faultOf } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { readKept, writeKept } from '../../runtime/digits/kept-files.js';
import { doNext, isIdle, keptOf, openSession, type Session as Run, takeNews } from '../../runtime/digits/session.js';
import { undisturbed } from '../../runtime/undisturbed.js';
import { keptWith } from '../../training/digits/kept.js';
import { scoreAll } from '../../training/digits/scoring.js';
import { splitDigits } from '../../training/digits/split.js';
import type { Session } from '../session.js';
import { type Outbox, openOutbox } from '../train/outbox.js';
import { digitsJson } from './json.js';
import type { DigitsWish } from './options.js';
import type { Outcome, Report } from './outcome.js';
import { digitsTable } from './table.js';

const REPORTS = { json: digitsJson, table: digitsTable };
const INTERRUPTED = 130;

/** Trains as it is wished, and prints it; the exit status. Throws a Fault where the network, or a file, can't be had. */
export async function digitsAsText(wish: DigitsWish, format: keyof typeof REPORTS, session: Session): Promise<number> {
	checkFree(wish.save);
	const kept = wish.from === 'file' ? keptWith(await readKept(wish.path), wish.otherwise) : { setup: wish.setup };
	const split = splitDigits(await session.digits());
	const run = openSession(1, kept.setup, split, 'weights' in kept ? kept : undefined);
	run.until = kept.setup.epochs;
	const { recipe, trainer } = run;
	const report = REPORTS[format]({ setup: trainer.setup, recipe, architecture: trainer.architecture, split }, session);
	const outbox = openOutbox(session.print);
	await outbox.add(report.head);
	let interrupted = false;
	const listenNoMore = session.onInterrupt(() => {
		interrupted = true;
	});
	try {
		await train(run, report, outbox, () => interrupted);
		// What was learned is told, whatever comes of the file.
		const written = await saved(wish.save, run).catch(faultOf);
		const outcome = outcomeOf(run, written instanceof Fault ? undefined : written);
		await outbox.add(report.end(outcome));
		await outbox.flush();
		if (written instanceof Fault) {
			throw written;
		}
		return outcome.ending === 'interrupted' ? INTERRUPTED : 0;
	} finally {
		listenNoMore();
	}
}

/** Milliseconds of work between two looks at whether it was interrupted. */
const SLICE = 50;

/** Does the epochs, each told when it is over. One that is over where it is interrupted is tested and told too. */
async function train(run: Run, report: Report, outbox: Outbox, interrupted: () => boolean): Promise<void> {
	while (!isIdle(run) && (run.ended !== undefined || !interrupted())) {
		const [start, before] = [performance.now(), run.spent];
		do {
			doNext(run);
			run.spent = before + performance.now() - start;
		} while (!isIdle(run) && run.news.epochs.length === 0 && performance.now() - start < SLICE);
		const epochs = takeNews(run).epochs.map(epoch => report.epoch(epoch, epoch.epoch * run.trainer.batchesPerEpoch));
		await outbox.add(epochs.join(''));
	}
}

/** Told before anything is trained: at the end it would be lost. Throws a Fault where there is a file of that name, or no folder for it. */
function checkFree(save: string | undefined): void {
	if (save !== undefined && existsSync(save)) {
		throw isThere(save);
	}
	if (save !== undefined && !existsSync(dirname(save))) {
		throw new Fault('{file} can not be written: there is no such folder', { file: quotePath(save) }, 1);
	}
}

const isThere = (path: string): Fault => new Fault('{path} is there already: give --save another name', { path: quotePath(path) }, 1);

/** Writes the weights where that was wished; the path. Rejects with a Fault where it can't be. */
async function saved(path: string | undefined, run: Run): Promise<string | undefined> {
	if (path !== undefined && !(await undisturbed(() => writeKept(path, keptOf(run), false)))) {
		throw isThere(path);
	}
	return path;
}

function outcomeOf(run: Run, path: string | undefined): Outcome {
	const { trainer, tests } = run;
	return {
		ending: run.diverged ? 'diverged' : isIdle(run) ? 'finished' : 'interrupted',
		place: trainer.place(),
		batchesPerEpoch: trainer.batchesPerEpoch,
		...scoreAll(trainer, tests),
		tests,
		path,
	};
}

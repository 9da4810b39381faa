// A training on the digits told as text while it happens: a head, the epochs, and what it came to. Ctrl-C is an end like another.

import { existsSync } from 'node:fs';
import { Fault } from '../../core/fault.js';
import { readKept, writeKept } from '../../runtime/digits/kept-files.js';
import { readDigits } from '../../runtime/digits/read-digits.js';
import { doNext, isIdle, keptOf, openScoring, openSession, type Session as Run, takeNews } from '../../runtime/digits/session.js';
import type { KeptTraining } from '../../training/digits/kept.js';
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
	const kept = wish.from === 'file' ? await readKept(wish.path) : undefined;
	const split = splitDigits(readDigits());
	const run = openSession(1, setupIn(wish, kept), split, kept);
	run.recipe = { ...run.recipe, ...wish.recipe };
	run.until = goalOf(wish, run);
	const { trainer, recipe } = run;
	const report = REPORTS[format]({ setup: trainer.setup, recipe, architecture: trainer.architecture, split }, session);
	const outbox = openOutbox(session.print);
	await outbox.add(report.head);
	let interrupted = false;
	const listenNoMore = session.onInterrupt(() => {
		interrupted = true;
	});
	try {
		await train(run, report, outbox, session, () => interrupted);
		const path = await saved(wish, run);
		await outbox.add(report.end(outcomeOf(run, interrupted, path)));
		await outbox.flush();
		return interrupted ? INTERRUPTED : 0;
	} finally {
		listenNoMore();
	}
}

function setupIn(wish: DigitsWish, kept: KeptTraining | undefined): KeptTraining['setup'] {
	if (wish.from === 'setup') {
		return wish.setup;
	}
	if (kept === undefined) {
		throw new Error('nothing was read');
	}
	return kept.setup;
}

/** The epochs in all: as said; else those of the setup, and as many more where they are done. */
function goalOf({ epochs }: DigitsWish, { trainer }: Run): number {
	const { setup, place } = trainer;
	const usual = place().epoch < setup.epochs ? setup.epochs : place().epoch + setup.epochs;
	return epochs ?? usual;
}

/** Milliseconds of work between two looks at whether it was interrupted. */
const SLICE = 50;

async function train(run: Run, report: Report, outbox: Outbox, { now }: Session, interrupted: () => boolean): Promise<void> {
	while (!isIdle(run) && !interrupted()) {
		const [start, before] = [now(), run.spent];
		do {
			doNext(run);
			run.spent = before + now() - start;
		} while (!isIdle(run) && now() - start < SLICE);
		const epochs = takeNews(run).epochs.map(epoch => report.epoch(epoch, epoch.epoch * run.trainer.batchesPerEpoch));
		await outbox.add(epochs.join(''));
	}
}

/** Told before anything is trained: at the end it would be lost. Throws a Fault where there is a file of that name. */
function checkFree(save: string | undefined): void {
	if (save !== undefined && existsSync(save)) {
		throw isThere(save);
	}
}

const isThere = (path: string): Fault => new Fault('{path} is there already: give --save another name', { path }, 1);

/** Writes the weights where that was wished; the path. Throws a Fault where a file is there already. */
async function saved({ save }: DigitsWish, run: Run): Promise<string | undefined> {
	if (save !== undefined && !(await writeKept(save, keptOf(run), false))) {
		throw isThere(save);
	}
	return save;
}

function outcomeOf(run: Run, interrupted: boolean, path: string | undefined): Outcome {
	const { trainer, tests, diverged } = run;
	const scoring = openScoring(trainer, tests);
	while (scoring.next()) {}
	return {
		ending: diverged ? 'diverged' : interrupted ? 'interrupted' : 'finished',
		place: trainer.place(),
		batchesPerEpoch: trainer.batchesPerEpoch,
		score: scoring.score(),
		verdicts: scoring.verdicts,
		tests,
		path,
	};
}

// What the digits' thread does, without the thread: jobs come in whenever they like, and are heard between slices of work so short
// that nobody waits for them.

import { Fault, faultOf, orFault } from '../../core/fault.js';
import type { DigitsAnswer, DigitsJob } from '../../state/digits/jobs.js';
import type { DigitSplit } from '../../training/digits/digit-set.js';
import { type KeptTraining, keptWith, type Otherwise } from '../../training/digits/kept.js';
import { openScoring, type Scoring } from '../../training/digits/scoring.js';
import type { DigitSetup } from '../../training/digits/setup.js';
import { openedAnswer, trainedAnswer } from './answers.js';
import { type Mark, openMeter } from './meter.js';
import { batchesDone, doNext, giveOrder, isIdle, keptOf, openSession, type Session } from './session.js';

/** What the work needs of the world around it. */
export interface Around {
	readonly post: (answer: DigitsAnswer) => void;
	/** Milliseconds, of any beginning. */
	readonly now: () => number;
	/** Calls back when the jobs that came meanwhile are heard. */
	readonly later: (act: () => void) => void;
	/** The digits. Throws a Fault where they can't be read. */
	readonly split: () => DigitSplit;
	/** Rejects with a Fault where there is no such training. */
	readonly readKept: (path: string) => Promise<KeptTraining>;
	/** False where a file is there that may not be replaced; rejects with a Fault where it can't be written. */
	readonly writeKept: (path: string, kept: KeptTraining, replace: boolean) => Promise<boolean>;
}

/** Milliseconds of work between two looks at what has come in, and between two answers. */
const SLICE = 25;
const TELLING = 100;

type SessionJob = Exclude<DigitsJob, { kind: 'open' | 'read' }>;

/** A training that is being opened: it is told of when its first verdicts are there. */
interface Opening {
	readonly session: Session;
	readonly scoring: Scoring;
	readonly path: string | undefined;
}

/** A worker that takes jobs. */
export function serveJobs({ post, now, later, split, readKept, writeKept }: Around): (job: DigitsJob) => void {
	/** The newest training that was asked for: what was asked before it is dropped. */
	let newest = 0;
	let session: Session | undefined;
	let opening: Opening | undefined;
	let digits: DigitSplit | undefined;
	let isAwake = false;
	let told = 0;
	const meter = openMeter();

	const wake = (): void => {
		if (!isAwake) {
			isAwake = true;
			later(turn);
		}
	};
	const turn = (): void => {
		const start = now();
		const more = opening === undefined ? session !== undefined && trainFor(session, start) : openFor(opening, start);
		isAwake = false;
		if (more || opening !== undefined) {
			wake();
		}
	};
	const isTime = (start: number): boolean => now() - start < SLICE;

	/** Scores the test digits of a training that is being opened. True: there is more to do. */
	const openFor = ({ session: opened, scoring, path }: Opening, start: number): boolean => {
		let left = true;
		do {
			left = scoring.next();
		} while (left && isTime(start));
		if (left) {
			return true;
		}
		[session, opening] = [opened, undefined];
		post(openedAnswer(opened, scoring.verdicts, path));
		return false;
	};

	/** Batches until the slice is over; told of now and then, and when it rests. True: there is more to do. */
	const trainFor = (busy: Session, start: number): boolean => {
		const before = busy.spent;
		let worked = false;
		do {
			worked = doNext(busy);
			busy.spent = before + now() - start;
		} while (worked && isTime(start));
		const rests = isIdle(busy);
		if (rests || now() - told >= TELLING) {
			told = now();
			post(trainedAnswer(busy, meter.speedAt(markOf(busy))));
		}
		return !rests;
	};

	const open = (run: number, setup: DigitSetup, kept?: KeptTraining, path?: string): void =>
		orFault(
			() => {
				digits ??= split();
				const opened = openSession(run, setup, digits, kept);
				opening = { session: opened, scoring: openScoring(opened.trainer, digits.test), path };
				wake();
			},
			fault => post({ type: 'digits-failed', run, fault, lost: false }),
		);

	const read = async (run: number, path: string, otherwise: Otherwise = { recipe: {} }): Promise<void> => {
		const kept = await readKept(path).catch(faultOf);
		if (run !== newest) {
			return;
		}
		if (kept instanceof Fault) {
			post({ type: 'digits-failed', run, fault: kept, lost: false });
		} else {
			const training = keptWith(kept, otherwise);
			open(run, training.setup, training, path);
		}
	};

	const keep = async (kept: KeptTraining, path: string, replace: boolean): Promise<void> => {
		const written = await writeKept(path, kept, replace).catch(faultOf);
		const outcome =
			written instanceof Fault ? ({ kind: 'failed', fault: written } as const) : ({ kind: written ? 'written' : 'exists' } as const);
		post({ type: 'digits-kept', path, outcome });
	};

	/** What is asked of the training that is there. */
	const obey = (busy: Session, job: SessionJob): void => {
		switch (job.kind) {
			case 'recipe':
				busy.recipe = job.recipe;
				break;
			case 'examine':
				busy.watched = { request: job.request, pixels: job.pixels };
				post({ type: 'digits-examined', run: busy.run, request: job.request, examined: busy.trainer.examine(job.pixels) });
				break;
			case 'keep':
				void keep(keptOf(busy), job.path, job.replace);
				break;
			default:
				if (job.kind === 'train') {
					meter.restart(markOf(busy));
				}
				giveOrder(busy, job);
				wake();
		}
	};

	return job => {
		switch (job.kind) {
			case 'open':
				[newest, session, opening] = [job.run, undefined, undefined];
				open(job.run, job.setup);
				break;
			case 'read':
				[newest, opening] = [job.run, undefined];
				void read(job.run, job.path, job.otherwise);
				break;
			default:
				if (session?.run === job.run) {
					obey(session, job);
				}
		}
	};
}

const markOf = (session: Session): Mark => ({ spent: session.spent, batches: batchesDone(session) });

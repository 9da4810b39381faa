// A descent told as text while it happens: a head, the epochs, and how it came to its end. Ctrl-C is an end like another.

import { curvatureOf } from '../../training/curvature.js';
import { descend, type Epoch } from '../../training/descend.js';
import { descentFrom } from '../../training/descent.js';
import type { Setup } from '../../training/experiments.js';
import { startingWeights } from '../../training/start.js';
import type { Session } from '../session.js';
import { trainJson } from './json.js';
import { type Outbox, openOutbox } from './outbox.js';
import type { Outcome, Report } from './outcome.js';
import { trainTable } from './table.js';

const REPORTS = { json: trainJson, table: trainTable };
const INTERRUPTED = 130;

/** Does the epochs of a setup and prints them; the exit status. */
export async function trainAsText(setup: Setup, format: keyof typeof REPORTS, session: Session): Promise<number> {
	const report = REPORTS[format](setup, session);
	if (report.head !== '') {
		await session.print(report.head);
	}
	const outbox = openOutbox(session.print);
	let interrupted = false;
	const listenNoMore = session.onInterrupt(() => {
		interrupted = true;
	});
	try {
		const outcome = await doEpochs(setup, report, outbox, () => interrupted);
		await outbox.add(report.end(outcome));
		await outbox.flush();
		return outcome.ending === 'interrupted' ? INTERRUPTED : 0;
	} finally {
		listenNoMore();
	}
}

async function doEpochs(setup: Setup, report: Report, outbox: Outbox, interrupted: () => boolean): Promise<Outcome> {
	const { problem, recipe, epochs } = setup;
	const start = startingWeights(problem, setup.start);
	const descent = descend(problem, descentFrom(start), () => recipe);
	let last: Epoch | undefined;
	let ending: Outcome['ending'];
	while (ending === undefined && (last?.epoch ?? 0) < epochs) {
		const next = descent.next();
		if (next.done) {
			ending = next.value;
			break;
		}
		last = next.value;
		await outbox.add(report.epoch(last));
		ending = last.ending ?? (interrupted() ? 'interrupted' : undefined);
	}
	await outbox.flush();
	return { setup, ending, last, weights: last?.after.weights ?? start, curvature: curvatureOf(problem) };
}

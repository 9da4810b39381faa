// A run of the program on a terminal: opened at a place, and looked at from a shell around it once it has ended.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { isRunning, runningIn } from '../processes.js';
import { LINGER, open } from '../terminal.js';
import { breakableIn, breakPart } from './breakable-program.js';
import type { Around, Place, Step } from './place.js';
import { type Run, statusOf, type Way } from './ways.js';

/** For what a shell would know of the program; it hears no signal itself, and not that the terminal is gone. */
const SHELL = `echo before; trap : INT QUIT TERM HUP; "$@"; echo $? >"$MARKS/status"; stty -a >"$MARKS/modes"; ${LINGER}`;

/** Opens a program at a place. */
export async function openAt(program: string, place: Place, around: Around): Promise<Run> {
	const { home, marks } = around;
	const app = open({
		...place.size,
		command: ['sh', '-c', SHELL, 'sh', process.execPath, program, ...place.args(around)],
		env: { CONV_TUTOR_HOME: home, MARKS: marks, ...breakableIn(marks), ...place.env },
	});
	await app.until(() => app.alternate(), 'the alternate screen');
	const [pid = 0] = runningIn(app.pid).filter(each => each !== app.pid);
	const run: Run = { app, pid, place, around, hasLines: () => hasLines(modesOf(app.tty)) };
	await reach(run);
	return run;
}

async function reach({ app, place, around }: Run): Promise<void> {
	await app.until(place.opens);
	for (const [index, { keys, until }] of place.steps.entries()) {
		if (index === place.slowFrom) {
			breakPart(around.marks, 'disk');
		}
		const before = app.screen().join('\n');
		app.press(...keys(around));
		await app.until(holds(until, before, { app, around }), `${place.name}, step ${index}`);
	}
}

function holds(until: Step['until'], before: string, { app, around }: Pick<Run, 'app' | 'around'>): RegExp | (() => boolean) {
	if (until === 'another screen') {
		return () => app.screen().join('\n') !== before;
	}
	return until instanceof RegExp ? until : () => until(app, around);
}

/** Fails unless the terminal is as it was but for what the way says, the status belongs to it, and no process is left. */
export async function expectEnded({ app, pid, place, around: { marks } }: Run, way: Way): Promise<void> {
	if (way.takesTerminal) {
		await vi.waitUntil(() => runningIn(app.pid).length === 0, { timeout: 20_000 });
	} else {
		await app.until(/^finished$/m);
		expect(runningIn(app.pid)).toEqual([app.pid]);
		expect([app.alternate(), app.cursorHidden(), app.pasteBrackets(), app.mouse()]).toEqual([false, false, false, false]);
		expect(hasLines(readFileSync(join(marks, 'modes'), 'utf8'))).toBe(true);
		const left = app.screen().filter(line => line !== '' && line !== way.shellSays);
		expect(left).toEqual(['before', ...(way.says === undefined ? [] : [way.says]), 'finished']);
		app.press('Enter');
	}
	expect(isRunning(pid)).toBe(false);
	expect(Number(readFileSync(join(marks, 'status'), 'utf8'))).toBe(statusOf(way, place));
}

const modesOf = (tty: string): string => execFileSync('stty', ['-a', '-F', tty], { encoding: 'utf8' });

/** Whether these are the modes in which a terminal hands over lines, echoed. Source: stty(1); a minus stands before what is off. */
const hasLines = (modes: string): boolean => ['isig', 'icanon', 'echo'].every(mode => new RegExp(`(?<![-\\w])${mode}\\b`).test(modes));

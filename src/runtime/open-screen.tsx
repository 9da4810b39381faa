// The app on a terminal, from the first frame to the exit status.

import { render } from 'ink';
import { type Fault, type FaultWords, orFault } from '../core/fault.js';
import type { Lesson } from '../course/lesson.js';
import type { NewEvent } from '../course/progress/events.js';
import type { Effect, Habits, Message, Saved } from '../state/message.js';
import type { Model } from '../state/model.js';
import { wantsMouse } from '../state/pointing/update-pointing.js';
import type { Words } from '../text/words.js';
import { App } from '../ui/app.js';
import type { MouseReport } from '../ui/pointing/report.js';
import { meantBy } from '../ui/pointing/what-is-meant.js';
import { type Look, themeFor } from '../ui/theme/theme.js';
import { openDigitsDesk } from './digits/digits-desk.js';
import { createFrameStream } from './frame-stream.js';
import { watchMouse, withoutMouse } from './mouse.js';
import type { Around, Errand } from './play/errands.js';
import { openPlayDesk } from './play/play-desk.js';
import { createStore, type Store } from './store.js';
import { onEnding, onPausing, openTerminal } from './terminal.js';
import { openWorkshop } from './workshop.js';

export interface Opening {
	readonly model: Model;
	readonly look: Look;
	readonly words: Words;
	/** How faults are told in the language. */
	readonly faultWords: () => Promise<FaultWords>;
	/** What the model asks for before the first key. */
	readonly effects?: readonly Effect[];
	readonly study: Study;
	readonly around: Pick<Around, 'env' | 'now'>;
}

/** Where lessons are read and progress is kept. */
export interface Study {
	/** Throws a Fault where one can't be read. */
	readonly load: (lessons: readonly string[]) => readonly Lesson[];
	readonly record: (events: readonly NewEvent[]) => Omit<Saved, 'type'>;
	/** Keeps them for the next time; why they can't be kept, the first time they can't. */
	readonly settle: (habits: Habits) => Fault | undefined;
	/** The end of the run: what could not be kept yet is tried once more. Why some of it is lost, where it is. */
	readonly close: () => Fault | undefined;
}

/** Runs the app until it is left; the status to exit with. Rejects with what was thrown inside, the terminal given back. */
export function openScreen({ model, look, words, faultWords, study, around, effects = [] }: Opening): Promise<number> {
	const theme = themeFor(look);
	const terminal = openTerminal();
	const frames = createFrameStream(process.stdout);
	return new Promise((resolve, reject) => {
		let isClosed = false;
		const close = (finish: () => void): void => {
			if (isClosed) {
				return;
			}
			isClosed = true;
			frames.mute(true);
			terminal.leave();
			workshop.close();
			// Ink listens for keys, or is about to; that shall not hold the program.
			process.stdin.destroy();
			inTime([playDesk.close(), digitsDesk.close(), errands.done()]).then(finish);
		};
		const end = (status: number): void => close(() => resolve(status));
		const fail = (error: unknown): void => close(() => reject(error));
		const sizeNow = (): void => {
			store.send([{ type: 'resize', columns: process.stdout.columns, rows: process.stdout.rows }]);
			// Only then, when React has made the new frame: the old one, too wide, would be broken over two lines.
			setImmediate(() => {
				frames.redraw();
				frames.emit('resize');
			});
		};
		const pausing = onPausing({
			leave: () => {
				frames.mute(true);
				terminal.leave();
			},
			enter: () => {
				if (!isClosed) {
					terminal.enter();
					frames.mute(false);
					sizeNow();
				}
			},
		});
		const perform = (effect: Effect): void => {
			if (isClosed) {
				return;
			}
			switch (effect.type) {
				case 'quit':
					end(effect.status);
					break;
				case 'suspend':
					pausing.suspend();
					break;
				case 'tick':
					later(effect.after, { type: 'tick', run: effect.run });
					break;
				case 'wait':
					later(effect.after, { type: 'waited', request: effect.request });
					break;
				case 'load':
					store.send([loaded(study, effect.lessons)]);
					break;
				case 'record':
					store.send([{ type: 'saved', ...study.record(effect.events) }]);
					break;
				case 'settle': {
					const fault = study.settle(effect.habits);
					if (fault !== undefined) {
						store.send([{ type: 'failed', fault }]);
					}
					break;
				}
				case 'train':
				case 'measure':
				case 'evaluate':
					workshop.perform(effect);
					break;
				case 'digits':
					digitsDesk.perform(effect.job);
					break;
				case 'apply':
				case 'apply-stack':
				case 'read-grid':
				case 'store':
					playDesk.perform(effect);
					break;
				default:
					errands.run(effect);
			}
		};
		const later = (after: number, message: Message): void => {
			setTimeout(() => deliver(message), after).unref();
		};
		const guarded = (act: () => void): void => {
			try {
				act();
			} catch (error) {
				fail(error);
			}
		};
		const store = createStore(model, perform);
		const deliver = (message: Message): void => guarded(() => store.send([message]));
		const workshop = openWorkshop(deliver, fail);
		const playDesk = openPlayDesk(deliver, fail);
		const digitsDesk = openDigitsDesk(deliver, fail);
		const errands = openErrands({ ...around, write: text => void process.stdout.write(text) }, deliver, fail);
		process.on('exit', terminal.end);
		process.on('uncaughtException', fail);
		// Told also where the size is back to what it was before anyone looked: the terminal cut its lines to the other one in between.
		process.on('SIGWINCH', () => guarded(sizeNow));
		onEnding(end);
		terminal.enter();
		watchMouse(store, terminal, wantsMouse);
		const onMouse = (report: MouseReport): void => {
			const message = meantBy(store.get(), report, theme, words);
			if (message !== undefined) {
				deliver(message);
			}
		};
		// `debug` makes Ink hand over each frame whole and at once; what changed is found in the stream.
		const app = render(<App store={store} theme={theme} words={words} />, {
			stdin: withoutMouse(process.stdin, onMouse),
			stdout: frames as unknown as NodeJS.WriteStream,
			debug: true,
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: false,
		});
		if (words.faults === undefined) {
			onFault(store, () => {
				faultWords().then(faults => app.rerender(<App store={store} theme={theme} words={{ ...words, faults }} />), fail);
			});
		}
		guarded(() => effects.forEach(perform));
		app.waitUntilExit().then(() => end(0), fail);
	});
}

/** Milliseconds that a file which is being written is waited for. */
const LAST_WRITE = 5000;

/** Resolves when all is done, or has taken too long: a disk that does not answer shall not hold whoever leaves. */
function inTime(ends: readonly Promise<void>[]): Promise<unknown> {
	let late: NodeJS.Timeout;
	const tooLate = new Promise(done => {
		late = setTimeout(done, LAST_WRITE);
	});
	return Promise.race([tooLate, Promise.all(ends)]).finally(() => clearTimeout(late));
}

/** Errands one after the other: what is kept is listed after it was written. What runs them is loaded with the first. */
function openErrands(around: Around, send: (message: Message) => void, fail: (error: unknown) => void) {
	let last: Promise<void> = Promise.resolve();
	return {
		run: (errand: Errand): void => {
			last = last.then(async () => send(await (await import('./play/errands.js')).runErrand(errand, around))).catch(fail);
		},
		/** Resolves when those that were asked for are done. */
		done: () => last,
	};
}

/** The lessons, or why they can't be had: the screen says it, and goes on. */
function loaded({ load }: Study, lessons: readonly string[]): Message {
	return orFault(
		(): Message => ({ type: 'loaded', lessons: load(lessons) }),
		(fault): Message => ({ type: 'failed', fault }),
	);
}

/** Calls the listener the first time that the model tells a fault. */
function onFault({ get, subscribe }: Store, listener: () => void): void {
	const look = (): void => {
		const { notice, course } = get();
		if (notice?.kind === 'fault' || (course.desk?.kind === 'lesson' && typeof course.desk.caption === 'object')) {
			stop();
			listener();
		}
	};
	const stop = subscribe(look);
	look();
}

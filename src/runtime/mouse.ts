// The mouse, which Ink knows nothing of: what a terminal says of it is taken out of what is typed, and it is asked for only where it was
// switched on, and while something on the screen can be drawn on. Else it is the terminal's own, to mark and copy with.

import type { Model } from '../state/model.js';
import type { MouseReport } from '../ui/pointing/report.js';
import type { Store } from './store.js';
import type { Terminal } from './terminal.js';

/** Switches the reports of the mouse as the model wants them, from now on. */
export function watchMouse(
	{ get, subscribe }: Pick<Store, 'get' | 'subscribe'>,
	terminal: Pick<Terminal, 'mouse'>,
	wants: (model: Model) => boolean,
): void {
	const look = (): void => terminal.mouse(wants(get()));
	subscribe(look);
	look();
}

/** What Ink needs to read keys from, with the reports of the mouse left out and told to a listener. */
export function withoutMouse(stdin: NodeJS.ReadStream, tell: (report: MouseReport) => void): NodeJS.ReadStream {
	const take = createMouseFilter(tell);
	const read = (): unknown => {
		const chunk: unknown = stdin.read();
		return typeof chunk === 'string' ? take(chunk) : chunk;
	};
	return new Proxy(stdin, {
		get: (target, name) => {
			const value: unknown = name === 'read' ? read : Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}

const ESCAPE = '\u001b';
/** `CSI < button ; column ; row M`, or `m` where it was let go. Source: xterm, Control Sequences, SGR mouse mode. */
const BODY = '<(\\d{1,4});(\\d{1,5});(\\d{1,5})([Mm])';
const REPORT = new RegExp(`${ESCAPE}\\[${BODY}`, 'g');
/** One whose beginning was read before. */
const REST: Readonly<Record<string, RegExp>> = { [ESCAPE]: new RegExp(`^\\[${BODY}`), [`${ESCAPE}[`]: new RegExp(`^${BODY}`) };
/** One at the end of a read that is not whole yet; longer ones are none. */
const BEGUN = new RegExp(`${ESCAPE}\\[<[\\d;]{0,16}$`);
/** Where a read ends right behind what begins one. */
const TAIL = new RegExp(`${ESCAPE}\\[?$`);
const GOES_ON = /^[\d;]*(?:[Mm]|$)/;

/** Bits of SGR's number: shift, meta, control. What is left of it is the left button (0), moving or not (32), or the wheel (64, 65). */
const HELD_KEYS = 4 | 8 | 16;
const PHASES: ReadonlyMap<number, MouseReport['phase']> = new Map([
	[0, 'down'],
	[32, 'drag'],
	[64, 'wheel-up'],
	[65, 'wheel-down'],
]);

/** Takes what was read, read after read, and gives it back without the reports of the mouse, also where they were cut in two. */
export function createMouseFilter(tell: (report: MouseReport) => void): (chunk: string) => string {
	let held = '';
	let tail = '';
	const told = (found: readonly string[]): string => {
		const [button = 0, column = 0, row = 0] = found.slice(1, 4).map(Number);
		const report = reportOf(button, column - 1, row - 1, found[4] === 'm');
		if (report !== undefined) {
			tell(report);
		}
		return '';
	};
	return chunk => {
		// Cut right behind the escape it can't be told from that key: Ink was handed it, and leaves out the whole by itself.
		const split = REST[tail]?.exec(chunk);
		if (split) {
			told(split);
		}
		const text = (GOES_ON.test(chunk) ? held + chunk : chunk).replaceAll(REPORT, (...found: string[]) => told(found));
		held = BEGUN.exec(text)?.[0] ?? '';
		tail = TAIL.exec(text)?.[0] ?? '';
		return held === '' ? text : text.slice(0, -held.length);
	};
}

/** The left button and the wheel, with or without shift, meta and control; undefined where another is meant, or none. A wheel is not let go. */
function reportOf(code: number, x: number, y: number, released: boolean): MouseReport | undefined {
	const phase = PHASES.get(code & ~HELD_KEYS);
	if (phase === undefined || x < 0 || y < 0) {
		return undefined;
	}
	if (!released) {
		return { phase, x, y };
	}
	return phase === 'down' || phase === 'drag' ? { phase: 'up', x, y } : undefined;
}

// A real pseudo-terminal with the program in it and an emulator behind it: what a person would type and see. Every wait is for
// a state, never for a time.

import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { bytesOf } from './keys.js';
import { cellsOf, linesOf, type ScreenCell, watchCursor } from './screen.js';

export const PROGRAM = resolve('dist/cli.js');

/** For vitest, longer than the wait, so that it is the wait that says what was missing. */
export const PATIENCE = { timeout: 60_000 } as const;

/** Ends the command line of a shell: what is printed last may be lost where the terminal closes with it. */
export const LINGER = 'echo finished; read line';
/** Nothing that is waited for takes longer than this, even on a busy machine. */
const CAP = 20_000;

const running = new Set<() => void>();

/** Ends the programs that a failed test left behind. */
export function closeAll(): void {
	for (const kill of running) {
		kill();
	}
}

/** The playground on the book's example: what most tests look at. */
const PLAY = ['play'];

export interface Opening {
	readonly args?: readonly string[];
	/** What runs in the terminal, in place of the program. */
	readonly command?: readonly [string, ...string[]];
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	/** The folder that it runs in; this one where nothing is said. */
	readonly cwd?: string;
	/** Milliseconds that a state is waited for, where it is a long way there. */
	readonly cap?: number;
}

interface Exit {
	readonly code: number;
	readonly signal: number;
}

export interface OpenTerminal {
	readonly pid: number;
	/** The path of the terminal itself, as its processes know it. */
	readonly tty: string;
	/** Keys by name (`Right`, `ctrl+c`), or literal text; each is a write of its own. */
	readonly press: (...keys: string[]) => void;
	/** Bytes in one write; a text is UTF-8. */
	readonly write: (bytes: string | Buffer) => void;
	/** Waits until the screen's text is so. Fails with that text where the program ends or hangs before. */
	readonly until: (state: RegExp | (() => boolean), wish?: string) => Promise<void>;
	readonly screen: () => string[];
	readonly cells: () => ScreenCell[][];
	/** Everything that came from the program. */
	readonly bytes: () => string;
	/** Lets go what came so far: a run of hours says more than a text can hold. */
	readonly forget: () => void;
	readonly alternate: () => boolean;
	readonly cursorHidden: () => boolean;
	readonly pasteBrackets: () => boolean;
	/** Whether the mouse is reported to the program. */
	readonly mouse: () => boolean;
	readonly resize: (columns: number, rows: number) => void;
	readonly signal: (name: NodeJS.Signals) => void;
	/** How the program ended, once all it wrote is on the screen. */
	readonly exited: () => Promise<Exit>;
	/** Takes the terminal away. */
	readonly destroy: () => void;
}

/** A folder for the progress of one run: no test meets another's, or that of whoever runs them. */
export function freshHome(): string {
	const home = mkdtempSync(join(tmpdir(), 'conv-tutor-home-'));
	homes.push(home);
	return home;
}

const homes: string[] = [];
process.on('exit', () => {
	for (const home of homes) {
		rmSync(home, { recursive: true, force: true });
	}
});

/** The surroundings of a program in a test, the same on every machine. */
export function cleanEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
	const { PATH = '', HOME = '/', XDG_CACHE_HOME = '' } = process.env;
	return {
		PATH,
		HOME,
		XDG_CACHE_HOME,
		CONV_TUTOR_HOME: freshHome(),
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		...more,
	};
}

/** What the types of the terminal do not tell. */
interface PtyInside {
	readonly fd: number;
	readonly _socket: { readonly destroyed: boolean };
}

/** Writes what a terminal takes, and the rest when it takes more. To insist would be to wait for a program that waits for its own output to be read. */
function writerTo({ fd, _socket }: PtyInside): (bytes: string | Buffer) => void {
	let left = Buffer.alloc(0);
	const drain = (): void => {
		try {
			// Once it is closed its number may be that of another file.
			left = left.subarray(_socket.destroyed ? left.length : writeSync(fd, left));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
				// The terminal is gone, and nobody reads.
				left = left.subarray(left.length);
			}
		}
		if (left.length > 0) {
			setTimeout(drain, 1);
		}
	};
	return bytes => {
		const isIdle = left.length === 0;
		left = Buffer.concat([left, Buffer.from(bytes as string)]);
		if (isIdle) {
			drain();
		}
	};
}

/** Opens the program, or a command, in a terminal of its own. */
export function open({ args = PLAY, command, columns = 100, rows = 30, env = {}, cwd = resolve(), cap = CAP }: Opening = {}): OpenTerminal {
	const [file, ...words] = command ?? [process.execPath, PROGRAM, ...args];
	const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
	terminal.loadAddon(new unicode.Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	const surroundings = cleanEnv(env);
	// The name is what becomes TERM.
	const pty = spawn(file, words, { cols: columns, rows, cwd, env: surroundings, name: surroundings['TERM'] ?? '' });

	const write = writerTo(pty as unknown as PtyInside);
	let received = '';
	let exit: Exit | undefined;
	const waiting = new Set<() => void>();
	const changed = (): void => {
		for (const look of waiting) {
			look();
		}
	};
	const cursorHidden = watchCursor(terminal);
	terminal.onData(write);
	pty.onData(data => {
		received += data;
		terminal.write(data, changed);
	});
	const kill = (): void => pty.kill('SIGKILL');
	running.add(kill);
	pty.onExit(({ exitCode, signal = 0 }) => {
		running.delete(kill);
		terminal.write('', () => {
			exit = { code: exitCode, signal };
			changed();
		});
	});

	const screen = (): string[] => linesOf(terminal);
	const waitFor = <Value>(find: () => Value | undefined, wish: string, pastEnd: boolean): Promise<Value> =>
		new Promise((done, fail) => {
			const finish = (settle: () => void): void => {
				clearTimeout(timer);
				waiting.delete(look);
				settle();
			};
			const giveUp = (why: string): void => finish(() => fail(new Error(`${why} before ${wish}; the screen:\n${screen().join('\n')}`)));
			const look = (): void => {
				const found = find();
				if (found !== undefined) {
					finish(() => done(found));
				} else if (exit !== undefined && !pastEnd) {
					giveUp(`the program ended (${JSON.stringify(exit)})`);
				}
			};
			const timer = setTimeout(() => giveUp(`${cap / 1000} s passed`), cap);
			waiting.add(look);
			look();
		});
	return {
		pid: pty.pid,
		tty: (pty as unknown as { readonly ptsName: string }).ptsName,
		press: (...keys) => {
			for (const key of keys) {
				write(bytesOf(key));
			}
		},
		write,
		until: async (state, wish = String(state)) => {
			const holds = typeof state === 'function' ? state : () => state.test(screen().join('\n'));
			await waitFor(() => holds() || undefined, wish, false);
		},
		screen,
		cells: () => cellsOf(terminal),
		bytes: () => received,
		forget: () => {
			received = '';
		},
		alternate: () => terminal.buffer.active.type === 'alternate',
		cursorHidden,
		pasteBrackets: () => terminal.modes.bracketedPasteMode,
		mouse: () => terminal.modes.mouseTrackingMode !== 'none',
		resize: (wide, high) => {
			terminal.resize(wide, high);
			pty.resize(wide, high);
		},
		signal: name => process.kill(pty.pid, name),
		exited: () => waitFor(() => exit, 'its end', true),
		destroy: () => (pty as unknown as { destroy: () => void }).destroy(),
	};
}

// Which ways a text may take to the clipboard of the person who reads it: decided from the surroundings alone, nothing is started.

import { win32 } from 'node:path';
import type { Env } from '../../boot/user-home.js';

/** A program that puts what it reads into the clipboard. */
export interface Program {
	readonly command: string;
	readonly args: readonly string[];
	readonly encoding: 'utf8' | 'utf16le';
	/** What it needs to hear beside the environment. */
	readonly env?: Env;
}

export interface Ways {
	/** In the order in which they are tried. */
	readonly programs: readonly Program[];
	/** A program that asks the terminal in our place: tmux lets sequences through only where it is set to. */
	readonly envoy: Program | undefined;
	/** Whether the terminal may know the sequence that sets the clipboard. */
	readonly sequence: boolean;
}

interface Entry extends Program {
	readonly isFor: (env: Env, platform: NodeJS.Platform) => boolean;
}

const isSet = (env: Env, ...names: readonly string[]): boolean => names.some(name => (env[name] ?? '') !== '');
const isWsl = (env: Env, platform: NodeJS.Platform): boolean => platform === 'linux' && isSet(env, 'WSL_DISTRO_NAME', 'WSL_INTEROP');
const isWindow = (name: string) => (env: Env, platform: NodeJS.Platform) =>
	platform !== 'win32' && platform !== 'darwin' && isSet(env, name);

/** `clip` guesses what it reads: UTF-16 it takes for what it is, and a mark in front of it would be copied too. */
const CLIP = { args: [], encoding: 'utf16le' } as const;

const PROGRAMS: readonly Entry[] = [
	// Without a locale it takes the bytes for those of another time.
	{ command: 'pbcopy', args: [], encoding: 'utf8', env: { LC_CTYPE: 'UTF-8' }, isFor: (_, platform) => platform === 'darwin' },
	{ command: 'clip.exe', ...CLIP, isFor: (_, platform) => platform === 'win32' },
	{ command: 'clip.exe', ...CLIP, isFor: isWsl },
	{
		command: 'termux-clipboard-set',
		args: [],
		encoding: 'utf8',
		isFor: (env, platform) => platform === 'android' || isSet(env, 'TERMUX_VERSION'),
	},
	{ command: 'wl-copy', args: [], encoding: 'utf8', isFor: isWindow('WAYLAND_DISPLAY') },
	{ command: 'xclip', args: ['-selection', 'clipboard'], encoding: 'utf8', isFor: isWindow('DISPLAY') },
	{ command: 'xsel', args: ['-ib'], encoding: 'utf8', isFor: isWindow('DISPLAY') },
];

/** The ways from here. Over SSH a program would set the clipboard of the wrong machine: there the terminal alone can. */
export function waysFrom(env: Env, platform: NodeJS.Platform): Ways {
	const isRemote = isSet(env, 'SSH_CONNECTION', 'SSH_TTY');
	const programs = isRemote ? [] : PROGRAMS.filter(({ isFor }) => isFor(env, platform));
	return {
		programs: programs.map(({ isFor: _, ...program }) =>
			platform === 'win32' ? { ...program, command: inSystem(program.command, env) } : program,
		),
		envoy: isSet(env, 'TMUX') ? TMUX : undefined,
		sequence: knowsSequences(env),
	};
}

const TMUX: Program = { command: 'tmux', args: ['load-buffer', '-w', '-'], encoding: 'utf8' };

/** Windows looks for a program in the folder it is called from first: whoever wrote to that would be run. */
const inSystem = (command: string, env: Env): string => win32.join(env['SystemRoot'] || 'C:\\Windows', 'System32', command);

/** A terminal that is none, or that would print the sequence: the console of Linux shows what it does not know. */
const knowsSequences = (env: Env): boolean => !['', 'dumb', 'linux', 'unknown'].includes(env['TERM'] ?? '');

/** The most base64 that terminals take. Source: hterm and xterm, a sequence of 100,000 bytes less what is around it. */
const MOST_BASE64 = 74_994;
/** `screen` drops longer strings whole. */
const SCREEN_PART = 200;

const [ESCAPE, BELL] = ['\u001b', '\u0007'];
const END = `${ESCAPE}\\`;

/** The sequence OSC 52 that sets the clipboard, as it goes through tmux and screen; undefined where the text is too long for it. */
export function sequenceOf(text: string, env: Env): string | undefined {
	const base64 = Buffer.from(text).toString('base64');
	if (base64.length > MOST_BASE64) {
		return undefined;
	}
	const sequence = `${ESCAPE}]52;c;${base64}${BELL}`;
	if (isSet(env, 'TMUX')) {
		// As it is set, tmux takes the sequence for itself and hands it on, or hands on what is wrapped; twice does no harm.
		return `${sequence}${ESCAPE}Ptmux;${sequence.replaceAll(ESCAPE, ESCAPE + ESCAPE)}${END}`;
	}
	if (isSet(env, 'STY')) {
		return partsOf(sequence, SCREEN_PART)
			.map(part => `${ESCAPE}P${part}${END}`)
			.join('');
	}
	return sequence;
}

const partsOf = (text: string, length: number): string[] =>
	Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length));

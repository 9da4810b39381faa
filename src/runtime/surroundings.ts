// What the surroundings say about colour and characters; decided once, before anything is drawn.

import { WriteStream } from 'node:tty';
import type { Env } from '../boot/user-home.js';
import type { Motion } from '../state/model.js';
import type { ColourLevel, Look } from '../ui/theme/theme.js';
import { charactersOf } from './locale.js';

export interface Wishes {
	readonly color: 'auto' | 'always' | 'never';
	readonly ascii: boolean;
}

/** The look for a stream: wishes first, then FORCE_COLOR and NO_COLOR, then what the terminal can do. */
export function lookFor(wishes: Wishes, env: Env, stream: { readonly isTTY?: boolean }): Look {
	return { level: colourLevel(wishes.color, env, stream), ascii: wishes.ascii || !knowsUnicode(env), background: backgroundOf(env) };
}

function colourLevel(wish: Wishes['color'], env: Env, stream: { readonly isTTY?: boolean }): ColourLevel {
	const { NO_COLOR: none, FORCE_COLOR: forced, ...rest } = env;
	if (wish === 'never' || (wish === 'auto' && forced === undefined && (none || !stream.isTTY))) {
		return 0;
	}
	// What a terminal says of itself goes before what Node knows of its name: inside tmux, screen and rxvt it counts too few.
	if (forced === undefined && /^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '')) {
		return 3;
	}
	if (forced === undefined && /-256(?:color)?$/.test(env['TERM'] ?? '')) {
		return 2;
	}
	const depth = WriteStream.prototype.getColorDepth(forced === undefined ? rest : { ...rest, FORCE_COLOR: forced });
	const level = LEVELS[depth] ?? 0;
	return wish === 'always' && level === 0 ? 1 : level;
}

/** Bits of colour, as Node counts them, to levels. */
const LEVELS: Readonly<Record<number, ColourLevel>> = { 1: 0, 4: 1, 8: 2, 24: 3 };

/** A locale that is named and is not UTF-8, and the Linux console with its small fonts, get ASCII. */
function knowsUnicode(env: Env): boolean {
	const locale = charactersOf(env);
	return env['TERM'] !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}

/** COLORFGBG ends in the number of the background: 7 and 15 are light. */
function backgroundOf(env: Env): Look['background'] {
	const last = env['COLORFGBG']?.split(';').at(-1);
	return last === '7' || last === '15' ? 'light' : 'dark';
}

/**
 * How much may move: less with NO_MOTION set to anything, as NO_COLOR is, for no variable is settled on by all; else as it was set once and
 * for all. Where nothing is said, everything.
 */
export function motionOf(env: Env, setting: Motion | undefined): Motion {
	return env['NO_MOTION'] ? 'reduced' : (setting ?? 'full');
}

/** Whether a screen can be drawn and keys can come: else every command answers as text. */
export function hasScreen(env: Env): boolean {
	return process.stdin.isTTY === true && process.stdout.isTTY === true && env['TERM'] !== 'dumb' && env['INK_SCREEN_READER'] !== 'true';
}

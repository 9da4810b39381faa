// What the manual says beside the help: surroundings, files, exit statuses.

/** A name and what there is to say of it. */
type Entry = readonly [name: string, text: string];

export const DESCRIPTION: readonly string[] = [
	'A tutor and a playground for convolution. Without a command it opens the first lesson, or goes on where the learner left.',
	'Where input or output is no terminal, every command that opens a screen does its job as text and ends: nothing waits for a key that can not come. Data goes to standard output, everything else to standard error. No network is used.',
];

export const ENVIRONMENT: readonly Entry[] = [
	['CONV_TUTOR_HOME', 'The folder for progress, settings and sessions, in the place of the usual ones.'],
	[
		'XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME, HOME, APPDATA, LOCALAPPDATA',
		'Where the usual folders are: see FILES. The last two are those of Windows.',
	],
	[
		'LC_ALL, LC_MESSAGES, LC_CTYPE, LANG',
		'The language, unless it is set or --lang says it; and whether characters beyond ASCII may be drawn.',
	],
	['NO_COLOR', 'With any value: no colour.'],
	['NO_MOTION', 'With any value: nothing moves by itself, as with --motion reduced.'],
	['FORCE_COLOR', 'Colour where there is no terminal, too: 1 is sixteen colours, 2 is 256, 3 is all.'],
	['COLORTERM', 'truecolor or 24bit: the terminal has all colours.'],
	['COLORFGBG', 'Tells a light background from a dark one.'],
	['TERM', 'The kind of terminal. Where it is dumb, every command answers as lines; where it is linux, in ASCII.'],
	['INK_SCREEN_READER', 'true: every command answers as lines.'],
	[
		'SSH_CONNECTION, SSH_TTY, TMUX, STY, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, WSL_INTEROP, TERMUX_VERSION',
		'Tell which clipboard a copy goes to.',
	],
	['SystemRoot', 'Where the programs of Windows are.'],
	['NODE_DISABLE_COMPILE_CACHE', 'With any value: the program does not keep its compiled code for a quicker start.'],
	['CONV_TUTOR_DEBUG', 'With any value: an internal error is followed by where it came from.'],
];

export const FILES: readonly Entry[] = [
	['~/.local/share/conv-tutor/', 'Progress, an answer a line, and the sessions that are kept of the playground.'],
	['~/.cache/conv-tutor/', 'Compiled code, for a quicker start. It may be removed.'],
	[
		'~/.config/conv-tutor/settings.json',
		'Settings: language (en, zh-TW), pace (milliseconds between two steps), motion (full, reduced), mouse (true, false).',
	],
];

export const ELSEWHERE =
	'On macOS these are in ~/Library/Application Support/conv-tutor and ~/Library/Preferences/conv-tutor; on Windows in the local and the roaming application data.';

export const STATUSES: readonly Entry[] = [
	['0', 'Done.'],
	['1', 'The work found a fault: in a lesson that was checked, in a line of a filter, in a file.'],
	['2', 'The words of the command line are off. One line on standard error says what would be right.'],
	['130', 'Interrupted. Another signal ends with 128 and its number.'],
	['141', 'Nobody reads what is printed any more.'],
];

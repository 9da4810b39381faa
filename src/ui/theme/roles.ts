// The colours of words and marks by what they mean, for each depth of colour; on the terminal's own background, as far as it is known.

import type { Style } from '../paint/span.js';

type Role = 'text' | 'strong' | 'muted' | 'accent' | 'positive' | 'negative' | 'alert';
export type Roles = Readonly<Record<Role, Style>>;

type Hues = Readonly<Record<Exclude<Role, 'text' | 'strong'>, string>>;

const rolesIn = ({ muted, accent, positive, negative, alert }: Hues): Roles => ({
	text: {},
	strong: { bold: true },
	muted: { fg: muted },
	accent: { fg: accent },
	positive: { fg: positive },
	negative: { fg: negative },
	alert: { fg: alert },
});

/** In 24 bits, in xterm's 256 colours, in the 16 of a console: there orange is as good as yellow, and the accent is green. */
const ROLES = {
	dark: {
		truecolor: rolesIn({ muted: '#8a8a93', accent: '#f5c518', positive: '#f39a44', negative: '#6ea4f7', alert: '#f2766b' }),
		xterm: rolesIn({
			muted: 'ansi256(245)',
			accent: 'ansi256(220)',
			positive: 'ansi256(215)',
			negative: 'ansi256(111)',
			alert: 'ansi256(210)',
		}),
		console: rolesIn({ muted: 'white', accent: 'greenBright', positive: 'yellowBright', negative: 'cyanBright', alert: 'redBright' }),
	},
	light: {
		truecolor: rolesIn({ muted: '#6b6b73', accent: '#8a6100', positive: '#a85300', negative: '#1f5fc4', alert: '#b3261e' }),
		xterm: rolesIn({
			muted: 'ansi256(242)',
			accent: 'ansi256(58)',
			positive: 'ansi256(94)',
			negative: 'ansi256(25)',
			alert: 'ansi256(124)',
		}),
		console: rolesIn({ muted: 'blackBright', accent: 'magenta', positive: 'red', negative: 'blue', alert: 'red' }),
	},
} as const;

const PLAIN: Roles = { text: {}, strong: {}, muted: {}, accent: {}, positive: {}, negative: {}, alert: {} };

const DEPTHS = { 1: 'console', 2: 'xterm', 3: 'truecolor' } as const;

/** The roles at a level of colour. */
export const rolesFor = (level: 0 | keyof typeof DEPTHS, background: keyof typeof ROLES): Roles =>
	level === 0 ? PLAIN : ROLES[background][DEPTHS[level]];

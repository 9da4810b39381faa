// Wherever the environment says that home is: what can be kept is kept, what can't is said in a line, and nothing hangs.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Env, System } from '../../src/boot/user-home.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { isLine, KEEPABLE, type Keepable, live } from './life.js';
import { PATIENCE, run } from './run.js';

let folder = '';
const at = (...parts: readonly string[]): string => join(folder, ...parts);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-homes-'));
	writeFileSync(at('file'), 'mine');
	symlinkSync(at('nowhere'), at('dangling'));
	symlinkSync(at('itself'), at('itself'));
	for (const name of ['home', 'xdg', 'user', 'link-to']) {
		mkdirSync(at(name));
	}
	symlinkSync(at('link-to'), at('link'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Home {
	readonly env: () => Env;
	/** What is left the next time; all where left out. */
	readonly keeps?: readonly Keepable[];
	/** What one of the lines says, where some is not kept. */
	readonly says?: string;
	/** Where the system itself says that the user's home is. */
	readonly user?: () => string;
}

const NOTHING: readonly Keepable[] = [];
const HOMES: Readonly<Record<string, Home>> = {
	'a folder': { env: () => ({ HOME: at('home') }) },
	'a folder that is not there yet': { env: () => ({ HOME: at('new', 'deep') }) },
	'a link to a folder': { env: () => ({ HOME: at('link') }) },
	unset: { env: () => ({}), keeps: NOTHING, says: 'there is no home folder' },
	'unset, of a user who has one': { env: () => ({}), user: () => at('user') },
	empty: { env: () => ({ HOME: '' }), keeps: NOTHING, says: 'there is no home folder' },
	relative: { env: () => ({ HOME: 'here' }), keeps: NOTHING, says: 'there is no home folder' },
	'a file': { env: () => ({ HOME: at('file') }), keeps: NOTHING, says: 'a part of its path is no folder' },
	'XDG folders': { env: () => ({ HOME: at('file'), XDG_DATA_HOME: at('xdg', 'data'), XDG_CONFIG_HOME: at('xdg', 'config') }) },
	'XDG folders that are relative': { env: () => ({ HOME: at('relative'), XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: './config' }) },
	'XDG folders that are empty': { env: () => ({ HOME: at('blank'), XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' }) },
	'XDG data a file': {
		env: () => ({ HOME: at('half'), XDG_DATA_HOME: at('file') }),
		keeps: ['setting'],
		says: 'a part of its path is no folder',
	},
	'XDG config a file': {
		env: () => ({ HOME: at('other-half'), XDG_CONFIG_HOME: at('file') }),
		keeps: ['answer', 'session'],
		says: 'a part of its path is no folder',
	},
	'one of its own': { env: () => ({ HOME: at('file'), CONV_TUTOR_HOME: at('own') }) },
	'of its own, empty': { env: () => ({ HOME: at('own-empty'), CONV_TUTOR_HOME: '' }) },
	'of its own, with odd characters': { env: () => ({ CONV_TUTOR_HOME: at('a\nb \u001b[2J é 中') }) },
	'of its own, a file': { env: () => ({ CONV_TUTOR_HOME: at('file') }), keeps: NOTHING, says: 'a part of its path is no folder' },
	'of its own, below a file': {
		env: () => ({ CONV_TUTOR_HOME: at('file', 'x') }),
		keeps: NOTHING,
		says: 'a part of its path is no folder',
	},
	'a link that leads nowhere': {
		env: () => ({ CONV_TUTOR_HOME: at('dangling') }),
		keeps: NOTHING,
		says: 'a part of its path is no folder',
	},
	'below a link that leads nowhere': {
		env: () => ({ CONV_TUTOR_HOME: at('dangling', 'x') }),
		keeps: NOTHING,
		says: 'a part of its path is no folder',
	},
	'a link to itself': { env: () => ({ CONV_TUTOR_HOME: at('itself') }), keeps: NOTHING, says: 'a part of its path is no folder' },
	'a name that is too long': { env: () => ({ CONV_TUTOR_HOME: at('a'.repeat(300)) }), keeps: NOTHING, says: '(ENAMETOOLONG)' },
	'a path that is too long': { env: () => ({ CONV_TUTOR_HOME: '/ab'.repeat(2000) }), keeps: NOTHING, says: '(ENAMETOOLONG)' },
};

/** Those that only Linux has. */
const OF_LINUX: Readonly<Record<string, Home>> = {
	'/dev/null': { env: () => ({ CONV_TUTOR_HOME: '/dev/null' }), keeps: NOTHING, says: 'a part of its path is no folder' },
	'/proc': { env: () => ({ CONV_TUTOR_HOME: '/proc' }), keeps: NOTHING, says: 'can not be made there' },
	'below /proc': { env: () => ({ CONV_TUTOR_HOME: '/proc/conv-tutor' }), keeps: NOTHING, says: 'can not be made there' },
	'deep below /proc': { env: () => ({ CONV_TUTOR_HOME: '/proc/self/fd/x/y/z' }), keeps: NOTHING, says: 'can not be made there' },
	'below /sys': { env: () => ({ CONV_TUTOR_HOME: '/sys/conv-tutor' }), keeps: NOTHING, says: 'can not be' },
};

const ALL = { ...HOMES, ...(process.platform === 'linux' ? OF_LINUX : {}) };

describe('home is', () => {
	test.each(Object.entries(ALL))('%s', (_, { env, keeps = KEEPABLE, says, user }) => {
		const system: System = { platform: 'linux', homeOfUser: () => user?.() };
		const { told, left } = live(env(), { system });
		expect(left).toEqual(keeps);
		expect(told.filter(line => !isLine(line))).toEqual([]);
		expect(says === undefined ? told.join() === '' : told.some(line => line.includes(says)), told.join('\n')).toBe(true);
	});
});

/** What is typed, with what is piped in; whether it must end well wherever home is. */
const COMMANDS: readonly (readonly [string, { readonly stdin?: string; readonly always?: true }])[] = [
	['--version', { always: true }],
	['--help', { always: true }],
	['run --input counting --kernel book', { always: true }],
	['list', { always: true }],
	['play', { always: true }],
	['', { always: true }],
	['learn 1', { stdin: '19\n\n\n' }],
	['review', {}],
	['progress', {}],
	['progress --export -', {}],
	['progress --reset --yes', {}],
	['list --sessions', {}],
];

/** Homes that held: a figure is kept only where all did. */
let held = 0;

describe('the program, home being', PATIENCE, () => {
	// Without any home in the environment the system's own is taken: that of who runs this is no place for tests.
	const tried = Object.entries(ALL).filter(([, { env }]) => env()['HOME'] !== undefined || env()['CONV_TUTOR_HOME'] !== undefined);
	const short = ['below /proc', 'a file'];
	const cases = SOAKING ? tried.map(([name]) => name) : short.filter(name => name in ALL);

	test.each(cases)('%s', async name => {
		const { env, keeps = KEEPABLE } = ALL[name] as Home;
		const surroundings = env();
		for (const [words, { stdin, always = false }] of SOAKING ? COMMANDS : COMMANDS.filter(([line]) => line === 'learn 1')) {
			const { status, err, out } = await run(words, { env: surroundings, ...(stdin !== undefined && { stdin }) });
			const where = `${words}: ${status} ${err}`;
			expect(err === '' || (isLine(err.trimEnd()) && err.startsWith('conv-tutor: ')), where).toBe(true);
			expect(always ? [0] : [0, 1], where).toContain(status);
			expect(status === 0, where).toBe(err === '');
			expect(out, where).not.toMatch(keeps.includes('answer') ? /\n {4}at / : /\n {4}at |Saved\./);
		}
		held++;
		if (held === tried.length) {
			recordFigure('homes', `${tried.length} homes × ${COMMANDS.length} commands as processes: one line each, no hang`);
		}
	});
});

// What the surroundings say, and what is made of it: colours, characters, background, language.

import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/runtime/locale.js';
import { lookFor, motionOf, type Wishes } from '../../src/runtime/surroundings.js';
import type { Motion } from '../../src/state/model.js';
import type { Look } from '../../src/ui/theme/theme.js';

type Env = Readonly<Record<string, string>>;

const look = (env: Env, { color = 'auto', ascii = false, isTTY = true }: Partial<Wishes> & { isTTY?: boolean } = {}): Look =>
	lookFor({ color, ascii }, env, { isTTY });

const XTERM = { TERM: 'xterm-256color' };
const FULL = { ...XTERM, COLORTERM: 'truecolor' };

describe('motion', () => {
	test.each<[string, Env, Motion | undefined, Motion]>([
		['nothing is said', {}, undefined, 'full'],
		['as it is set', {}, 'reduced', 'reduced'],
		['as it is set', {}, 'full', 'full'],
		['NO_MOTION', { NO_MOTION: '1' }, undefined, 'reduced'],
		['NO_MOTION before what is set, whatever it holds', { NO_MOTION: '0' }, 'full', 'reduced'],
		['NO_MOTION, empty, is none', { NO_MOTION: '' }, undefined, 'full'],
	])('%s: %j, set %s → %s', (_, env, setting, motion) => {
		expect(motionOf(env, setting)).toBe(motion);
	});
});

describe('colours', () => {
	test.each<[string, Env, number]>([
		['a dumb terminal', { TERM: 'dumb' }, 0],
		['a terminal that says nothing', {}, 0],
		['an old one', { TERM: 'xterm' }, 1],
		['the console', { TERM: 'linux' }, 1],
		['256 colours', XTERM, 2],
		['screen', { TERM: 'screen-256color' }, 2],
		['tmux', { ...XTERM, TMUX: '/tmp/tmux' }, 2],
		['all colours', FULL, 3],
		['all colours, by another name', { ...XTERM, COLORTERM: '24bit' }, 3],
		['all colours in tmux', { ...FULL, TMUX: '/tmp/tmux' }, 3],
		['NO_COLOR', { ...FULL, NO_COLOR: '1' }, 0],
		['NO_COLOR, whatever it holds', { ...FULL, NO_COLOR: '0' }, 0],
		['NO_COLOR, empty, is none', { ...FULL, NO_COLOR: '' }, 3],
		['FORCE_COLOR=0', { ...FULL, FORCE_COLOR: '0' }, 0],
		['FORCE_COLOR=1', { ...FULL, FORCE_COLOR: '1' }, 1],
		['FORCE_COLOR=2', { ...FULL, FORCE_COLOR: '2' }, 2],
		['FORCE_COLOR=3', { TERM: 'dumb', FORCE_COLOR: '3' }, 3],
		['FORCE_COLOR before NO_COLOR', { ...XTERM, NO_COLOR: '1', FORCE_COLOR: '3' }, 3],
	])('on a terminal: %s', (_, env, level) => {
		expect(look(env).level).toBe(level);
	});

	test.each<[string, Env, number]>([
		['none by itself', FULL, 0],
		['as many as FORCE_COLOR says', { FORCE_COLOR: '2' }, 2],
		['NO_COLOR changes nothing', { NO_COLOR: '1' }, 0],
	])('in a pipe: %s', (_, env, level) => {
		expect(look(env, { isTTY: false }).level).toBe(level);
	});

	test.each<[Wishes['color'], Env, boolean, number]>([
		['never', FULL, true, 0],
		['never', { FORCE_COLOR: '3' }, true, 0],
		['always', FULL, false, 3],
		['always', XTERM, false, 2],
		['always', { ...XTERM, NO_COLOR: '1' }, false, 2],
		['always', {}, false, 1],
		['always', { TERM: 'dumb' }, true, 1],
		['auto', XTERM, true, 2],
	])('--color %s: %j, terminal %s → %i', (color, env, isTTY, level) => {
		expect(look(env, { color, isTTY }).level).toBe(level);
	});
});

describe('characters', () => {
	test.each<[Env, boolean]>([
		[{}, false],
		[{ LANG: 'en_US.UTF-8' }, false],
		[{ LANG: 'de_DE.utf8' }, false],
		[{ LANG: 'C.UTF-8' }, false],
		[{ LANG: 'C' }, true],
		[{ LANG: 'POSIX' }, true],
		[{ LANG: 'de_DE.ISO-8859-1' }, true],
		[{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, false],
		[{ LANG: 'en_US.UTF-8', LC_CTYPE: 'C' }, true],
		[{ LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'en_US.UTF-8' }, false],
		[{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, true],
		[{ LANG: 'en_US.UTF-8', LC_ALL: '' }, false],
		[{ LANG: 'en_US.UTF-8', TERM: 'linux' }, true],
	])('%j: ASCII %s', (env, ascii) => {
		expect(look(env).ascii).toBe(ascii);
	});

	test('--ascii', () => {
		expect(look({ LANG: 'en_US.UTF-8' }, { ascii: true }).ascii).toBe(true);
	});
});

describe('background', () => {
	test.each<[Env, Look['background']]>([
		[{}, 'dark'],
		[{ COLORFGBG: '15;0' }, 'dark'],
		[{ COLORFGBG: '0;15' }, 'light'],
		[{ COLORFGBG: '0;7' }, 'light'],
		[{ COLORFGBG: '0;default;15' }, 'light'],
		[{ COLORFGBG: '15;default;0' }, 'dark'],
		[{ COLORFGBG: 'nonsense' }, 'dark'],
		[{ COLORFGBG: '' }, 'dark'],
	])('%j: %s', (env, background) => {
		expect(look(env).background).toBe(background);
	});
});

describe('language', () => {
	test.each<[Env, string]>([
		[{}, 'en'],
		[{ LANG: 'en_US.UTF-8' }, 'en'],
		[{ LANG: 'C' }, 'en'],
		[{ LANG: 'de_DE.UTF-8' }, 'en'],
		[{ LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
		[{ LANG: 'zh_TW' }, 'zh-TW'],
		[{ LANG: 'zh-TW' }, 'zh-TW'],
		[{ LANG: 'zh_HK.UTF-8' }, 'zh-TW'],
		[{ LANG: 'zh_Hant_TW.UTF-8' }, 'zh-TW'],
		[{ LANG: 'zh_CN.UTF-8' }, 'en'],
		[{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
		[{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8' }, 'zh-TW'],
		[{ LANG: 'zh_TW.UTF-8', LC_ALL: 'C' }, 'en'],
		[{ LANG: 'zh_TW.UTF-8', LC_ALL: '' }, 'zh-TW'],
		[{ LANG: 'zh_TW.Big5' }, 'en'],
		[{ LANG: 'zh_TW.Big5', LC_CTYPE: 'en_US.UTF-8' }, 'zh-TW'],
		[{ LANG: 'zh_TW.UTF-8', LC_CTYPE: 'C' }, 'en'],
		[{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8', LC_ALL: 'POSIX' }, 'en'],
		[{ LANG: 'zh_TW.UTF-8', TERM: 'linux' }, 'en'],
	])('%j: %s', (env, language) => {
		expect(languageOf(env)).toBe(language);
	});
});

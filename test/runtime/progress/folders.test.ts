// Where progress and settings lie, by what the environment says.

import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/boot/user-home.js';
import { foldersIn } from '../../../src/runtime/progress/folders.js';

const none = (): undefined => undefined;
const at = (env: Env, platform: NodeJS.Platform = 'linux', homeOfUser: () => string | undefined = none) =>
	foldersIn(env, { platform, homeOfUser });

describe('on Linux', () => {
	test.each<[string, Env, string, string]>([
		['the usual', { HOME: '/home/ada' }, '/home/ada/.local/share/conv-tutor', '/home/ada/.config/conv-tutor'],
		['XDG folders', { HOME: '/home/ada', XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' }, '/data/conv-tutor', '/config/conv-tutor'],
		['XDG folders without a home', { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' }, '/data/conv-tutor', '/config/conv-tutor'],
		[
			'relative XDG folders are none',
			{ HOME: '/home/ada', XDG_DATA_HOME: 'data' },
			'/home/ada/.local/share/conv-tutor',
			'/home/ada/.config/conv-tutor',
		],
		['a home of its own goes before', { HOME: '/home/ada', XDG_DATA_HOME: '/data', CONV_TUTOR_HOME: '/here' }, '/here', '/here'],
		[
			'an empty one is none',
			{ HOME: '/home/ada', CONV_TUTOR_HOME: '' },
			'/home/ada/.local/share/conv-tutor',
			'/home/ada/.config/conv-tutor',
		],
	])('%s', (_, env, data, config) => {
		expect(at(env)).toEqual({ data, config });
	});

	test('a relative home of its own is meant from where one is', () => {
		expect(at({ CONV_TUTOR_HOME: 'here' })).toEqual({ data: `${process.cwd()}/here`, config: `${process.cwd()}/here` });
	});

	test('without HOME, or with one that leads nowhere, that of the user', () => {
		expect(at({}, 'linux', () => '/home/grace')?.data).toBe('/home/grace/.local/share/conv-tutor');
		expect(at({ HOME: 'nowhere' }, 'linux', () => '/home/grace')?.data).toBe('/home/grace/.local/share/conv-tutor');
	});

	test('a user without a home: nowhere', () => {
		expect(at({})).toBeUndefined();
		expect(at({ XDG_DATA_HOME: '/data' })).toBeUndefined();
	});
});

test('elsewhere where programs of the system keep theirs', () => {
	expect(at({ HOME: '/Users/ada' }, 'darwin')).toEqual({
		data: '/Users/ada/Library/Application Support/conv-tutor',
		config: '/Users/ada/Library/Preferences/conv-tutor',
	});
	expect(at({ HOME: '/c/ada', APPDATA: '/c/ada/roaming', LOCALAPPDATA: '/c/ada/local' }, 'win32')).toEqual({
		data: '/c/ada/local/conv-tutor/Data',
		config: '/c/ada/roaming/conv-tutor/Config',
	});
});

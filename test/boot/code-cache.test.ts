// Compiled code is taken from the disk only where it is whole, ours, and of the very Node that runs.

import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../src/boot/cache-folder.js';
import { openCodeCache } from '../../src/boot/code-cache.js';

let above: string;
let folder: string;

beforeEach(() => {
	vi.useFakeTimers();
	above = mkdtempSync(join(tmpdir(), 'conv-tutor-code-'));
	folder = join(above, 'build');
});

afterEach(() => {
	vi.useRealTimers();
	rmSync(above, { recursive: true, force: true });
});

const SOURCE = '(function add(a, b) { return a + b; })';

/** Keeps what the source is compiled to, as a start does, and answers the file. */
function kept(): string {
	openCodeCache(folder).keep('/parts/add.js', new Script(SOURCE));
	vi.runAllTimers();
	return join(folder, 'add.js.code');
}

describe('the code cache', () => {
	test('what was kept is taken by the next start, and V8 accepts it', () => {
		kept();
		const cachedData = openCodeCache(folder).codeOf('/parts/add.js');
		const script = new Script(SOURCE, { cachedData: cachedData as Buffer });
		expect(script.cachedDataRejected).toBe(false);
		expect((script.runInThisContext() as (a: number, b: number) => number)(2, 3)).toBe(5);
	});

	test('nothing is written before the start is over', () => {
		openCodeCache(folder).keep('/parts/add.js', new Script(SOURCE));
		expect(existsSync(folder)).toBe(false);
	});

	test('a file with a bit changed anywhere, or cut anywhere, is as good as none', () => {
		const file = kept();
		const whole = readFileSync(file);
		for (let at = 0; at < whole.length; at += 3) {
			const changed = Buffer.from(whole);
			changed[at] = (changed[at] as number) ^ (1 << (at % 8));
			writeFileSync(file, changed);
			expect(openCodeCache(folder).codeOf('/parts/add.js'), `bit ${at % 8} of byte ${at}`).toBeUndefined();
			writeFileSync(file, whole.subarray(0, at));
			expect(openCodeCache(folder).codeOf('/parts/add.js'), `the first ${at} bytes`).toBeUndefined();
		}
		writeFileSync(file, whole);
		expect(openCodeCache(folder).codeOf('/parts/add.js')).toBeDefined();
	});

	test('only its owner may write to it, and what others can write to is not run', () => {
		const file = kept();
		expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
		chmodSync(folder, 0o777);
		expect(openCodeCache(folder).codeOf('/parts/add.js')).toBeUndefined();
	});

	test.each([
		['a file', () => writeFileSync(above.concat('/build'), 'a file')],
		[
			'below a file',
			() => {
				rmSync(above, { recursive: true });
				writeFileSync(above, 'a file');
			},
		],
	])('a folder that is %s is done without', (_, spoil) => {
		spoil();
		const cache = openCodeCache(folder);
		cache.keep('/parts/add.js', new Script(SOURCE));
		expect(() => vi.runAllTimers()).not.toThrow();
		expect(cache.codeOf('/parts/add.js')).toBeUndefined();
	});

	test('folders of versions long gone are cleared away, the three newest stay', () => {
		for (let age = 1; age <= 6; age++) {
			mkdirSync(join(above, `old-${age}`));
			utimesSync(join(above, `old-${age}`), 1000 - age, 1000 - age);
		}
		kept();
		expect(readdirSync(above).sort()).toEqual(['build', 'old-1', 'old-2', 'old-3']);
	});
});

describe('where it lies', () => {
	const LAST = `conv-tutor/abc-${process.version}-${process.arch}`;

	test.each([
		['the XDG folder', { XDG_CACHE_HOME: '/caches', HOME: '/home/ada' }, 'linux', `/caches/${LAST}`],
		['below home', { HOME: '/home/ada' }, 'linux', `/home/ada/.cache/${LAST}`],
		['below home, where the XDG folder is relative', { XDG_CACHE_HOME: 'caches', HOME: '/home/ada' }, 'linux', `/home/ada/.cache/${LAST}`],
		['macOS', { HOME: '/Users/ada' }, 'darwin', `/Users/ada/Library/Caches/${LAST}`],
		['Windows', { LOCALAPPDATA: '/ada/Local' }, 'win32', `/ada/Local/${LAST}`],
		['nowhere, as Node is told', { NODE_DISABLE_COMPILE_CACHE: '1', HOME: '/home/ada' }, 'linux', undefined],
	] as const)('%s', (_, env, platform, folder) => {
		expect(cacheFolder('abc', env, { platform, homeOfUser: () => '/ada' })).toBe(folder);
	});
});

// Sessions of the playground on disk: what is kept comes back exactly, and nothing that lies in the folder is believed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { Fault } from '../../src/core/fault.js';
import { fillGrid } from '../../src/core/grid.js';
import { kernelFrom } from '../../src/core/kernel.js';
import type { LayerSpec } from '../../src/core/layer.js';
import { DISK, type Disk } from '../../src/runtime/progress/disk.js';
import { openSessions, type Sessions } from '../../src/runtime/sessions/open-sessions.js';
import { fileOf, nameOf, sessionName } from '../../src/runtime/sessions/session-name.js';
import type { KeptSession } from '../../src/state/play/session.js';
import { forAll, SEED } from '../core/draw.js';
import { COUNTING } from '../core/helpers.js';
import { putDevice } from '../faults/device.js';
import { drawOdd } from '../formats/odd-numbers.js';
import { failing, newHome } from './progress/home.js';

const NOON = Date.UTC(2021, 9, 23, 12);
const EDGE: LayerSpec = { op: 'conv', kernel: kernelFrom([[1, -1]]), padding: 'same' };
const POOL: LayerSpec = { op: 'max-pool', window: [2, 2], stride: [1, 1] };

const sessionOf = (name: string, given: Partial<KeptSession> = {}): KeptSession => ({
	name,
	savedAt: NOON,
	input: COUNTING,
	layers: [EDGE],
	at: 0,
	...given,
});

const folderOf = (home: string): string => join(home, 'sessions');
const openAt = (home: string, disk: Disk = DISK): Sessions => openSessions({ CONV_TUTOR_HOME: home }, { disk });

/** A home where a session lies, the path of its file, and what that holds. */
function keptAt(session: KeptSession): { home: string; path: string; text: string } {
	const home = newHome();
	openAt(home).save(session);
	const path = join(folderOf(home), fileOf(session.name));
	return { home, path, text: readFileSync(path, 'utf8') };
}

/** The sentence of the Fault; anything else that is thrown is no sentence. */
function faultOf(act: () => unknown): string {
	try {
		act();
	} catch (error) {
		if (error instanceof Fault) {
			return error.message;
		}
		throw error;
	}
	return 'no fault';
}

describe('what is kept', () => {
	test(`comes back exactly: 100 layers (seed ${SEED})`, () => {
		const sessions = openAt(newHome());
		forAll(choose => {
			const { input, spec } = drawOdd(choose);
			const { countPadding: _, ...sayable } = { countPadding: false, ...spec };
			const session = sessionOf('drawn', { input, layers: [spec.op === 'max-pool' ? (sayable as LayerSpec) : spec] });
			sessions.save(session);
			expect(sessions.load('drawn')).toEqual(session);
		}, 100);
	});

	test.each(EXAMPLES)('the example $id', ({ input, spec }) => {
		const { home } = keptAt(sessionOf('example', { input, layers: [spec] }));
		expect(openAt(home).load('example')).toEqual(sessionOf('example', { input, layers: [spec] }));
	});

	test('a stack of layers, the one in view, and where the numbers came from', () => {
		const session = sessionOf('stack', { layers: [EDGE, POOL, POOL], at: 2, inputName: 'counting', kernelName: '../my kernel.csv' });
		const { home } = keptAt(session);
		expect(openAt(home).load('stack')).toEqual(session);
		expect(openAt(home).list()).toEqual([{ name: 'stack', savedAt: NOON, shapes: '3×3 → 3×3 → 2×2 → 1×1' }]);
	});

	test('dense layers come back as such', () => {
		const dense: LayerSpec = {
			op: 'conv',
			kernel: kernelFrom([
				[1, 2],
				[3, 4],
			]),
			bias: [5],
		};
		const session = sessionOf('dense', { layers: [POOL, dense], dense: [1], at: 1 });
		const { home, text } = keptAt(session);
		expect(openAt(home).load('dense')).toEqual(session);
		expect(text).toContain(
			'"layers": [{"op":"max-pool","window":[2,2],"stride":[1,1]},{"op":"conv","kernel":[[1,2],[3,4]],"bias":[5],"dense":true}],',
		);
		expect(faultOf(() => keptAt({ ...session, dense: [0] }))).toBe('layer 0 is not dense: its window is not its whole input');
	});

	test('can be read where it is small, and is packed where it is large', () => {
		expect(keptAt(sessionOf('small', { layers: [EDGE, POOL] })).text).toBe(
			[
				'{',
				'"conv-tutor": "session",',
				'"version": 1,',
				`"savedAt": ${NOON},`,
				'"at": 0,',
				'"layers": [{"op":"conv","kernel":[[1,-1]],"padding":"same"},{"op":"max-pool","window":[2,2],"stride":[1,1]}],',
				'"input": [[0,1,2],[3,4,5],[6,7,8]]',
				'}',
				'',
			].join('\n'),
		);
		const large = sessionOf('large', {
			input: fillGrid({ channels: 3, rows: 100, cols: 100 }, (row, col) => row / (col + 1)),
			layers: [POOL],
		});
		const { text, home } = keptAt(large);
		expect(text.length).toBeLessThan(3 * 100 * 100 * 11);
		expect(openAt(home).load('large')).toEqual(large);
	});

	test('is replaced by what is kept under its name, and gone when it is removed', () => {
		const { home } = keptAt(sessionOf('edge'));
		const sessions = openAt(home);
		sessions.save(sessionOf(' edge ', { savedAt: NOON + 1, layers: [POOL] }));
		expect(sessions.list()).toMatchObject([{ name: 'edge', savedAt: NOON + 1 }]);
		expect(sessions.load('edge').layers).toEqual([POOL]);
		sessions.remove('edge');
		expect(sessions.list()).toEqual([]);
		expect(readdirSync(folderOf(home))).toEqual([]);
	});

	test('is listed with the newest first', () => {
		const sessions = openAt(newHome());
		for (const [name, savedAt] of [
			['b', 2],
			['a', 2],
			['old', 1],
			['new', 3],
		] as const) {
			// biome-ignore format: one line
			sessions.save(sessionOf(name, { savedAt }));
		}
		expect(sessions.list().map(({ name }) => name)).toEqual(['new', 'a', 'b', 'old']);
	});

	test('is only for the learner: nobody else may read it', () => {
		const { path } = keptAt(sessionOf('mine'));
		if (process.platform !== 'win32') {
			expect(DISK.statSync(path).mode & 0o077).toBe(0);
		}
	});
});

describe('where nothing is kept yet', () => {
	test('the list is empty, and every name is unknown', () => {
		const home = newHome();
		const sessions = openAt(home);
		expect(sessions.list()).toEqual([]);
		expect(faultOf(() => sessions.load('edge'))).toBe('there is no session edge: conv-tutor list --sessions tells which there are');
		expect(faultOf(() => sessions.remove('edge'))).toBe('there is no session edge: conv-tutor list --sessions tells which there are');
		expect(readdirSync(home)).toEqual([]);
	});

	test('without a home there is one line', () => {
		const sessions = openSessions({ HOME: '' }, { system: { platform: 'linux', homeOfUser: () => undefined } });
		for (const act of [() => sessions.list(), () => sessions.load('a'), () => sessions.save(sessionOf('a')), () => sessions.remove('a')]) {
			expect(faultOf(act)).toBe('there is no home folder to keep sessions in: CONV_TUTOR_HOME may name one');
		}
	});
});

describe('names', () => {
	test.each([
		'a',
		'edge 2',
		'Kernel_3.x-y',
		'邊緣偵測',
		'घुमाव',
		'Ünïcödé',
		'𠮷'.repeat(40),
		'.hidden',
		'-dash',
		'con',
		'NUL',
		'a.json',
		'2021',
	])('%s is one, and its file says so on any file system', name => {
		const { home } = keptAt(sessionOf(name));
		const [file = ''] = readdirSync(folderOf(home));
		expect(file).toMatch(/^play-[a-z0-9_~-]+\.json$/);
		expect(file.length).toBeLessThan(240);
		expect(nameOf(file)).toBe(name);
		expect(openAt(home).list()).toMatchObject([{ name }]);
		expect(openAt(home).load(name).input).toEqual(COUNTING);
	});

	test.each([
		'',
		' ',
		'.',
		'..',
		'../edge',
		'a/b',
		'a\\b',
		'C:edge',
		'a\0b',
		'a\nb',
		'a\u001b[2J',
		'a\u202eb',
		'a\u200bb',
		'a*',
		'~',
		'%2e',
		'x'.repeat(41),
		'x'.repeat(1e6),
		'\u0301a',
		'\ud800',
		'❤️',
		'a\u00a0b',
		'a\tb',
	])(
		// biome-ignore format: one line
		'%j is none, and nothing is read or written',
		name => {
			const home = newHome();
			const sessions = openAt(home);
			for (const act of [() => sessions.load(name), () => sessions.remove(name), () => sessions.save(sessionOf(name))]) {
				expect(faultOf(act)).toMatch(/ is no name for a session: 1 to 40 letters, digits, blanks or any of - _ \.$/);
				expect(faultOf(act)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			}
			expect(readdirSync(home)).toEqual([]);
		},
	);

	test('two that differ are two files, also where a file system tells no capitals apart; two spellings of one are one', () => {
		const names = ['edge', 'Edge', 'EDGE', 'edge.', 'e dge', 'e.dge', 'e-dge', 'e_dge', 'é', 'e', 'ß', 'ss', 'İ', 'i', 'ı'];
		const files = names.map(name => fileOf(sessionName(name)).toLowerCase().normalize('NFD'));
		expect(new Set(files).size).toBe(names.length);
		expect(sessionName('e\u0301')).toBe(sessionName('é'));
	});

	test('files with other names are not sessions', () => {
		const { home } = keptAt(sessionOf('edge'));
		for (const file of [
			'notes.txt',
			'play-.json',
			'play-Edge.json',
			'play-~0000.json',
			'play-~zzzz.json',
			'play-~002t.json',
			'play-edge.json.123',
			'play-a.json~',
		]) {
			// biome-ignore format: one line
			writeFileSync(join(folderOf(home), file), '');
		}
		expect(openAt(home).list().map(({ name }) => name)).toEqual(['edge']); // biome-ignore format: one line
	});
});

describe('a damaged file', () => {
	function kept() {
		const { home, path, text } = keptAt(sessionOf('edge', { layers: [EDGE, POOL], at: 1, inputName: 'counting' }));
		const sessions = openAt(home);
		/** What is said of the file with this text. */
		const said = (damaged: string | Uint8Array): string => {
			writeFileSync(path, damaged);
			return faultOf(() => sessions.load('edge'));
		};
		return { sessions, path, text, said };
	}

	test('cut off at any byte is told, in the list too', () => {
		const { sessions, path, text } = kept();
		for (let length = 0; length < text.length; length++) {
			writeFileSync(path, text);
			truncateSync(path, length);
			expect(faultOf(() => sessions.load('edge'))).toBe('session edge is damaged: it is no session, or cut off');
			expect(sessions.list()).toEqual([{ name: 'edge', fault: expect.any(Fault) }]);
		}
	});

	test('with any byte changed is read or told, never a crash', () => {
		const { text, said } = kept();
		for (let at = 0; at < text.length; at++) {
			const bytes = Buffer.from(text);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
			expect(said(bytes)).toMatch(/^(?:no fault|session edge is damaged: .*|.* newer conv-tutor .*)$/u);
		}
	});

	test.each<[string, string, string]>([
		['"session"', '"export"', 'it is no session, or cut off'],
		['"version": 1', '"version": 0', 'its format is not 1'],
		['"version": 1', '"version": "1"', 'its format is not 1'],
		['"padding":"same"', '"padding":"same","dense":true', 'layer 0 is not dense: its window is not its whole input'],
		['"padding":"same"', '"padding":"same","dense":1', 'dense is true or false'],
		['"at": 1', '"at": 2', 'a session has 1 to 40 layers, one of them in view'],
		['"at": 1', '"at": -1', 'at is no whole number from 0 to 40'],
		['"at": 1', '"at": 0.5', 'at is no whole number from 0 to 40'],
		['"at": 1', '"at": "1"', 'at holds "1", not a number'],
		['"at": 1', '"__proto__": {"at": 1}', 'unknown key __proto__: one of'],
		['"at": 1', '"more": 1', 'unknown key more: one of'],
		[`${NOON}`, '1e16', 'savedAt is no whole number from 0 to 8640000000000000'],
		['"layers": [', '"layers": [1,', 'a layer is one JSON object with op, and a kernel or a window'],
		['"layers": [', '"layers": [], "layers": 5, "at": [', 'a session has 1 to 40 layers'],
		['"op":"conv"', '"op":"cnv"', 'unknown op cnv: one of conv, conv-transpose, max-pool, avg-pool'],
		['"op":"conv"', '"input":[[1]]', 'unknown key input: one of op, kernel'],
		['"kernel":[[1,-1]],', '', 'kernel is missing: nested lists of numbers'],
		['"kernel":[[1,-1]]', '"kernel":[[1,-1],[1]]', 'the list at [1] has 1 items where the first has 2'],
		['"kernel":[[1,-1]]', '"kernel":"../../etc/passwd"', 'is neither a number nor a list of numbers'],
		['"padding":"same"', '"padding":[9,9,9,9],"dilation":99', 'the 1×2 window spans 1×100'],
		['"padding":"same"', '"padding":[4000000,0,0,0]', 'is too large: at most 4194304 values'],
		['"window":[2,2]', '"window":[4,4]', 'the 4×4 window spans 4×4, more than the padded input 3×3'],
		['[[0,1,2],', '[[0,1],', 'the list at [1] has 3 items where the first has 2'],
		['[[0,1,2],', '[[0,1,1e999],', '[0, 2] is Infinity, not a number'],
		['[[0,1,2],[3,4,5],[6,7,8]]', '{"shape":[1,9],"float64":""}', 'float64 is not the base64 of 72 bytes'],
		['[[0,1,2],[3,4,5],[6,7,8]]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'lists are nested at most 4 deep'],
		['"counting"', '"two\\nlines"', 'inputName is no text of one line'],
		['"counting"', '"\\u001b[2J"', 'inputName is no text of one line'],
		['"counting"', '{}', 'inputName is no text of one line'],
	])('%s as %.40s', (before, after, reason) => {
		const { text, said } = kept();
		expect(text).toContain(before);
		const sentence = said(text.replace(before, after));
		expect(sentence).toMatch(/^session edge is damaged: /);
		expect(sentence).toContain(reason);
		expect(sentence).not.toMatch(/\p{Cc}/u);
	});

	test('does not keep the others from being listed, can be replaced, and can be removed', () => {
		const { sessions, path } = kept();
		writeFileSync(path, 'rubbish');
		sessions.save(sessionOf('other'));
		expect(sessions.list()).toMatchObject([{ name: 'other' }, { name: 'edge', fault: { message: 'session edge is damaged: it is no session, or cut off' } }]); // biome-ignore format: one line
		sessions.save(sessionOf('edge'));
		expect(sessions.load('edge')).toEqual(sessionOf('edge'));
		writeFileSync(path, 'rubbish');
		sessions.remove('edge');
		expect(sessions.list()).toMatchObject([{ name: 'other' }]);
	});
});

describe('a file of a newer version', () => {
	test('is told, listed, and left as it is', () => {
		const { home, path, text } = keptAt(sessionOf('edge'));
		const newer = text.replace('"version": 1', '"version": 2').replace('}\n', ', "more": [[[[[[[[[[]]]]]]]]]] }');
		writeFileSync(path, newer);
		const sessions = openAt(home);
		const sentence = `${path} was written by a newer conv-tutor (format 2, this one knows 1)`;
		expect(faultOf(() => sessions.load('edge'))).toBe(sentence);
		expect(faultOf(() => sessions.save(sessionOf('edge')))).toBe(sentence);
		expect(sessions.list()).toMatchObject([{ name: 'edge', fault: { message: sentence } }]);
		expect(readFileSync(path, 'utf8')).toBe(newer);
		expect(readdirSync(folderOf(home))).toHaveLength(1);
	});
});

describe('something else in the place of a file', () => {
	const placed = (put: (path: string) => void): string => {
		const home = newHome();
		mkdirSync(folderOf(home));
		const path = join(folderOf(home), fileOf('edge'));
		put(path);
		const sentence = faultOf(() => openAt(home).load('edge'));
		expect(faultOf(() => openAt(home).save(sessionOf('edge')))).toBe(sentence);
		expect(openAt(home).list()).toMatchObject([{ name: 'edge', fault: { message: sentence } }]);
		return sentence.replace(path, 'FILE');
	};

	test('a folder', () => expect(placed(path => mkdirSync(path))).toBe('FILE is no plain file'));

	test.runIf(process.platform !== 'win32')('a pipe that nobody writes to: it is not waited for', () =>
		expect(placed(path => spawnSync('mkfifo', [path]))).toBe('FILE is no plain file'),
	);

	test.runIf(process.platform !== 'win32')('a link that leads out of the folder is not followed', () => {
		const { path: elsewhere, text } = keptAt(sessionOf('other'));
		expect(placed(path => symlinkSync(elsewhere, path))).toBe('FILE leads elsewhere: put the file itself there');
		const device = join(newHome(), 'zero');
		if (putDevice(device, 'zero')) {
			expect(placed(path => symlinkSync(device, path))).toBe('FILE leads elsewhere: put the file itself there');
		}
		expect(readFileSync(elsewhere, 'utf8')).toBe(text);
	});

	test('a gigabyte is not read', () => {
		expect(
			placed(path => {
				writeFileSync(path, '{');
				truncateSync(path, 2 ** 30);
			}),
		).toBe('FILE is too large: at most 96 MB');
	});

	test('a file in the place of the folder', () => {
		const home = newHome();
		writeFileSync(folderOf(home), 'mine');
		expect(faultOf(() => openAt(home).list())).toMatch(/can not be kept there: a part of its path is no folder$/);
		expect(faultOf(() => openAt(home).save(sessionOf('a')))).toMatch(/can not be kept there: a part of its path is no folder$/);
		expect(readFileSync(folderOf(home), 'utf8')).toBe('mine');
	});
});

describe('a disk that does not take it', () => {
	test.each<[string, Disk, string]>([
		['is full', failing('ENOSPC', 'writeSync'), 'can not be written: the disk is full'],
		['takes a part', { ...DISK, writeSync: ((file: number, bytes: Uint8Array) => DISK.writeSync(file, bytes, 0, 10)) as Disk['writeSync'] }, 'can not be written: the disk is full'], // biome-ignore format: one line
		['fails when it is to be sure', failing('EIO', 'fsyncSync'), 'can not be written (EIO)'],
		['can not put it in place', failing('EACCES', 'renameSync'), 'can not be written: check its permissions'],
		['is read-only', failing('EROFS', 'mkdirSync', 'unlinkSync'), 'can not be written: check its permissions'],
	])('%s: what was kept before stays', (_, disk, reason) => {
		const { home, path, text } = keptAt(sessionOf('edge'));
		const sentence = faultOf(() => openAt(home, disk).save(sessionOf('edge', { savedAt: NOON + 1 })));
		expect(sentence).toBe(`${path} ${reason}`);
		expect(readFileSync(path, 'utf8')).toBe(text);
	});

	test('and one that may not be read', () => {
		const { home, path } = keptAt(sessionOf('edge'));
		expect(faultOf(() => openAt(home, failing('EACCES', 'openSync')).load('edge'))).toBe(`${path} may not be read: check its permissions`);
		expect(faultOf(() => openAt(home, failing('EACCES', 'readdirSync')).list())).toBe(
			`${folderOf(home)} may not be read: check its permissions`,
		);
		expect(faultOf(() => openAt(home, failing('EROFS', 'unlinkSync')).remove('edge'))).toBe(
			`${path} can not be written: check its permissions`,
		);
	});
});

describe('what can not be read again is not kept', () => {
	test.each<[string, Partial<KeptSession>]>([
		['a layer that can not be built', { layers: [{ op: 'max-pool', window: [9, 9] }] }],
		['no layer', { layers: [] }],
		['none in view', { at: 1 }],
		['no moment', { savedAt: Number.NaN }],
		['a name that steers the terminal', { inputName: '\u001b[2J' }],
		['no finite number', { input: { ...COUNTING, data: COUNTING.data.map(() => Number.NaN) } }],
	])('%s', (_, wrong) => {
		const { home, path, text } = keptAt(sessionOf('edge'));
		expect(faultOf(() => openAt(home).save(sessionOf('edge', wrong)))).not.toBe('no fault');
		expect(readFileSync(path, 'utf8')).toBe(text);
	});
});

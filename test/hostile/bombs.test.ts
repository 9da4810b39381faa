// Small files that unpack, or ask, to very much end early, in a line. How early is judged by the work and the memory they took.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/formats/decode-file.js';
import { decodeDigits } from '../../src/runtime/digits/digit-file.js';
import { decodeKept } from '../../src/runtime/digits/weights/weights-file.js';
import { faultOfAsync } from '../formats/fixtures.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { cleanEnv, PROGRAM } from '../terminal/terminal.js';
import { BOMBS, type Bomb } from './attacks/bombs.js';
import { newFolder } from './folders.js';
import { expectHarmless } from './guard.js';

/** What opens the file. */
async function opened({ file }: Bomb, content: Uint8Array): Promise<unknown> {
	return file.endsWith('.npz') ? decodeKept(content) : file.endsWith('.bin') ? decodeDigits(content) : decodeFile(file, content);
}

beforeAll(() => decodeFile('a.csv', new TextEncoder().encode('1,2')));

describe('ends early', () => {
	test.each(BOMBS)('$name', async bomb => {
		const content = bomb.bytes();
		const { error } = await expectHarmless(bomb.name, async () => ({ error: await faultOfAsync(() => opened(bomb, content)) }));
		expect(error).not.toMatch(/not a Fault/);
		expect(error === 'no fault').toBe(bomb.sound === true);
	});
});

/** What Node does after long use too: it compiles patterns in haste, and they need more stack. */
const IN_HASTE = '--no-regexp-optimization';

test('a number of ten million digits ends in a line, by hasty patterns too', () => {
	const { stdout, stderr } = spawnSync(process.execPath, [IN_HASTE, PROGRAM, 'run', '-'], {
		env: cleanEnv(),
		input: JSON.stringify({ input: '1'.repeat(10_000_000), kernel: [[1]] }),
		encoding: 'utf8',
	});
	expect(stdout).toMatch(/^\{"error":"the expression has 10000000 characters: .{1,80}","line":1\}\n$/);
	expect(stderr).toBe('');
});

/** Megabytes that the program may take, at the most: its own 100, the largest file twice, a picture unpacked. */
const MOST_MEMORY = 700;

describe.skipIf(!SOAKING)('takes no more memory than it may', () => {
	const folder = newFolder();
	const peaks: (readonly [megabytes: number, name: string])[] = [];
	const CHILD = join(folder, 'peak.mjs');
	writeFileSync(
		CHILD,
		"import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));\n",
	);

	test.each(BOMBS.filter(({ file }) => !file.endsWith('.bin')))('$name', { timeout: 120_000 }, ({ name, file, bytes }) => {
		const path = join(folder, file);
		writeFileSync(path, bytes());
		const peak = join(folder, 'peak');
		const words = file.endsWith('.npz') ? ['digits', `--load=${path}`] : ['run', `--input=${path}`, '--kernel=1', '--format=csv'];
		const { status, stderr, signal } = spawnSync(process.execPath, ['--import', CHILD, PROGRAM, ...words], {
			env: cleanEnv({ PEAK: peak }),
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
			timeout: 100_000,
		});
		expect(signal).toBeNull();
		expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
		expect(status === 0 ? '' : stderr).not.toMatch(/internal error/);
		const megabytes = Number(spawnSync('cat', [peak], { encoding: 'utf8' }).stdout) / 1024;
		peaks.push([megabytes, name]);
		expect(megabytes).toBeGreaterThan(10);
		expect(megabytes).toBeLessThan(MOST_MEMORY);
	});

	afterAll(() => {
		const [worst] = peaks.toSorted(([one], [other]) => other - one);
		recordFigure('hostile: bombs', `${BOMBS.length} files; at the most ${Math.round(worst?.[0] ?? 0)} MB (${worst?.[1]})`);
	});
});

// A disk that is full, or may not be written, for real: a small one is mounted where only this test sees it. What was there stays, one
// line says what is wrong, the program goes on, and once there is room nothing that was not saved is missing.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordFigure, rounds } from '../soak/soak.js';
import type { Seen } from './on-small-disk.js';

/** How a process gets a view of its own of what is mounted: whoever may do everything needs no new user. */
const WAYS = [
	['unshare', '-m'],
	['unshare', '-Ur', '-m'],
] as const;
const way = WAYS.find(
	([program, ...words]) => spawnSync(program, [...words, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir()]).status === 0,
);

let folder = '';

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-disk-'));
	await build({
		entryPoints: ['test/faults/on-small-disk.ts'],
		outfile: join(folder, 'on-small-disk.mjs'),
		bundle: true,
		format: 'esm',
		platform: 'node',
		logLevel: 'silent',
		banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was seen on a disk of so many kilobytes, left this much room. */
function seenOn(size: number, room: number): Promise<Seen> {
	const [program, ...words] = way ?? [''];
	const script = `mkdir -p "$1/disk" && mount -t tmpfs -o size=${size}k tmpfs "$1/disk" && exec "$2" "$1/on-small-disk.mjs" "$1/disk" ${room}`;
	const child = spawn(program, [...words, 'sh', '-c', script, 'sh', folder, process.execPath], { stdio: ['ignore', 'pipe', 'pipe'] });
	let [out, err] = ['', ''];
	child.stdout.on('data', (piece: Buffer) => {
		out += piece.toString();
	});
	child.stderr.on('data', (piece: Buffer) => {
		err += piece.toString();
	});
	return new Promise((done, fail) => {
		child.on('close', status => (status === 0 ? done(JSON.parse(out) as Seen) : fail(new Error(`${status}: ${out}${err}`))));
	});
}

/** Rooms that held: a figure is kept only where all did. */
let held = 0;

describe.skipIf(way === undefined)('a disk that is mounted for it (skipped where none may be mounted)', { timeout: 600_000 }, () => {
	/** Kilobytes left when it is called full: not one page, or a few. */
	const rooms = Array.from({ length: rounds(1, 6) }, (_, index) => 4 * index);

	test.each(rooms)(
		'full but for %i kB: each deed is done or told, the old file stays, and what waited is saved once there is room',
		async room => {
			const { full, after, readOnly, ends } = await seenOn(512, room);
			for (const { deed, told, whole, left } of full) {
				expect([deed, whole, left], told).toEqual([deed, true, []]);
				expect(told, deed).toMatch(room === 0 ? /^[^\n]*the disk is full[^\n]*$/ : /^(?:[^\n]*the disk is full[^\n]*)?$/);
			}
			expect(full.filter(({ told }) => told.includes('the next answer')).map(({ deed }) => deed)).toEqual(room === 0 ? ['an answer'] : []);
			expect(after).toEqual({ told: '', answers: ['and another', 'first', 'on a full disk', 'when there is room'], pace: 300 });
			for (const { deed, told, whole, left } of readOnly) {
				expect([deed, whole, left], told).toEqual([deed, true, []]);
				expect(told, deed).toMatch(/^[^\n]*(?:can not|may not) be written[^\n]*$/);
			}
			expect(ends.withRoom).toEqual({ told: '', answers: ['first', 'last'] });
			expect(ends.without.answers).toEqual(['first']);
			expect(ends.without.told).toMatch(/^the disk is full: what is not in \S+ yet is lost$/);
			held++;
			if (held === rooms.length) {
				recordFigure(
					'full and read-only disk',
					`${rooms.length} rooms × (${full.length} deeds full, ${readOnly.length} read-only) on a mounted disk`,
				);
			}
		},
	);
});

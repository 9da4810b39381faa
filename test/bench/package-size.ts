// What a person downloads and what it takes on the disk.

import { execFileSync } from 'node:child_process';
import type { Row } from './rows.js';

/** The package in a folder, as npm would pack it. */
export function packageRows(folder: string): Row[] {
	const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ size, unpackedSize, entryCount }] = JSON.parse(printed) as [{ size: number; unpackedSize: number; entryCount: number }];
	return [
		{ name: 'package, packed', unit: 'KiB', figure: size / 1024, goal: { of: 'figure', bound: 'at most', value: Math.floor(3e6 / 1024) } },
		{ name: 'package, unpacked', unit: 'KiB', figure: unpackedSize / 1024, detail: `${entryCount} files` },
	];
}

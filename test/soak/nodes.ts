// The suite on every Node that the package promises, each brought by npm: what runs on one may be missing in another.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { recordFigure } from './soak.js';

/** The major versions, the oldest that is allowed first. */
const VERSIONS = ['20', '22', '24'];

interface Report {
	readonly success: boolean;
	readonly startTime: number;
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly testResults: readonly { readonly endTime: number }[];
}

interface Row {
	readonly version: string;
	readonly report: Report | undefined;
}

/** The folder with a Node of that version, installed if it isn't yet. */
function folderOf(version: string): string {
	const folder = resolve('node_modules/.cache/nodes', version);
	const bin = resolve(folder, 'node_modules/node/bin');
	if (!existsSync(bin)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(resolve(folder, 'package.json'), '{ "private": true }\n');
		execFileSync('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], { cwd: folder, stdio: 'inherit' });
	}
	return bin;
}

/** Runs the suite with a Node; whatever it starts by name finds that one first. */
function run(version: string, words: readonly string[]): Row {
	const bin = folderOf(version);
	const node = resolve(bin, 'node');
	const { SOAK: _, ...surroundings } = process.env;
	const outputFile = resolve(bin, '../../../report.json');
	rmSync(outputFile, { force: true });
	spawnSync(
		node,
		[
			resolve('node_modules/vitest/vitest.mjs'),
			'run',
			// Whether the table of figures is fresh is no question of Node's; the figure of this very run is still missing in it.
			'--exclude=test/promises.test.ts',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${outputFile}`,
			...words,
		],
		{
			env: { ...surroundings, PATH: [bin, surroundings['PATH']].join(delimiter) },
			stdio: 'inherit',
		},
	);
	return {
		version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
		report: existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as Report) : undefined,
	};
}

function line({ version, report }: Row): string {
	if (report === undefined) {
		return `${version}: did not start`;
	}
	const { numPassedTests, numFailedTests, numPendingTests, startTime, testResults } = report;
	const seconds = Math.round((Math.max(...testResults.map(({ endTime }) => endTime)) - startTime) / 1000);
	return `${version}: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped in ${seconds} s`;
}

const words = process.argv.slice(2);
const asked = words.filter(word => VERSIONS.includes(word));
const others = words.filter(word => !VERSIONS.includes(word));
const rows = (asked.length === 0 ? VERSIONS : asked).map(version => run(version, others));
process.stdout.write(`\n${rows.map(line).join('\n')}\n`);
for (const row of rows) {
	if (row.report?.success !== true) {
		process.exitCode = 1;
	} else if (others.length === 0) {
		recordFigure(`nodes ${row.version.split('.')[0]}`, line(row));
	}
}

// Tests wait for states, not for times; a slow machine only takes longer. Processes are started by several files, so the cap is wide.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Screens are drawn with quicker doubles of two packages, as in the bundle; the tests themselves measure by the packages. */
const DOUBLES: Readonly<Record<string, string>> = {
	'@alcalzone/ansi-tokenize': 'src/runtime/fast-tokenize.ts',
	'string-width': 'src/runtime/fast-width.ts',
};

const isDrawing = (importer: string): boolean => /\/(?:src\/(?!runtime\/)|node_modules\/ink\/)/.test(importer);

/** Files that take long by themselves: begun last, they would leave the other workers idle. */
const LONG = [
	'lessons/check',
	'soak/random-keys',
	'formats/pasted',
	'stack/fits',
	'package',
	'code/run-code',
	'terminal/trainer',
	'course/format/fuzz',
	'progress/processes',
	'oracle/training',
	'contributing',
	'check-hostile',
];

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some(name => moduleId.includes(name));
		return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
	}
}

export default defineConfig({
	plugins: [
		{
			name: 'doubles',
			enforce: 'pre',
			// Ink names maps that it does not ship: each would be a line of warning.
			load: id => (id.includes('/node_modules/ink/') ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, '') : undefined),
			resolveId: (source, importer = '') => (DOUBLES[source] !== undefined && isDrawing(importer) ? resolve(DOUBLES[source]) : undefined),
		},
	],
	test: {
		// Compiled code is kept here by the programs that tests start, and nothing in the home of whoever runs them.
		env: { XDG_CACHE_HOME: resolve('node_modules/.cache/code') },
		maxWorkers: '100%',
		include: ['test/**/*.test.{ts,tsx}'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		pool: 'forks',
		// Files share their modules: to load them anew for each took a third of the time. No test leaves anything behind in one.
		isolate: false,
		sequence: { sequencer: LongestFirst },
		server: { deps: { inline: ['ink'] } },
	},
});

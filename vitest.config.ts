// Tests wait for states, not for times; a slow machine only takes longer. Processes are started by several files, so the cap is wide.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Screens are drawn with quicker doubles of two packages, as in the bundle; the tests themselves measure by the packages. */
const DOUBLES: Readonly<Record<string, string>> = {
	'@alcalzone/ansi-tokenize': 'src/runtime/fast-tokenize.ts',
	'string-width': 'src/runtime/fast-width.ts',
};

const isDrawing = (importer: string): boolean => /\/(?:src\/(?!runtime\/)|node_modules\/ink\/)/.test(importer);

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
		maxWorkers: '100%',
		include: ['test/**/*.test.{ts,tsx}'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		pool: 'forks',
		server: { deps: { inline: ['ink'] } },
	},
});

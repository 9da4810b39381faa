// Builds the program, the Ink hello-world and the benchmark, each into a folder that is thrown away, and runs the last one:
// a copy of the program, so that a build in the meantime doesn't pull it away.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(resolve(here, '../..'));
// Under node_modules: not in the repository, and packages are found from there.
const work = resolve('node_modules/.bench', String(process.pid));
const home = join(work, 'home');
mkdirSync(home, { recursive: true });

try {
	await import('../../esbuild.config.mjs');
	cpSync('dist', join(work, 'package/dist'), { recursive: true });
	cpSync('package.json', join(work, 'package/package.json'));
	writeFileSync(join(work, 'package.json'), '{ "type": "module" }\n');
	const shared = { bundle: true, format: 'esm', platform: 'node', target: 'node20.19', jsx: 'automatic', logLevel: 'warning' };
	// As esbuild.config.mjs builds the program, but for Ink's quicker doubles, which are part of what is measured.
	await build({
		...shared,
		entryPoints: [join(here, 'hello.tsx')],
		outdir: join(work, 'hello'),
		splitting: true,
		minify: true,
		legalComments: 'none',
		define: { 'process.env.NODE_ENV': '"production"' },
		external: ['react-devtools-core'],
		banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
	});
	await build({ ...shared, entryPoints: [join(here, 'bench.ts')], outdir: work, packages: 'external' });
	const { status } = spawnSync(process.execPath, [join(work, 'bench.js'), ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: {
			...process.env,
			BENCH_RESULTS: here,
			BENCH_PACKAGE: join(work, 'package'),
			BENCH_HELLO: join(work, 'hello/hello.js'),
			BENCH_HOME: home,
		},
	});
	process.exitCode = status ?? 1;
} finally {
	rmSync(work, { recursive: true, force: true });
}

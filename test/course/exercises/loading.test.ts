// The screen's thread loads the exercises: what they load with themselves has no parser in it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** All files and packages that a file loads with itself: imports of values. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
	if (seen.has(path) || !existsSync(path)) {
		return seen.add(path);
	}
	seen.add(path);
	for (const [, type, names = '', target = ''] of readFileSync(path, 'utf8').matchAll(
		/^(?:import|export)\s+(type\s+)?(\{[^}]*\}|[\w\s,*]*?)\s*(?:from\s+)?'([^']+)'/gm,
	)) {
		const listed =
			/^\{([^}]*)\}$/
				.exec(names.trim())?.[1]
				?.split(',')
				.filter(name => name.trim() !== '') ?? [];
		const onlyTypes = type !== undefined || (listed.length > 0 && listed.every(name => name.trim().startsWith('type ')));
		if (!onlyTypes) {
			loadedWith(target.startsWith('.') ? join(path, '..', target).replace(/\.js$/, '.ts') : target, seen);
		}
	}
	return seen;
}

const FILES = ['src/expression/walk.ts', 'src/expression/scope.ts', 'src/expression/plain-tree.ts'].concat(
	readdirSync('src/course/exercises', { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.ts'))
		.map(name => join('src/course/exercises', name)),
);

test('there is something to hold', () => {
	expect(FILES.length).toBeGreaterThan(15);
	expect([...loadedWith('src/expression/evaluate.ts')]).toContain('mathjs/number');
	expect([...loadedWith('src/course/exercises/draw.ts')]).toContain('src/core/build-layer.ts');
});

test.each(FILES)('%s loads no parser', file => {
	expect([...loadedWith(file)].filter(loaded => /mathjs|expression\/(?:tree|evaluate)\b/.test(loaded))).toEqual([]);
});

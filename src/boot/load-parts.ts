// The parts of the program, each a CommonJS file. Node's own `require` has no way to hand compiled code to V8 before version 22;
// this does, and asks the disk for nothing else.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.js';

type Require = (name: string) => unknown;

interface Part {
	exports: unknown;
}

/** The form of Node's own module wrapper. Source: Node.js documentation, Modules: CommonJS modules, "The module wrapper". */
type Body = (exports: unknown, require: Require, module: Part, filename: string, dirname: string) => void;

/** What loads a part by its absolute path, once, and answers what it exports. Throws what the part throws. */
export function createLoader(cache: CodeCache | undefined): Require {
	const parts = new Map<string, Part>();
	const builtin = createRequire(__filename);
	const load: Require = file => {
		const known = parts.get(file);
		if (known !== undefined) {
			return known.exports;
		}
		const part: Part = { exports: {} };
		parts.set(file, part);
		const folder = dirname(file);
		bodyOf(file, cache)(part.exports, name => (name.startsWith('.') ? load(join(folder, name)) : builtin(name)), part, file, folder);
		return part.exports;
	};
	return load;
}

/** Characters of a part that is compiled as quickly as what was kept of it is read. */
const SMALL = 2 ** 13;

function bodyOf(file: string, cache: CodeCache | undefined): Body {
	const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
	if (cache === undefined || source.length < SMALL) {
		return new Script(source, { filename: file }).runInThisContext() as Body;
	}
	const cachedData = cache.codeOf(file);
	const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
	if (cachedData === undefined || script.cachedDataRejected) {
		cache.keep(file, script);
	}
	return script.runInThisContext() as Body;
}

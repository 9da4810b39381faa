// The parts of the program, each a CommonJS file. Node's own `require` has no way to hand compiled code to V8 before version 22;
// this does, and asks the disk for nothing else.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.js';
import { compiling } from './young-space.js';

type Require = (name: string) => unknown;

interface Part {
	exports: unknown;
}

/** The form of Node's own module wrapper. Source: Node.js documentation, Modules: CommonJS modules, "The module wrapper". */
type Body = (exports: unknown, require: Require, module: Part, filename: string, dirname: string) => void;

/** What loads a part by its absolute path, once, and answers what it exports. Throws what the part throws. */
export function createLoader(pack: string, cache: CodeCache | undefined): Require {
	const parts = new Map<string, Part>();
	const builtin = createRequire(__filename);
	/** The parts that every start needs, by their names: in one file, for to find and open a file takes longer than to run what is in it. */
	const packed = run(pack, readFileSync(pack, 'utf8'), cache) as Readonly<Record<string, Body>>;
	const load: Require = file => {
		const known = parts.get(file);
		if (known !== undefined) {
			return known.exports;
		}
		const part: Part = { exports: {} };
		parts.set(file, part);
		const folder = dirname(file);
		const body = packed[basename(file)] ?? (run(file, `(${HEAD}${readFileSync(file, 'utf8')}\n})`, cache) as Body);
		body(part.exports, name => (name.startsWith('.') ? load(join(folder, name)) : builtin(name)), part, file, folder);
		return part.exports;
	};
	return load;
}

const HEAD = 'function(exports,require,module,__filename,__dirname){';

/** Characters of a script that is compiled as quickly as what was kept of it is read. */
const SMALL = 2 ** 13;

/** What a script comes to. */
function run(file: string, source: string, cache: CodeCache | undefined): unknown {
	if (cache === undefined || source.length < SMALL) {
		return new Script(source, { filename: file }).runInThisContext();
	}
	const cachedData = cache.codeOf(file);
	const script = compiling(() => new Script(source, { filename: file, ...(cachedData && { cachedData }) }));
	if (cachedData === undefined || script.cachedDataRejected) {
		cache.keep(file, script);
	}
	return script.runInThisContext();
}

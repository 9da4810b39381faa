// Where compiled code is kept: the user's cache folder, which everybody knows may be emptied. It is nothing of the learner's, so
// that CONV_TUTOR_HOME has no say in it.

import { join } from 'node:path';
import { absolute, type Env, homeIn, type System, THIS_SYSTEM } from './user-home.js';

/** The folder for the code of one build on one Node; undefined where there is no home, or Node is told to keep none. */
export function cacheFolder(build: string, env: Env, system: System = THIS_SYSTEM): string | undefined {
	if (env['NODE_DISABLE_COMPILE_CACHE']) {
		return undefined;
	}
	const caches = absolute(env['XDG_CACHE_HOME']) ?? usualCaches(env, system);
	return caches === undefined ? undefined : join(caches, 'conv-tutor', `${build}-${process.version}-${process.arch}`);
}

function usualCaches(env: Env, system: System): string | undefined {
	const home = homeIn(env, system);
	if (home === undefined) {
		return undefined;
	}
	switch (system.platform) {
		case 'darwin':
			return join(home, 'Library/Caches');
		case 'win32':
			return env['LOCALAPPDATA'] || join(home, 'AppData/Local');
		default:
			return join(home, '.cache');
	}
}

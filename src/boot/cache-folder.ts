// Where compiled code is kept: the user's cache folder, which everybody knows may be emptied. It is nothing of the learner's, so
// that CONV_TUTOR_HOME has no say in it.

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder for the code of one build on one Node; undefined where there is no home, or Node is told to keep none. */
export function cacheFolder(build: string, env: Env, platform: NodeJS.Platform = process.platform): string | undefined {
	if (env['NODE_DISABLE_COMPILE_CACHE']) {
		return undefined;
	}
	const caches = cachesOf(env, platform);
	return caches === undefined ? undefined : join(caches, 'conv-tutor', `${build}-${process.version}-${process.arch}`);
}

/** A relative path in XDG_CACHE_HOME is to be taken for none. Source: XDG Base Directory Specification. */
function cachesOf(env: Env, platform: NodeJS.Platform): string | undefined {
	const named = absolute(env['XDG_CACHE_HOME']);
	if (named !== undefined) {
		return named;
	}
	const home = absolute(env['HOME']) ?? homeOfUser();
	switch (platform) {
		case 'darwin':
			return home && join(home, 'Library/Caches');
		case 'win32':
			return env['LOCALAPPDATA'] ?? (home && join(home, 'AppData/Local'));
		default:
			return home && join(home, '.cache');
	}
}

const absolute = (path: string | undefined): string | undefined => (path !== undefined && isAbsolute(path) ? path : undefined);

/** A user without a home can't be asked for it. */
function homeOfUser(): string | undefined {
	try {
		return absolute(homedir());
	} catch {
		return undefined;
	}
}

// Paths are typed where no shell is: what a shell makes of `~` is made here.

import { homedir } from 'node:os';

/** A path with the home folder in the place of a leading `~/`; as it is where the user has none. */
export function atHome(path: string, homeOf = homedir): string {
	return /^~(?=[/\\])/.test(path) ? (homeFrom(homeOf) ?? '~') + path.slice(1) : path;
}

/** The home that is written down for the user may be missing, and asking for it fails then. */
function homeFrom(homeOf: () => string): string | undefined {
	try {
		return homeOf() || undefined;
	} catch {
		return undefined;
	}
}

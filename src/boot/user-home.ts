// Where the user is at home. Below it lie progress and settings, and the cache, which is asked for before anything else is loaded.

import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** What the system knows beside the environment. */
export interface System {
	readonly platform: NodeJS.Platform;
	/** Undefined where the user has none. */
	readonly homeOfUser: () => string | undefined;
}

/** The home that is written down for the user may be missing, and asking for it fails then. */
export const THIS_SYSTEM: System = {
	platform: process.platform,
	homeOfUser: () => {
		try {
			return homedir();
		} catch {
			return undefined;
		}
	},
};

/** The user's home; undefined where there is none, or only a relative one. */
export const homeIn = (env: Env, { homeOfUser }: System): string | undefined => absolute(env['HOME']) ?? absolute(homeOfUser());

/** A relative path in an XDG variable is to be taken for none. Source: XDG Base Directory Specification. */
export const absolute = (path: string | undefined): string | undefined => (path !== undefined && isAbsolute(path) ? path : undefined);

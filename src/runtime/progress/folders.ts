// Where the learner's own files lie: progress in the data folder, settings in the config folder, or both where CONV_TUTOR_HOME says.
// env-paths knows the same places, but asks for the home folder while it is loaded, and a user without one could not even start.

import { join, resolve } from 'node:path';
import { absolute, type Env, homeIn, type System, THIS_SYSTEM } from '../../boot/user-home.js';

export interface Folders {
	readonly data: string;
	readonly config: string;
}

const NAME = 'conv-tutor';

/** The folders of an environment; undefined where there is no home to keep them in. */
export function foldersIn(env: Env, system: System = THIS_SYSTEM): Folders | undefined {
	const own = env['CONV_TUTOR_HOME'];
	if (own !== undefined && own !== '') {
		const home = fromHere(own);
		return home === undefined ? undefined : { data: home, config: home };
	}
	const usual = usualFolders(env, system);
	const data = absolute(env['XDG_DATA_HOME']);
	const config = absolute(env['XDG_CONFIG_HOME']);
	const folders = {
		data: data === undefined ? usual?.data : join(data, NAME),
		config: config === undefined ? usual?.config : join(config, NAME),
	};
	return folders.data === undefined || folders.config === undefined ? undefined : { data: folders.data, config: folders.config };
}

/** A path from where one is; undefined where that folder is gone. */
function fromHere(path: string): string | undefined {
	try {
		return resolve(path);
	} catch {
		return undefined;
	}
}

function usualFolders(env: Env, system: System): Folders | undefined {
	const home = homeIn(env, system);
	if (home === undefined) {
		return undefined;
	}
	switch (system.platform) {
		case 'darwin':
			return { data: join(home, 'Library/Application Support', NAME), config: join(home, 'Library/Preferences', NAME) };
		case 'win32': {
			const local = env['LOCALAPPDATA'] || join(home, 'AppData/Local');
			const roaming = env['APPDATA'] || join(home, 'AppData/Roaming');
			return { data: join(local, NAME, 'Data'), config: join(roaming, NAME, 'Config') };
		}
		default:
			return { data: join(home, '.local/share', NAME), config: join(home, '.config', NAME) };
	}
}

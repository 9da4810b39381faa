// A program in a pane of tmux: a server of its own, without anyone's settings, asked for what it shows.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, cellsOf } from '../../src/runtime/sgr.js';
import { cleanEnv } from './terminal.js';

export const HAS_TMUX = spawnSync('tmux', ['-V']).status === 0;

export interface Pane {
	/** How a client comes to it, for a terminal of its own. */
	readonly attach: [string, ...string[]];
	readonly tmux: (...words: string[]) => string;
	readonly send: (...keys: string[]) => void;
	/** The cells of its lines. */
	readonly cells: () => Cell[][];
	readonly isAlive: () => boolean;
	/** Ends the server and all that runs in it. */
	readonly end: () => void;
}

export interface PaneOpening {
	/** What tmux says its terminal is. */
	readonly term: string;
	readonly command: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly columns: number;
	readonly rows: number;
}

/** Opens a pane that no client looks at yet. */
export function openPane({ term, command, env, columns, rows }: PaneOpening): Pane {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-tmux-'));
	const [socket, settings] = [join(folder, 'socket'), join(folder, 'tmux.conf')];
	writeFileSync(settings, [`set -g default-terminal ${term}`, 'set -g status off', 'set -g escape-time 0', ''].join('\n'));
	const words = ['-S', socket, '-f', settings];
	const tmux = (...more: string[]): string =>
		execFileSync('tmux', [...words, ...more], { encoding: 'utf8', env: cleanEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
	tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), ...command);
	return {
		attach: ['tmux', ...words, 'attach'],
		tmux,
		send: (...keys) => tmux('send-keys', ...keys),

		cells: () => tmux('capture-pane', '-p', '-e', '-N').replace(/\n$/, '').split('\n').map(cellsOf),
		isAlive: () => spawnSync('tmux', [...words, 'has-session'], { stdio: 'ignore' }).status === 0,
		end: () => {
			spawnSync('tmux', [...words, 'kill-server'], { stdio: 'ignore' });
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

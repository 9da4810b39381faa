// A clipboard program is given its text and a second; what it leaves running in the background holds nothing of ours.

import { spawn } from 'node:child_process';
import type { Env } from '../../boot/user-home.js';
import type { Program } from './ways.js';

/** Milliseconds after which a program that does not answer is ended: a display that is gone is waited for. */
const PATIENCE = 1000;

/**
 * Runs programs in an environment: resolves with whether one ended well in time. Never rejects, and never by a shell.
 * It ends with its own end, not with that of its pipes: xclip and wl-copy stay behind to hand the text out, on their own.
 */
export function runProgram(env: Env, patience = PATIENCE): (program: Program, input: Uint8Array) => Promise<boolean> {
	return ({ command, args, env: more }, input) =>
		new Promise(resolve => {
			const child = spawn(command, args, {
				env: { ...env, ...more },
				stdio: ['pipe', 'ignore', 'ignore'],
				// In a session of its own the end of the terminal does not take the clipboard with it. On Windows that would open a window.
				detached: process.platform !== 'win32',
				windowsHide: true,
			});
			const late = setTimeout(() => {
				child.kill('SIGKILL');
				end(false);
			}, patience);
			const end = (isWell: boolean): void => {
				clearTimeout(late);
				child.stdin.destroy();
				child.unref();
				resolve(isWell);
			};
			child.on('error', () => end(false));
			child.on('exit', code => end(code === 0));
			// A program that ends before it has read everything says so by its status.
			child.stdin.on('error', () => {});
			child.stdin.end(input);
		});
}

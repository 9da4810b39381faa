// Shells that complete a command line, each with the script that the program prints for it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Shell } from '../../src/commands/table.js';

/** Whether the machine has this shell. */
export const has = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A folder with the script, and with `conv-tutor` for the shell to ask. */
export function folderWith(script: string): { readonly script: string; readonly env: Readonly<Record<string, string>> } {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-completion-'));
	const path = join(folder, '_conv-tutor');
	writeFileSync(path, script);
	writeFileSync(join(folder, 'conv-tutor'), `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"\n`, { mode: 0o755 });
	return { script: path, env: { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, CONV_TUTOR_HOME: folder } };
}

/** How a shell of this kind is asked what could follow each line: a line of answers each, parted by tabs. */
const ASKED: Readonly<Record<'bash' | 'fish', string>> = {
	bash: `source "$1"
complete() { :; }
while IFS= read -r line; do
	cut=\${line//=/ = }
	eval "COMP_WORDS=($cut)"
	[[ $line == *[\\ =] ]] && COMP_WORDS+=('')
	[[ $line == *= ]] && COMP_WORDS=("\${COMP_WORDS[@]:0:\${#COMP_WORDS[@]}-1}")
	COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
	_conv_tutor
	(IFS=$'\\t'; echo "\${COMPREPLY[*]}")
done`,
	fish: `source $argv[1]
for line in (cat)
	echo (string join -- \\t (complete -C $line | string replace -r '\\t.*' ''))
end`,
};

/** What the shell offers for each line, in the order of the alphabet; sessions are those of a home. */
export function offeredBy(shell: 'bash' | 'fish', script: string, lines: readonly string[], home?: string): string[][] {
	const { script: path, env } = folderWith(script);
	const words = shell === 'bash' ? ['--norc', '-c', ASKED.bash, 'bash', path] : ['--no-config', '-c', ASKED.fish, path];
	const out = execFileSync(shell, words, {
		encoding: 'utf8',
		env: { ...env, CONV_TUTOR_HOME: home ?? env['HOME'] },
		input: `${lines.join('\n')}\n`,
	});
	const offered = out.split('\n').slice(0, lines.length);
	return offered.map(line => line.split('\t').filter(Boolean).sort());
}

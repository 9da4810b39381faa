#!/usr/bin/env node
// The words typed: answered from the tables where that is enough, else handed to the command, of which only then is loaded
// what it needs.

import { readFileSync } from 'node:fs';
import { parseWords } from './commands/parse.js';
import { Fault } from './core/fault.js';

const CLOSED_PIPE = 141;

/** A pipe that nobody reads any more ends the program quietly, as it does any other. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') {
		process.exit(CLOSED_PIPE);
	}
	if (process.stdout.isTTY) {
		// A terminal that can't be written to has gone away.
		process.kill(process.pid, 'SIGHUP');
		return;
	}
	const fault = new Fault('standard output can not be written ({code}): nothing more is printed', { code: String(error.code) }, 1);
	report(fault).then(status => process.stderr.write('', () => process.exit(status)));
});
/** What can not be said there changes nothing of how it ends. */
process.stderr.on('error', () => {});

async function main(args: readonly string[]): Promise<number> {
	const words = parseWords(args);
	if (words.options.version) {
		process.stdout.write(`${version()}\n`);
		return 0;
	}
	if (words.options.help) {
		return (await import('./commands/open-session.js')).printHelp(words);
	}
	const [{ openSession }, { obey }] = await Promise.all([import('./commands/open-session.js'), import('./commands/obey.js')]);
	return obey(words, await openSession(words));
}

function version(): string {
	return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/** Every failure is one line on standard error; with CONV_TUTOR_DEBUG set, an unexpected one shows where it came from. */
async function report(error: unknown): Promise<number> {
	const fault = error instanceof Fault ? error : unexpected(error);
	const { faultText } = await import('./commands/open-session.js');
	process.stderr.write(`conv-tutor: ${await faultText(fault, process.argv.slice(2))}\n`);
	if (process.env['CONV_TUTOR_DEBUG'] && error instanceof Error && error !== fault) {
		process.stderr.write(`${error.stack}\n`);
	}
	return fault.status;
}

function unexpected(error: unknown): Fault {
	const message = error instanceof Error ? error.message : String(error);
	return new Fault('internal error: {message}; please report it', { message: message.split('\n')[0] ?? '' }, 1);
}

process.exitCode = await main(process.argv.slice(2)).catch(report);

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
	process.stderr.write(`conv-tutor: ${await told(fault)}\n`);
	if (process.env['CONV_TUTOR_DEBUG'] && error instanceof Error && error !== fault) {
		process.stderr.write(`${error.stack}\n`);
	}
	return fault.status;
}

/** In the language there is; in English where what keeps the program from going on keeps it from finding that out too. */
async function told(fault: Fault): Promise<string> {
	try {
		return await (await import('./commands/open-session.js')).faultText(fault, process.argv.slice(2));
	} catch {
		return fault.message;
	}
}

function unexpected(error: unknown): Fault {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'EMFILE' || code === 'ENFILE') {
		return new Fault(
			'the system lets the program open too few files ({code}): allow more, as with {example}',
			{ code, example: 'ulimit -n 1024' },
			1,
		);
	}
	const message = error instanceof Error ? error.message : String(error);
	return new Fault('internal error: {message}; please report it', { message: message.split('\n')[0] ?? '' }, 1);
}

process.exitCode = await main(process.argv.slice(2)).catch(report);

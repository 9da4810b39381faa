// The words typed: answered from the tables where that is enough, else handed to the command, of which only then is loaded
// what it needs.

import { readFileSync } from 'node:fs';
import { parseWords } from './commands/parse.js';
import { outputFault, printNow } from './commands/print.js';
import { Fault } from './core/fault.js';
import { quote } from './core/quote.js';

async function main(args: readonly string[]): Promise<number> {
	const words = parseWords(args);
	if (words.options.version) {
		await printNow(`${version()}\n`);
		return 0;
	}
	if (words.options.help) {
		return (await import('./commands/print-help.js')).printHelp(words);
	}
	watchStreams();
	const [{ openSession }, { obey }] = await Promise.all([import('./commands/open-session.js'), import('./commands/obey.js')]);
	return obey(words, await openSession(words));
}

/** Nothing that goes wrong with the standard streams is a crash. */
function watchStreams(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (process.stdout.isTTY && error.code !== 'EPIPE') {
			// A terminal that can't be written to has gone away.
			process.kill(process.pid, 'SIGHUP');
			return;
		}
		report(outputFault(error)).then(status => process.stderr.write('', () => process.exit(status)));
	});
	ignoreLostErrors();
}

/** What can not be said on standard error changes nothing of how it ends. */
function ignoreLostErrors(): void {
	process.stderr.on('error', () => {});
}

function version(): string {
	return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/** Every failure is one line on standard error; with CONV_TUTOR_DEBUG set, an unexpected one shows where it came from. */
async function report(error: unknown): Promise<number> {
	const fault = error instanceof Fault ? error : unexpected(error);
	ignoreLostErrors();
	process.stderr.write(`conv-tutor: ${await told(fault)}\n`);
	if (process.env['CONV_TUTOR_DEBUG'] && error instanceof Error && error !== fault) {
		process.stderr.write(`${error.stack?.split('\n').map(shown).join('\n')}\n`);
	}
	return fault.status;
}

/** In the language there is; in English where what keeps the program from going on keeps it from finding that out too. */
async function told(fault: Fault): Promise<string> {
	try {
		return await (await import('./commands/fault-text.js')).faultText(fault, process.argv.slice(2));
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
	return new Fault('internal error: {message}; please report it', { message: shown(message.split('\n')[0] ?? '') }, 1);
}

/** A line of an error may quote what came from outside. */
const shown = (line: string): string => quote(line, 500);

main(process.argv.slice(2))
	.catch(report)
	.then(status => {
		process.exitCode = status;
	});

// The completion of fish: a line for each thing that can be said, with the condition under which it can.

import { type Offer, type OfferedCommand, type OfferedOption, type Offers, SESSION_NAMES, waitingOptions } from './offers.js';

/** The script, with what each command and option means. */
export function fishScript(offers: Offers): string {
	const { commands, general } = offers;
	return `# fish completion for conv-tutor, made from its tables of commands and options
# Prints the command that was typed and how many words follow it.
function __conv_tutor_place
	set -l waiting 0
	set -l words
	for word in (commandline -opc)[2..]
		switch $word
			case ${waitingOptions(offers).join(' ')}
				set waiting 1
			case '--*' -h -V
				set waiting 0
			case '*'
				test $waiting = 0; and set -a words $word
				set waiting 0
		end
	end
	test (count $words) = 0; and echo none; or echo $words[1] (math (count $words) - 1)
end
function __conv_tutor_in
	string match -q -r "^$argv[1]( |\\$)" -- (__conv_tutor_place)
end
function __conv_tutor_at
	set -l place (string split ' ' -- (__conv_tutor_place))
	test $place[1] = $argv[1]; and test $place[2] -lt $argv[2]
end
function __conv_tutor_after
	set -l words (commandline -opc)
	test $words[-1] = $argv[1]
end
function __conv_tutor_sessions
	${SESSION_NAMES}
end
complete -c conv-tutor -f
${[
	...general.flatMap(option => optionLines(option, '')),
	...commands.map(({ name, meaning }) => `complete -c conv-tutor -n '__conv_tutor_in none' -a ${name} -d ${quoted(meaning)}`),
	...commands.flatMap(commandLines),
].join('\n')}
`;
}

function commandLines({ name, words, mostWords, options }: OfferedCommand): string[] {
	const given = offered(words);
	// More than are ever typed.
	const most = Number.isFinite(mostWords) ? mostWords : 9999;
	const line = `complete -c conv-tutor -n '__conv_tutor_at ${name} ${most}'${words.files ? ' -F' : ''}${given}`;
	return [...(words.files || given !== '' ? [line] : []), ...options.flatMap(option => optionLines(option, name))];
}

/** An option; where its value may be left out, what it could be is offered beside the other options. */
function optionLines({ name, meaning, value, mayBeBare }: OfferedOption, command: string): string[] {
	const start = `complete -c conv-tutor${command === '' ? '' : ` -n '__conv_tutor_in ${command}'`}`;
	const line = `${start} -l ${name}`;
	const told = ` -d ${quoted(meaning)}`;
	if (value === undefined) {
		return [line + told];
	}
	if (mayBeBare) {
		const after = `complete -c conv-tutor -n '__conv_tutor_in ${command}; and __conv_tutor_after --${name}'${offered(value)}`;
		return [line + told, ...(offered(value) === '' ? [] : [after])];
	}
	return [`${line} ${value.files ? '-r -F' : '-x'}${offered(value)}${told}`];
}

function offered({ words, sessions }: Offer): string {
	const list = [...words, ...(sessions ? ['(__conv_tutor_sessions)'] : [])];
	return list.length === 0 ? '' : ` -a '${list.join(' ')}'`;
}

/** A text as one word. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, mark => `\\${mark}`)}'`;

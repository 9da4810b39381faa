// The completion of zsh: the specifications of `_arguments`, for the program and for each of its commands.

import { type Offer, type OfferedCommand, type OfferedOption, type Offers, SESSION_NAMES } from './offers.js';

/** The script: put on `fpath` as `_conv-tutor`, or sourced. */
export function zshScript({ commands, general }: Offers): string {
	return `#compdef conv-tutor
# zsh completion for conv-tutor, made from its tables of commands and options
_conv-tutor_sessions() {
	local -a names
	names=(\${(f)"$(${SESSION_NAMES})"})
	compadd -a names
}
_conv-tutor_words_or_files() {
	compadd "$@"
	_files
}
_conv-tutor() {
	local curcontext=$curcontext state line
	local -A opt_args
	local -a general commands
	general=(
${lines(general.map(specOf), 2)}
	)
	commands=(
${lines(
	commands.map(({ name, meaning }) => quoted(`${name}:${meaning.replaceAll(':', '\\:')}`)),
	2,
)}
	)
	_arguments -C $general ':command:->command' '*:: :->word' && return
	case $state in
		command) _describe -t commands command commands ;;
		word)
			case $words[1] in
${commands.map(commandCase).join('\n')}
			esac
			;;
	esac
}
if [[ $funcstack[1] == _conv-tutor ]]; then
	_conv-tutor "$@"
else
	compdef _conv-tutor conv-tutor
fi
`;
}

function commandCase({ name, words, mostWords, options }: OfferedCommand): string {
	const place = Number.isFinite(mostWords) ? ':word:' : '*:word:';
	const word = mostWords === 0 ? [] : [quoted(`${place}${actionOf(words)}`)];
	return `\t\t\t\t${name})
${lines(['_arguments $general', ...options.map(specOf), ...word], 5, ' \\')}
					;;`;
}

/** `'--format=[what it means]:value:(table json)'`. */
function specOf({ name, meaning, value, mayBeBare }: OfferedOption): string {
	const told = `[${meaning.replaceAll(/[[\]:\\]/g, mark => `\\${mark}`)}]`;
	return quoted(value === undefined ? `--${name}${told}` : `--${name}=${told}${mayBeBare ? '::' : ':'}value:${actionOf(value)}`);
}

function actionOf({ words, files, sessions }: Offer): string {
	if (sessions) {
		return '_conv-tutor_sessions';
	}
	if (files) {
		return words.length === 0 ? '_files' : `_conv-tutor_words_or_files ${words.join(' ')}`;
	}
	return words.length === 0 ? '' : `(${words.join(' ')})`;
}

/** A text as one word. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const lines = (texts: readonly string[], tabs: number, end = ''): string =>
	texts.map((text, index) => `${'\t'.repeat(tabs)}${text}${index === texts.length - 1 ? '' : end}`).join('\n');

// The completion of bash: the words before the cursor tell the command and the option that waits for a value; the rest is looked up.

import { type Offer, type OfferedOption, type Offers, SESSION_NAMES, waitingOptions } from './offers.js';

/** The script; 3.2, which macOS still has, understands it. */
export function bashScript(offers: Offers): string {
	const { commands, general } = offers;
	const values = commands.flatMap(({ name, options }) => placesOf(name, options));
	const words = commands.map(({ name, words: offer, mostWords }) => ({ place: countsOf(name, mostWords), offer }));
	return `# bash completion for conv-tutor, made from its tables of commands and options
_conv_tutor() {
	local current=\${COMP_WORDS[COMP_CWORD]} word command= waiting= offered= files= sessions= count=0
	local IFS=$'\\n'
	COMPREPLY=()
	for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case $word in
			=) ;;
			${waitingOptions(offers).join('|')}) waiting=$word ;;
			-?*) waiting= ;;
			*)
				if [[ -n $waiting ]]; then
					waiting=
				elif [[ -z $command ]]; then
					command=$word
				else
					count=$((count + 1))
				fi
				;;
		esac
	done
	[[ $current == = ]] && current=
	if [[ $current == --* || ( $current == -* && -z $waiting ) ]]; then
		case $command in
${commands.map(({ name, options }) => `\t\t\t${name}) offered='${namesOf(options)}' ;;`).join('\n')}
		esac
		offered="$offered ${namesOf(general)}"
	elif [[ -n $waiting ]]; then
		case $command:$waiting in
${cases([...placesOf('*', general), ...values])}
		esac
	elif [[ -z $command ]]; then
		offered='${commands.map(({ name }) => name).join(' ')}'
	else
		case $command:$count in
${cases(words)}
		esac
	fi
	for word in \${offered// /$IFS} \${sessions:+$(${SESSION_NAMES})}; do
		[[ $word == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
	done
	if [[ -n $files ]]; then
		compopt -o filenames 2>/dev/null
		COMPREPLY+=($(compgen -f -- "$current"))
	fi
}
complete -F _conv_tutor conv-tutor
`;
}

interface Placed {
	/** A pattern: `run:--format`, `learn:0`. */
	readonly place: string;
	readonly offer: Offer;
}

const placesOf = (command: string, options: readonly OfferedOption[]): Placed[] =>
	options.flatMap(({ name, value }) => (value === undefined ? [] : [{ place: `${command}:--${name}`, offer: value }]));

const countsOf = (command: string, most: number): string =>
	Number.isFinite(most) ? Array.from({ length: most }, (_, count) => `${command}:${count}`).join('|') : `${command}:*`;

const namesOf = (options: readonly OfferedOption[]): string => options.map(({ name }) => `--${name}`).join(' ');

/** A line for all the places that offer the same. */
function cases(placed: readonly Placed[]): string {
	const deeds = new Set(placed.map(({ offer }) => deedOf(offer)).filter(Boolean));
	const placesWith = (deed: string): string[] =>
		placed.flatMap(({ place, offer }) => (place !== '' && deedOf(offer) === deed ? [place] : []));
	return [...deeds].map(deed => `\t\t\t${placesWith(deed).join('|')}) ${deed} ;;`).join('\n');
}

function deedOf({ words, files, sessions }: Offer): string {
	return [words.length === 0 ? '' : `offered='${words.join(' ')}'`, files ? 'files=1' : '', sessions ? 'sessions=1' : '']
		.filter(Boolean)
		.join(' ');
}

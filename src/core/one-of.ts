// Names that are chosen from a list (a mode, a format, a language), wherever they are given: on the command line or in a line of JSON.

import { Fault, type FaultValue } from './fault.js';
import { quote } from './quote.js';

/** The known name that the text is; undefined where nothing was given. Throws a Fault where it is none of them. */
export function oneOf<Known extends string>(name: FaultValue, text: string | true | undefined, known: readonly Known[]): Known | undefined {
	const found = known.find(entry => entry === text);
	if (text !== undefined && found === undefined) {
		throw new Fault('unknown {name} {value}: one of {known}', { name, value: quote(String(text)), known });
	}
	return found;
}

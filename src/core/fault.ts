// Bad input is an ordinary result, told in one line. The sentence is a template with named values,
// so that a language table can hold its translation under the English template.

/** A part of a sentence that is no name, number or quotation is a phrase or another fault: it is translated with the whole. */
export type FaultValue = string | number | Phrase | readonly FaultValue[];
export type FaultValues = Readonly<Record<string, FaultValue>>;

/** A sentence or a part of one. */
export interface Phrase {
	readonly template: string;
	readonly values: FaultValues;
	/** What its translation is found under, where the English is a library's own. */
	readonly key?: string;
}

/** A part of a sentence. */
export const phrase = (template: string, values: FaultValues = {}): Phrase => ({ template, values });

/** Translations by the English template. */
export type FaultWords = Readonly<Record<string, string>>;

/**
 * Something that came from outside and can't be used: what is wrong, where, what would be right.
 * `status` is the exit status it stands for: 2 the words are off, 1 a file or a line is.
 */
export class Fault extends Error implements Phrase {
	override readonly name = 'Fault';

	constructor(
		readonly template: string,
		readonly values: FaultValues = {},
		readonly status: 1 | 2 = 2,
	) {
		super(fill(template, values));
	}
}

/** What an act gives; where it throws a Fault, what is made of that. Whatever else it throws is thrown on. */
export function orFault<Made, Otherwise>(act: () => Made, otherwise: (fault: Fault) => Otherwise): Made | Otherwise {
	try {
		return act();
	} catch (error) {
		if (error instanceof Fault) {
			return otherwise(error);
		}
		throw error;
	}
}

/** The Fault that an error is; any other is thrown on. */
export function faultOf(error: unknown): Fault {
	if (error instanceof Fault) {
		return error;
	}
	throw error;
}

/** The template with each `{name}` replaced by its value, phrases said in these words. */
export function fill(template: string, values: FaultValues, words: FaultWords = {}): string {
	// A library's sentence may quote `{constructor}`, which every object has.
	const valueNamed = (name: string): FaultValue | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => valueText(valueNamed(name) ?? whole, words));
}

/** What a fault or a phrase says in these words; in English where they lack it. */
export function tell({ template, values, key = template }: Phrase, words: FaultWords): string {
	return fill(words[key] ?? template, values, words);
}

function valueText(value: FaultValue, words: FaultWords): string {
	if (typeof value !== 'object') {
		return String(value);
	}
	return 'template' in value ? tell(value, words) : value.map(each => valueText(each, words)).join(words[COMMA] ?? COMMA);
}

/** Between the parts of a list. */
const COMMA = ', ';

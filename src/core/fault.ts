// Bad input is an ordinary result, told in one line. The sentence is a template with named values,
// so that a language table can hold its translation under the English template.

export type FaultValues = Readonly<Record<string, string | number>>;

/**
 * Something that came from outside and can't be used: what is wrong, where, what would be right.
 * `status` is the exit status it stands for: 2 the words are off, 1 a file or a line is.
 */
export class Fault extends Error {
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

/** The template with each `{name}` replaced by its value. */
export function fill(template: string, values: FaultValues): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

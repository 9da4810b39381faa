// What a schema says of a value that is not as it wants: zod carries texts alone, so a phrase goes through it as JSON.

import type { z } from 'zod';
import { type FaultValues, type Phrase, phrase } from '../../core/fault.js';

/** The message of a schema. */
export const wanted = (template: string, values: FaultValues = {}): string => JSON.stringify(phrase(template, values));

/** What a message says; where no schema has a word for it, what zod has. */
export function saidBy({ code, message }: Pick<z.core.$ZodIssueBase, 'message'> & { readonly code?: string | undefined }): Phrase {
	return message.startsWith(MARK) ? (JSON.parse(message) as Phrase) : { template: message, values: {}, key: `zod ${code}` };
}

const MARK = '{"template":';

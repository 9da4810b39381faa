// Sentences that are put together: each script has its own blank between them.

/** Sentences one after the other; after a full-width mark no blank is set. Empty ones are left out. */
export function sentences(parts: readonly string[]): string {
	return parts
		.filter(Boolean)
		.join(' ')
		.replaceAll(/([。：；，！？」]) /g, '$1');
}

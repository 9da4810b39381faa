// A mistyped word deserves the word that was meant.

import { distance } from 'fastest-levenshtein';

/** Up to `most` candidates that are no more than half the word's keystrokes away, or begin with it; the nearest first. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
	const typed = word.slice(0, 40).toLowerCase();
	const reach = Math.floor(typed.length / 2);
	return Array.from(candidates, candidate => ({ candidate, far: distance(typed, candidate.toLowerCase()) }))
		.filter(({ candidate, far }) => far <= reach || (reach > 0 && candidate.toLowerCase().startsWith(typed)))
		.sort((a, b) => a.far - b.far)
		.slice(0, most)
		.map(({ candidate }) => candidate);
}

// How long the heavy proofs run: shortly in `npm test`, long in `npm run test:soak`, which also keeps what it measured.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Whether this is the long form. */
export const SOAKING = (process.env['SOAK'] ?? '') !== '';

/** How many rounds a proof takes: in the long form, or else. */
export const rounds = (short: number, long: number): number => (SOAKING ? long : short);

const FIGURES = 'test/soak/figures.json';

export type Figures = Readonly<Record<string, string>>;

/** What the last long runs measured, by the name of the proof. */
export function figures(): Figures {
	return existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures) : {};
}

/** Keeps what a long run measured; the short form measures nothing that is worth it. */
export function recordFigure(proof: string, measured: string): void {
	if (SOAKING) {
		const sorted = Object.entries({ ...figures(), [proof]: measured }).sort(([one], [other]) => (one < other ? -1 : 1));
		writeFileSync(FIGURES, `${JSON.stringify(Object.fromEntries(sorted), undefined, '\t')}\n`);
	}
}

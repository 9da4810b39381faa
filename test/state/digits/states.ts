// Digits in the states that differ in what their keys allow.

import { planFrom } from '../../../src/core/network-plan-text.js';
import { NETWORKS } from '../../../src/core/networks.js';
import type { Model } from '../../../src/state/model.js';
import { usualSetup } from '../../../src/training/digits/setup.js';
import { digitsDesk, digitsOf, work } from './fake-runtime.js';

const WAYS = [
	'',
	'! space',
	'! n !',
	'! 2 down right down',
	'! 2 down',
	'! 2 down enter',
	'! 2 down enter down right',
	'! 3',
	'! 3 down right',
	'! 3 enter',
	'! 4',
	'! 4 right down end',
	'! 4 f',
	'! 5',
	'! 5 space right',
	'! n ! r',
	'! K',
	'! K a',
	'! O',
	'! O a',
	'! space ! 3',
] as const;

/** Views of a network at its beginning, while it runs, and where it is at its end: in each the keys of all views are tried. */
export function digitsStates(): Model[] {
	const quick = WAYS.map(way => work(digitsDesk(), way).model);
	const tiny = ['! 2 down right', '! 2 down right enter right down', '! 2 end enter'].map(
		way => work(digitsDesk(usualSetup('tiny', NETWORKS.tiny)), way).model,
	);
	const lone = work(digitsDesk(usualSetup(undefined, planFrom('conv 1 3x3, dense 10'))), '! 2 down enter').model;
	const views = ['1', '2', '2 down enter', '3', '4', '5'];
	const [loading, running, all] = ['', '! space', '! space ! ] ] ] ] space !'].map(way =>
		views.map(view => work(digitsDesk(), `${way} ${view}`).model),
	);
	return [...quick, ...tiny, lone, ...(loading ?? []), ...(running ?? []), ...(all ?? []), ...views.flatMap(divergedIn)];
}

/** A view of one that has diverged, one where nothing is told wrong, and one where nothing is shown. */
function divergedIn(view: string): Model[] {
	const desk = work(digitsDesk(), `! n ! ${view}`);
	const digits = digitsOf(desk);
	const { tests, verdicts } = digits;
	const right = tests && verdicts && { ...verdicts, guesses: tests.labels };
	return [
		{ ...desk.model, digits: { ...digits, diverged: true, examined: undefined } },
		{ ...desk.model, digits: { ...digits, verdicts: right } },
		{ ...desk.model, digits: { ...digits, verdicts: right, gallery: { filter: { kind: 'wrong' }, cursor: 0 } } },
	];
}

// Moments of the trainer that are looked at: as it opens, after the book's run, gone back, diverged, compared, on other layers.

import { kernelFrom } from '../../../src/core/kernel.js';
import type { LayerSpec } from '../../../src/core/layer.js';
import { SAMPLES } from '../../../src/core/samples.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { example, modelOn, press } from '../../state/app.js';
import { play, work } from '../../state/trainer/fake-runtime.js';

const EDGE = example('edge');

/** A layer of one's own on the 6×8 image. */
function ownLayer(spec: LayerSpec): Model {
	const image = SAMPLES.find(({ name }) => name === 'edge-image');
	return image === undefined ? EDGE : modelOn(openStage(image.grid(), spec));
}

const THREE = ownLayer({
	op: 'conv',
	kernel: kernelFrom([
		[1, 0, -1],
		[2, 0, -2],
		[1, 0, -1],
	]),
	bias: 0.5,
});

/** What is made once. */
function once(make: () => Model): () => Model {
	let made: Model | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

const MAKERS: Readonly<Record<string, () => Model>> = {
	'as it opens': () => press(EDGE, 't').model,
	'at the start': () => play(EDGE, 't'),
	'after ten epochs': () => play(EDGE, 't space'),
	'while it runs': () => work(EDGE, 't ! space !7').model,
	'gone back': () => play(EDGE, 't space , , ,'),
	'the paths of the weights': () => play(EDGE, 't space tab l'),
	converged: () => play(EDGE, 't space space'),
	'diverged, experiment 1': () => play(EDGE, 't 1 space'),
	'diverged at once': () => play(EDGE, 't enter 1 e 6 enter space'),
	'experiment 2': () => play(EDGE, 't 2'),
	'diverged, experiment 3': () => play(EDGE, 't 3'),
	'experiment 4': () => play(EDGE, 't 4'),
	compared: () => play(EDGE, 't space c [ space'),
	'compared by the start': () => play(EDGE, 't space c s space'),
	'taken up again': () => play(EDGE, 't space , + escape right t'),
	'a bias and 3×3': () => play(THREE, 't space'),
	'several filters': () => play(example('filters'), 't f n n n'),
	'an activation': () => play(example('bias'), 't space'),
	'one weight': () => play(example('one-by-one'), 't space tab'),
	'a long run': () => play(THREE, 't o o o space space space'),
	'a digit': () => play(example('digit'), 't space'),
	'a picture': () => play(example('picture'), 't space'),
	'a rate is asked for': () => play(EDGE, 't enter 1 / 3 6'),
	'what is no rate': () => play(EDGE, 't enter 0 enter'),
	'axes are asked for': () => play(example('book'), 't D 1 , 2'),
	'weights that there are not': () => play(example('book'), 't D 1 , 9 enter'),
	'another plane': () => play(example('book'), 't n n d d'),
	'a reason': () => play(EDGE, 't space space n'),
	'the gradient': () => play(EDGE, 't n n g right'),
	'the gradient of a filter': () => play(example('filters'), 't n g f'),
};

/** Each by its name, made when it is first looked at. */
export const SCENES: Readonly<Record<string, () => Model>> = Object.fromEntries(
	Object.entries(MAKERS).map(([name, make]) => [name, once(make)]),
);

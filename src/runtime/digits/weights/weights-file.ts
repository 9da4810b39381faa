// A trained network as a file that NumPy reads too, and that the training goes on from as if it had never stopped.
//
// It is a NumPy archive (.npz): a zip of .npy files, not compressed, and of one text. `np.load` opens it. What it holds:
//
// name               what                                                                 numbers  shape
// 0.kernel           the weights of the layer at place 0, and so on for all that learn    float32  (filters, depth, rows, cols)
// 0.bias                                                                                  float32  (filters,)
// memory.velocity    what momentum, or Nesterov's, remembers of each weight               float32  (weights,)
// memory.mean        what Adam remembers: the running mean of the gradient,               float32  (weights,)
// memory.square      and of its square                                                    float32  (weights,)
// points             some batches: how many there had been, their loss, their accuracy    float64  (rows, 3)
// epochs             its number; loss and accuracy in training; loss and accuracy of      float64  (rows, 7)
//                    the test digits; the learning rate; seconds since the beginning
// training.json      the setup, and how far it is: see training-text.ts                   UTF-8
//
// A dense layer's kernel is as large as its input. A memory runs through kernel and bias, layer after layer. What there is nothing of
// is left out. Arrays of any real type and of either order in memory are read, and rounded to the type that is written here.

import { Fault } from '../../../core/fault.js';
import { withSource } from '../../../formats/decode-file.js';
import { encodeNpy } from '../../../formats/npy.js';
import { decodeZip, encodeZip, type ZipLimits } from '../../../formats/zip.js';
import { architectureOf } from '../../../training/digits/architecture.js';
import type { KeptTraining } from '../../../training/digits/kept.js';
import { TRAINING_DIGITS } from '../../../training/digits/split.js';
import { NPY, openArrays } from './arrays.js';
import { epochArrays, epochsFrom, pointArrays, pointsFrom } from './reports.js';
import { readTraining, trainingText } from './training-text.js';
import { memoryArrays, memoryFrom, weightArrays, weightsFrom } from './weight-arrays.js';

const TEXT = 'training.json';
/** A million weights as float64 with their header; four times that in all. */
const LIMITS: ZipLimits = { members: 64, memberBytes: 8_500_000, allBytes: 34_000_000 };

/** The file of a training, always the same for the same one. Throws a Fault where it could not be read again, as where a loss is no number. */
export function encodeKept(kept: KeptTraining): Uint8Array {
	const { slots } = architectureOf(kept.setup.plan);
	const arrays = [
		...weightArrays(slots, kept.weights),
		...memoryArrays(kept.memory),
		...pointArrays(kept.points),
		...epochArrays(kept.epochs),
	];
	const text = new TextEncoder().encode(trainingText(kept));
	const file = encodeZip(new Map([[TEXT, text], ...arrays.map(([name, array]) => [name + NPY, encodeNpy(array)] as const)]));
	decodeKept(file);
	return file;
}

/**
 * The training of a file; `digits` are those of an epoch. Throws a Fault of one line that names the part of the file: where it is no
 * such file, damaged or cut off, where something is missing, too much or of another shape, or where a number can't be.
 */
export function decodeKept(file: Uint8Array, digits = TRAINING_DIGITS): KeptTraining {
	const members = decodeZip(file, LIMITS);
	const text = members.get(TEXT);
	if (text === undefined) {
		throw new Fault('it holds no {name}: it was not kept by this program', { name: TEXT });
	}
	const { architecture, memory, ...training } = withSource(TEXT, () => {
		const read = readTraining(text, digits);
		return { ...read, architecture: architectureOf(read.setup.plan) };
	});
	const arrays = openArrays(new Map([...members].filter(([name]) => name !== TEXT)));
	const { place, setup } = training;
	const kept = {
		...training,
		weights: weightsFrom(arrays, architecture),
		memory: memoryFrom(arrays, memory, architecture.parameters),
		points: pointsFrom(arrays, place.epoch * Math.ceil(digits / setup.batch) + place.batch),
		epochs: epochsFrom(arrays, place.epoch),
	};
	arrays.checkAllRead();
	return kept;
}

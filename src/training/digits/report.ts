// What is known of a network while it is trained.

/** The mean cross-entropy (nats a digit) and the share of digits that were told right, 0 to 1. */
export interface Score {
	readonly loss: number;
	readonly accuracy: number;
}

/** How far a training is. */
export interface Place {
	/** Epochs that are over. */
	readonly epoch: number;
	/** Batches of the epoch that is under way. */
	readonly batch: number;
}

/** Some batches, and how well their digits were told, each before the update that it led to. */
export interface BatchPoint extends Score {
	/** Batches since the beginning, the last of these included. */
	readonly batches: number;
}

/** An epoch that is over. */
export interface EpochReport {
	/** From 1 on. */
	readonly epoch: number;
	/** Of all batches of the epoch. */
	readonly training: Score;
	/** Of the digits held back, by the weights at its end. */
	readonly test: Score;
	/** The learning rate of its last batch. */
	readonly rate: number;
	/** Spent in training and testing since the beginning, pauses left out. */
	readonly seconds: number;
}

/** What a network says of the test digits. */
export interface Verdicts {
	/** The digit that it takes each for. */
	readonly guesses: Uint8Array;
	/** How sure it is of that: the probability it gives, 0 to 1. */
	readonly chances: Float32Array;
}

/** One digit gone through a network. */
export interface Examined {
	/** What each layer made of it, in order: channels × rows × columns, the activation applied. The last are the sums of the ten classes. */
	readonly outputs: readonly Float32Array[];
	/** Softmax of the last: the probability of each class. */
	readonly chances: Float32Array;
}

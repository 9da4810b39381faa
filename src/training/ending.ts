// When a descent is over: it has arrived, or it runs away. Told by the numbers of an epoch, before one of them is no number any more.

/** How a descent came to its end. */
export type Ending =
	| { readonly status: 'converged'; readonly by: 'loss' | 'gradient' }
	| { readonly status: 'diverged'; readonly by: 'growth' | 'overflow' };

/** What is large and what is small in a problem: the loss and the length of the gradient where it began or at zero weights, the larger. */
export interface Magnitude {
	readonly loss: number;
	readonly gradient: number;
}

/** Converged: the loss has fallen to this part of its magnitude. The error is a ten-millionth then. */
const LOSS_TOLERANCE = 1e-14;
/** Converged: the gradient has fallen to this part of its magnitude; the loss need not be zero at the minimum. */
const GRADIENT_TOLERANCE = 1e-7;
/** Diverged: the loss has grown to this many times its magnitude. Momentum may overshoot, but never by that. */
const RUNAWAY = 1e6;
/** Diverged, when the epochs are over: this many times its magnitude, and no end in sight. */
const GROWN = 10;

/** How it ends with this epoch; undefined where it goes on. */
export function endingAt(loss: number, gradient: number, magnitude: Magnitude): Ending | undefined {
	if (!Number.isFinite(loss) || !Number.isFinite(gradient)) {
		return { status: 'diverged', by: 'overflow' };
	}
	if (loss > RUNAWAY * magnitude.loss) {
		return { status: 'diverged', by: 'growth' };
	}
	if (loss <= LOSS_TOLERANCE * magnitude.loss) {
		return { status: 'converged', by: 'loss' };
	}
	return gradient <= GRADIENT_TOLERANCE * magnitude.gradient ? { status: 'converged', by: 'gradient' } : undefined;
}

/** Whether a descent that was stopped at this loss had run away already. */
export function hasGrown(loss: number, magnitude: Magnitude): boolean {
	return loss > GROWN * magnitude.loss;
}

// The optimizers by name, and the largest rate that each bears: known without doing an epoch.

export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adam'] as const;
export type Optimizer = (typeof OPTIMIZERS)[number];

/** How an epoch moves the weights. May change from one epoch to the next. */
export interface Recipe {
	readonly optimizer: Optimizer;
	/** The learning rate. */
	readonly rate: number;
}

/** How much of the last velocity is kept; and Adam's two, with what keeps its division from zero. */
export const MOMENTUM = 0.9;
export const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const;

/**
 * The rate times the largest curvature above which a quadratic loss grows. Plain descent: |1 − rate·λ| < 1. With momentum
 * the roots of z² − (1 + β − rate·λ) z + β stay inside the unit circle up to 2(1 + β); with Nesterov's up to
 * 2(1 + β)/(1 + 2β). Adam divides by the gradient's own size: no curvature bounds it. Source: Goh, Why Momentum Really Works.
 */
const LIMITS: Readonly<Record<Optimizer, number | undefined>> = {
	sgd: 2,
	momentum: 2 * (1 + MOMENTUM),
	nesterov: (2 * (1 + MOMENTUM)) / (1 + 2 * MOMENTUM),
	adam: undefined,
};

/** The largest stable learning rate where the largest curvature is `lambdaMax`; undefined where there is no such bound. */
export function stableRate(optimizer: Optimizer, lambdaMax: number): number | undefined {
	const limit = LIMITS[optimizer];
	return limit === undefined || lambdaMax <= 0 ? undefined : limit / lambdaMax;
}

/** The best constant rate of plain descent: 2/(λmin + λmax); undefined for the others. Source: Boyd & Vandenberghe, 9.3. */
export function bestRate(optimizer: Optimizer, lambdaMin: number, lambdaMax: number): number | undefined {
	return optimizer === 'sgd' && lambdaMax > 0 ? 2 / (lambdaMin + lambdaMax) : undefined;
}

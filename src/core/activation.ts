// What a layer does to its sums, element by element.

export const ACTIVATIONS = ['none', 'relu', 'sigmoid', 'tanh'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

interface Activation {
	readonly value: (sum: number) => number;
	/** The derivative, as a function of the sum. */
	readonly slope: (sum: number) => number;
}

const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));

const TABLE: Record<ActivationName, Activation> = {
	none: { value: sum => sum, slope: () => 1 },
	relu: { value: sum => Math.max(0, sum), slope: sum => (sum > 0 ? 1 : 0) },
	sigmoid: { value: sigmoid, slope: sum => sigmoid(sum) * (1 - sigmoid(sum)) },
	tanh: { value: Math.tanh, slope: sum => 1 - Math.tanh(sum) ** 2 },
};

/** relu(z) = max(0, z); sigmoid(z) = 1 / (1 + e⁻ᶻ); tanh; or the sum itself. */
export function activate(name: ActivationName, sum: number): number {
	return TABLE[name].value(sum);
}

/** The slope of the activation at a sum; relu's at 0 is 0, as frameworks take it. */
export function activationSlope(name: ActivationName, sum: number): number {
	return TABLE[name].slope(sum);
}

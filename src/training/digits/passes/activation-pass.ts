// What a layer does to its sums, in place. The slopes are told by what came out, so that the sums need not be kept.

import type { ActivationName } from '../../../core/activation.js';
import type { Values } from './multiply.js';
import type { Pass } from './pass.js';

interface Curve {
	readonly apply: (values: Values) => void;
	/** Multiplies a gradient by the slope of the curve at each output. */
	readonly through: (gradient: Values, outputs: Values) => void;
}

const CURVES: Readonly<Record<Exclude<ActivationName, 'none'>, Curve>> = {
	relu: {
		apply: values => {
			for (let at = 0; at < values.length; at++) {
				if ((values[at] as number) < 0) {
					values[at] = 0;
				}
			}
		},
		through: (gradient, outputs) => {
			for (let at = 0; at < gradient.length; at++) {
				if ((outputs[at] as number) <= 0) {
					gradient[at] = 0;
				}
			}
		},
	},
	sigmoid: {
		apply: values => {
			for (let at = 0; at < values.length; at++) {
				values[at] = 1 / (1 + Math.exp(-(values[at] as number)));
			}
		},
		through: (gradient, outputs) => {
			for (let at = 0; at < gradient.length; at++) {
				const y = outputs[at] as number;
				gradient[at] = (gradient[at] as number) * y * (1 - y);
			}
		},
	},
	tanh: {
		apply: values => {
			for (let at = 0; at < values.length; at++) {
				values[at] = Math.tanh(values[at] as number);
			}
		},
		through: (gradient, outputs) => {
			for (let at = 0; at < gradient.length; at++) {
				const y = outputs[at] as number;
				gradient[at] = (gradient[at] as number) * (1 - y * y);
			}
		},
	},
};

/** The pass with an activation behind it. It works in the arrays that it is handed: nobody else reads them any more. */
export function activated(name: ActivationName, { forward, backward }: Pass): Pass {
	if (name === 'none') {
		return { forward, backward };
	}
	const { apply, through } = CURVES[name];
	let outputs: Values;
	return {
		forward: input => {
			outputs = forward(input);
			apply(outputs);
			return outputs;
		},
		backward: outputGradient => {
			through(outputGradient, outputs);
			return backward(outputGradient);
		},
	};
}

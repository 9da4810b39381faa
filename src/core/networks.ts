// The networks that have a name, said once: what the stack shows of them and what learns the digits are the same.

import type { NetworkPlan } from './network-plan.js';
import { planFrom } from './network-plan-text.js';

export const NETWORK_NAMES = ['tiny', 'lenet', 'lenet-modern'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** The book's network with one activation, one pooling. Source: D2L, Convolutional Neural Networks (LeNet). */
const lenet = (activation: string, pool: string): NetworkPlan =>
	planFrom(`
		conv 6 5x5 same, ${activation}, ${pool} 2,
		conv 16 5x5, ${activation}, ${pool} 2,
		dense 120, ${activation}, dense 84, ${activation}, dense 10
	`);

export const NETWORKS: Readonly<Record<NetworkName, NetworkPlan>> = {
	tiny: planFrom('conv 8 3x3, relu, pool 2, conv 16 3x3, relu, pool 2, dense 10'),
	lenet: lenet('sigmoid', 'avg-pool'),
	'lenet-modern': lenet('relu', 'max-pool'),
};

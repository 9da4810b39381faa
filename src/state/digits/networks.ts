// The networks that have a name.

import type { ActivationName } from '../../core/activation.js';
import type { NetworkPlan, PlannedLayer } from '../../core/network-plan.js';
import type { NetworkName } from '../../training/digits/setup.js';

const conv = (filters: number, side: number, padding: 'valid' | 'same', activation: ActivationName): PlannedLayer => ({
	op: 'conv',
	filters,
	size: [side, side],
	padding,
	stride: [1, 1],
	activation,
});
const pool = (op: 'max-pool' | 'avg-pool'): PlannedLayer => ({ op, window: [2, 2], stride: [2, 2], activation: 'none' });
const dense = (outputs: number, activation: ActivationName): PlannedLayer => ({ op: 'dense', outputs, activation });

const lenet = (activation: ActivationName, op: 'max-pool' | 'avg-pool'): NetworkPlan => [
	conv(6, 5, 'same', activation),
	pool(op),
	conv(16, 5, 'valid', activation),
	pool(op),
	dense(120, activation),
	dense(84, activation),
	dense(10, 'none'),
];

export const NETWORKS: Readonly<Record<NetworkName, NetworkPlan>> = {
	tiny: [conv(8, 3, 'valid', 'relu'), pool('max-pool'), conv(16, 3, 'valid', 'relu'), pool('max-pool'), dense(10, 'none')],
	lenet: lenet('sigmoid', 'avg-pool'),
	'lenet-modern': lenet('relu', 'max-pool'),
};

// stub
import type { Line } from '../paint/span.js';
import type { DigitsPen } from './pen.js';
export const unitLines = (_: DigitsPen): Line[] => [];

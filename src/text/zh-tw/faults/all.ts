// Traditional Chinese: what faults say, by their English template. Read when the first one is told.

import type { FaultWords } from '../../../core/fault.js';
import { zhTWCheckFaults } from './check.js';
import { zhTWCommandFaults } from './commands.js';
import { zhTWDigitFaults } from './digits.js';
import { zhTWExerciseFaults } from './exercises.js';
import { zhTWExpressionFaults } from './expression.js';
import { zhTWFileFaults } from './files.js';
import { zhTWFormatFaults } from './formats.js';
import { zhTWLayerFaults } from './layers.js';
import { zhTWLessonFaults } from './lessons.js';
import { zhTWLibraryFaults } from './libraries.js';
import { zhTWSchemaFaults } from './schemas.js';

export const zhTWFaults: FaultWords = {
	...zhTWLayerFaults,
	...zhTWExpressionFaults,
	...zhTWFormatFaults,
	...zhTWFileFaults,
	...zhTWCommandFaults,
	...zhTWExerciseFaults,
	...zhTWLessonFaults,
	...zhTWSchemaFaults,
	...zhTWCheckFaults,
	...zhTWDigitFaults,
	...zhTWLibraryFaults,
};

// The thread beside the screen that trains on the digits. Its own bundle, started when the digits are first looked at.

import { parentPort } from 'node:worker_threads';
import { splitDigits } from '../../training/digits/split.js';
import { giveWay } from '../give-way.js';
import { atHome } from '../grids/at-home.js';
import { readKept, writeKept } from './kept-files.js';
import { readDigits } from './read-digits.js';
import { handedOver, sentOf } from './sent.js';
import { serveJobs } from './serve-jobs.js';

const serve = serveJobs({
	post: answer => parentPort?.postMessage(sentOf(answer), handedOver(answer)),
	now: () => performance.now(),
	later: act => void setImmediate(act),
	split: () => splitDigits(readDigits()),
	readKept: path => readKept(atHome(path)),
	writeKept: (path, kept, replace) => writeKept(atHome(path), kept, replace),
});

giveWay();
parentPort?.on('message', serve);

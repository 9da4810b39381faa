#!/usr/bin/env node
// What Node runs: the program's parts are loaded from here, with what V8 made of them the last time.

import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { openCodeCache } from './code-cache.js';
import { createLoader } from './load-parts.js';
import { holdYoungSpace } from './young-space.js';

/** Told by the build: what the parts are, all in all. */
declare const BUILD: string;

/** Milliseconds after which the first frame has been drawn, in the space that the start took. */
const STARTED = 500;

const folder = cacheFolder(BUILD, process.env);
const load = createLoader(join(__dirname, 'start.js'), folder === undefined ? undefined : openCodeCache(folder));
load(join(__dirname, 'program.js'));
setTimeout(holdYoungSpace, STARTED).unref();

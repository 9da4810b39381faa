#!/usr/bin/env node
// What Node runs: the program's parts are loaded from here, with what V8 made of them the last time.

import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { openCodeCache } from './code-cache.js';
import { createLoader } from './load-parts.js';

/** Told by the build: what the parts are, all in all. */
declare const BUILD: string;

const folder = cacheFolder(BUILD, process.env);
const load = createLoader(join(__dirname, 'start.js'), folder === undefined ? undefined : openCodeCache(folder));
load(join(__dirname, 'program.js'));

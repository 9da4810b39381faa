// Makes the pictures of the README from the real program in a real terminal: `npm run pictures`.

import { writeFileSync } from 'node:fs';
import { open } from '../terminal/terminal.js';
import { svgOf } from './svg.js';

const terminal = open({ args: ['play'], columns: 92, rows: 29 });
await terminal.until(/= 19/);
terminal.press('Right');
await terminal.until(/= 25/);
const title = 'conv-tutor: a 2×2 window on a 3×3 input, the four products and their sum, 25, which is one element of the output';
writeFileSync('test/pictures/stage.svg', svgOf(terminal.cells(), title));
terminal.press('q');
process.exitCode = (await terminal.exited()).code;

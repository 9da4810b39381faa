// What commands print where there is no screen, loaded together: apart, what they share would be many small files, each read at the start.

export { demonstrate } from './demonstrate.js';
export { digitsAsText } from './digits/text.js';
export { sit } from './plain/sitting.js';
export { progress } from './progress.js';
export { trainAsText } from './train/text.js';

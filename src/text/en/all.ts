// English whole, loaded when it is the language.

export { cliEn as cliWords } from '../cli-en.js';
export { en as words } from './words.js';

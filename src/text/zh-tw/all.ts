// Traditional Chinese whole, loaded when it is the language.

export { cliZhTW as cliWords } from '../cli-zh-tw.js';
export { zhTW as words } from './words.js';

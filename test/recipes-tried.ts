// What a changed copy of the project can be asked, bundled there into one module.

export { valueForm } from '../src/commands/table.js';
export { languageOf } from '../src/runtime/locale.js';
export { typed } from './commands/cli.js';
export { example, press } from './state/app.js';
export { frameOf } from './ui/screen.js';

export { $decorators } from './decorators.ts';
export { $lib } from './lib.ts';
export { $linter } from './linter.ts';
export { $functions } from './verify.ts';

/** What scripts may use without a worker: a look at an import before it is asked for. */
export { checkImport } from './check-import.ts';
export { ImportError } from './import-error.ts';
export { checkNetwork } from '../network/check-network.ts';

export { read, readMany, readParts } from './contents.ts';
export { findDerived, putDerived, tryToDerive } from './derivations.ts';
export * from './of-runs.ts';
export type { ArtifactParts } from './store-content.ts';

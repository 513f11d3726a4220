export { read, readMany, readParts, type ArtifactParts } from './contents.ts';
export { findDerived, putDerived, tryToDerive } from './derivations.ts';
export * from './of-runs.ts';

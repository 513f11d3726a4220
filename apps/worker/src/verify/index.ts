/** What scripts may use without a worker: judging the run of a capsule again. */
export { CapsuleError } from './capsule-error.ts';
export type { ComparedScore } from './compare-scores.ts';
export { TOLERANCE } from './compare-scores.ts';
export { verifyCapsule, type Verification } from './verify-capsule.ts';

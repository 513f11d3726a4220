/** Tensor operations with gradients that are fast on every engine; everything above is built from these and tfjs. */
export { savedAt, withGradient, withoutGradient } from './custom-gradient.ts';
export { relu, sigmoid, tanh } from './activation.ts';
export { attention } from './attention.ts';
export { normaliseColumns } from './batch-norm.ts';
export { dropout, droppedValues, reluDropout, type Scaled } from './dropout.ts';
export { identityMatrix } from './identity-matrix.ts';
export { layerNorm } from './layer-norm.ts';
export { linear, matMul2d } from './linear.ts';
export { lookUp } from './look-up.ts';
export { nodeLayerNorm } from './node-layer-norm.ts';
export { nodeProducts } from './node-products.ts';
export { adaptiveAdjacency, propagate, propagateFactored, propagateLearned, softmaxRows } from './propagate.ts';
export { propagateSparse, type SparseSupport } from './propagate-sparse.ts';
export { gruUpdate } from './recurrent.ts';
export { roundToLevels, type Levels } from './round-to-levels.ts';
export { slidingTaps } from './sliding-taps.ts';
export { strongestInRows } from './strongest.ts';
export { dilatedTaps } from './temporal.ts';

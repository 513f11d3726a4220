/** All kernels that the tracing backend knows, by their tfjs name. */
import type { KernelTable } from '../kernel.ts';
import { elementwiseKernels } from './elementwise.ts';
import { matrixKernels } from './matrix.ts';
import { reduceKernels } from './reduce.ts';
import { shapeKernels } from './shape.ts';
import { unaryKernels } from './unary.ts';

export const kernels: KernelTable = {
  ...elementwiseKernels,
  ...matrixKernels,
  ...reduceKernels,
  ...shapeKernels,
  ...unaryKernels,
};

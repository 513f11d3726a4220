/** How much a recorded program computes. */
import { sizeOf } from '../../shape.ts';
import { neededNodes, type Value } from './graph.ts';

/** Multiplications in the matrix products that the outputs need: nearly all of a network's work. */
export function multiplications(outputs: readonly Value[]): number {
  let sum = 0;
  for (const { op, inputs, outputs: results, attributes } of neededNodes(outputs)) {
    const [left] = inputs;
    const [result] = results;
    if ((op !== 'MatMul' && op !== 'Gemm') || !left || !result) continue;
    const inner = left.shape.at(op === 'Gemm' && attributes['transA'] === 1 ? -2 : -1) ?? 1;
    sum += sizeOf(result.shape) * inner;
  }
  return sum;
}

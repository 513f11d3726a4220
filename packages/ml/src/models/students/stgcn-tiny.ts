import type { z } from 'zod';
import type { stgcnSchema } from '../../config/models.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { ModelDefinition } from '../model.ts';
import { stgcn } from '../teachers/stgcn.ts';

/**
 * STGCN in a small size: the same network with one narrow block, whose graph convolution reaches one edge far. Most of its
 * weights are the gains and biases of the layer norms, which each node has its own of.
 */
export function stgcnTiny(config: Omit<z.infer<typeof stgcnSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  return stgcn(config, shape);
}

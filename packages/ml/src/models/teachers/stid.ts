import type { z } from 'zod';
import type { stidSchema } from '../../config/models.ts';
import { encoder } from '../../layers/encoder.ts';
import { identityEncoder } from '../../layers/identity-encoder.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { outputLayer } from '../../layers/output.ts';
import { residualBlock } from '../../layers/residual-block.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * STID (Shao et al. 2022, "Spatial-Temporal Identity: A Simple yet Effective Baseline for Multivariate Time Series
 * Forecasting"): lags, profile, calendar and a learned vector a node, through residual blocks, to all target steps. Nodes
 * share the weights and see nothing of each other. By default one affine map takes all inputs together, which also has
 * room for the profile; `embedding: concatenated` is the paper's form.
 */
export function stid(config: Omit<z.infer<typeof stidSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { hidden, nodeEmbedding, dropout } = config;
  const encode =
    config.embedding === 'concatenated'
      ? identityEncoder('encoder', shape, { width: hidden, embedding: nodeEmbedding })
      : encoder('encoder', shape, { width: hidden, nodeEmbedding, lags: true });
  const blocks = Array.from({ length: config.blocks }, (_, index) =>
    residualBlock(`block${index + 1}`, { nodes: shape.nodes, width: hidden, inner: config.inner, dropout }),
  );
  const output = outputLayer('output', shape, hidden);
  return defineModel(shape, [encode, ...blocks, output], (views, inputs, context) => {
    const encoded = encode.apply(views, inputs, context);
    const last = blocks.reduce((rows, block) => block.apply(views, rows, context), encoded);
    return output.apply(views, last, inputs, context);
  });
}

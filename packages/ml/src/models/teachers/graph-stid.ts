import type { z } from 'zod';
import type { graphStidSchema } from '../../config/models.ts';
import { encoder } from '../../layers/encoder.ts';
import { graphBlock, graphSupports } from '../../layers/graph-mix.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { outputLayer } from '../../layers/output.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * STID whose blocks mix over the graph: h + dropout(relu([h, P h, A h] W1 + b1)) W2 + b2, with P the random walk over the
 * given graph and A = softmax(relu(E1 E2)) learned (STID's identities with the graph mixing of Wu et al. 2019).
 */
export function graphStid(config: Omit<z.infer<typeof graphStidSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { hidden, nodeEmbedding, dropout } = config;
  const encode = encoder('encoder', shape, { width: hidden, nodeEmbedding, lags: true });
  const graph = graphSupports('adaptive', shape, config.adaptiveRank);
  const blocks = Array.from({ length: config.blocks }, (_, index) =>
    graphBlock(`block${index + 1}`, {
      nodes: shape.nodes,
      width: hidden,
      inner: config.inner,
      supports: graph.count,
      dropout,
    }),
  );
  const output = outputLayer('output', shape, hidden);
  return defineModel(
    shape,
    [encode, graph, ...blocks, output],
    (views, inputs, context) => {
      const supports = graph.open(views, inputs);
      const encoded = encode.apply(views, inputs, context);
      const last = blocks.reduce((rows, block) => block.open(supports).apply(views, rows, context), encoded);
      return output.apply(views, last, inputs, context);
    },
    { graphs: ['walk'] },
  );
}

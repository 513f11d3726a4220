import { describe, expect, it } from 'vitest';
import { gaussianKernel } from '@stillgraph/ml';
import type { GivenAdjacency } from './adjacency.ts';
import { contentOf } from './dataset-content.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { readingsOf } from './readings.ts';

function parsedWith(nodes: number, adjacency: GivenAdjacency): ParsedDataset {
  return {
    name: 'small',
    title: 'Small',
    description: null,
    licence: null,
    source: null,
    quantity: 'speed',
    unit: 'km/h',
    zeroIsMissing: false,
    time: { startAt: new Date(0), zone: 'UTC', stepSeconds: 300 },
    nodes: Array.from({ length: nodes }, (_, at) => ({
      externalId: String(at),
      name: null,
      latitude: null,
      longitude: null,
    })),
    readings: readingsOf({ values: new Float32Array(nodes), mask: new Uint8Array(nodes).fill(1) }, nodes),
    adjacency,
    covariates: [],
    notes: [],
  };
}

describe('a graph given as distances', () => {
  it('is the Gaussian kernel of its edges', () => {
    const weight = Float32Array.of(300, 100, 900, 200);
    const given = { from: Uint32Array.of(2, 0, 1, 1), to: Uint32Array.of(0, 1, 0, 2), weight } as const;
    const matrix = new Float64Array(9).fill(Infinity);
    given.from.forEach((from, edge) => (matrix[from * 3 + (given.to[edge] ?? 0)] = weight[edge] ?? 0));
    const { graph } = contentOf(parsedWith(3, { ...given, weightIs: 'distance' }));
    const { nodes, ...edges } = gaussianKernel(matrix, 3);
    expect(graph).toMatchObject({ recipe: 'GIVEN', nodeCount: nodes, ...edges });
  });

  it('takes no matrix of all pairs', () => {
    const nodes = 200_000;
    const from = Uint32Array.of(0, 1, nodes - 2);
    const to = Uint32Array.of(1, 2, nodes - 1);
    const given = { from, to, weight: Float32Array.of(100, 120, 90), weightIs: 'distance' } as const;
    expect(contentOf(parsedWith(nodes, given)).graph).toMatchObject({ nodeCount: nodes });
  });

  it('counts every edge the same where all distances are equal', () => {
    const given = { from: Uint32Array.of(1, 0), to: Uint32Array.of(0, 1), weight: Float32Array.of(50, 50) };
    const { graph } = contentOf(parsedWith(2, { ...given, weightIs: 'distance' }));
    expect(graph?.weight).toEqual(Float32Array.of(1, 1));
  });
});

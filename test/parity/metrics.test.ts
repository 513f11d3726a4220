/** Errors and kernel weights equal those that numpy computed (fixtures/make-metrics.py), to float32 rounding. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSeries, gaussianKernel, denseMatrix, score } from '@stillgraph/ml';
import { protocolSchema } from '@stillgraph/ml/config';
import { describe, expect, it } from 'vitest';

interface Errors {
  mae: number | null;
  rmse: number | null;
  mape: number | null;
  validCount: number;
}

const fixture = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/metrics.json'), 'utf8')) as {
  series: number[];
  mask: number[];
  nodes: number;
  inputSteps: number;
  targetSteps: number;
  starts: number[];
  predictions: number[];
  mapeThreshold: number;
  horizons: Record<string, Errors>;
  nodeMae: (number | null)[];
  kernel: { distances: (number | null)[]; nodes: number; threshold: number; weights: number[] };
};

const scores = score({
  predictions: Float32Array.from(fixture.predictions),
  starts: Int32Array.from(fixture.starts),
  series: createSeries({
    values: Float32Array.from(fixture.series),
    mask: Uint8Array.from(fixture.mask),
    nodes: fixture.nodes,
    startAt: 0,
    stepSeconds: 300,
    zone: 'UTC',
  }),
  protocol: protocolSchema.parse({
    inputSteps: fixture.inputSteps,
    targetSteps: fixture.targetSteps,
    reportedHorizons: [1],
    mapeThreshold: fixture.mapeThreshold,
  }),
});

describe('masked errors against numpy', () => {
  it.each(Object.entries(fixture.horizons))('agree at horizon %s', (horizon, expected) => {
    const found = scores[Number(horizon)];
    expect(found?.horizon).toBe(Number(horizon));
    expect(found?.validCount).toBe(expected.validCount);
    expect(found?.mae).toBeCloseTo(expected.mae ?? NaN, 5);
    expect(found?.rmse).toBeCloseTo(expected.rmse ?? NaN, 5);
    expect(found?.mape).toBeCloseTo(expected.mape ?? NaN, 4);
  });

  it('agree node by node, and a sensor that never reported has none', () => {
    fixture.nodeMae.forEach((expected, node) => {
      const found = scores[0]?.nodeMae[node] ?? 0;
      if (expected === null) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(expected, 4);
    });
    expect(fixture.nodeMae).toContain(null);
  });
});

describe('Gaussian kernel against numpy', () => {
  it('agrees entry by entry on directed distances', () => {
    const { distances, nodes, threshold, weights } = fixture.kernel;
    const adjacency = gaussianKernel(
      distances.map((distance) => distance ?? Infinity),
      nodes,
      { threshold },
    );
    const dense = denseMatrix(adjacency);
    weights.forEach((weight, entry) => expect(dense[entry]).toBeCloseTo(weight, 6));
  });
});

/**
 * The dashboard reaches the API alone and no package, so it sorts readings into regimes a second time, by quantiles that the API
 * gives. The two sort alike: a regime that the comparison filters by is one that the breakdown of errors counts.
 */
import { expect, it } from 'vitest';
import { cutsQuery, regimesOf } from '../../apps/web/src/features/compare/regimes.ts';
import { createSeries } from '../../packages/ml/src/data/index.ts';
import { regimesOf as regimesOfRun } from '../../packages/ml/src/evaluation/traffic-regimes.ts';

const [steps, nodes, trainShare, stepSeconds] = [400, 5, 0.7, 600];
/** Waves with gaps, of which each node has its own; the last node has no reading in the train part. */
const observed = Float32Array.from({ length: steps * nodes }, (_, at) => {
  const [step, node] = [Math.floor(at / nodes), at % nodes];
  if ((step * 7 + node * 3) % 11 === 0 || (node === 4 && step < 300)) return Number.NaN;
  return 50 + 35 * Math.sin((step + 9 * node) / 13) + ((step * 31 + node * 17) % 7);
});

/** Nearest rank, as the API's route of quantiles gives them. */
function cutsOf(query: string): Float32Array {
  const parameters = new URLSearchParams(query);
  const shares = (parameters.get('shares') ?? '').split(',').map(Number);
  const to = Number(parameters.get('to'));
  return Float32Array.from(
    Array.from({ length: nodes }, (_, node) => {
      const known = Array.from({ length: to }, (_, step) => observed[step * nodes + node] ?? Number.NaN)
        .filter((value) => !Number.isNaN(value))
        .sort((a, b) => a - b);
      return shares.map((share) => known[Math.max(0, Math.ceil(share * known.length) - 1)] ?? Number.NaN);
    }).flat(),
  );
}

it.each(['speed', 'flow'])('sorts readings of a %s as the breakdown of errors does', (quantity) => {
  const series = createSeries({
    ...{ values: observed, mask: Uint8Array.from(observed, (value) => (Number.isNaN(value) ? 0 : 1)) },
    ...{ nodes, startAt: 0, stepSeconds, zone: 'UTC' },
  });
  const expected = regimesOfRun(series, Math.floor(steps * trainShare + 1e-9), quantity);
  const found = regimesOf(
    observed,
    cutsOf(cutsQuery(quantity, steps, trainShare)),
    { nodes },
    { quantity, stepSeconds },
  );
  expect(found.names).toEqual(expected.names);
  expect([...found.classes]).toEqual([...expected.classes]);
  expect(new Set(found.classes).size).toBeGreaterThan(3);
});

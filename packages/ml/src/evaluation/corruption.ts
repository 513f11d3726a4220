/** Broken copies of a series: what a network of sensors does to a model in service. */
import { fitScaler } from '../data/scaler.ts';
import { cutsOf } from '../config/index.ts';
import type { PreparedData, Series } from '../data/index.ts';
import { RandomStream } from '../random/stream.ts';

/**
 * `outage-10`, `outage-30`: that share of the nodes, drawn anew for each window, has no reading in it. `stuck-30`: that
 * share repeats its first observed reading of the window. `noise`: a normal error of half the deviation of the train
 * readings is added to each reading.
 */
export type Corruption = 'outage-10' | 'outage-30' | 'noise' | 'stuck-30';

const NOISE_DEVIATIONS = 0.5;

/**
 * The readings with the input steps of some windows broken; all else stays. The same windows and seed
 * break alike whatever model looks at them.
 *
 * @param starts first input step of each window; their input steps must not overlap
 */
export function corrupted(data: PreparedData, starts: Int32Array, corruption: Corruption, seed: number): Series {
  const { series, protocol } = data;
  const { nodes } = series;
  const broken = { values: series.values.slice(), mask: series.mask.slice() };
  const { deviation } = fitScaler(series, cutsOf(protocol, series.steps).train);
  for (const start of starts) {
    const random = new RandomStream(seed, corruption, start);
    const each = (node: number, change: (at: number) => void) => {
      for (let t = 0; t < protocol.inputSteps; t += 1) change((start + t) * nodes + node);
    };
    switch (corruption) {
      case 'outage-10':
      case 'outage-30':
        for (const node of drawNodes(random, nodes, corruption === 'outage-10' ? 0.1 : 0.3)) {
          each(node, (at) => (broken.mask[at] = 0));
        }
        break;
      case 'stuck-30':
        for (const node of drawNodes(random, nodes, 0.3)) {
          let stuck: number | undefined;
          each(node, (at) => {
            if (broken.mask[at] !== 1) return;
            stuck ??= broken.values[at] ?? NaN;
            broken.values[at] = stuck;
          });
        }
        break;
      case 'noise':
        for (let node = 0; node < nodes; node += 1) {
          each(node, (at) => {
            const error = NOISE_DEVIATIONS * deviation * random.normal();
            if (broken.mask[at] === 1) broken.values[at] = (broken.values[at] ?? NaN) + error;
          });
        }
    }
  }
  return { ...series, ...broken };
}

/** That share of the nodes, at least one. */
function drawNodes(random: RandomStream, nodes: number, share: number): number[] {
  const places = Array.from({ length: nodes }, (_, node) => node);
  return Array.from({ length: Math.max(1, Math.round(share * nodes)) }, (_, drawn) => {
    const other = drawn + random.below(nodes - drawn);
    const node = places[other] ?? 0;
    places[other] = places[drawn] ?? 0;
    return node;
  });
}

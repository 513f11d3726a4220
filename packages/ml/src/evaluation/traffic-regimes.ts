/**
 * What each reading says of the state that its node is in, by the node's own readings of the train part alone.
 *
 * Speeds: the free speed f is the 85th percentile of the node's train readings, and a reading below 0.6 f is
 * `congested`. Any other is `slowing` where the node is congested within the next half hour, `recovering` where it was
 * within the last half hour, else `free`. Other quantities: `low`, `middle` and `high`, cut at the terciles of the node's
 * train readings.
 *
 * What comes after a reading decides `slowing`: these are labels to sort errors by, never inputs.
 */
import type { Series } from '../data/index.ts';

const FREE_SPEED_PERCENTILE = 0.85;
const CONGESTED_BELOW = 0.6;
const TRANSITION_SECONDS = 1800;

export const speedRegimes = ['free', 'slowing', 'congested', 'recovering'] as const;
export const levelRegimes = ['low', 'middle', 'high'] as const;

/** How readings were sorted: by the free speed of their node, or by the terciles of their node. */
export type RegimeRule = 'free-speed' | 'terciles';

export interface Regimes {
  readonly rule: RegimeRule;
  readonly names: readonly string[];
  /** Index into `names`, [steps, nodes] row-major; 255 where the reading is missing or its node has no train reading. */
  readonly classes: Uint8Array;
}

/** The class of a reading that belongs to no regime. */
export const NO_REGIME = 255;

/**
 * @param trainSteps number of steps, from the start, of the train part
 * @param quantity what is measured; `speed` is sorted by free speed, everything else by terciles
 */
export function regimesOf(series: Series, trainSteps: number, quantity: string): Regimes {
  return quantity === 'speed' ? bySpeed(series, trainSteps) : byLevel(series, trainSteps);
}

function bySpeed(series: Series, trainSteps: number): Regimes {
  const { nodes, steps, values, mask, stepSeconds } = series;
  const reach = Math.max(1, Math.round(TRANSITION_SECONDS / stepSeconds));
  const classes = new Uint8Array(values.length).fill(NO_REGIME);
  const limits = trainQuantiles(series, trainSteps, [FREE_SPEED_PERCENTILE]).map(
    ([free = NaN]) => CONGESTED_BELOW * free,
  );
  const [free, slowing, congested, recovering] = [0, 1, 2, 3];
  for (let node = 0; node < nodes; node += 1) {
    const limit = limits[node] ?? NaN;
    if (Number.isNaN(limit)) continue;
    const isCongested = (step: number) =>
      mask[step * nodes + node] === 1 && (values[step * nodes + node] ?? NaN) < limit;
    let congestedBefore = -Infinity;
    let congestedNext = -1;
    for (let step = 0; step < steps; step += 1) {
      if (congestedNext < step) {
        congestedNext = step;
        while (congestedNext < steps && !isCongested(congestedNext)) congestedNext += 1;
      }
      const at = step * nodes + node;
      if (congestedNext === step) congestedBefore = step;
      if (mask[at] !== 1) continue;
      if (congestedNext === step) classes[at] = congested;
      else if (congestedNext < steps && congestedNext - step <= reach) classes[at] = slowing;
      else classes[at] = step - congestedBefore <= reach ? recovering : free;
    }
  }
  return { rule: 'free-speed', names: speedRegimes, classes };
}

function byLevel(series: Series, trainSteps: number): Regimes {
  const { nodes, values, mask } = series;
  const cuts = trainQuantiles(series, trainSteps, [1 / 3, 2 / 3]);
  const classes = Uint8Array.from(values, (value, at) => {
    const [low = NaN, high = NaN] = cuts[at % nodes] ?? [];
    if (mask[at] !== 1 || Number.isNaN(low)) return NO_REGIME;
    return value <= low ? 0 : value <= high ? 1 : 2;
  });
  return { rule: 'terciles', names: levelRegimes, classes };
}

/** Quantiles (nearest rank) of each node's observed train readings, [nodes][shares]; NaN for a node without any. */
function trainQuantiles({ nodes, values, mask }: Series, trainSteps: number, shares: readonly number[]): number[][] {
  const room = new Float32Array(trainSteps);
  return Array.from({ length: nodes }, (_, node) => {
    let count = 0;
    for (let at = node; at < trainSteps * nodes; at += nodes) if (mask[at] === 1) room[count++] = values[at] ?? NaN;
    const sorted = room.subarray(0, count).sort();
    return shares.map((share) => sorted[Math.max(0, Math.ceil(share * count) - 1)] ?? NaN);
  });
}

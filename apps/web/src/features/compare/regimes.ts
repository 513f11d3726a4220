/**
 * The state of traffic that each sensor was in, as the breakdown of errors tells it: speeds by the free speed of the sensor
 * (85th percentile of its train readings), other quantities by the terciles of its train readings. The dashboard imports no
 * package: test/parity holds this to the same classes.
 */
import type { ComparisonShape } from './comparison-data.ts';

const FREE_SPEED_SHARE = 0.85;
const CONGESTED_BELOW = 0.6;
const TRANSITION_SECONDS = 1800;

const speedRegimes = ['free', 'slowing', 'congested', 'recovering'] as const;
const levelRegimes = ['low', 'middle', 'high'] as const;
export type Regime = (typeof speedRegimes)[number] | (typeof levelRegimes)[number];
export const allRegimes: readonly Regime[] = [...speedRegimes, ...levelRegimes];

/** The class of a reading that belongs to no regime. */
export const NO_REGIME = 255;

export interface Regimes {
  readonly names: readonly Regime[];
  /** Index into `names`, of the steps that a comparison observes, row-major [steps, nodes]. */
  readonly classes: Uint8Array;
}

export function regimeNames(quantity: string): readonly Regime[] {
  return quantity === 'speed' ? speedRegimes : levelRegimes;
}

/** Query of the route that tells what readings are sorted by: quantiles of each sensor's train part. */
export function cutsQuery(quantity: string, steps: number, trainShare: number): string {
  const shares = quantity === 'speed' ? [FREE_SPEED_SHARE] : [1 / 3, 2 / 3];
  // As the protocol cuts: the small term keeps a share from falling one step short in binary arithmetic.
  return `shares=${shares.join()}&to=${Math.floor(steps * trainShare + 1e-9)}`;
}

/**
 * @param observed readings of consecutive steps, row-major [steps, nodes], NaN where missing
 * @param cuts row-major [nodes, quantiles], as `cutsQuery` asks for them
 */
export function regimesOf(
  observed: Float32Array,
  cuts: Float32Array,
  { nodes }: Pick<ComparisonShape, 'nodes'>,
  { quantity, stepSeconds }: { readonly quantity: string; readonly stepSeconds: number },
): Regimes {
  const classes = new Uint8Array(observed.length).fill(NO_REGIME);
  const names = regimeNames(quantity);
  for (let node = 0; node < nodes; node += 1) {
    if (quantity === 'speed') sortSpeeds(observed, classes, { node, nodes, stepSeconds, free: cuts[node] ?? NaN });
    else sortLevels(observed, classes, { node, nodes, low: cuts[2 * node] ?? NaN, high: cuts[2 * node + 1] ?? NaN });
  }
  return { names, classes };
}

function sortLevels(
  observed: Float32Array,
  classes: Uint8Array,
  of: { readonly node: number; readonly nodes: number; readonly low: number; readonly high: number },
): void {
  if (Number.isNaN(of.low)) return;
  for (let at = of.node; at < observed.length; at += of.nodes) {
    const value = observed[at] ?? Number.NaN;
    if (!Number.isNaN(value)) classes[at] = value <= of.low ? 0 : value <= of.high ? 1 : 2;
  }
}

function sortSpeeds(
  observed: Float32Array,
  classes: Uint8Array,
  of: { readonly node: number; readonly nodes: number; readonly stepSeconds: number; readonly free: number },
): void {
  const { node, nodes, stepSeconds } = of;
  const limit = CONGESTED_BELOW * of.free;
  if (Number.isNaN(limit)) return;
  const steps = observed.length / nodes;
  const reach = Math.max(1, Math.round(TRANSITION_SECONDS / stepSeconds));
  const isCongested = (step: number) => (observed[step * nodes + node] ?? Number.NaN) < limit;
  const [free, slowing, congested, recovering] = [0, 1, 2, 3];
  let before = Number.NEGATIVE_INFINITY;
  let next = -1;
  for (let step = 0; step < steps; step += 1) {
    if (next < step) {
      next = step;
      while (next < steps && !isCongested(next)) next += 1;
    }
    const at = step * nodes + node;
    if (next === step) before = step;
    if (Number.isNaN(observed[at] ?? Number.NaN)) continue;
    if (next === step) classes[at] = congested;
    else if (next < steps && next - step <= reach) classes[at] = slowing;
    else classes[at] = step - before <= reach ? recovering : free;
  }
}

/** Readings that stand alone far from what their sensor usually shows. */
import type { Readings } from '../import/readings.ts';
import { slicesOf, type NodeSurvey } from './channel-survey.ts';

/** So many robust deviations (quartile distance / 1.349) away from the median of the sensor, and from the steps beside it. */
const FAR = 6;
const EXAMPLES = 10;

export const outlierRule =
  `a reading more than ${FAR} deviations of its sensor (the larger of quartile distance / 1.349 and standard deviation) from the median of its sensor, and as far ` +
  'from the reading before and the one after it: a jam or a storm lasts longer than one step';

export interface Outlier {
  readonly node: number;
  readonly step: number;
  readonly value: number;
  /** Median of the sensor. */
  readonly usual: number;
}

export interface Outliers {
  readonly count: number;
  /** The farthest. */
  readonly examples: readonly Outlier[];
}

/** A second pass, with what the first one says of each sensor; it looks two steps back and keeps no more. */
export async function findOutliers(
  readings: Readings,
  nodes: readonly NodeSurvey[],
  onProgress: (share: number) => void = () => undefined,
): Promise<Outliers> {
  const width = nodes.length;
  // Quartiles that lie close say little of the rest: of a road that is free nearly always, of counts that are nearly always 0.
  const scales = nodes.map(({ spread, deviation }) =>
    spread > 0 ? Math.max(spread / 1.349, deviation) : 2 * deviation,
  );
  const before = new Float64Array(width).fill(NaN);
  const candidate = new Float64Array(width).fill(NaN);
  let count = 0;
  let examples: (Outlier & { readonly away: number })[] = [];
  const judge = (node: number, step: number, after: number) => {
    const value = candidate[node] ?? NaN;
    const scale = scales[node] ?? 0;
    const usual = nodes[node]?.median ?? NaN;
    const away = Math.abs(value - usual) / scale;
    if (!(scale > 0 && away > FAR)) return;
    const alone = (other: number) => Number.isNaN(other) || Math.abs(value - other) > FAR * scale;
    const isBeside = !Number.isNaN(before[node] ?? NaN) || !Number.isNaN(after);
    if (!isBeside || !alone(before[node] ?? NaN) || !alone(after)) return;
    count += 1;
    if (examples.length === EXAMPLES && (examples.at(-1)?.away ?? 0) >= away) return;
    examples = [...examples, { node, step, value, usual, away }].sort((a, b) => b.away - a.away).slice(0, EXAMPLES);
  };
  for await (const { from, values, mask } of slicesOf(readings, width)) {
    for (let at = 0, node = 0, step = from; at < values.length; at++) {
      const value = mask[at] === 1 ? (values[at] ?? 0) : NaN;
      judge(node, step - 1, value);
      before[node] = candidate[node] ?? NaN;
      candidate[node] = value;
      node += 1;
      if (node === width) {
        node = 0;
        step += 1;
      }
    }
    onProgress(Math.min(1, (from + values.length / width) / readings.steps));
  }
  for (let node = 0; node < width; node++) judge(node, readings.steps - 1, NaN);
  return { count, examples: examples.map(({ away: _, ...outlier }) => outlier) };
}

/** Brings a part of a run's test forecasts over the binary routes: some windows, by HTTP ranges, never the whole. */
import { RouteFault } from '../../graphql/route-fault.ts';

/** The windows of a run's test part. */
export interface ForecastExtent {
  readonly windows: number;
  readonly targetSteps: number;
  readonly nodes: number;
  /** Series step of the first input step of window 0. */
  readonly firstStart: number;
}

/** What is known of some windows, all sensors. */
export interface ForecastPart {
  /** First window. */
  readonly from: number;
  readonly windows: number;
  /** [windows, targetSteps, nodes]. */
  readonly median: Float32Array;
  /** Likewise, of the lower and the upper level; null of a run without quantiles. */
  readonly band: { readonly lower: Float32Array; readonly upper: Float32Array } | null;
  /** Readings from the first target step of the first window on, [windows + targetSteps - 1, nodes], NaN = missing. */
  readonly observed: Float32Array;
}

const BYTES = 4;
/** Of one array, at once. */
const MOST_BYTES = 8 * 1024 * 1024;
const FEWEST_WINDOWS = 12;

/** How many windows are fetched at once: a day, or fewer of many sensors. */
export function windowsAtOnce({ windows, targetSteps, nodes }: ForecastExtent, stepSeconds: number): number {
  const day = Math.round(86_400 / stepSeconds);
  const most = Math.max(FEWEST_WINDOWS, Math.floor(MOST_BYTES / (targetSteps * nodes * BYTES)));
  return Math.min(windows, Math.max(FEWEST_WINDOWS, Math.min(day, most)));
}

async function get(path: string, signal: AbortSignal, range?: readonly [number, number]): Promise<Response> {
  const response = await fetch(path, {
    signal,
    ...(range === undefined ? {} : { headers: { range: `bytes=${range[0]}-${range[1] - 1}` } }),
  });
  if (!response.ok) throw new RouteFault(path, response.status);
  return response;
}

/** @throws Error when the route fails or does not say what it has */
export async function loadExtent(predictionsPath: string, signal: AbortSignal): Promise<ForecastExtent> {
  const response = await get(predictionsPath, signal, [0, BYTES]);
  const [windows = 0, targetSteps = 0, nodes = 0] = (response.headers.get('x-stillgraph-shape') ?? '')
    .split(',')
    .map(Number);
  if (!(windows * targetSteps * nodes > 0)) throw new Error(`${predictionsPath} does not say its shape`);
  return { windows, targetSteps, nodes, firstStart: Number(response.headers.get('x-stillgraph-first-start') ?? 0) };
}

interface ForecastPaths {
  readonly predictions: string;
  readonly band: { readonly lower: string; readonly upper: string } | null;
  readonly series: string;
  readonly inputSteps: number;
}

/** @throws Error when a route fails */
export async function loadPart(
  paths: ForecastPaths,
  extent: ForecastExtent,
  { from, windows }: { readonly from: number; readonly windows: number },
  signal: AbortSignal,
): Promise<ForecastPart> {
  const size = extent.targetSteps * extent.nodes * BYTES;
  const floats = async (path: string): Promise<Float32Array> => {
    const response = await get(path, signal, [from * size, (from + windows) * size]);
    return new Float32Array(await response.arrayBuffer());
  };
  const first = extent.firstStart + paths.inputSteps + from;
  const series = `${paths.series}${paths.series.includes('?') ? '&' : '?'}from=${first}&to=${first + windows + extent.targetSteps - 1}`;
  const [median, lower, upper, observed] = await Promise.all([
    floats(paths.predictions),
    paths.band === null ? null : floats(paths.band.lower),
    paths.band === null ? null : floats(paths.band.upper),
    get(series, signal).then(async (response) => new Float32Array(await response.arrayBuffer())),
  ]);
  return { from, windows, median, band: lower === null || upper === null ? null : { lower, upper }, observed };
}

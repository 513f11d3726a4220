/** Brings a part of a dataset's series over the binary route: every reading, or stretches in which peaks stay. */
import { RouteFault } from '../../graphql/route-fault.ts';
import type { SeriesWindow } from './series-window.ts';

export interface SeriesRequest extends SeriesWindow {
  readonly path: string;
  /** Index of the channel. */
  readonly channel: number;
  /** Indices of sensors; null for all. */
  readonly nodes: readonly number[] | null;
  /** Steps to a stretch. */
  readonly stretch: number;
  /** Whether the sensors are put together into one. */
  readonly together: boolean;
}

/** Of each stretch the lowest, the mean and the highest, by sensor; NaN where nothing was observed. */
export interface LoadedSeries {
  readonly request: SeriesRequest;
  readonly rows: number;
  readonly columns: number;
  readonly lowest: (row: number, column: number) => number;
  readonly mean: (row: number, column: number) => number;
  readonly highest: (row: number, column: number) => number;
}

/** Sensors that are named in one address; a longer one is refused on its way. */
export const MOST_NAMED = 2000;

/** @throws Error when the route fails */
export async function loadSeries(request: SeriesRequest, signal: AbortSignal): Promise<LoadedSeries> {
  const { path, channel, nodes, from, to, stretch, together } = request;
  const isWhole = stretch === 1 && !together;
  const query = new URLSearchParams({ channel: String(channel), from: String(from), to: String(to) });
  if (!isWhole) query.set('stretch', String(stretch));
  if (together) query.set('together', 'true');
  // Commas stay as they are: a list of thousands is long enough.
  const named = nodes === null ? '' : `&nodes=${nodes.slice(0, MOST_NAMED).join()}`;
  const response = await fetch(`${path}?${query.toString()}${named}`, { signal });
  if (!response.ok) throw new RouteFault(path, response.status);
  const values = new Float32Array(await response.arrayBuffer());
  const shape = (response.headers.get('x-stillgraph-shape') ?? '').split(',').map(Number);
  const [rows = 0] = shape;
  const columns = shape.at(-1) ?? 0;
  const numbers = isWhole ? 1 : 3;
  if (values.length !== rows * numbers * columns) {
    throw new Error(`expected ${rows * numbers * columns} numbers of ${path}, got ${values.length}`);
  }
  const at = (number: number) => (row: number, column: number) =>
    values[(row * numbers + Math.min(number, numbers - 1)) * columns + column] ?? Number.NaN;
  return { request, rows, columns, lowest: at(0), mean: at(1), highest: at(2) };
}

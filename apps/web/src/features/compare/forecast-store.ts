/**
 * Forecasts of the test part as they come: one horizon at a time, by HTTP ranges, what is in sight first and the rest of the
 * period after it. Colour scales and losses are of the whole period; the picture does not wait for it.
 */
import { RouteFault } from '../../graphql/route-fault.ts';
import type { ComparisonShape } from './comparison-data.ts';

const BYTES = 4;
/** Of one array: what is brought for the moment in sight, and at once of the rest. */
const FIRST_BYTES = 48 * 1024;
const MOST_BYTES = 1024 * 1024;

/** An array [rows, nodes] that a route gives by ranges of rows. */
export interface Track {
  /** Path that gives rows in order. */
  readonly path: string;
  /** Labels are bytes of which those beyond 1 are not known. */
  readonly isLabels?: boolean;
  /** Readings are asked for by steps of the series, and come from `firstStart` on. */
  readonly isSeries?: boolean;
}

interface Brought {
  readonly values: Float32Array;
  /** 1 for each block of windows that has come. */
  readonly blocks: Uint8Array;
}

export const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

async function get(
  path: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(path, { signal, headers });
  if (!response.ok) throw new RouteFault(path, response.status);
  return response;
}

/** Shape of a run's test forecasts, without their bytes. @throws Error when the route fails or does not say it */
export async function loadShape(
  predictionsPath: string,
  inputSteps: number,
  signal: AbortSignal,
): Promise<ComparisonShape> {
  const path = withQuery(predictionsPath, 'split=test');
  const response = await fetch(path, { method: 'HEAD', signal });
  if (!response.ok) throw new RouteFault(path, response.status);
  const [windows = 0, targetSteps = 0, nodes = 0] = (response.headers.get('x-stillgraph-shape') ?? '')
    .split(',')
    .map(Number);
  if (!(windows * targetSteps * nodes > 0)) throw new Error(`${path} does not say its shape`);
  const firstStart = Number(response.headers.get('x-stillgraph-first-start') ?? 0);
  return { windows, targetSteps, nodes, inputSteps, firstStart };
}

/** Means of the errors of every window, [targetSteps, windows]. */
export async function loadErrors(errorsPath: string, signal: AbortSignal): Promise<Float32Array> {
  return new Float32Array(await (await get(errorsPath, signal)).arrayBuffer());
}

/** Labels beyond 1 are those that nobody knows. */
export function ofLabels(labels: Uint8Array): Float32Array {
  return Float32Array.from(labels, (label) => (label > 1 ? Number.NaN : label));
}

export class ForecastStore {
  private readonly tracks = new Map<string, Brought>();
  private readonly blockWindows: number;
  private readonly blockCount: number;

  constructor(private readonly shape: ComparisonShape) {
    this.blockWindows = Math.max(shape.targetSteps, Math.floor(FIRST_BYTES / (BYTES * shape.nodes)));
    this.blockCount = Math.ceil(shape.windows / this.blockWindows);
  }

  /** The array of a track as far as it has come, NaN elsewhere. The same array until it is forgotten. */
  values(track: Track): Float32Array {
    return this.brought(track).values;
  }

  isWhole(tracks: readonly Track[]): boolean {
    return tracks.every((track) => this.brought(track).blocks.every((block) => block === 1));
  }

  /** Gives up all arrays but these, and what is on its way. */
  keepOnly(tracks: readonly Track[]): void {
    const wanted = new Set(tracks.map(({ path }) => path));
    for (const path of [...this.tracks.keys()]) if (!wanted.has(path)) this.tracks.delete(path);
  }

  /**
   * Brings all of the tracks, piece by piece, each time what is in sight first.
   *
   * @param windowInSight the window that is shown now; asked before each piece
   * @param onCome told after each piece
   * @throws Error when a route fails
   */
  async bring(
    tracks: readonly Track[],
    windowInSight: () => number,
    onCome: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    for (;;) {
      const piece = this.nextPiece(tracks, windowInSight());
      if (piece === null) return;
      await Promise.all(tracks.map((track) => this.bringPiece(track, piece, signal)));
      if (signal.aborted) return;
      onCome();
    }
  }

  private brought(track: Track): Brought {
    const known = this.tracks.get(track.path);
    if (known) return known;
    const { windows, nodes, inputSteps, targetSteps } = this.shape;
    const rows = track.isSeries ? inputSteps + windows + targetSteps - 1 : windows;
    const made = { values: new Float32Array(rows * nodes).fill(Number.NaN), blocks: new Uint8Array(this.blockCount) };
    this.tracks.set(track.path, made);
    return made;
  }

  /** The block in sight; once that has come, the blocks that follow it, as many as fit; then those before it. */
  private nextPiece(tracks: readonly Track[], window: number): readonly [from: number, to: number] | null {
    const isMissing = (block: number) => tracks.some((track) => this.brought(track).blocks[block] !== 1);
    const inSight = Math.min(this.blockCount - 1, Math.max(0, Math.floor(window / this.blockWindows)));
    if (isMissing(inSight)) return [inSight, inSight + 1];
    const most = Math.max(1, Math.floor(MOST_BYTES / (BYTES * this.shape.nodes * this.blockWindows)));
    for (let ahead = 1; ahead < this.blockCount; ahead += 1) {
      const from = (inSight + ahead) % this.blockCount;
      if (!isMissing(from)) continue;
      let to = from + 1;
      while (to < this.blockCount && to - from < most && isMissing(to)) to += 1;
      return [from, to];
    }
    return null;
  }

  private async bringPiece(
    track: Track,
    [fromBlock, toBlock]: readonly [number, number],
    signal: AbortSignal,
  ): Promise<void> {
    const { values, blocks } = this.brought(track);
    if (blocks.subarray(fromBlock, toBlock).every((block) => block === 1)) return;
    const { windows, nodes, inputSteps, targetSteps, firstStart } = this.shape;
    const from = fromBlock * this.blockWindows;
    const to = Math.min(windows, toBlock * this.blockWindows);
    if (track.isSeries) {
      // A window's readings reach from its first input step to its last target step.
      const last = to + inputSteps + targetSteps - 1;
      const path = withQuery(track.path, `from=${firstStart + from}&to=${firstStart + last}`);
      values.set(new Float32Array(await (await get(path, signal)).arrayBuffer()), from * nodes);
    } else {
      const size = nodes * (track.isLabels ? 1 : BYTES);
      const response = await get(track.path, signal, { range: `bytes=${from * size}-${to * size - 1}` });
      const bytes = await response.arrayBuffer();
      values.set(track.isLabels ? ofLabels(new Uint8Array(bytes)) : new Float32Array(bytes), from * nodes);
    }
    blocks.fill(1, fromBlock, toBlock);
  }
}

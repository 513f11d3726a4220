/** One channel of a dataset as float32 [steps, nodes], NaN where nothing was observed, read block by block. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { datasets, type Database } from '@stillgraph/db';
import { badInput } from '../errors/api-error.ts';
import type { Bytes } from './send-bytes.ts';
import { STRETCH_NUMBERS, stretchesOf, type Stretches } from './series-stretches.ts';

type DatasetRow = datasets.DatasetRow;

export interface SeriesSelection {
  readonly channel: number;
  /** First step, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Indices of sensors in the order wanted; null for all. */
  readonly nodes: readonly number[] | null;
  /** Whether stretches of it are wanted in place of every reading. */
  readonly stretches: Stretches | null;
}

function readInteger(text: unknown, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) throw badInput(`${name} expects a whole number from 0`);
  return Number(text);
}

/** @throws ApiError BAD_USER_INPUT when the query names what the dataset does not have */
export function readSelection(query: Readonly<Record<string, unknown>>, dataset: DatasetRow): SeriesSelection {
  const channel = readInteger(query['channel'], 'channel', 0);
  if (channel >= dataset.channelCount) {
    throw badInput(`channel ${channel} does not exist; "${dataset.name}" has ${dataset.channelCount}`);
  }
  const from = readInteger(query['from'], 'from', 0);
  const to = readInteger(query['to'], 'to', dataset.steps);
  if (from > to || to > dataset.steps) {
    throw badInput(`from and to must satisfy 0 <= from <= to <= ${dataset.steps}; got ${from} and ${to}`);
  }
  const stretches = readStretches(query);
  const list = query['nodes'];
  if (list === undefined) return { channel, from, to, nodes: null, stretches };
  if (typeof list !== 'string' || !/^\d{1,7}(,\d{1,7})*$/.test(list)) {
    throw badInput('nodes expects indices of sensors, separated by commas');
  }
  const nodes = list.split(',').map(Number);
  const outside = nodes.find((node) => node >= dataset.nodeCount);
  if (outside !== undefined)
    throw badInput(`node ${outside} does not exist; "${dataset.name}" has ${dataset.nodeCount}`);
  const distinct = new Set<number>();
  for (const node of nodes) {
    if (distinct.has(node)) throw badInput(`nodes expects each sensor once; ${node} is there twice`);
    distinct.add(node);
  }
  return { channel, from, to, nodes, stretches };
}

function readStretches(query: Readonly<Record<string, unknown>>): Stretches | null {
  const together = query['together'];
  if (together !== undefined && together !== 'true') throw badInput('together must be true or left out');
  if (query['stretch'] === undefined) {
    if (together !== undefined) throw badInput('together is for stretches: give stretch too, in steps');
    return null;
  }
  const steps = readInteger(query['stretch'], 'stretch', 1);
  if (steps < 1) throw badInput('stretch expects a number of steps from 1');
  return { steps, together: together === 'true' };
}

/** Bytes that are put together at once, to a whole row; other requests are served before the next ones. */
export const PIECE_BYTES = 256 * 1024;

/** The selected channel and sensors of a part, NaN where nothing was observed, in pieces of a few rows. */
export function* selectFromPart(
  part: datasets.SeriesPart,
  shape: { readonly nodeCount: number; readonly channelCount: number },
  { channel, nodes }: Pick<SeriesSelection, 'channel' | 'nodes'>,
): Generator<Float32Array<ArrayBuffer>> {
  const { nodeCount, channelCount } = shape;
  const width = nodes?.length ?? nodeCount;
  const rows = Math.max(1, Math.floor(PIECE_BYTES / (4 * width)));
  for (let first = 0; first < part.steps; first += rows) {
    const steps = Math.min(rows, part.steps - first);
    const selected = new Float32Array(steps * width);
    for (let step = 0; step < steps; step += 1) {
      for (let column = 0; column < width; column += 1) {
        const reading = ((first + step) * nodeCount + (nodes?.[column] ?? column)) * channelCount + channel;
        selected[step * width + column] = part.mask[reading] === 1 ? (part.values[reading] ?? Number.NaN) : Number.NaN;
      }
    }
    yield selected;
  }
}

/** Of equal identity are equal bytes. */
function tagOf(dataset: DatasetRow, { channel, from, to, nodes, stretches }: SeriesSelection): string {
  const identity = [dataset.contentHash, channel, from, to, nodes?.join() ?? 'all'];
  if (stretches !== null) identity.push(stretches.steps, stretches.together ? 'together' : 'each');
  return createHash('sha256').update(identity.join('/')).digest('hex');
}

/** Every reading of a selection, or its stretches. */
export function seriesBytes(database: Database, dataset: DatasetRow, selection: SeriesSelection): Bytes {
  const { stretches } = selection;
  return stretches === null
    ? readingBytes(database, dataset, selection)
    : stretchBytes(database, dataset, selection, stretches);
}

function stretchBytes(
  database: Database,
  dataset: DatasetRow,
  selection: SeriesSelection,
  stretches: Stretches,
): Bytes {
  const width = stretches.together ? 1 : (selection.nodes?.length ?? dataset.nodeCount);
  const rows = Math.ceil((selection.to - selection.from) / stretches.steps);
  const rowBytes = 4 * STRETCH_NUMBERS * width;
  return {
    etag: tagOf(dataset, selection),
    length: rows * rowBytes,
    headers: { 'x-stillgraph-shape': `${rows},${STRETCH_NUMBERS},${width}`, 'x-stillgraph-dtype': 'float32' },
    read: async function* read({ start, end }) {
      const firstRow = Math.floor(start / rowBytes);
      const from = selection.from + firstRow * stretches.steps;
      const to = Math.min(selection.to, selection.from + Math.ceil(end / rowBytes) * stretches.steps);
      let position = firstRow * rowBytes;
      const parts = datasets.readSeriesParts(database, dataset.id, { fromStep: from, toStep: to });
      for await (const piece of stretchesOf(parts, dataset, { ...selection, from, to }, stretches)) {
        const bytes = new Uint8Array(piece.buffer);
        yield bytes.subarray(Math.max(0, start - position), Math.max(0, end - position));
        position += bytes.byteLength;
        await setImmediate();
      }
    },
  };
}

function readingBytes(database: Database, dataset: DatasetRow, selection: SeriesSelection): Bytes {
  const width = selection.nodes?.length ?? dataset.nodeCount;
  const steps = selection.to - selection.from;
  const rowBytes = 4 * width;
  return {
    etag: tagOf(dataset, selection),
    length: steps * rowBytes,
    headers: { 'x-stillgraph-shape': `${steps},${width}`, 'x-stillgraph-dtype': 'float32' },
    read: async function* read({ start, end }) {
      // Whole rows around the range are read, then cut to it.
      const from = selection.from + Math.floor(start / rowBytes);
      const to = selection.from + Math.ceil(end / rowBytes);
      let position = (from - selection.from) * rowBytes;
      for await (const part of datasets.readSeriesParts(database, dataset.id, { fromStep: from, toStep: to })) {
        for (const selected of selectFromPart(part, dataset, selection)) {
          const bytes = new Uint8Array(selected.buffer);
          yield bytes.subarray(Math.max(0, start - position), Math.max(0, end - position));
          position += bytes.byteLength;
          await setImmediate();
        }
      }
    },
  };
}

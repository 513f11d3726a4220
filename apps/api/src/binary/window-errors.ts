/** What every window of a run's test part cost at every horizon, averaged over the sensors. */
import { createHash } from 'node:crypto';
import { datasets, type Database } from '@stillgraph/db';
import type { Bytes } from './send-bytes.ts';
import { selectFromPart } from './series-bytes.ts';
import { wholeWindows, type WindowShape } from './window-slice.ts';

/** A probability of 0 or 1 that was wrong costs as much as one in ten million. */
const LEAST = 1e-7;
/** Answers that are kept: they never change, and take a pass over all forecasts. */
const MOST_KEPT = 64;

interface ErrorSource {
  readonly predictions: Bytes;
  readonly shape: WindowShape;
  /** First step of the series that a window is a forecast of. */
  readonly firstTarget: number;
  /** What came of an event, uint8 in the shape of the predictions; null where readings are forecast. */
  readonly labels: Bytes | null;
  readonly dataset: datasets.DatasetRow;
}

const kept = new Map<string, Promise<Float32Array>>();

/** Row-major [targetSteps, windows]: mean over sensors of what a forecast cost, NaN where nothing is known. */
async function errorsOf(database: Database, source: ErrorSource): Promise<Float32Array> {
  const { predictions, shape, labels } = source;
  const [windows, targetSteps, nodes] = shape;
  const places = targetSteps * nodes;
  const labelBytes = labels === null ? null : await gathered(labels);
  const observed = labels === null ? await observedOf(database, source) : null;
  const means = new Float32Array(targetSteps * windows).fill(Number.NaN);
  const pieces = wholeWindows(predictions.read({ start: 0, end: predictions.length }), places * 4);
  let window = 0;
  for await (const piece of pieces) {
    const values = new Float32Array(piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.byteLength));
    for (let at = 0; at < values.length; at += places, window += 1) {
      for (let step = 0; step < targetSteps; step += 1) {
        let sum = 0;
        let count = 0;
        for (let node = 0; node < nodes; node += 1) {
          const place = step * nodes + node;
          const predicted = values[at + place] ?? Number.NaN;
          const cost =
            labelBytes === null
              ? Math.abs(predicted - (observed?.[(window + step) * nodes + node] ?? Number.NaN))
              : crossEntropy(predicted, labelBytes[window * places + place] ?? 255);
          if (Number.isNaN(cost)) continue;
          sum += cost;
          count += 1;
        }
        if (count > 0) means[step * windows + window] = sum / count;
      }
    }
  }
  return means;
}

function crossEntropy(predicted: number, label: number): number {
  return label > 1 ? Number.NaN : -Math.log(Math.max(LEAST, label === 1 ? predicted : 1 - predicted));
}

async function gathered(bytes: Bytes): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes.length);
  let at = 0;
  for await (const piece of bytes.read({ start: 0, end: bytes.length })) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Readings of the target steps, [windows + targetSteps - 1, nodes], NaN where nothing was observed. */
async function observedOf(
  database: Database,
  { dataset, firstTarget, shape: [windows, targetSteps, nodes] }: ErrorSource,
): Promise<Float32Array> {
  const range = { fromStep: firstTarget, toStep: firstTarget + windows + targetSteps - 1 };
  const values = new Float32Array((range.toStep - range.fromStep) * nodes);
  let at = 0;
  for await (const part of datasets.readSeriesParts(database, dataset.id, range)) {
    for (const piece of selectFromPart(part, dataset, { channel: 0, nodes: null })) {
      values.set(piece, at);
      at += piece.length;
    }
  }
  return values;
}

/** float32 [targetSteps, windows], unit of the dataset, or nats of an event. Computed when it is first read. */
export function windowErrorBytes(database: Database, source: ErrorSource): Bytes {
  const [windows, targetSteps] = source.shape;
  const identity = [source.predictions.etag, source.labels?.etag ?? source.dataset.contentHash, 'errors'];
  const etag = createHash('sha256').update(identity.join('/')).digest('hex');
  return {
    etag,
    length: windows * targetSteps * 4,
    headers: {
      'x-stillgraph-shape': `${targetSteps},${windows}`,
      'x-stillgraph-dtype': 'float32',
      'x-stillgraph-first-start': source.predictions.headers['x-stillgraph-first-start'] ?? '0',
    },
    read: async function* read({ start, end }) {
      const errors = await keptErrors(etag, () => errorsOf(database, source));
      yield new Uint8Array(errors.buffer).subarray(start, end);
    },
  };
}

/** The newest answers stay, and who asks while one is computed waits for it; one that failed is forgotten. */
async function keptErrors(etag: string, compute: () => Promise<Float32Array>): Promise<Float32Array> {
  const found = kept.get(etag) ?? compute();
  kept.delete(etag);
  kept.set(etag, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  try {
    return await found;
  } catch (error) {
    kept.delete(etag);
    throw error;
  }
}

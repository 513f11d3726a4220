/** Quantiles of each sensor's own readings, by which a reading is told to be high or low. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { datasets, type Database } from '@stillgraph/db';
import { badInput } from '../errors/api-error.ts';
import type { Bytes } from './send-bytes.ts';
import { readSelection, selectFromPart } from './series-bytes.ts';

type DatasetRow = datasets.DatasetRow;

const MOST_SHARES = 9;
/** Sensors that are sorted before other requests are served. */
const AT_ONCE = 64;

/** @throws ApiError BAD_USER_INPUT for anything but shares above 0 and up to 1 */
function readShares(text: unknown): number[] {
  const parts = typeof text === 'string' ? text.split(',') : [];
  const shares = parts.map((part) => (/^(?:0?\.\d{1,17}|1)$/.test(part) ? Number(part) : 0));
  if (shares.length > 0 && shares.length <= MOST_SHARES && shares.every((share) => share > 0)) return shares;
  throw badInput(`shares expects up to ${MOST_SHARES} numbers above 0 and up to 1, separated by commas`);
}

/**
 * float32 [nodes, shares]: quantiles (nearest rank) of the readings of each sensor in the steps that `from` and `to` name;
 * NaN of a sensor without any.
 */
export function readingQuantileBytes(
  database: Database,
  dataset: DatasetRow,
  query: Readonly<Record<string, unknown>>,
): Bytes {
  const shares = readShares(query['shares']);
  const selection = { ...readSelection(query, dataset), nodes: null };
  const { channel, from, to } = selection;
  const identity = [dataset.contentHash, 'quantiles', channel, from, to, shares.join()];
  return {
    etag: createHash('sha256').update(identity.join('/')).digest('hex'),
    length: dataset.nodeCount * shares.length * 4,
    headers: { 'x-stillgraph-shape': `${dataset.nodeCount},${shares.length}`, 'x-stillgraph-dtype': 'float32' },
    read: async function* read({ start, end }) {
      const { nodeCount } = dataset;
      const values = new Float32Array((to - from) * nodeCount);
      let at = 0;
      for await (const part of datasets.readSeriesParts(database, dataset.id, { fromStep: from, toStep: to })) {
        for (const piece of selectFromPart(part, dataset, selection)) {
          values.set(piece, at);
          at += piece.length;
          await setImmediate();
        }
      }
      const quantiles = new Float32Array(nodeCount * shares.length);
      const room = new Float32Array(to - from);
      for (let node = 0; node < nodeCount; node += 1) {
        let count = 0;
        for (let place = node; place < values.length; place += nodeCount) {
          const value = values[place] ?? Number.NaN;
          if (!Number.isNaN(value)) room[count++] = value;
        }
        const sorted = room.subarray(0, count).sort();
        shares.forEach((share, index) => {
          quantiles[node * shares.length + index] = sorted[Math.max(0, Math.ceil(share * count) - 1)] ?? Number.NaN;
        });
        if (node % AT_ONCE === 0) await setImmediate();
      }
      yield new Uint8Array(quantiles.buffer).subarray(start, end);
    },
  };
}

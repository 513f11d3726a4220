/** A dataset's measurements as a NumPy file, written as they are read. */
import { bytesOf, datasets, type Database } from '@stillgraph/db';

export interface SeriesArray {
  /** Bytes of the whole file. */
  readonly length: number;
  read(): AsyncGenerator<Uint8Array>;
}

/** `.npy` version 1.0: float32 [steps, nodes, channels] in C order, little-endian, NaN where nothing was observed. */
export function seriesArray(database: Database, dataset: datasets.DatasetRow): SeriesArray {
  const { steps, nodeCount, channelCount } = dataset;
  const header = npyHeader([steps, nodeCount, channelCount]);
  return {
    length: header.length + 4 * steps * nodeCount * channelCount,
    async *read() {
      yield header;
      for await (const { values, mask } of datasets.readSeriesParts(database, dataset.id)) {
        mask.forEach((observed, at) => {
          if (observed === 0) values[at] = NaN;
        });
        yield bytesOf(values);
      }
    },
  };
}

/** Padded so that the numbers begin at a multiple of 64 bytes, as the format asks. */
function npyHeader(shape: readonly number[]): Uint8Array {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')}), }`;
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const bytes = Buffer.alloc(10 + length, ' ');
  bytes.write('\x93NUMPY\x01\x00', 0, 'latin1');
  bytes.writeUInt16LE(length, 8);
  bytes.write(`${text.padEnd(length - 1)}\n`, 10, 'latin1');
  return bytes;
}

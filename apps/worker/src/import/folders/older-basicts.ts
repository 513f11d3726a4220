/** Pickles of the first versions of BasicTS: readings less their mean, over their deviation, and beside them what undoes that. */
import type { NumberArray } from '../arrays/number-array.ts';
import { chosen } from '../chosen.ts';
import { ImportError } from '../import-error.ts';
import { pickledArray } from '../pickle/pickled-matrix.ts';
import { readPickle } from '../pickle/pickle-file.ts';
import { PickleArray, PickleDict, type PickleValue } from '../pickle/pickle-value.ts';
import { openSource, pathWithin } from '../source-file.ts';

export const OLDER_VALUES = /^data_in.*\.pkl$/;
/** What standardising and back makes of a zero differs from it by less. */
const ZERO_SHARE = 1e-5;

/** @throws ImportError where a pickle lacks what it should hold, or is not there */
export async function olderArray(
  folder: string,
  names: readonly string[],
  told: string | undefined,
): Promise<{ readonly array: NumberArray; readonly notes: readonly string[] }> {
  const found = names.filter((name) => OLDER_VALUES.test(name));
  const name = chosen(folder, 'arrays', found, { told });
  const scaler = name.replace(/^data/, 'scaler');
  if (!names.includes(scaler)) {
    throw new ImportError(
      name,
      null,
      `holds standardised readings; expected ${scaler} beside it, with their mean and deviation, got none`,
    );
  }
  const opened = async (file: string) => readPickle(await openSource(await pathWithin(folder, file), file));
  const values = entryOf(await opened(name), 'processed_data');
  if (!(values instanceof PickleArray))
    throw new ImportError(name, null, 'expected an array as processed_data, got none');
  const args = entryOf(await opened(scaler), 'args');
  const [mean, deviation] = [numberIn(entryOf(args, 'mean')), numberIn(entryOf(args, 'std'))];
  if (mean === null || deviation === null || !(deviation > 0)) {
    throw new ImportError(scaler, null, 'expected one mean and one deviation (args.mean, args.std), got none');
  }
  return {
    array: scaledBack(pickledArray(name, values), mean, deviation),
    notes: [`${name} holds standardised readings, which were turned back by the mean and the deviation in ${scaler}`],
  };
}

function scaledBack(array: NumberArray, mean: number, deviation: number): NumberArray {
  const [, , channels = 1] = array.shape;
  return {
    ...array,
    rows: async (from, to) => {
      const numbers = Float32Array.from(await array.rows(from, to));
      for (let at = 0; at < numbers.length; at += channels) {
        const value = (numbers[at] ?? NaN) * deviation + mean;
        numbers[at] = Math.abs(value) < ZERO_SHARE * deviation ? 0 : value;
      }
      return numbers;
    },
  };
}

function entryOf(value: PickleValue | undefined, key: string): PickleValue | undefined {
  return value instanceof PickleDict ? value.entries.get(key) : undefined;
}

/** A number, or an array of one. */
function numberIn(value: PickleValue | undefined): number | null {
  if (typeof value === 'number') return value;
  if (!(value instanceof PickleArray) || value.type === null || value.bytes.length !== value.type.bytes) return null;
  return value.type.at(new DataView(value.bytes.buffer, value.bytes.byteOffset, value.bytes.length), 0);
}

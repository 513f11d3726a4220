/** Sources of the benchmark, of the sizes and in the layouts of published sets: random readings, a reading in fifty missing. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { File, ready } from 'h5wasm/node';

export interface Size {
  readonly steps: number;
  readonly sensors: number;
}

export const METR_LA: Size = { steps: 34_272, sensors: 207 };
export const LARGEST_YEAR: Size = { steps: 105_120, sensors: 8600 };

const START = Date.UTC(2019, 0, 1);
const STEP_MS = 300_000;
/** Rows that are made and written at once. */
const STRETCH = 240;

/** One number after the other, the same in every run. */
function readings(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % 50 === 0 ? NaN : (state >>> 8) % 7000;
  };
}

/** A column a sensor, four digits a reading. */
export async function writeWideCsv(path: string, { steps, sensors }: Size): Promise<void> {
  const next = readings();
  const out = createWriteStream(path);
  out.write(`time,${Array.from({ length: sensors }, (_, at) => `s${at}`).join(',')}\n`);
  for (let step = 0; step < steps; step++) {
    const cells = Array.from({ length: sensors }, () => {
      const value = next();
      return Number.isNaN(value) ? '' : (value / 100).toFixed(2);
    });
    const row = `${new Date(START + step * STEP_MS).toISOString().slice(0, 16)},${cells.join(',')}\n`;
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** A frame of pandas in the fixed layout, times in nanoseconds, values of `float32` or, as METR-LA has them, `float64`. */
export async function writeFrame(path: string, { steps, sensors }: Size, dtype: '<f4' | '<f8'): Promise<void> {
  await ready;
  const next = readings();
  const file = new File(path, 'w');
  const group = file.create_group('df');
  for (const [name, value] of [
    ['pandas_type', 'frame'],
    ['encoding', 'UTF-8'],
  ] as const) {
    group.create_attribute(name, value);
  }
  const ids = Array.from({ length: sensors }, (_, at) => `s${at}`);
  for (const name of ['axis0', 'block0_items']) group.create_dataset({ name, data: ids, dtype: 'S8' });
  const times = BigInt64Array.from({ length: steps }, (_, step) => BigInt(START + step * STEP_MS) * 1_000_000n);
  group.create_dataset({ name: 'axis1', data: times }).create_attribute('kind', 'datetime64');
  const room = dtype === '<f4' ? Float32Array : Float64Array;
  const stretch = (rows: number) => {
    const numbers = new room(rows * sensors);
    for (let at = 0; at < numbers.length; at++) numbers[at] = next() / 100;
    return numbers;
  };
  const first = Math.min(STRETCH, steps);
  const values = group.create_dataset({
    ...{ name: 'block0_values', data: stretch(first), shape: [first, sensors], dtype },
    ...{ maxshape: [steps, sensors], chunks: [first, sensors] },
  });
  values.resize([steps, sensors]);
  for (let from = first; from < steps; from += STRETCH) {
    const to = Math.min(steps, from + STRETCH);
    values.write_slice(
      [
        [from, to],
        [0, sensors],
      ],
      stretch(to - from),
    );
  }
  file.close();
}

/** A folder as LargeST has them: a year of flows, and a table of sensors. */
export async function writeLargest(folder: string, size: Size): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFrame(join(folder, 'ca_his_2019.h5'), size, '<f4');
  const rows = Array.from(
    { length: size.sensors },
    (_, at) => `s${at},${33 + (at % 800) / 100},${-(117 + (at % 700) / 100)}`,
  );
  await writeFile(join(folder, 'ca_meta.csv'), `ID,Lat,Lng\n${rows.join('\n')}\n`);
}

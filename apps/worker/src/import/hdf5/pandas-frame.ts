/** Frames as `DataFrame.to_hdf` writes them, in its fixed and its table layout. */
import { Dataset, Group } from 'h5wasm';
import type { NumberArray } from '../arrays/number-array.ts';
import { firstFew, ImportError } from '../import-error.ts';
import { hdf5Array } from './hdf5-array.ts';
import { checkStored, told, type Hdf5File } from './hdf5-file.ts';
import { pandasTimes, textAttribute, type PandasTimes } from './pandas-index.ts';
import { tableArray, tableColumns } from './pandas-table.ts';

/** A frame with times as its rows and a column a sensor. */
export interface PandasFrame {
  readonly columns: readonly string[];
  readonly times: PandasTimes;
  /** [times, columns]. */
  readonly values: NumberArray;
}

const MOST_COLUMNS = 100_000;

/** Paths of the frames of a file. */
export function framesOf(file: Hdf5File): string[] {
  return file
    .all()
    .filter(([, object]) => object instanceof Group && /^frame/.test(textAttribute(object, 'pandas_type') ?? ''))
    .map(([path]) => path);
}

/** @throws ImportError where it has no times as its index, or values that are no numbers */
export function openFrame(file: Hdf5File, path: string): PandasFrame {
  const group = file.at(path);
  const label = `${file.label}: ${path}`;
  const type = group === null ? undefined : textAttribute(group, 'pandas_type');
  if (type === 'frame') return fixedFrame(file, path);
  if (type === 'frame_table' && group instanceof Group) {
    const table = datasetAt(file, `${path}/table`);
    checkStored(file.label, `${path}/table`, table);
    const { columns, blocks } = tableColumns(label, group, table);
    const kind = textAttribute(table, 'index_kind') ?? '';
    const { counts, values } = tableArray(file.label, label, table, blocks);
    return { columns, times: pandasTimes(label, kind, zoneIn(group), counts), values };
  }
  throw new ImportError(label, null, 'expected a frame of pandas with one column a sensor, got another object');
}

function fixedFrame(file: Hdf5File, path: string): PandasFrame {
  const label = `${file.label}: ${path}`;
  const columns = labelsOf(file, `${path}/axis0`);
  const axis = datasetAt(file, `${path}/axis1`);
  checkStored(file.label, `${path}/axis1`, axis);
  const times = pandasTimes(
    label,
    textAttribute(axis, 'kind') ?? '',
    textAttribute(axis, 'tz'),
    told(file.label, () => axis.value),
  );
  const place = new Map(columns.map((column, at) => [column, at]));
  const blocks: { readonly array: NumberArray; readonly columns: readonly number[] }[] = [];
  for (let block = 0; block < columns.length && file.at(`${path}/block${block}_values`) !== null; block++) {
    const items = labelsOf(file, `${path}/block${block}_items`);
    const unknown = items.filter((item) => !place.has(item));
    if (unknown.length > 0)
      throw new ImportError(label, null, `holds values of columns that it has not: ${firstFew(unknown)}`);
    const array = hdf5Array(file, `${path}/block${block}_values`, datasetAt(file, `${path}/block${block}_values`));
    const [steps, width] = array.shape;
    if (array.shape.length !== 2 || steps !== times.milliseconds.length || width !== items.length) {
      const expected = `[${times.milliseconds.length}, ${items.length}]`;
      throw new ImportError(array.label, null, `expected values of ${expected}, got [${array.shape.join(', ')}]`);
    }
    blocks.push({ array, columns: items.map((item) => place.get(item) ?? 0) });
  }
  const filled = blocks.flatMap((block) => block.columns);
  if (new Set(filled).size !== columns.length || filled.length !== columns.length) {
    throw new ImportError(
      label,
      null,
      `expected values of all ${columns.length} columns, each once, got those of ${filled.length}`,
    );
  }
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1 && only.columns.every((column, at) => column === at)) {
    return { columns, times, values: only.array };
  }
  return { columns, times, values: joined(label, [times.milliseconds.length, columns.length], blocks) };
}

/** Blocks of columns, as pandas keeps those of different types apart, in the order of the columns. */
function joined(
  label: string,
  [steps, width]: readonly [number, number],
  blocks: readonly { readonly array: NumberArray; readonly columns: readonly number[] }[],
): NumberArray {
  return {
    label,
    shape: [steps, width],
    rows: async (from, to) => {
      const out = new Float32Array((to - from) * width);
      for (const { array, columns } of blocks) {
        const part = await array.rows(from, to);
        for (let row = 0; row < to - from; row++) {
          for (const [at, column] of columns.entries())
            out[row * width + column] = part[row * columns.length + at] ?? NaN;
        }
      }
      return out;
    },
  };
}

function datasetAt(file: Hdf5File, path: string): Dataset {
  const found = file.at(path);
  if (found instanceof Dataset) return found;
  throw new ImportError(file.label, null, `expected an array at ${path}, got none`);
}

/** Names of columns: texts or whole numbers. */
function labelsOf(file: Hdf5File, path: string): string[] {
  const dataset = datasetAt(file, path);
  checkStored(file.label, path, dataset);
  const [count = 0] = dataset.shape ?? [];
  if (count > MOST_COLUMNS)
    throw new ImportError(file.label, null, `names ${count} columns, more than ${MOST_COLUMNS}`);
  const found = told(file.label, () => dataset.value);
  if (found instanceof BigInt64Array || found instanceof Int32Array) return Array.from(found, String);
  if (Array.isArray(found) && found.every((item) => typeof item === 'string')) return found;
  throw new ImportError(
    `${file.label}: ${path}`,
    null,
    'expected texts or whole numbers as names of columns, got others',
  );
}

/**
 * The zone of the table layout's times, which pandas keeps in a pickled note of its own, by a class that no pickle of ours may
 * name: only the zone's own name is looked for. Times with a zone are instants whatever it is called.
 */
function zoneIn(group: Group): string | undefined {
  const [, after] = textAttribute(group, 'info')?.split('Vtz\n', 2) ?? [];
  if (after === undefined) return undefined;
  return /[VS]'?([A-Z]\w+(?:\/[\w+-]+)+)/.exec(after)?.[1] ?? 'UTC';
}

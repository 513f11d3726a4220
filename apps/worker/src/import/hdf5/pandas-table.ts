/** The table layout of pandas: one record a time, with the time and the values of each block of columns. */
import type { CompoundMember, Dataset, Group } from 'h5wasm';
import type { NumberArray } from '../arrays/number-array.ts';
import { ImportError, quoted } from '../import-error.ts';
import { pickledItems, pickledText, type PickleValue } from '../pickle/pickle-value.ts';
import { unpickle } from '../pickle/unpickle.ts';
import { isNumber } from './hdf5-array.ts';
import { told } from './hdf5-file.ts';
import { textAttribute } from './pandas-index.ts';

/** So many records are read at once where only their times are wanted. */
const RECORDS_AT_ONCE = 4096;
/** Numbers of records read at once: each is a value of its own in memory before it is one of float32. */
const NUMBERS_AT_ONCE = 1 << 18;

/** A field of the records, and which columns its numbers are. */
interface Block {
  readonly field: number;
  readonly columns: readonly number[];
}

/** @throws ImportError where the columns are not told, or not of numbers */
export function tableColumns(label: string, group: Group, table: Dataset): { columns: string[]; blocks: Block[] } {
  const [axis] = pickledItems(unpickled(label, group, 'non_index_axes')) ?? [];
  const [, names] = pickledItems(axis) ?? [];
  const columns = (pickledItems(names) ?? []).map(labelText);
  if (columns.length === 0) throw new ImportError(label, null, 'names no columns');
  const place = new Map(columns.map((column, at) => [column, at]));
  const members = told(label, () => table.metadata).compound_type?.members ?? [];
  const blocks = members.flatMap((member, field) => {
    if (member.name === 'index') return [];
    const kinds = pickledItems(unpickled(label, table, `${member.name}_kind`)) ?? [];
    const own = kinds.map((name) => place.get(labelText(name)) ?? -1);
    if (!isNumbers(member) || own.length !== widthOf(member) || own.includes(-1)) {
      throw new ImportError(
        label,
        null,
        `expected numbers of known columns in the field ${quoted(member.name)}, got others`,
      );
    }
    return [{ field, columns: own }];
  });
  const filled = blocks.flatMap((block) => block.columns);
  if (members[0]?.name !== 'index' || filled.length !== columns.length || new Set(filled).size !== columns.length) {
    throw new ImportError(label, null, `expected records of a time and all ${columns.length} columns, each once`);
  }
  return { columns, blocks };
}

/** @throws ImportError where the records are not as they were announced */
export function tableArray(
  file: string,
  label: string,
  table: Dataset,
  blocks: readonly Block[],
): { readonly counts: BigInt64Array; readonly values: NumberArray } {
  const [steps = 0] = table.shape ?? [];
  const width = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  const perRead = Math.max(1, Math.min(RECORDS_AT_ONCE, Math.floor(NUMBERS_AT_ONCE / width)));
  const records = function* (from: number, to: number): Generator<[number, readonly unknown[]]> {
    for (let first = from; first < to; first += perRead) {
      const last = Math.min(to, first + perRead);
      const found: unknown = told(file, () => table.slice([[first, last]]));
      if (!Array.isArray(found) || found.length !== last - first) throw new ImportError(label, null, 'lacks records');
      for (const [at, record] of found.entries()) {
        if (!Array.isArray(record)) throw new ImportError(label, `row ${first + at}`, 'expected a record, got none');
        yield [first + at, record];
      }
    }
  };
  const counts = new BigInt64Array(checkedSteps(label, steps));
  for (const [row, [count]] of records(0, steps)) {
    if (typeof count !== 'bigint')
      throw new ImportError(label, `row ${row}`, 'expected a time as a whole number, got another');
    counts[row] = count;
  }
  const rows = (from: number, to: number): Float32Array => {
    const out = new Float32Array((to - from) * width);
    for (const [row, record] of records(from, to)) {
      for (const { field, columns } of blocks) {
        const value = record[field];
        const numbers: readonly unknown[] = Array.isArray(value) ? value : [value];
        for (const [at, column] of columns.entries()) out[(row - from) * width + column] = Number(numbers[at] ?? NaN);
      }
    }
    return out;
  };
  return { counts, values: { label, shape: [steps, width], rows } };
}

const MOST_STEPS = 50_000_000;

function checkedSteps(label: string, steps: number): number {
  if (Number.isSafeInteger(steps) && steps >= 0 && steps <= MOST_STEPS) return steps;
  throw new ImportError(label, null, `expected at most ${MOST_STEPS} records, got ${steps}`);
}

/** Name of a column, which may be a number. */
function labelText(name: PickleValue): string {
  return pickledText(name) ?? (typeof name === 'number' ? String(name) : '');
}

function isNumbers({ type, array_type: items }: CompoundMember): boolean {
  return isNumber(items?.type ?? type);
}

function widthOf({ array_type: items }: CompoundMember): number {
  return (items?.shape ?? []).reduce((product, length) => product * length, 1);
}

function unpickled(label: string, object: Group | Dataset, name: string) {
  const text = textAttribute(object, name);
  if (text === undefined) throw new ImportError(label, null, `lacks the attribute ${name} that pandas writes`);
  return unpickle(
    `${label}@${name}`,
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
  );
}

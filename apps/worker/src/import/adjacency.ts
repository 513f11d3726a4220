/** A graph that comes with the data: a square matrix, or a list of edges. */
import { columnOf, readCsv } from './csv-records.ts';
import type { GraphDescription, Resource } from './data-package.ts';
import { firstFew, ImportError, quoted } from './import-error.ts';
import { numberOf } from './numbers.ts';
import type { SourceFile } from './source-file.ts';

/** Edges between sensor indices, in the order of the file. */
export interface GivenAdjacency {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly weightIs: 'distance' | 'similarity';
  /** Steps [from, to) whose readings went into the weights, where the package says so. */
  readonly learntFrom?: readonly [number, number];
}

interface Edges {
  from: number[];
  to: number[];
  weight: number[];
}

export interface ReadAdjacency {
  readonly adjacency: GivenAdjacency;
  /** What was left out, in sentences without a full stop. */
  readonly notes: readonly string[];
}

/** Whether an edge that occurs twice is refused, or counts as it comes `first`, as published lists hold some twice. */
export type RepeatedEdges = 'refused' | 'first';

/** Cells that say "no edge" whatever the weights mean. */
const NO_EDGE = new Set(['', 'inf', '+inf', 'infinity', 'nan']);

/** @throws ImportError naming the line of the first unknown sensor, non-number, negative weight or wrong length */
export async function readAdjacency(
  file: SourceFile,
  resource: Pick<Resource, 'dialect'>,
  description: GraphDescription,
  sensors: readonly string[],
  repeated: RepeatedEdges = 'refused',
): Promise<ReadAdjacency> {
  const { weightIs, learntFrom } = description;
  const { from, to, weight, notes } =
    description.kind === 'matrix'
      ? await readMatrix(file, resource, weightIs, sensors)
      : await readEdges(file, resource, description, sensors, repeated);
  const adjacency = {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    weight: Float32Array.from(weight),
    weightIs,
    ...(learntFrom === undefined ? {} : { learntFrom }),
  };
  return { adjacency, notes };
}

async function readMatrix(
  file: SourceFile,
  resource: Pick<Resource, 'dialect'>,
  weightIs: GivenAdjacency['weightIs'],
  sensors: readonly string[],
): Promise<Edges & Pick<ReadAdjacency, 'notes'>> {
  const edges: Edges = { from: [], to: [], weight: [] };
  let zeros = 0;
  const size = sensors.length;
  const index = indexOf(sensors);
  let order: number[] | undefined = resource.dialect.header ? undefined : sensors.map((_, at) => at);
  let row = 0;
  for await (const { line, cells } of readCsv(file, { delimiter: resource.dialect.delimiter })) {
    if (cells.length !== size) {
      throw new ImportError(file.label, line, `expected ${size} cells, one a sensor, got ${cells.length}`);
    }
    if (order === undefined) {
      const unknown = cells.filter((id) => !index.has(id));
      if (unknown.length > 0) throw new ImportError(file.label, line, `unknown sensors: ${firstFew(unknown)}`);
      order = cells.map((id) => index.get(id) ?? 0);
      if (new Set(order).size !== size) throw new ImportError(file.label, line, 'the header names a sensor twice');
      continue;
    }
    if (row >= size) {
      throw new ImportError(file.label, line, `expected ${size} rows, one a sensor, got more`);
    }
    for (const [column, cell] of cells.entries()) {
      const weight = weightOf(file, line, cell, weightIs);
      if (weight === null) continue;
      // As a distance a zero would be the closest pair of all, and it is how such a matrix says that there is no road.
      if (weight === 0 && row !== column) {
        zeros += 1;
        continue;
      }
      edges.from.push(order[row] ?? 0);
      edges.to.push(order[column] ?? 0);
      edges.weight.push(weight);
    }
    row += 1;
  }
  if (row !== size) throw new ImportError(file.label, null, `expected ${size} rows, one a sensor, got ${row}`);
  const notes =
    zeros === 0
      ? []
      : [
          `${zeros} distances of 0 between two sensors in ${file.label} were taken as no road; where two sensors share a place, ` +
            'write a small distance',
        ];
  return { ...edges, notes };
}

async function readEdges(
  file: SourceFile,
  resource: Pick<Resource, 'dialect'>,
  description: Extract<GraphDescription, { kind: 'edges' }>,
  sensors: readonly string[],
  repeated: RepeatedEdges,
): Promise<Edges & Pick<ReadAdjacency, 'notes'>> {
  const edges: Edges = { from: [], to: [], weight: [] };
  const index = indexOf(sensors);
  const seen = new Set<number>();
  let twice = 0;
  let header: readonly string[] | undefined;
  let column = { from: -1, to: -1, weight: -1 };
  for await (const { line, cells } of readCsv(file, { delimiter: resource.dialect.delimiter })) {
    if (header === undefined) {
      header = cells;
      const find = (name: string) => columnOf(file.label, line, cells, name);
      column = {
        from: find(description.from),
        to: find(description.to),
        weight: description.weight === undefined ? -1 : find(description.weight),
      };
      continue;
    }
    if (cells.length !== header.length) {
      throw new ImportError(file.label, line, `expected ${header.length} cells as in the header, got ${cells.length}`);
    }
    const end = (at: number) => {
      const found = index.get(cells[at] ?? '');
      if (found === undefined) {
        throw new ImportError(file.label, line, `sensor ${quoted(cells[at] ?? '')} is not in the table of values`);
      }
      return found;
    };
    const from = end(column.from);
    const to = end(column.to);
    const weight = column.weight === -1 ? 1 : weightOf(file, line, cells[column.weight] ?? '', description.weightIs);
    if (weight === null) continue;
    const pair = from * sensors.length + to;
    if (seen.has(pair) && repeated === 'first') {
      twice += 1;
      continue;
    }
    if (seen.has(pair)) {
      throw new ImportError(
        file.label,
        line,
        `the edge from ${quoted(sensors[from] ?? '')} to ${quoted(sensors[to] ?? '')} occurs twice`,
      );
    }
    seen.add(pair);
    edges.from.push(from);
    edges.to.push(to);
    edges.weight.push(weight);
  }
  if (header === undefined) throw new ImportError(file.label, null, 'the table is empty');
  return { ...edges, notes: twice === 0 ? [] : [`${twice} edges of ${file.label} occur again and count once`] };
}

function indexOf(sensors: readonly string[]): Map<string, number> {
  return new Map(sensors.map((id, at) => [id, at]));
}

/** Null where there is no edge: no route, or a similarity of zero. */
function weightOf(file: SourceFile, line: number, cell: string, weightIs: GivenAdjacency['weightIs']): number | null {
  if (NO_EDGE.has(cell.toLowerCase()) && (weightIs === 'distance' || cell === '')) return null;
  const weight = numberOf(cell);
  if (weight === null || weight < 0) {
    throw new ImportError(file.label, line, `expected a ${weightIs} of 0 or more, got ${quoted(cell)}`);
  }
  return weight === 0 && weightIs === 'similarity' ? null : weight;
}

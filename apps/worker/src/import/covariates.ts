/** Further tables of readings, brought to the steps and sensors of the target. */
import { greatCircleMetres } from '@stillgraph/ml/graph';
import { clockTimesOf, instantsOf } from './axis-instants.ts';
import type { CovariateDescription } from './data-package.ts';
import { firstFew, ImportError } from './import-error.ts';
import type { NodeLocation } from './node-locations.ts';
import type { ParsedCovariate, ParsedNode } from './parsed-dataset.ts';
import type { Readings } from './readings.ts';
import type { TimeAxis } from './time-axis.ts';
import type { WideTable } from './wide-values.ts';

/** The steps and sensors that a dataset has. */
export interface Frame {
  readonly time: TimeAxis;
  readonly steps: number;
  readonly nodes: readonly ParsedNode[];
}

/** A table of a covariate as it was read. */
export interface CovariateTable {
  readonly file: string;
  readonly table: WideTable;
  readonly time: TimeAxis;
  /** Where its columns stand; there with `match: nearest`. */
  readonly stations?: ReadonlyMap<string, NodeLocation> | undefined;
}

/**
 * The channels that a table gives. At each step a sensor has the last reading that is known by then, until the next one is:
 * nothing is read before its time. A row that tells of the step after its stamp (`stamped: start`, and without a word every
 * row of a table that is coarser than the values) is known a step of its table later; what is known ahead holds from its stamp
 * on.
 *
 * @throws ImportError where no column belongs to a sensor, stations or sensors have no place, or no time is common
 */
export function covariatesOf(
  { name, quantity = name, unit, known, match, stamped }: Omit<CovariateDescription, 'time' | 'resource' | 'layout'>,
  source: CovariateTable,
  frame: Frame,
): ParsedCovariate[] {
  const { stepSeconds } = source.time;
  const isCoarse = stepSeconds > frame.time.stepSeconds;
  const isLater = known === 'past' && (stamped ?? (isCoarse ? 'start' : 'end')) === 'start';
  const rows = rowsOf(source, frame, isLater ? 1 : 0);
  const channel = (of: string, columns: Int32Array): ParsedCovariate => ({
    name: of,
    quantity,
    unit,
    isKnownAhead: known === 'ahead',
    ...(isCoarse ? { stepSeconds } : {}),
    readings: taken(source.table, rows, columns),
  });
  const nodes = frame.nodes.length;
  switch (match) {
    case 'id':
      return [channel(name, columnsById(source, frame))];
    case 'nearest':
      return [channel(name, nearestColumns(source, frame))];
    case 'broadcast': {
      const { sensors } = source.table;
      return sensors.map((column, at) =>
        channel(sensors.length === 1 ? name : `${name}/${column}`, new Int32Array(nodes).fill(at)),
      );
    }
  }
}

/** For each step the row of the table that is known then, so many steps of the table after its stamp; -1 for none. */
function rowsOf({ file, table, time }: CovariateTable, frame: Frame, later: number): Int32Array {
  // The last row holds for a step of its table.
  const count = table.steps + later + 1;
  // Tables that count by one clock meet by what it shows: of the two hours of one name neither is told from the other.
  const isOneClock = time.clockZone !== undefined && time.clockZone === frame.time.clockZone;
  const known = isOneClock ? clockTimesOf(time, count) : instantsOf(time, count, 'latest');
  const asked = isOneClock ? clockTimesOf(frame.time, frame.steps) : instantsOf(frame.time, frame.steps, 'earliest');
  let next = 0;
  const rows = Int32Array.from(asked, (instant) => {
    while (next < count && (known[next] ?? 0) <= instant) next += 1;
    const row = next - 1 - later;
    return row >= 0 && row < table.steps ? row : -1;
  });
  if (rows.every((row) => row === -1)) {
    const first = frame.time.startAt.toISOString();
    throw new ImportError(file, null, `has no reading in the time of the values, which begin at ${first}`);
  }
  return rows;
}

function columnsById({ file, table }: CovariateTable, { nodes }: Frame): Int32Array {
  const known = new Set(nodes.map(({ externalId }) => externalId));
  if (!table.sensors.some((id) => known.has(id))) {
    throw new ImportError(
      file,
      1,
      `columns that are no sensor of the values: ${firstFew(table.sensors)}; a datapackage.json may give each sensor the ` +
        'nearest of them, or one of them to all (match: nearest, match: broadcast)',
    );
  }
  const columns = new Map(table.sensors.map((id, at) => [id, at]));
  return Int32Array.from(nodes, ({ externalId }) => columns.get(externalId) ?? -1);
}

/** What to tell of a table's columns that are no sensor of the values; they are left out where ids are matched. */
export function strangersNote({ file, table }: CovariateTable, { nodes }: Frame): string[] {
  const known = new Set(nodes.map(({ externalId }) => externalId));
  const strangers = table.sensors.filter((id) => !known.has(id));
  if (strangers.length === 0) return [];
  const left = strangers.length === 1 ? '1 column of it was' : `${strangers.length} columns of it were`;
  return [`${file}: ${left} left out, no sensor of the values: ${firstFew(strangers)}`];
}

function nearestColumns({ file, table, stations }: CovariateTable, { nodes }: Frame): Int32Array {
  if (stations === undefined)
    throw new ImportError(file, null, 'match: nearest needs nodes, the places of its columns');
  const placeless = nodes.filter(({ latitude, longitude }) => latitude === null || longitude === null);
  if (placeless.length > 0) {
    const ids = firstFew(placeless.map(({ externalId }) => externalId));
    throw new ImportError(file, null, `match: nearest needs the places of the values' sensors, which lack ${ids}`);
  }
  const places = table.sensors.map((id) => {
    const station = stations.get(id);
    if (station === undefined) throw new ImportError(file, 1, `the place of station "${id}" is not told`);
    return station;
  });
  return Int32Array.from(nodes, ({ latitude, longitude }) => {
    const away = places.map((place) =>
      greatCircleMetres(latitude ?? NaN, longitude ?? NaN, place.latitude, place.longitude),
    );
    return away.indexOf(Math.min(...away));
  });
}

/** Rows of the table never fall from a step to the next: a slice reads those between its first and its last. */
function taken(table: WideTable, rows: Int32Array, columns: Int32Array): Readings {
  const width = table.sensors.length;
  return {
    steps: rows.length,
    rows: async (from, to) => {
      const asked = rows.subarray(from, to);
      const values = new Float32Array(asked.length * columns.length);
      const mask = new Uint8Array(values.length);
      const first = asked.find((row) => row !== -1);
      if (first === undefined) return { values, mask };
      const source = await table.rows(first, asked.reduce((last, row) => Math.max(last, row), 0) + 1);
      for (const [step, row] of asked.entries()) {
        if (row === -1) continue;
        for (const [node, column] of columns.entries()) {
          if (column === -1) continue;
          const at = (row - first) * width + column;
          values[step * columns.length + node] = source.values[at] ?? 0;
          mask[step * columns.length + node] = source.mask[at] ?? 0;
        }
      }
      return { values, mask };
    },
  };
}

/** What is reported in words, as channels: how many reports hold at a step and sensor, and their words hashed into buckets. */
import { hashedWords } from '@stillgraph/ml/data';
import { greatCircleMetres } from '@stillgraph/ml/graph';
import { instantsOf } from './axis-instants.ts';
import type { Frame } from './covariates.ts';
import { columnOf, readCsv } from './csv-records.ts';
import type { IncidentsDescription, Resource } from './data-package.ts';
import { ImportError, quoted } from './import-error.ts';
import { numberOf } from './numbers.ts';
import type { ParsedCovariate, ParsedNode } from './parsed-dataset.ts';
import { readingsOf } from './readings.ts';
import type { SourceFile } from './source-file.ts';
import type { TimeParser } from './time-format.ts';
import { zoneClock } from './zone-clock.ts';

export interface Report {
  /** Instant from which on it is known, milliseconds since 1970-01-01 UTC. */
  readonly reportedAt: number;
  /** Instant from which on it no longer holds. */
  readonly endsAt: number;
  readonly text: string;
  /** Indices of the sensors that it concerns. */
  readonly nodes: readonly number[];
}

/** Gives the steps [from, to) at which a report holds; none where it does not hold at any. */
function stepsOf({ time, steps }: Pick<Frame, 'time' | 'steps'>): (report: Report) => [number, number] {
  const instants = instantsOf(time, steps, 'earliest');
  const stepAt = (instant: number): number => {
    let [low, high] = [0, steps];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((instants[middle] ?? 0) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ reportedAt, endsAt }) => [stepAt(reportedAt), stepAt(endsAt)];
}

/**
 * Channels `<name>/reports`, the number of reports, and `<name>/0` to `<name>/<K − 1>`, the sum of their bags of words. A
 * report counts at the steps from its time of report on, until it ends: nothing is known of it before. Nothing is missing.
 *
 * @param buckets K
 */
export function incidentChannels(
  name: string,
  reports: readonly Report[],
  { time, steps, nodes }: Pick<Frame, 'time' | 'steps'> & { readonly nodes: number },
  buckets: number,
): ParsedCovariate[] {
  const channels = ['reports', ...Array.from({ length: buckets }, (_, bucket) => String(bucket))].map((own) => ({
    name: `${name}/${own}`,
    quantity: own === 'reports' ? 'reports' : 'hashed words',
    unit: '',
    isKnownAhead: false,
    values: new Float32Array(steps * nodes),
    mask: new Uint8Array(steps * nodes).fill(1),
  }));
  const holds = stepsOf({ time, steps });
  for (const report of reports) {
    const added = [1, ...hashedWords(report.text, buckets)];
    const [from, to] = holds(report);
    for (let step = from; step < to; step++) {
      for (const node of report.nodes) {
        const at = step * nodes + node;
        for (const [index, { values }] of channels.entries()) values[at] = (values[at] ?? 0) + (added[index] ?? 0);
      }
    }
  }
  return channels.map(({ values, mask, ...channel }) => ({
    ...channel,
    readings: readingsOf({ values, mask }, nodes),
  }));
}

/**
 * What to tell of reports that no sensor is shown at any step.
 *
 * @throws ImportError where that is all of them: the channels would say that nothing was ever reported
 */
export function silentReportsNotes(
  file: string,
  reports: readonly Report[],
  { radiusMetres }: Pick<IncidentsDescription, 'radiusMetres'>,
  frame: Pick<Frame, 'time' | 'steps'>,
): string[] {
  const holds = stepsOf(frame);
  let outOfTime = 0;
  let outOfReach = 0;
  for (const report of reports) {
    const [from, to] = holds(report);
    if (from >= to) outOfTime += 1;
    else if (report.nodes.length === 0) outOfReach += 1;
  }
  if (outOfTime + outOfReach === 0 && reports.length > 0) return [];
  const { startAt, stepSeconds } = frame.time;
  const first = startAt.toISOString();
  const last = new Date(startAt.getTime() + (frame.steps - 1) * stepSeconds * 1000).toISOString();
  const why = [
    ...(outOfTime > 0 ? [`${outOfTime} hold at no step of the values, which go from ${first} to ${last}`] : []),
    ...(outOfReach > 0 ? [`${outOfReach} have no sensor within ${radiusMetres} m`] : []),
  ].join(', ');
  if (outOfTime + outOfReach === reports.length) {
    const came = reports.length === 0 ? 'an empty table' : `${reports.length} of which none does: ${why}`;
    throw new ImportError(file, null, `expected reports that hold at some step and sensor, got ${came}`);
  }
  return [`${file}: of ${reports.length} reports no model is shown those of which ${why}`];
}

/** The sensors within the radius of a place. */
export function nodesNear(
  place: { readonly latitude: number; readonly longitude: number },
  nodes: readonly Pick<ParsedNode, 'latitude' | 'longitude'>[],
  radiusMetres: number,
): number[] {
  return nodes.flatMap(({ latitude, longitude }, node) =>
    latitude !== null &&
    longitude !== null &&
    greatCircleMetres(place.latitude, place.longitude, latitude, longitude) <= radiusMetres
      ? [node]
      : [],
  );
}

/** @throws ImportError naming the line of the first time, place or sensor that is none */
export async function readReports(
  file: SourceFile,
  { dialect }: Pick<Resource, 'dialect'>,
  description: IncidentsDescription,
  options: { readonly frame: Frame; readonly parser: TimeParser; readonly formatText: string; readonly zone: string },
): Promise<Report[]> {
  const { frame, parser, formatText } = options;
  const clock = zoneClock(options.zone);
  const byId = new Map(frame.nodes.map(({ externalId }, node) => [externalId, node]));
  const everywhere = frame.nodes.map((_, node) => node);
  const reports: Report[] = [];
  let header: readonly string[] | undefined;
  let columns: Readonly<Record<'reported' | 'until' | 'text' | 'node' | 'latitude' | 'longitude', number>> | undefined;
  for await (const { line, cells } of readCsv(file, { delimiter: dialect.delimiter })) {
    if (columns === undefined || header === undefined) {
      header = cells;
      const find = (name: string | undefined) => (name === undefined ? -1 : columnOf(file.label, line, cells, name));
      const { reported, until, text, node, latitude, longitude } = description;
      columns = {
        reported: find(reported),
        until: find(until),
        text: find(text),
        node: find(node),
        latitude: find(latitude),
        longitude: find(longitude),
      };
      continue;
    }
    if (cells.length !== header.length) {
      throw new ImportError(file.label, line, `expected ${header.length} cells as in the header, got ${cells.length}`);
    }
    const cell = (column: number): string => cells[column] ?? '';
    const instantOf = (text: string): number => {
      const written = parser(text);
      if (written === null) {
        throw new ImportError(file.label, line, `expected a time as ${formatText}, got ${quoted(text)}`);
      }
      return written.offset === null ? clock.instantOf(written.wallClock) : written.wallClock - written.offset;
    };
    const concerned = (): readonly number[] => {
      if (cell(columns?.node ?? -1) !== '') {
        const node = byId.get(cell(columns?.node ?? -1));
        if (node !== undefined) return [node];
        throw new ImportError(file.label, line, `no sensor is called ${quoted(cell(columns?.node ?? -1))}`);
      }
      const [north, east] = [cell(columns?.latitude ?? -1), cell(columns?.longitude ?? -1)];
      if (north === '' && east === '') return everywhere;
      const [latitude, longitude] = [numberOf(north), numberOf(east)];
      if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        throw new ImportError(file.label, line, `expected a place in degrees, got ${quoted(`${north}, ${east}`)}`);
      }
      return nodesNear({ latitude, longitude }, frame.nodes, description.radiusMetres);
    };
    const reportedAt = instantOf(cell(columns.reported));
    const until = cell(columns.until);
    const endsAt = until === '' ? reportedAt + description.minutes * 60_000 : instantOf(until);
    if (endsAt < reportedAt) {
      const [begin, end] = [quoted(cell(columns.reported)), quoted(until)];
      throw new ImportError(file.label, line, `expected an end not before the report, of ${begin}, got ${end}`);
    }
    reports.push({ reportedAt, endsAt, text: cell(columns.text), nodes: concerned() });
  }
  return reports;
}

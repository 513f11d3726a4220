/** A dry run of an import: reads everything once more than the import does, and writes nothing. */
import type { ImportReport } from '@stillgraph/db';
import { ImportError } from '../import/import-error.ts';
import { parseImportOptions } from '../import/import-options.ts';
import type { ParsedDataset } from '../import/parsed-dataset.ts';
import { openImport } from '../import/read-source.ts';
import type { Readings } from '../import/readings.ts';
import { surveyChannel, type ChannelSurvey } from './channel-survey.ts';
import { changesOf } from './clock-changes.ts';
import { findingsOf, type MeasuredReport } from './findings.ts';
import { formatOf, sizeOf } from './source-shape.ts';
import { findOutliers, outlierRule, type Outliers } from './outliers.ts';
import { placeFaults, type Place } from './place-faults.ts';
import { surveyTimes, type TimeSurvey } from './time-survey.ts';
import { tolerantTableOf } from './tolerant-source.ts';
import { guessUnit } from './unit-guess.ts';

const EXAMPLES = 10;

export interface InspectOptions {
  readonly folder: string;
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What both ways of reading come to: the strict one of the import, and the tolerant one where that is refused. */
interface Looked {
  readonly name: string | null;
  readonly zone: string | null;
  readonly times: TimeSurvey;
  readonly sensors: readonly string[];
  readonly repeatedSensors: readonly string[];
  readonly channels: readonly {
    readonly name: string;
    readonly quantity: string;
    readonly unit: string;
    readonly readings: Readings;
  }[];
  readonly places: readonly Place[];
  readonly unreadableCells: ImportReport['unreadableCells'];
  /** Time of a step; null where no time is known for it. */
  readonly timeOf: (step: number) => string | null;
}

/** @returns a report, whatever is wrong with the source; what the import would refuse is in it */
export async function inspectSource(
  source: string,
  options: Readonly<Record<string, unknown>>,
  { folder, onProgress }: InspectOptions,
): Promise<ImportReport> {
  const shape = { format: await formatOf(source), ...(await sizeOf(source)) };
  let refusal: string | null = null;
  let looked: Looked | null = null;
  try {
    const { name, title: _title, simulation: _simulation, ...beside } = parseImportOptions(options);
    const opened = await openImport(source, beside);
    const parsed = await opened.read({ folder, onProgress: (share) => onProgress(0.5 * share) });
    looked = { ...strictly(parsed), name: name ?? parsed.name };
    // Some readings are checked only as they come by.
    const survey = await surveyOf(looked, (share) => onProgress(0.5 + 0.5 * share));
    return reportOf(shape, looked, survey, null);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    refusal = error.message;
  }
  looked = await tolerantTableOf(source, options, {
    folder,
    onProgress: (share) => onProgress(0.5 + 0.25 * share),
  }).then(
    (table) => (table === null ? null : { ...table, times: surveyTimes(table.rows, table) }),
    (error: unknown) => {
      // It is no table even to who is patient: the refusal says why.
      if (error instanceof ImportError) return null;
      throw error;
    },
  );
  if (looked === null) return reportOf(shape, null, null, refusal);
  return reportOf(shape, looked, await surveyOf(looked, (share) => onProgress(0.75 + 0.25 * share)), refusal);
}

function strictly(parsed: ParsedDataset): Looked {
  const { time, nodes, readings, quantity, unit, covariates } = parsed;
  const stepMs = time.stepSeconds * 1000;
  const first = time.startAt.getTime();
  const timeOf = (step: number) => new Date(first + step * stepMs).toISOString();
  const changes = changesOf(time.clockZone ?? time.zone, first, first + readings.steps * stepMs);
  return {
    name: parsed.name,
    zone: time.clockZone ?? time.zone,
    sensors: nodes.map(({ externalId }) => externalId),
    repeatedSensors: [],
    channels: [{ name: quantity, quantity, unit, readings }, ...covariates],
    places: nodes.flatMap(({ externalId, latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ externalId, latitude, longitude }],
    ),
    unreadableCells: { count: 0, examples: [] },
    timeOf,
    times: {
      firstAt: timeOf(0),
      lastAt: timeOf(readings.steps - 1),
      stepSeconds: time.stepSeconds,
      gaps: { count: 0, missingSteps: 0, longest: [] },
      duplicateTimes: { count: 0, examples: [] },
      outOfOrder: { count: 0, lines: [] },
      offStep: { count: 0, lines: [] },
      clockChanges: changes
        .slice(0, EXAMPLES)
        .map(({ at, change }) => ({ at: new Date(at).toISOString(), change, zones: [time.clockZone ?? time.zone] })),
    },
  };
}

interface Survey {
  readonly channels: readonly ChannelSurvey[];
  readonly outliers: Outliers;
}

async function surveyOf({ channels, sensors }: Looked, onProgress: (share: number) => void): Promise<Survey> {
  const passes = channels.length + 1;
  const surveys: ChannelSurvey[] = [];
  for (const [at, { readings }] of channels.entries()) {
    surveys.push(await surveyChannel(readings, sensors.length, (share) => onProgress((at + share) / passes)));
  }
  const [target] = channels;
  const nodes = surveys[0]?.nodes ?? [];
  const outliers =
    target === undefined
      ? { count: 0, examples: [] }
      : await findOutliers(target.readings, nodes, (share) => onProgress((channels.length + share) / passes));
  return { channels: surveys, outliers };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function reportOf(
  shape: Pick<ImportReport, 'format' | 'files' | 'bytes'>,
  looked: Looked | null,
  survey: Survey | null,
  refusal: string | null,
): ImportReport {
  const target = survey?.channels[0];
  const idOf = (node: number) => looked?.sensors[node] ?? String(node);
  const timeOf = (step: number) => looked?.timeOf(step) ?? null;
  const nodes = target?.nodes ?? [];
  const missing = nodes.map(({ observed }, node) => ({
    externalId: idOf(node),
    missingShare: Math.max(0, 1 - observed / Math.max(1, target?.steps ?? 0)),
  }));
  const constant = nodes.flatMap((node, at) => (node.observed > 1 && node.minimum === node.maximum ? [idOf(at)] : []));
  const times = looked?.times ?? surveyTimes([], { isLocal: false });
  const measured: MeasuredReport = {
    ...shape,
    ...times,
    name: looked?.name ?? null,
    steps: target?.steps ?? 0,
    nodes: looked?.sensors.length ?? 0,
    zone: looked?.zone ?? null,
    channels: (looked?.channels ?? []).map(({ name, quantity, unit }, at) => {
      const found = survey?.channels[at];
      const known = found !== undefined && Number.isFinite(found.median) ? found : undefined;
      return {
        ...{ name, quantity, unit },
        missingShare: found?.missingShare ?? 1,
        zeroShare: found?.zeroShare ?? 0,
        minimum: finite(found?.minimum ?? NaN),
        median: finite(found?.median ?? NaN),
        maximum: finite(found?.maximum ?? NaN),
        unitGuess: known === undefined ? null : guessUnit(known, [quantity, name, looked?.name ?? '']),
      };
    }),
    sensors: {
      worst: missing
        .filter(({ missingShare }) => missingShare > 0)
        .sort((a, b) => b.missingShare - a.missingShare)
        .slice(0, EXAMPLES),
      constant: { count: constant.length, externalIds: constant.slice(0, EXAMPLES) },
      repeated: (looked?.repeatedSensors ?? []).slice(0, EXAMPLES),
    },
    outliers: {
      count: survey?.outliers.count ?? 0,
      rule: outlierRule,
      examples: (survey?.outliers.examples ?? []).map(({ node, step, value, usual }) => ({
        ...{ externalId: idOf(node), at: timeOf(step), value, usual },
      })),
    },
    suspectZeros: {
      runs: target?.zeroRuns.runs ?? 0,
      readings: target?.zeroRuns.readings ?? 0,
      longest: (target?.zeroRuns.longest ?? []).map(({ node, from, steps }) => ({
        ...{ externalId: idOf(node), from: timeOf(from), steps },
      })),
    },
    unreadableCells: looked?.unreadableCells ?? { count: 0, examples: [] },
    coordinates: {
      placed: looked?.places.length ?? 0,
      faults: placeFaults(looked?.places ?? []).slice(0, EXAMPLES),
    },
  };
  return { ...measured, findings: findingsOf(measured, refusal) };
}

/** Of a source that could not be looked into at all. */
export function refusedReport(refusal: string): ImportReport {
  return reportOf({ format: null, files: 0, bytes: 0 }, null, null, refusal);
}

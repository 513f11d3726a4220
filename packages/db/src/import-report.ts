/** What a dry run of an import says of its source: measured facts, and what they mean in words for people. */
import { z } from 'zod';

/** REFUSED: the import would not be made. SUSPECT: it would be, and is likely wrong. NOTE: worth knowing. */
export const findingSeverities = ['REFUSED', 'SUSPECT', 'NOTE'] as const;
export const findingKinds = [
  'UNREADABLE',
  'GAP',
  'DUPLICATE_TIME',
  'OUT_OF_ORDER',
  'OFF_STEP',
  'DAYLIGHT_SAVING',
  'DUPLICATE_SENSOR',
  'UNIT',
  'OUTLIER',
  'MISSING',
  'ZEROS',
  'CONSTANT_SENSOR',
  'COORDINATES',
  'IMPORTER',
] as const;
export const clockChanges = ['FORWARD', 'BACK'] as const;
export const coordinateFaults = ['OUT_OF_RANGE', 'SWAPPED', 'AT_ZERO', 'FAR_AWAY'] as const;

/** Times are ISO 8601 in UTC. */
const time = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const lines = z.array(z.int());

const finding = z.object({
  kind: z.enum(findingKinds),
  severity: z.enum(findingSeverities),
  /** What was found, one sentence without a full stop. */
  told: z.string(),
  /** What to do about it; null where there is nothing to do. */
  mend: z.string().nullable(),
});

const channel = z.object({
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  missingShare: share,
  zeroShare: share,
  /** Over its observed readings; null where there are none. */
  minimum: z.number().nullable(),
  median: z.number().nullable(),
  maximum: z.number().nullable(),
  /** What the unit may be, by the range of the readings and the names, and why; null where nothing points to one. */
  unitGuess: z.object({ unit: z.string(), reason: z.string() }).nullable(),
});

/** Lists hold the worst or the first few; the counts are of all. */
export const importReportSchema = z.object({
  /** What the source was recognised as; null where it was not. */
  format: z.string().nullable(),
  /** Files of the source that were looked at. */
  files: count,
  bytes: count,
  /** Of the dataset, unless the import names another; null where the source does not say. */
  name: z.string().nullable(),
  steps: count,
  nodes: count,
  channels: z.array(channel),
  firstAt: time.nullable(),
  lastAt: time.nullable(),
  stepSeconds: z.number().nullable(),
  zone: z.string().nullable(),
  gaps: z.object({
    count,
    /** Steps that are missing in all of them. */
    missingSteps: count,
    longest: z.array(z.object({ after: time, before: time, missingSteps: count, line: z.int().nullable() })),
  }),
  duplicateTimes: z.object({ count, examples: z.array(z.object({ at: time, lines })) }),
  /** Rows whose time is before that of the row above. */
  outOfOrder: z.object({ count, lines }),
  /** Rows whose time is on no step of the others. */
  offStep: z.object({ count, lines }),
  /** Hours that are missing or come twice where a clock was changed. */
  clockChanges: z.array(z.object({ at: time, change: z.enum(clockChanges), zones: z.array(z.string()) })),
  sensors: z.object({
    /** Those of which most is missing, the worst first. */
    worst: z.array(z.object({ externalId: z.string(), missingShare: share })),
    constant: z.object({ count, externalIds: z.array(z.string()) }),
    /** Named more than once. */
    repeated: z.array(z.string()),
  }),
  outliers: z.object({
    count,
    /** The rule by which a reading counts as one. */
    rule: z.string(),
    examples: z.array(z.object({ externalId: z.string(), at: time.nullable(), value: z.number(), usual: z.number() })),
  }),
  /** Runs of exact zeros of a sensor that begin and end abruptly. */
  suspectZeros: z.object({
    runs: count,
    readings: count,
    longest: z.array(z.object({ externalId: z.string(), from: time.nullable(), steps: count })),
  }),
  unreadableCells: z.object({
    count,
    examples: z.array(z.object({ line: z.int(), column: z.string(), text: z.string() })),
  }),
  coordinates: z.object({
    /** Sensors with a place. */
    placed: count,
    faults: z.array(z.object({ externalId: z.string(), fault: z.enum(coordinateFaults) })),
  }),
  findings: z.array(finding),
});
export type ImportReport = z.infer<typeof importReportSchema>;
export type ReportFinding = ImportReport['findings'][number];

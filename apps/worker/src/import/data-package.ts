/** What a `datapackage.json` (Frictionless Data Package) says, with the `stillgraph` object that names the parts. */
import { readFile } from 'node:fs/promises';
import { expecting, plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { ImportError } from './import-error.ts';
import { openSource, pathWithin } from './source-file.ts';

const MANIFEST = 'datapackage.json';
const LARGEST_MANIFEST_BYTES = 1024 * 1024;

const resourceSchema = z.object({
  name: z.string().min(1),
  path: z
    .string({ error: expecting('the path of one file beside datapackage.json') })
    .min(1)
    .refine((path) => !/^[a-z]+:\/\//i.test(path), { error: expecting('a file of the package, not an address') })
    .refine((path) => !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..'), {
      error: expecting('a path inside the package, relative, with / and without ..'),
    }),
  format: z.literal('csv', { error: expecting('csv, the only format of tables that can be imported') }).default('csv'),
  encoding: z
    .string()
    .regex(/^utf-?8$/i, { error: expecting('utf-8, the only encoding that can be imported') })
    .default('utf-8'),
  dialect: z.object({ delimiter: z.string().length(1).default(','), header: z.boolean().default(true) }).prefault({}),
  schema: z.object({ missingValues: z.array(z.string()).default(['']) }).prefault({}),
});
export type Resource = z.infer<typeof resourceSchema>;

export const stepSeconds = z
  .int()
  .min(1)
  .max(366 * 86_400);
export const zoneSchema = z
  .string()
  .refine(isZone, { error: expecting('an IANA time zone such as Europe/Amsterdam or UTC') });

/** Times in a column, or, for a table without times, the time of its first row. */
const timeSchema = z
  .object({
    /** Column of the values' table that holds the times. */
    column: z.string().min(1).optional(),
    /** strptime notation of the column; ISO 8601 when left out. */
    format: z.string().min(1).optional(),
    /** Time of the first row on the clock of `zone`. */
    start: z.string().min(1).optional(),
    stepSeconds,
    zone: zoneSchema,
  })
  .transform(({ column, format, start, ...step }, context) => {
    if (column !== undefined && start === undefined) return { column, format, ...step };
    if (start !== undefined && column === undefined) return { start, ...step };
    const came = column === undefined ? 'neither' : 'both';
    context.addIssue(`expected either column (of the times) or start (of a table without times), got ${came}`);
    return z.NEVER;
  });
export type TimeDescription = z.infer<typeof timeSchema>;

export const weightIs = z.enum(['distance', 'similarity']);
/**
 * Steps [from, to) of the values whose readings went into the weights, counted from 0, as of correlations or a learnt
 * adjacency. Left out: nobody knows, and the linter says so of every run that reads the graph.
 */
const learntFrom = z
  .tuple([z.int().min(0), z.int().min(1)])
  .refine(([from, to]) => from < to, { error: expecting('the first step and the one behind the last') })
  .optional();
const graphSchema = z.discriminatedUnion('kind', [
  /** One row and one column a sensor; without a header in the order of the values' columns. */
  z.object({ kind: z.literal('matrix'), resource: z.string(), weightIs, learntFrom }),
  /** One row an edge; edges without a weight count 1. */
  z.object({
    kind: z.literal('edges'),
    resource: z.string(),
    from: z.string().min(1),
    to: z.string().min(1),
    weight: z.string().min(1).optional(),
    weightIs,
    learntFrom,
  }),
]);
export type GraphDescription = z.infer<typeof graphSchema>;

/** Text that the database can keep. */
const text = z.string().regex(/^\P{Cc}*$/u, { error: expecting('text without control characters') });

const nodesSchema = z.object({
  resource: z.string(),
  id: z.string().min(1),
  latitude: z.string().min(1),
  longitude: z.string().min(1),
  name: z.string().min(1).optional(),
});

/**
 * Name of a covariate: experiments ask for it by this. Of a table with several broadcast columns each is called
 * `<name>/<column>`.
 */
export const covariateName = text
  .min(1)
  .max(60)
  .refine((name) => !name.includes('/'), { error: expecting('a name without /') });

/** A further table of readings that models may be shown beside the target. */
const covariateSchema = z.object({
  name: covariateName,
  resource: z.string(),
  layout: z.literal('wide', { error: expecting('wide, the only layout that can be imported') }).default('wide'),
  quantity: text.min(1).optional(),
  unit: text.default(''),
  /** `past`: a reading is known from its time on. `ahead`: it is known a whole window of targets before, as a calendar is. */
  known: z.enum(['past', 'ahead']).default('past'),
  /**
   * What is past at a row's time. `start`: a row tells of the step of its table that begins at its time, as a daily mean stamped
   * at midnight does, and is known once that step is over. `end`: it tells of nothing later than its time, as a reading of that
   * moment or a sum up to it. Left out: `start` where the table's step is longer than that of the values, else `end`.
   */
  stamped: z.enum(['start', 'end']).optional(),
  /**
   * `id`: a column a sensor, those without one have no reading. `nearest`: a column a station of `nodes`, each sensor takes
   * the nearest. `broadcast`: a column for all sensors.
   */
  match: z.enum(['id', 'nearest', 'broadcast']).default('id'),
  /** Where the stations of `nearest` stand. */
  nodes: nodesSchema.optional(),
  /** As that of the values when left out; the step may be another. */
  time: timeSchema.optional(),
  zeroIsMissing: z.boolean().default(false),
});
export type CovariateDescription = z.infer<typeof covariateSchema>;

/** A table of what is reported in words: accidents, works, events. */
const incidentsSchema = z
  .object({
    name: covariateName.default('incidents'),
    resource: z.string(),
    /** Column of the time from which on a report is known. */
    reported: z.string().min(1),
    /** Column of the time at which it no longer holds; where it is empty or left out, `minutes` after it was reported. */
    until: z.string().min(1).optional(),
    minutes: z.number().gt(0).default(60),
    /** strptime notation of both columns; ISO 8601 when left out. */
    format: z.string().min(1).optional(),
    text: z.string().min(1),
    /** Column of the id of the sensor that it concerns. */
    node: z.string().min(1).optional(),
    /** Columns of its place: it concerns the sensors within the radius. Without place and node it concerns all. */
    latitude: z.string().min(1).optional(),
    longitude: z.string().min(1).optional(),
    radiusMetres: z.number().gt(0).default(1000),
    /** Numbers that the words are hashed into. */
    buckets: z.int().min(1).max(64).default(16),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    error: expecting('latitude and longitude, or neither'),
  });
export type IncidentsDescription = z.infer<typeof incidentsSchema>;

const packageSchema = z.object({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/, { error: expecting('lower-case letters, digits, dots, hyphens and underscores') })
    .max(120),
  title: text.min(1).max(300).optional(),
  description: z
    .string()
    .max(10_000)
    .refine((value) => !value.includes('\0'), { error: expecting('text without null characters') })
    .optional(),
  licenses: z.array(z.object({ name: text.optional(), title: text.optional(), path: text.optional() })).default([]),
  sources: z.array(z.object({ title: text })).default([]),
  resources: z.array(resourceSchema).min(1),
  stillgraph: z.object({
    task: z.enum(['forecast', 'event']).default('forecast'),
    values: z.object({
      resource: z.string(),
      layout: z.literal('wide', {
        error: expecting('wide (one column a sensor), the only layout that can be imported'),
      }),
      quantity: text.min(1),
      unit: text,
      time: timeSchema,
      zeroIsMissing: z.boolean().default(false),
    }),
    nodes: nodesSchema.optional(),
    graph: graphSchema.optional(),
    covariates: z.array(covariateSchema).max(32).default([]),
    incidents: incidentsSchema.optional(),
  }),
});
export type DataPackage = z.infer<typeof packageSchema>;
export type NodesDescription = NonNullable<DataPackage['stillgraph']['nodes']>;

/** @throws ImportError that names the first fields that are wrong */
export async function readDataPackage(folder: string): Promise<DataPackage> {
  const file = await openSource(await pathWithin(folder, MANIFEST), MANIFEST, LARGEST_MANIFEST_BYTES);
  let manifest: unknown;
  try {
    manifest = JSON.parse((await readFile(file.path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportError(MANIFEST, null, `is not valid JSON (${error.message})`, { cause: error });
  }
  const parsed = packageSchema.safeParse(manifest, { error: plainIssue });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`);
    throw new ImportError(MANIFEST, null, faults.join('; '), { cause: parsed.error });
  }
  return parsed.data;
}

/** @throws ImportError when the package has no resource of this name */
export function resourceOf(manifest: DataPackage, name: string, field: string): Resource {
  const resource = manifest.resources.find((candidate) => candidate.name === name);
  if (resource === undefined) {
    const known = manifest.resources.map((candidate) => candidate.name).join(', ');
    throw new ImportError(MANIFEST, null, `${field}: no resource is called "${name}"; there are ${known}`);
  }
  return resource;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the whole file' : path.map(String).join('.');
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError is how Intl says that it does not know the zone
  }
}

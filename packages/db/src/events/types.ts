/**
 * What may happen in a team, in a closed list: the type of each event, the node type that it is about, and the shape of its
 * payload. A payload is small and says how things stood when the event was written; what is large is read from the subject.
 *
 * Receivers of webhooks rely on these shapes: a field is added, never renamed or taken away.
 */
import { z } from 'zod';

/** Fields of payloads that hold the id of a row, and the node type that it is of. */
const idFields: ReadonlyMap<string, string> = new Map([
  ['datasetId', 'Dataset'],
  ['entryId', 'LeaderboardEntry'],
  ['experimentId', 'Experiment'],
  ['importId', 'Import'],
  ['protocolId', 'Protocol'],
]);

const runEnd = {
  experimentId: z.uuid(),
  kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
  model: z.string(),
  /** As people see it. */
  label: z.string(),
  seed: z.int(),
  attempt: z.int(),
};

const verdict = z.enum(['BETTER', 'WORSE', 'TIE', 'UNJUDGED']);

/** What ranks first, by mean error. */
const bestEntry = z.strictObject({ entryId: z.uuid(), label: z.string(), maeMean: z.number() });

/** Most changed verdicts that an event names. */
export const MOST_VERDICTS = 20;

const definitions = {
  'run.succeeded': { subject: 'Run', payload: z.strictObject(runEnd) },
  'run.failed': {
    subject: 'Run',
    payload: z.strictObject({ ...runEnd, code: z.string(), message: z.string() }),
  },
  'run.cancelled': { subject: 'Run', payload: z.strictObject(runEnd) },
  'experiment.finished': {
    subject: 'Experiment',
    payload: z.strictObject({
      name: z.string(),
      status: z.enum(['SUCCEEDED', 'FAILED', 'CANCELLED']),
      succeeded: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
  },
  'sweep.finished': {
    subject: 'Sweep',
    payload: z.strictObject({
      name: z.string(),
      outcome: z.enum(['SUCCEEDED', 'FAILED']),
      message: z.string().nullable(),
    }),
  },
  'leaderboard.changed': {
    subject: 'Leaderboard',
    payload: z.strictObject({
      name: z.string(),
      protocolId: z.uuid(),
      entries: z.int(),
      /** Null where nothing was, or is, ranked. */
      bestBefore: bestEntry.nullable(),
      best: bestEntry.nullable(),
      bestChanged: z.boolean(),
      /** Of students that were and are on the board, at most `MOST_VERDICTS`. */
      verdictsChanged: z
        .array(z.strictObject({ entryId: z.uuid(), label: z.string(), before: verdict, after: verdict }))
        .max(MOST_VERDICTS),
    }),
  },
  'dataset.imported': {
    subject: 'Dataset',
    payload: z.strictObject({
      name: z.string(),
      importId: z.uuid().nullable(),
      steps: z.int(),
      nodes: z.int(),
      channels: z.int(),
    }),
  },
  'import.failed': { subject: 'Import', payload: z.strictObject({ source: z.string(), message: z.string() }) },
  'graph.created': {
    subject: 'Graph',
    payload: z.strictObject({ name: z.string(), datasetId: z.uuid(), edges: z.int() }),
  },
  'graph.failed': {
    subject: 'GraphRequest',
    payload: z.strictObject({ name: z.string(), datasetId: z.uuid(), message: z.string() }),
  },
  'model.promoted': {
    subject: 'ModelVersion',
    payload: z.strictObject({ name: z.string(), version: z.int(), alias: z.string() }),
  },
  'alert.raised': {
    subject: 'Alert',
    payload: z.strictObject({ kind: z.string(), message: z.string() }),
  },
} as const satisfies Record<string, { subject: string; payload: z.ZodObject }>;

export type TeamEventType = keyof typeof definitions;

/** The payload of each type. */
export type TeamEventPayload<T extends TeamEventType> = z.infer<(typeof definitions)[T]['payload']>;

export const teamEventTypes = Object.keys(definitions) as TeamEventType[];

export function isTeamEventType(text: string): text is TeamEventType {
  return Object.hasOwn(definitions, text);
}

/** Name of the node type that events of a type are about. */
export function subjectOf(type: TeamEventType): string {
  return definitions[type].subject;
}

/** The shape of the payload of a type, for those who check or describe it. */
export function payloadSchemaOf(type: TeamEventType): z.ZodObject {
  return definitions[type].payload;
}

/** The node type of a field of a payload that holds an id; undefined for any other field. */
export function nodeTypeOfField(name: string): string | undefined {
  return idFields.get(name);
}

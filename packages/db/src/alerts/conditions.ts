/** The language of alert rules: a closed list of kinds, each with the few things that it may be narrowed to. */
import { z } from 'zod';

const ofExperiment = { experimentId: z.uuid().optional() };
const ofLeaderboard = { leaderboardId: z.uuid().optional() };

export const alertConditionSchema = z.discriminatedUnion('kind', [
  /** A run fails by itself; one that ends because its teacher did is no second alert. */
  z.strictObject({ kind: z.literal('RUN_FAILED'), ...ofExperiment }),
  /** The loss of a run became NaN or infinite. */
  z.strictObject({ kind: z.literal('RUN_NOT_FINITE'), ...ofExperiment }),
  z.strictObject({ kind: z.literal('EXPERIMENT_FINISHED'), ...ofExperiment }),
  /** Another entry comes first. */
  z.strictObject({ kind: z.literal('BEST_CHANGED'), ...ofLeaderboard }),
  /** What a board says of a student beside its control becomes something else, or this. */
  z.strictObject({
    kind: z.literal('VERDICT_CHANGED'),
    ...ofLeaderboard,
    verdict: z.enum(['BETTER', 'WORSE', 'TIE', 'UNJUDGED']).optional(),
  }),
  /** A metric that a run writes is beyond a value for the first time in an attempt. */
  z.strictObject({
    kind: z.literal('METRIC_CROSSED'),
    ...ofExperiment,
    metric: z.string().min(1).max(100),
    direction: z.enum(['ABOVE', 'BELOW']),
    value: z.number(),
  }),
]);

export type AlertCondition = z.infer<typeof alertConditionSchema>;
export type AlertRuleKind = AlertCondition['kind'];

/** Code of a run whose loss was not finite. */
const NOT_FINITE = 'NON_FINITE_LOSS';
/** Codes of runs that ended because another one did. */
const FOLLOWED = new Set(['TEACHER_FAILED', 'TEACHER_CANCELLED']);

/** What an alert says, and of what it is one. */
export interface Finding {
  readonly message: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** An event, as far as rules look at it. */
export interface JudgedEvent {
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The kinds of rules that an event of the type may meet. */
export function kindsFor(type: string): readonly AlertRuleKind[] {
  if (type === 'run.failed') return ['RUN_FAILED', 'RUN_NOT_FINITE'];
  if (type === 'experiment.finished') return ['EXPERIMENT_FINISHED'];
  if (type === 'leaderboard.changed') return ['BEST_CHANGED', 'VERDICT_CHANGED'];
  return [];
}

/** What the rule finds in the event; undefined where that is not its case. */
export function judge(condition: AlertCondition, event: JudgedEvent): Finding | undefined {
  const message = messageOf(condition, event);
  return message === undefined ? undefined : { message, subjectType: event.subjectType, subjectId: event.subjectId };
}

const runFailed = z.object({
  experimentId: z.string(),
  label: z.string(),
  seed: z.number(),
  code: z.string(),
  message: z.string(),
});
const experimentFinished = z.object({ name: z.string(), status: z.string(), failed: z.number() });
const best = z.object({ label: z.string(), maeMean: z.number() }).nullable();
const boardChanged = z.object({
  name: z.string(),
  bestChanged: z.boolean(),
  bestBefore: best,
  best,
  verdictsChanged: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
});

function messageOf(condition: AlertCondition, { subjectId, payload }: JudgedEvent): string | undefined {
  switch (condition.kind) {
    case 'RUN_FAILED':
    case 'RUN_NOT_FINITE': {
      const run = runFailed.parse(payload);
      if (isElsewhere(condition.experimentId, run.experimentId)) return undefined;
      const isCase = condition.kind === 'RUN_NOT_FINITE' ? run.code === NOT_FINITE : !FOLLOWED.has(run.code);
      return isCase ? `${run.label} (seed ${run.seed}) failed: ${run.message}` : undefined;
    }
    case 'EXPERIMENT_FINISHED': {
      const { name, status, failed } = experimentFinished.parse(payload);
      if (isElsewhere(condition.experimentId, subjectId)) return undefined;
      return `experiment "${name}" has ended: ${status}${failed > 0 ? `, ${failed} of its runs failed` : ''}`;
    }
    case 'BEST_CHANGED': {
      const board = boardChanged.parse(payload);
      if (isElsewhere(condition.leaderboardId, subjectId) || !board.bestChanged) return undefined;
      const now =
        board.best === null ? 'nothing is ranked' : `${board.best.label} comes first, MAE ${board.best.maeMean}`;
      return `leaderboard "${board.name}": ${now}${board.bestBefore === null ? '' : `; before it was ${board.bestBefore.label}`}`;
    }
    case 'VERDICT_CHANGED': {
      const board = boardChanged.parse(payload);
      if (isElsewhere(condition.leaderboardId, subjectId)) return undefined;
      const met = board.verdictsChanged.filter(
        ({ after }) => condition.verdict === undefined || after === condition.verdict,
      );
      if (met.length === 0) return undefined;
      const changes = met.map(({ label, before, after }) => `${label} from ${before} to ${after}`);
      return `leaderboard "${board.name}", beside its control: ${changes.join(', ')}`;
    }
    case 'METRIC_CROSSED':
      // Metrics are no events of the team; they are judged where they are written.
      return undefined;
  }
}

function isElsewhere(wanted: string | undefined, actual: string): boolean {
  return wanted !== undefined && wanted !== actual;
}

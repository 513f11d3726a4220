/** The day of each machine as stretches of a line, from local midnight to midnight. */
import { roleOf, type Role } from '../../ui/role.ts';
import type { WorkersTodayQuery } from '../../graphql/generated/graphql';

type Run = WorkersTodayQuery['runs']['nodes'][number];

export interface Stretch {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  /** Shares of the day, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface WorkerDay {
  readonly worker: string;
  readonly stretches: readonly Stretch[];
  /** Milliseconds that it was at work. */
  readonly busyMs: number;
}

export const DAY_MS = 86_400_000;

/** The last local midnight. */
export function midnightBefore(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

/** A line for each machine that worked today or is there now, by name; a run that goes on ends now. */
export function workerDays({ workers, runs }: WorkersTodayQuery, midnight: Date, now: Date): readonly WorkerDay[] {
  const start = midnight.getTime();
  const shareOf = (instant: string | null): number => {
    const at = instant === null ? now.getTime() : Date.parse(instant);
    return Math.min(1, Math.max(0, (at - start) / DAY_MS));
  };
  const names = new Set([
    ...workers.map(({ name }) => name),
    ...runs.nodes.flatMap(({ workerName: name }) => name ?? []),
  ]);
  return [...names].sort().map((worker) => {
    const stretches = runs.nodes.flatMap((run: Run) => {
      if (run.workerName !== worker || run.startedAt === null) return [];
      const [from, to] = [shareOf(run.startedAt), shareOf(run.finishedAt)];
      return to < from ? [] : [{ id: run.id, role: roleOf(run), label: run.modelLabel, from, to }];
    });
    return { worker, stretches, busyMs: stretches.reduce((sum, { from, to }) => sum + (to - from) * DAY_MS, 0) };
  });
}

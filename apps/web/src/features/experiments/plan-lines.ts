/** What a plan comes to: its runs by configuration, and its time by role. */
import type { ExperimentPlanQuery } from '../../graphql/generated/graphql';
import { roleOf, type Role } from '../../ui/index.ts';

export type Plan = ExperimentPlanQuery['experimentPlan'];
type PlannedRun = Plan['runs'][number];

export interface PlanLine {
  readonly key: string;
  readonly role: Role;
  readonly label: string;
  readonly count: number;
  /** Of all its runs together. */
  readonly seconds: number;
  /** Of its first run; the others of the configuration are alike. */
  readonly run: Pick<
    PlannedRun,
    'parameters' | 'estimatedSeconds' | 'stepMilliseconds' | 'estimateBasis' | 'measuredRuns'
  >;
}

/** Runs of one configuration together, in the order of the plan. */
export function planLines({ runs }: Pick<Plan, 'runs'>): PlanLine[] {
  const lines = new Map<string, PlanLine>();
  for (const run of runs) {
    const label = run.methodLabel === null ? run.modelLabel : `${run.modelLabel}, ${run.methodLabel}`;
    const key = `${run.kind} ${label}`;
    const line = lines.get(key) ?? { key, role: roleOf(run), label, count: 0, seconds: 0, run };
    lines.set(key, { ...line, count: line.count + 1, seconds: line.seconds + run.estimatedSeconds });
  }
  return [...lines.values()];
}

export interface RoleTime {
  readonly role: Role;
  readonly seconds: number;
  /** Of the whole, 0 to 1. */
  readonly share: number;
}

const ORDER: readonly Role[] = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'];

/** What each role takes of the time; roles without runs are left out. */
export function roleTimes(lines: readonly Pick<PlanLine, 'role' | 'seconds'>[]): RoleTime[] {
  const total = lines.reduce((sum, { seconds }) => sum + seconds, 0);
  return ORDER.flatMap((role) => {
    const own = lines.filter((line) => line.role === role);
    const seconds = own.reduce((sum, line) => sum + line.seconds, 0);
    return own.length === 0 ? [] : [{ role, seconds, share: total === 0 ? 0 : seconds / total }];
  });
}

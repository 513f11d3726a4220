/** The filter of the audit log as the address holds it, and as the API takes it. */
import type { AuditLogFilter } from '../../graphql/generated/graphql';

export interface AuditChoice {
  /** Actions with commas between them, such as `run.cancel, key.create`; empty for all. */
  readonly action: string;
  /** Id of who did it; empty for anybody. */
  readonly by: string;
  /** Id of what it was done to; empty for anything. */
  readonly of: string;
  /** First day, `2026-03-01`, in the reader's zone; empty for no bound. */
  readonly since: string;
  /** Last day, itself included. */
  readonly until: string;
}

/** Midnight that begins a day of the reader's, `days` later; undefined for what is no day. */
function midnight(day: string, days = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const instant = new Date(year, month - 1, date + days);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** What the API is asked; null where all lines are wanted. */
export function auditFilter({ action, by, of, since, until }: AuditChoice): AuditLogFilter | null {
  const actions = action.split(',').flatMap((part) => part.trim() || []);
  const [from, before] = [midnight(since), midnight(until, 1)];
  const filter: AuditLogFilter = {
    ...(actions.length === 0 ? {} : { actions }),
    ...(by === '' ? {} : { actorId: by }),
    ...(of === '' ? {} : { subjectId: of }),
    ...(from === undefined ? {} : { since: from }),
    ...(before === undefined ? {} : { until: before }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** What else a line notes, as words: `role: admin, from: member`. */
export function detailText(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

const pages: Readonly<Record<string, string>> = {
  Run: '/runs',
  Experiment: '/experiments',
  Dataset: '/datasets',
  Leaderboard: '/leaderboards',
  Sweep: '/sweeps',
  RegisteredModel: '/models',
  Webhook: '/team/webhooks',
};

/** The page of a thing; undefined where it has none. */
export function subjectPage(type: string, id: string): string | undefined {
  const page = pages[type];
  return page === undefined ? undefined : `${page}/${encodeURIComponent(id)}`;
}

import { eq } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { auditLog } from '../schema/index.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';

export type AuditLogRow = typeof auditLog.$inferSelect;

export interface AuditEntry {
  readonly teamId: string;
  readonly userId?: string | null;
  readonly apiKeyId?: string | null;
  /** `experiment.create`, `run.cancel`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Record<string, unknown>;
}

export async function append(executor: Executor, entry: AuditEntry): Promise<void> {
  await executor.insert(auditLog).values({ ...entry, details: entry.details ?? {} });
}

export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<AuditLogRow>> {
  return pageOf(request, {
    key: auditLog.id,
    order: 'descending',
    filter: eq(auditLog.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(auditLog).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(auditLog, where),
  });
}

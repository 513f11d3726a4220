import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import type { PageArguments } from '../../relay/page.ts';
import type { RunLog } from './detail-type.ts';

const isSequence = (key: string): boolean => /^\d{1,9}$/.test(key);

/** Log lines are numbered inside their run: the number is the key. */
export function readLogs(context: Context, runId: string, args: PageArguments): Promise<Connection<RunLog>> {
  return connect(args, {
    page: async ({ first = 0, after }) => {
      const page = await context.loaders.logsOfRun({ first, afterSequence: Number(after ?? 0) }).load(runId);
      return { ...page, hasPreviousPage: after !== undefined };
    },
    keyOf: (row) => String(row.sequence),
    nodeOf: ({ sequence, at, level, message }) => ({ sequence, at, level, message }),
    isKey: isSequence,
  });
}

import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import type { PageArguments } from '../../relay/page.ts';
import type { RunLog } from './detail-type.ts';
import type { RunLogFilter } from './log-input.ts';

const isSequence = (key: string): boolean => /^\d{1,9}$/.test(key);

/** Characters of a text that lines are looked through for. */
const MOST_TEXT = 200;

/** Log lines are numbered inside their run: the number is the key. */
export function readLogs(
  context: Context,
  runId: string,
  args: PageArguments,
  { levels = null, text = null, from = null }: RunLogFilter,
): Promise<Connection<RunLog>> {
  if (text !== null && (text === '' || text.length > MOST_TEXT)) {
    throw badInput(`filter.text must have 1 to ${MOST_TEXT} characters; got ${text.length}`);
  }
  return connect(args, {
    page: async ({ first = 0, after }) => {
      const page = await context.loaders
        .logsOfRun({ first, afterSequence: Number(after ?? 0), levels, text, from })
        .load(runId);
      return { ...page, hasPreviousPage: after !== undefined };
    },
    keyOf: (row) => String(row.sequence),
    nodeOf: ({ sequence, at, level, message }) => ({ sequence, at, level, message }),
    isKey: isSequence,
  });
}

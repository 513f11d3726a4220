/** A dry run in a process of its own. */
import { runErrand } from '../errand.ts';
import type { SourceOrder } from '../uploads/source-order.ts';
import { parseInspectReport, type InspectReport } from './messages.ts';

type Inspected = Exclude<InspectReport, { type: 'progress' }>;

export async function inspectInProcess(
  order: SourceOrder,
  options: {
    readonly onStart: (pid: number | undefined) => void;
    readonly onProgress: (share: number) => void;
    /** Ends the process; the result is then a failure that says so. */
    readonly signal: AbortSignal;
  },
): Promise<Inspected> {
  let answer: Inspected | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order,
    onStart: options.onStart,
    parse: parseInspectReport,
    take: (report) => {
      if (report.type === 'progress') options.onProgress(report.share);
      else answer = report;
      return answer !== undefined;
    },
    signal: options.signal,
  });
  const message = `the process of the dry run ${how ?? 'ended'} before it was done; the source may be too large for this machine's memory`;
  return answer ?? { type: 'failed', message, stack: null };
}

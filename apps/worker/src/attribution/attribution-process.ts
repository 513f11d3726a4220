/** Explains a network in a process of its own, with an engine of its own: a training goes on beside it. */
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { filedData } from '../training/run-data-of.ts';
import {
  parseAttributionReport,
  type AttributionAnswer,
  type AttributionOrder,
  type AttributionReport,
} from './messages.ts';

/**
 * @param options.folder where data that are too large for a message are filed on their way; the caller removes it
 * @param options.filedFromBytes of an array that is filed
 * @param options.signal ends the process
 * @throws ErrandError when the network cannot be explained; Error when the process ended before it was
 */
export async function explainInProcess(
  order: AttributionOrder,
  {
    folder,
    filedFromBytes,
    signal,
  }: { readonly folder: string; readonly filedFromBytes?: number; readonly signal: AbortSignal },
): Promise<AttributionAnswer> {
  let answer: AttributionReport | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order: { ...order, data: filedData(order.data, folder, filedFromBytes) },
    parse: parseAttributionReport,
    take: (report) => {
      answer = report;
      return true;
    },
    signal,
  });
  if (answer === undefined) throw new Error(`the attribution process ${how ?? 'ended'} before it was done`);
  if (answer.type === 'failed') throw new ErrandError(answer);
  return answer.answer;
}

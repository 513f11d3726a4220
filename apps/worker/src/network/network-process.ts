/** Reads networks and snaps sensors in a process of its own. */
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { parseNetworkReport, type NetworkOrder, type NetworkReport } from './messages.ts';
import type { ParsedNetwork } from './parsed-network.ts';

type Answer = Exclude<NetworkReport, { type: 'progress' | 'failed' }>;

/**
 * @param signal ends the process, and with it the reading
 * @throws ErrandError when the source is not what it should be; Error when the process ended before it was done
 */
export async function readInProcess(
  order: Omit<Extract<NetworkOrder, { type: 'read' }>, 'type'>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ParsedNetwork> {
  const answer = await ask({ type: 'read', ...order }, signal, onProgress);
  if (answer.type === 'read') return answer.network;
  throw new Error(`the network process was asked to read and answered "${answer.type}"`);
}

/** @throws as `readInProcess` */
export async function snapInProcess(
  order: Omit<Extract<NetworkOrder, { type: 'snap' }>, 'type'>,
  signal: AbortSignal,
): Promise<Omit<Extract<Answer, { type: 'snapped' }>, 'type'>> {
  const answer = await ask({ type: 'snap', ...order }, signal, () => undefined);
  if (answer.type === 'snapped') return answer;
  throw new Error(`the network process was asked to snap and answered "${answer.type}"`);
}

async function ask(order: NetworkOrder, signal: AbortSignal, onProgress: (share: number) => void): Promise<Answer> {
  let answer: Exclude<NetworkReport, { type: 'progress' }> | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order,
    parse: parseNetworkReport,
    take: (report) => {
      if (report.type === 'progress') onProgress(report.share);
      else answer = report;
      return answer !== undefined;
    },
    signal,
  });
  if (answer === undefined) throw new Error(`the network process ${how ?? 'ended'} before it was done`);
  if (answer.type !== 'failed') return answer;
  throw answer.expected ? new ErrandError(answer) : new Error(`reading failed unexpectedly: ${answer.message}`);
}

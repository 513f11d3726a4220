/** Reads, changes and looks through networks and snaps sensors in a process of its own. */
import type { NetworkFindings } from '@stillgraph/ml/roads';
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { parseNetworkReport, type NetworkOrder, type NetworkReport } from './messages.ts';

type Answer = Exclude<NetworkReport, { type: 'progress' | 'failed' }>;
type Order<Type extends NetworkOrder['type']> = Omit<Extract<NetworkOrder, { type: Type }>, 'type'>;
type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;

/**
 * @param signal ends the process, and with it the reading
 * @throws ErrandError when the source is not what it should be; Error when the process ended before it was done
 */
export async function readInProcess(
  order: Order<'read'>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<AnswerOf<'read'>> {
  return answered('read', await ask({ type: 'read', ...order }, signal, onProgress));
}

/** @throws as `readInProcess`; ErrandError when a change cannot be made */
export async function patchInProcess(order: Order<'patch'>, signal: AbortSignal): Promise<AnswerOf<'patched'>> {
  return answered('patched', await ask({ type: 'patch', ...order }, signal));
}

/** @throws as `readInProcess` */
export async function lookInProcess(order: Order<'look'>, signal: AbortSignal): Promise<NetworkFindings> {
  return answered('looked', await ask({ type: 'look', ...order }, signal)).findings;
}

/** @throws as `readInProcess` */
export async function snapInProcess(order: Order<'snap'>, signal: AbortSignal): Promise<AnswerOf<'snapped'>> {
  return answered('snapped', await ask({ type: 'snap', ...order }, signal));
}

function answered<Type extends Answer['type']>(type: Type, answer: Answer): AnswerOf<Type> {
  if (isOf(type, answer)) return answer;
  throw new Error(`the network process was to answer "${type}" and answered "${answer.type}"`);
}

function isOf<Type extends Answer['type']>(type: Type, answer: Answer): answer is AnswerOf<Type> {
  return answer.type === type;
}

async function ask(
  order: NetworkOrder,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<Answer> {
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
  throw answer.expected ? new ErrandError(answer) : new Error(`network work failed unexpectedly: ${answer.message}`);
}

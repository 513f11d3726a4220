/** Reads, changes and looks through networks and snaps sensors in a process of its own. */
import type { NetworkFindings } from '@stillgraph/ml/roads';
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { parseNetworkReport, type NetworkOrder, type NetworkReport } from './messages.ts';

type Answer = Exclude<NetworkReport, { type: 'progress' | 'failed' }>;
type Work = NetworkOrder['work'];
type Order<Type extends Work['type']> = Omit<Extract<Work, { type: Type }>, 'type'>;

/** That the process may hold: what is kept of a source is bounded by itself, and what gets past those bounds ends here. */
const MOST_MEMORY_BYTES = 4 * 1024 ** 3;

type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;

/**
 * @param signal ends the process, and with it the reading
 * @param memoryBytes that the process may hold
 * @throws ErrandError when the source is not what it should be; Error when the process ended before it was done
 */
export async function readInProcess(
  order: Order<'read'>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  memoryBytes = MOST_MEMORY_BYTES,
): Promise<AnswerOf<'read'>> {
  return answered('read', await ask({ type: 'read', ...order }, signal, onProgress, memoryBytes));
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
  work: Work,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
  memoryBytes = MOST_MEMORY_BYTES,
): Promise<Answer> {
  let answer: Exclude<NetworkReport, { type: 'progress' }> | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order: { work, memoryBytes } satisfies NetworkOrder,
    parse: parseNetworkReport,
    take: (report) => {
      if (report.type === 'progress') onProgress(report.share);
      else answer = report;
      return answer !== undefined;
    },
    signal,
  });
  if (answer === undefined) {
    const megabytes = Math.round(memoryBytes / 1024 ** 2);
    throw new Error(
      `the network process ${how ?? 'ended'} before it was done; the network may need more than the ${megabytes} MB of memory ` +
        'that it may take, or more than this machine has',
    );
  }
  if (answer.type !== 'failed') return answer;
  throw answer.expected ? new ErrandError(answer) : new Error(`network work failed unexpectedly: ${answer.message}`);
}

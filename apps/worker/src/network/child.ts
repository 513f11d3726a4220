/** The network process: reads one road network from a file, or brings sensors onto one, and ends. */
import { snapSensors } from '@stillgraph/ml/roads';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { ImportError } from '../import/import-error.ts';
import { parseNetworkOrder, type NetworkReport } from './messages.ts';
import { parseNetworkOptions } from './network-options.ts';
import { readNetwork } from './read-network.ts';

const PROGRESS_MS = 300;

serveErrand<NetworkReport>(async (message, send) => {
  let toldAt = 0;
  const onProgress = (share: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    void send({ type: 'progress', share });
  };
  await send(await answerTo(message, onProgress));
});

async function answerTo(message: unknown, onProgress: (share: number) => void): Promise<NetworkReport> {
  try {
    const order = parseNetworkOrder(message);
    if (order.type === 'snap') return { type: 'snapped', ...snapSensors(order.lines, order.sensors, order) };
    return { type: 'read', network: await readNetwork(order, parseNetworkOptions(order.options), onProgress) };
  } catch (error) {
    return { ...failedBy(error), expected: error instanceof ImportError };
  }
}

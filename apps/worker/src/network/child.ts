/** The network process: reads one road network from a file, changes one, looks through one, or brings sensors onto one, and ends. */
import { networkFindings, snapSensors } from '@stillgraph/ml/roads';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { ImportError } from '../import/import-error.ts';
import { parseNetworkOrder, type NetworkReport } from './messages.ts';
import { parseNetworkOptions } from './network-options.ts';
import { patchedNetwork } from './patched-network.ts';
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
    switch (order.type) {
      case 'read': {
        const network = await readNetwork(order, parseNetworkOptions(order.options), onProgress);
        return { type: 'read', network, findings: networkFindings(network) };
      }
      case 'patch': {
        const network = patchedNetwork(order);
        return { type: 'patched', network, findings: networkFindings(network) };
      }
      case 'look':
        return { type: 'looked', findings: networkFindings(order.network) };
      case 'snap':
        return { type: 'snapped', ...snapSensors(order.lines, order.sensors, order) };
    }
  } catch (error) {
    return { ...failedBy(error), expected: error instanceof ImportError };
  }
}

/** The network process: reads one road network from a file, changes one, looks through one, or brings sensors onto one, and ends. */
import { join } from 'node:path';
import { networkHash } from '@stillgraph/db/network-hash';
import { networkFindings, snapSensors } from '@stillgraph/ml/roads';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { ImportError } from '../import/import-error.ts';
import { boundMemory } from '../import/memory-watch.ts';
import { parseNetworkOrder, type NetworkReport } from './messages.ts';
import { parseNetworkOptions } from './network-options.ts';
import { patchedNetwork } from './patched-network.ts';
import { filePieces } from './pieces.ts';
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
    const { work, memoryBytes } = parseNetworkOrder(message);
    boundMemory(memoryBytes);
    switch (work.type) {
      case 'read': {
        const network = await readNetwork(work, parseNetworkOptions(work.options), onProgress);
        const { junctions, segments, format, notes } = network;
        const filed = { junctions: join(work.scratch, 'junctions'), segments: join(work.scratch, 'segments') };
        await filePieces(filed.junctions, junctions);
        await filePieces(filed.segments, segments, ({ geometry }) => geometry.length);
        const contentHash = networkHash(network);
        return { type: 'read', network: { format, notes, filed }, contentHash, findings: networkFindings(network) };
      }
      case 'patch': {
        const network = patchedNetwork(work);
        return { type: 'patched', network, contentHash: networkHash(network), findings: networkFindings(network) };
      }
      case 'look':
        return { type: 'looked', findings: networkFindings(work.network) };
      case 'snap':
        return { type: 'snapped', ...snapSensors(work.lines, work.sensors, work) };
    }
  } catch (error) {
    return { ...failedBy(error), expected: error instanceof ImportError };
  }
}

/** Findings for versions of networks that nobody has looked through: those that came with a dataset, and those of before. */
import { networkFindings } from '@stillgraph/db';
import type { Context } from '../context.ts';
import { lookInProcess } from './network-process.ts';
import { storedNetwork } from './stored-network.ts';

/** Versions that are looked through at a time. */
const AT_ONCE = 20;

/** A version that cannot be looked through is passed over and tried again when this is called again. */
export async function lookThroughNetworks({
  db,
  log,
  stopping,
}: Pick<Context, 'db' | 'log' | 'stopping'>): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const found = await networkFindings.withoutFindings(db, AT_ONCE + failed.size);
    const waiting = found.filter(({ id }) => !failed.has(id));
    if (waiting.length === 0 || stopping.aborted) return;
    for (const version of waiting) {
      try {
        const findings = await lookInProcess({ network: await storedNetwork(db, version.id) }, stopping);
        await db.transaction((tx) => networkFindings.recordFindings(tx, version, findings));
      } catch (error) {
        if (stopping.aborted) return;
        failed.add(version.id);
        log.warn({ err: error, networkVersionId: version.id }, 'a network could not be looked through');
      }
    }
  }
}

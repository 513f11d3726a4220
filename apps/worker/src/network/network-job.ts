/** A `network-work` job: read a road network, change one or bring sensors onto one, write it whole, or write why not. */
import { ConflictError, isTransient, networkRequests, NotFoundError } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { ErrandError } from '../errand-failure.ts';
import { ImportError } from '../import/import-error.ts';
import { withFields } from '../import/uploader-words.ts';
import { importNetwork } from './import-network.ts';
import { patchNetwork } from './patch-network.ts';
import { snapToNetwork } from './snap-to-network.ts';

export async function doNetworkWork(
  context: Pick<Context, 'db' | 'log' | 'objects' | 'scratch' | 'stopping'>,
  { requestId }: JobPayload<'network-work'>,
  { redeliveries, isLast, signal: delivered }: Delivery,
): Promise<void> {
  const { db, log, stopping } = context;
  const request = await networkRequests.claim(db, requestId);
  if (request === undefined) {
    log.info({ requestId }, 'the network request is over or gone; nothing to do');
    return;
  }
  const signal = AbortSignal.any([delivered, stopping]);
  const { work } = request;
  try {
    if (work.kind === 'IMPORT') await importNetwork(context, { ...request, work, signal });
    else if (work.kind === 'PATCH') await patchNetwork(db, { ...request, work, signal });
    else await snapToNetwork(db, { ...request, work, signal });
    log.info({ requestId, kind: work.kind }, 'network work done');
  } catch (error) {
    // Another delivery has it, or will: that one says how it ended.
    if (signal.aborted) throw error;
    log.error({ err: error, requestId, kind: work.kind, redeliveries }, 'network work failed');
    const isFinal = [ErrandError, ImportError, ConflictError, NotFoundError].some((kind) => error instanceof kind);
    if (!isFinal && !isLast && isTransient(error)) throw error;
    const isUploaders = error instanceof ImportError && request.uploadId !== null;
    await networkRequests.fail(db, requestId, isUploaders ? withFields(error.message) : error);
  }
}

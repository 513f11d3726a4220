import type { networkRequests } from '@stillgraph/db';
import type { NetworkWork } from '@stillgraph/db/jobs';

/** One request in hand. */
export interface HeldRequest<Kind extends NetworkWork['kind']> extends Omit<networkRequests.NetworkRequestRow, 'work'> {
  readonly work: Extract<NetworkWork, { kind: Kind }>;
  /** Another delivery has it, or the worker leaves. */
  readonly signal: AbortSignal;
}

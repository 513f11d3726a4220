/** A network with changes made, or why they cannot be. */
import { applyPatches, type NetworkPatch, type RoadNetwork } from '@stillgraph/ml/roads';
import { ImportError } from '../import/import-error.ts';
import { MOST_SEGMENTS } from './parsed-network.ts';

/** Faults that a message names. */
const NAMED = 5;

/** @throws ImportError that says which change cannot be made and why, or that the network would be too large */
export function patchedNetwork({
  network,
  patches,
}: {
  readonly network: RoadNetwork;
  readonly patches: readonly NetworkPatch[];
}): RoadNetwork {
  const { network: changed, faults } = applyPatches(network, patches);
  if (faults.length > 0) {
    const named = faults.slice(0, NAMED).map(({ patch, field, message }) => `${patch}.${field}: ${message}`);
    const more = faults.length > NAMED ? `; and ${faults.length - NAMED} more faults` : '';
    throw new ImportError('patches', null, `${named.join('; ')}${more}`);
  }
  if (changed.segments.length > MOST_SEGMENTS) {
    const most = MOST_SEGMENTS.toLocaleString('en');
    throw new ImportError('patches', null, `a network has up to ${most} segments; this one would have more`);
  }
  return changed;
}

/** When two runs are one computation. */
import { canonicalJson, sha256 } from '../../hashing.ts';

export interface Computation {
  /** Version of the code that computes a run's numbers, such as `ml 6`. */
  readonly computation: string;
  readonly datasetId: string;
  readonly graphId: string;
  readonly config: Record<string, unknown>;
  /** Identities of the runs that it learns from or is made of, in their order. */
  readonly teachers: readonly string[];
}

/** sha256 of all that a run's numbers follow from: runs with the same identity are the same computation. */
export function identityOf({ computation, datasetId, graphId, config, teachers }: Computation): string {
  return sha256(canonicalJson({ computation, datasetId, graphId, config, teachers }));
}

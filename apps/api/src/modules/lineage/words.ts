/** Staleness told to people. */
import type { lineage } from '@stillgraph/db';

/** One sentence, without the name of the thing that is out of date. */
export function wordsOf({ reason, newer }: Pick<lineage.Staleness, 'reason' | 'newer'>): string {
  const named = newer === null ? '' : `: ${newer.name}`;
  switch (reason) {
    case 'DATASET_IMPORTED_AGAIN':
      return `The source of the dataset was imported again with other readings${named}.`;
    case 'NETWORK_CHANGED':
      return `The network has a newer version${named}.`;
    case 'GRAPH_MADE_AGAIN':
      return `The same recipe has made another graph since${named}.`;
    case 'RUN_TRAINED_AGAIN':
      return `The same config was trained again by other code or from newer teachers${named}.`;
    case 'COMPUTATION_CHANGED':
      return 'The code computes such runs otherwise now.';
    case 'PROTOCOL_ENDED':
      return newer === null
        ? 'The leaderboard of its protocol has ended.'
        : `The leaderboard of its protocol has ended; its successor is ${newer.name}.`;
  }
}

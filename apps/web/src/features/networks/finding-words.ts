import type { NetworkFindingKind } from '../../graphql/generated/graphql';

/** What looks wrong in a network, as every page calls it. */
export const findingWords = {
  DANGLING_END: 'Dangling ends',
  DUPLICATE: 'Duplicates',
  UNREACHABLE: 'Unreachable',
  ZERO_LENGTH: 'Without length',
} as const satisfies Record<NetworkFindingKind, string>;

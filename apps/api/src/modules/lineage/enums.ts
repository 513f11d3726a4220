/** The closed sets that lineage is told in. */
import type { lineage } from '@stillgraph/db';
import { registerEnumType } from 'type-graphql';

export const lineageDirections = { BOTH: 'BOTH', UPSTREAM: 'UPSTREAM', DOWNSTREAM: 'DOWNSTREAM' } as const;
registerEnumType(lineageDirections, {
  name: 'LineageDirection',
  description: 'Which way lineage is followed.',
  valuesConfig: {
    BOTH: { description: 'Both ways.' },
    UPSTREAM: { description: 'To what it was made of.' },
    DOWNSTREAM: { description: 'To what was made of it.' },
  },
});
export type LineageDirectionName = keyof typeof lineageDirections;

export const lineageEdgeKinds = {
  IMPORTED: 'IMPORTED',
  EDITED: 'EDITED',
  LOCATED: 'LOCATED',
  BUILT_FROM: 'BUILT_FROM',
  NODES_OF: 'NODES_OF',
  TRAINED_ON: 'TRAINED_ON',
  OVER_GRAPH: 'OVER_GRAPH',
  TAUGHT: 'TAUGHT',
  AVERAGED: 'AVERAGED',
  COMPRESSED: 'COMPRESSED',
  STARTED_FROM: 'STARTED_FROM',
  TAKEN_OVER: 'TAKEN_OVER',
  SUBMITTED: 'SUBMITTED',
  SCORED: 'SCORED',
  RANKED: 'RANKED',
  STOOD_FOR: 'STOOD_FOR',
  REGISTERED: 'REGISTERED',
  EXPLAINED: 'EXPLAINED',
} as const satisfies { readonly [Kind in lineage.LineageKind]: Kind };
registerEnumType(lineageEdgeKinds, {
  name: 'LineageEdgeKind',
  description: 'How one thing was made of another.',
  valuesConfig: {
    IMPORTED: { description: 'An import made the dataset.' },
    EDITED: { description: 'A version of a network was made by changes to the one before.' },
    LOCATED: { description: 'The dataset came with this version of a network.' },
    BUILT_FROM: { description: 'The graph was made along the roads of this version of a network.' },
    NODES_OF: { description: 'The graph connects the sensors of the dataset.' },
    TRAINED_ON: { description: 'The run learnt from the dataset and was judged on it.' },
    OVER_GRAPH: { description: 'The run was given the graph.' },
    TAUGHT: { description: 'The run learnt from the outputs of another.' },
    AVERAGED: { description: 'The run is the mean of others.' },
    COMPRESSED: { description: 'The run is the network of another, made smaller.' },
    STARTED_FROM: { description: 'The first weights of the run are those of another.' },
    TAKEN_OVER: { description: 'The run is the same computation as another and took its outcome over.' },
    SUBMITTED: { description: 'Weights that the run left were put to the test of a leaderboard.' },
    SCORED: { description: 'The run is the scoring of submitted weights.' },
    RANKED: { description: 'An entry of a leaderboard gathers the run.' },
    STOOD_FOR: { description: 'An entry of a leaderboard stands for the run: its own runs are the same computation.' },
    REGISTERED: { description: 'A version in the model registry holds the weights of the run.' },
    EXPLAINED: { description: 'An attribution explains the run.' },
  },
});
export type LineageEdgeKindName = keyof typeof lineageEdgeKinds;

export const staleReasons = {
  DATASET_IMPORTED_AGAIN: 'DATASET_IMPORTED_AGAIN',
  NETWORK_CHANGED: 'NETWORK_CHANGED',
  GRAPH_MADE_AGAIN: 'GRAPH_MADE_AGAIN',
  RUN_TRAINED_AGAIN: 'RUN_TRAINED_AGAIN',
  COMPUTATION_CHANGED: 'COMPUTATION_CHANGED',
  PROTOCOL_ENDED: 'PROTOCOL_ENDED',
} as const satisfies { readonly [Reason in lineage.StaleReason]: Reason };
registerEnumType(staleReasons, {
  name: 'StaleReason',
  description: 'Why a thing does not stand for how things are any more.',
  valuesConfig: {
    DATASET_IMPORTED_AGAIN: {
      description:
        'The source of the dataset was imported again since and gave other readings: the same file, folder, upload by name or ' +
        'public set, with the same quantity and step and sensors in common.',
    },
    NETWORK_CHANGED: { description: 'The network has a newer version with other roads.' },
    GRAPH_MADE_AGAIN: {
      description: 'The same recipe has made other edges since, over the same data and versions of the same network.',
    },
    RUN_TRAINED_AGAIN: {
      description:
        'The same config was trained again since under the same protocol and graph, by other code or from teachers that were ' +
        'themselves trained again. Of a teacher: there is a newer one in its place.',
    },
    COMPUTATION_CHANGED: {
      description: 'The code computes such runs otherwise now: training it again gives other numbers.',
    },
    PROTOCOL_ENDED: {
      description: 'The leaderboard of its protocol has ended; scores under a newer one do not compare.',
    },
  },
});
export type StaleReasonName = keyof typeof staleReasons;

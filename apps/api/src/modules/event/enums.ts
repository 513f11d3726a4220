import { registerEnumType } from 'type-graphql';
import type { TeamEventType } from '@stillgraph/db';

/** Names of the schema, and the types that they stand for. */
export const teamEventTypes = {
  RUN_SUCCEEDED: 'run.succeeded',
  RUN_FAILED: 'run.failed',
  RUN_CANCELLED: 'run.cancelled',
  EXPERIMENT_FINISHED: 'experiment.finished',
  SWEEP_FINISHED: 'sweep.finished',
  LEADERBOARD_CHANGED: 'leaderboard.changed',
  DATASET_IMPORTED: 'dataset.imported',
  IMPORT_FAILED: 'import.failed',
  GRAPH_CREATED: 'graph.created',
  GRAPH_FAILED: 'graph.failed',
  MODEL_PROMOTED: 'model.promoted',
  ALERT_RAISED: 'alert.raised',
} as const satisfies Record<string, TeamEventType>;

registerEnumType(teamEventTypes, {
  name: 'TeamEventType',
  description: 'What may happen in a team. Webhooks spell the names in small letters with a dot: run.succeeded.',
  valuesConfig: {
    RUN_SUCCEEDED: { description: 'A run has its scores. Subject: Run.' },
    RUN_FAILED: { description: 'A run went wrong, or was not started because its teacher did. Subject: Run.' },
    RUN_CANCELLED: { description: 'Somebody cancelled a run, or its teacher. Subject: Run.' },
    EXPERIMENT_FINISHED: { description: 'The last run of an experiment has ended. Subject: Experiment.' },
    SWEEP_FINISHED: { description: 'A sweep has chosen, or cannot go on. Subject: Sweep.' },
    LEADERBOARD_CHANGED: { description: 'A new ranking differs from the one before. Subject: Leaderboard.' },
    DATASET_IMPORTED: { description: 'A dataset is there. Subject: Dataset.' },
    IMPORT_FAILED: { description: 'An import was given up. Subject: Import.' },
    GRAPH_CREATED: { description: 'A graph that was asked for is there. Subject: Graph.' },
    GRAPH_FAILED: { description: 'A graph that was asked for cannot be made. Subject: GraphRequest.' },
    MODEL_PROMOTED: { description: 'An alias of the registry points at another version. Subject: ModelVersion.' },
    ALERT_RAISED: { description: 'A rule of the team met its case. Subject: Alert.' },
  },
});

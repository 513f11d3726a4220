/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a channel of a dataset is for. */
export type ChannelRole =
  /** May be read by models beside the target. */
  | 'INPUT'
  /** Ground truth about the data, such as incidents; never read by models. */
  | 'LABEL'
  /** Is forecast. */
  | 'TARGET';

/** config: an experiment config (see experimentOptions); what is left out takes its default. */
export type ExperimentCreateInput = {
  config: unknown;
  datasetId: string | number;
  /** A graph over the nodes of that dataset. */
  graphId: string | number;
  name: string;
  /** The preset that the config began from, for the record. */
  preset?: string | null | undefined;
};

/** How the weights of a graph came about. */
export type GraphRecipe =
  /** exp(-(distance / sigma)^2), small weights dropped. */
  | 'GAUSSIAN_KERNEL'
  /** The matrix that came with the dataset. */
  | 'GIVEN'
  /** No edges between sensors. */
  | 'IDENTITY'
  /** An edge to each of the k nearest sensors. */
  | 'K_NEAREST';

/** How far an import has come. */
export type ImportStatus = 'FAILED' | 'QUEUED' | 'RUNNING' | 'SUCCEEDED';

/** What an event of a run tells. */
export type RunEventType = 'LOG' | 'METRICS' | 'PROGRESS' | 'STATUS';

/** Runs that meet all that is given. */
export type RunFilter = {
  datasetId?: string | number | null | undefined;
  experimentId?: string | number | null | undefined;
  kinds?: Array<RunKind> | null | undefined;
  statuses?: Array<RunStatus> | null | undefined;
};

/** The part that a run plays in its experiment. */
export type RunKind =
  /** A simple forecast that every model must beat. */
  | 'BASELINE'
  /** A small network, distilled or trained from labels alone (a control). */
  | 'STUDENT'
  /** A large accurate network, or the mean of several. */
  | 'TEACHER';

/** Where a run, or a whole experiment, stands. */
export type RunStatus = 'CANCELLED' | 'FAILED' | 'QUEUED' | 'RUNNING' | 'SUCCEEDED';

/** What a member of a team, or the holder of a team key, may do. */
export type TeamRole =
  /** Everything but removing the team. */
  | 'ADMIN'
  /** Starts and stops experiments. */
  | 'MEMBER'
  /** Everything, the team itself included. */
  | 'OWNER'
  /** Reads, and changes nothing. */
  | 'VIEWER';

/** What kind of fault a mutation met. */
export type UserErrorCode =
  /** The input is right, but the present state does not allow it. */
  | 'CONFLICT'
  /** The viewer's role does not allow it. */
  | 'FORBIDDEN'
  /** The input itself is wrong; field says where. */
  | 'INVALID'
  /** The input names something that the team does not have. */
  | 'NOT_FOUND';

/** How a distilled student stands beside its control. */
export type Verdict =
  /** Its error is lower, beyond chance. */
  | 'BETTER'
  /** The difference may be chance. */
  | 'TIE'
  /** There is nothing to compare with, or too few seeds. */
  | 'UNJUDGED'
  /** Its error is higher, beyond chance: distillation did harm. */
  | 'WORSE';

export type CompareCandidatesQueryVariables = Exact<{ [key: string]: never }>;

export type CompareCandidatesQuery = {
  runs: {
    nodes: Array<{
      id: string;
      kind: RunKind;
      modelLabel: string;
      method: string;
      methodLabel: string | null;
      seed: number;
      experiment: { id: string; name: string };
    }>;
  };
};

export type ComparePairQueryVariables = Exact<{
  left: string | number;
  right: string | number;
}>;

export type ComparePairQuery = {
  left:
    | { __typename: 'Artifact' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Protocol' }
    | {
        __typename: 'Run';
        id: string;
        kind: RunKind;
        status: RunStatus;
        modelLabel: string;
        method: string;
        methodLabel: string | null;
        seed: number;
        testMae: number | null;
        predictionsPath: string | null;
        experiment: {
          id: string;
          name: string;
          protocol: { id: string; inputSteps: number; targetSteps: number };
          dataset: {
            id: string;
            title: string;
            quantity: string;
            unit: string;
            zone: string;
            startAt: string;
            stepSeconds: number;
            steps: number;
            nodeCount: number;
            seriesPath: string;
            nodes: Array<{
              index: number;
              externalId: string;
              name: string | null;
              latitude: number | null;
              longitude: number | null;
            }>;
            network: { id: string; segments: Array<{ geometry: Array<number>; roadClass: string | null }> } | null;
          };
        };
      }
    | { __typename: 'Team' }
    | { __typename: 'User' }
    | { __typename: 'Worker' }
    | null;
  right:
    | { __typename: 'Artifact' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Protocol' }
    | {
        __typename: 'Run';
        id: string;
        kind: RunKind;
        status: RunStatus;
        modelLabel: string;
        method: string;
        methodLabel: string | null;
        seed: number;
        testMae: number | null;
        predictionsPath: string | null;
        experiment: {
          id: string;
          name: string;
          protocol: { id: string; inputSteps: number; targetSteps: number };
          dataset: {
            id: string;
            title: string;
            quantity: string;
            unit: string;
            zone: string;
            startAt: string;
            stepSeconds: number;
            steps: number;
            nodeCount: number;
            seriesPath: string;
            nodes: Array<{
              index: number;
              externalId: string;
              name: string | null;
              latitude: number | null;
              longitude: number | null;
            }>;
            network: { id: string; segments: Array<{ geometry: Array<number>; roadClass: string | null }> } | null;
          };
        };
      }
    | { __typename: 'Team' }
    | { __typename: 'User' }
    | { __typename: 'Worker' }
    | null;
};

export type ComparedRunFragment = {
  id: string;
  kind: RunKind;
  status: RunStatus;
  modelLabel: string;
  method: string;
  methodLabel: string | null;
  seed: number;
  testMae: number | null;
  predictionsPath: string | null;
  experiment: {
    id: string;
    name: string;
    protocol: { id: string; inputSteps: number; targetSteps: number };
    dataset: {
      id: string;
      title: string;
      quantity: string;
      unit: string;
      zone: string;
      startAt: string;
      stepSeconds: number;
      steps: number;
      nodeCount: number;
      seriesPath: string;
      nodes: Array<{
        index: number;
        externalId: string;
        name: string | null;
        latitude: number | null;
        longitude: number | null;
      }>;
      network: { id: string; segments: Array<{ geometry: Array<number>; roadClass: string | null }> } | null;
    };
  };
};

export type DatasetQueryVariables = Exact<{
  id: string | number;
}>;

export type DatasetQuery = {
  node:
    | { __typename: 'Artifact' }
    | {
        __typename: 'Dataset';
        id: string;
        title: string;
        description: string | null;
        quantity: string;
        unit: string;
        zone: string;
        startAt: string;
        endAt: string;
        stepSeconds: number;
        steps: number;
        nodeCount: number;
        missingShare: number;
        zeroIsMissing: boolean;
        hasCoordinates: boolean;
        licence: string | null;
        source: string | null;
        contentHash: string;
        synthetic: boolean;
        channels: Array<{ index: number; name: string; quantity: string; unit: string; role: ChannelRole }>;
        nodes: Array<{
          index: number;
          externalId: string;
          name: string | null;
          latitude: number | null;
          longitude: number | null;
          mean: number | null;
          minimum: number | null;
          maximum: number | null;
          missingShare: number;
        }>;
        network: { id: string; segments: Array<{ geometry: Array<number>; roadClass: string | null }> } | null;
        graphs: {
          nodes: Array<{ id: string; name: string; recipe: GraphRecipe; edgeCount: number; contentHash: string }>;
        };
      }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Protocol' }
    | { __typename: 'Run' }
    | { __typename: 'Team' }
    | { __typename: 'User' }
    | { __typename: 'Worker' }
    | null;
};

export type SensorSeriesQueryVariables = Exact<{
  id: string | number;
  node: number;
  fromStep: number;
  steps: number;
}>;

export type SensorSeriesQuery = {
  node:
    | { __typename: 'Artifact' }
    | { __typename: 'Dataset'; id: string; series: Array<number | null> }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Protocol' }
    | { __typename: 'Run' }
    | { __typename: 'Team' }
    | { __typename: 'User' }
    | { __typename: 'Worker' }
    | null;
};

export type DatasetCardFragment = {
  id: string;
  title: string;
  unit: string;
  quantity: string;
  zone: string;
  stepSeconds: number;
  steps: number;
  nodeCount: number;
  missingShare: number;
  synthetic: boolean;
  nodes: Array<{ latitude: number | null; longitude: number | null }>;
};

export type DatasetsQueryVariables = Exact<{ [key: string]: never }>;

export type DatasetsQuery = {
  datasets: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      unit: string;
      quantity: string;
      zone: string;
      stepSeconds: number;
      steps: number;
      nodeCount: number;
      missingShare: number;
      synthetic: boolean;
      nodes: Array<{ latitude: number | null; longitude: number | null }>;
    }>;
  };
  imports: Array<{
    id: string;
    source: string;
    status: ImportStatus;
    progress: number;
    message: string | null;
    error: string | null;
    createdAt: string;
  }>;
};

export type ExperimentBuilderQueryVariables = Exact<{ [key: string]: never }>;

export type ExperimentBuilderQuery = {
  datasets: {
    nodes: Array<{
      id: string;
      title: string;
      nodeCount: number;
      steps: number;
      stepSeconds: number;
      graphs: { nodes: Array<{ id: string; name: string; recipe: GraphRecipe; edgeCount: number }> };
    }>;
  };
  experimentOptions: {
    presets: Array<{ name: string; description: string; config: unknown }>;
    teachers: Array<{ name: string; label: string; description: string; defaults: unknown }>;
    students: Array<{ name: string; label: string; description: string; defaults: unknown }>;
  };
};

export type ExperimentPlanQueryVariables = Exact<{
  input: ExperimentCreateInput;
}>;

export type ExperimentPlanQuery = {
  experimentPlan: {
    totalRuns: number;
    estimatedSeconds: number | null;
    runs: Array<{
      key: string;
      kind: RunKind;
      modelLabel: string;
      methodLabel: string | null;
      seed: number;
      updates: number;
    }>;
    errors: Array<{ field: Array<string> | null; message: string }>;
  };
};

export type CreateExperimentMutationVariables = Exact<{
  input: ExperimentCreateInput;
}>;

export type CreateExperimentMutation = {
  experimentCreate: {
    experiment: { id: string } | null;
    userErrors: Array<{ field: Array<string> | null; message: string; code: UserErrorCode }>;
  };
};

export type ExperimentsQueryVariables = Exact<{ [key: string]: never }>;

export type ExperimentsQuery = {
  experiments: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      status: RunStatus;
      preset: string | null;
      seeds: number;
      progress: number;
      createdAt: string;
      finishedAt: string | null;
      dataset: { id: string; title: string };
      graph: { name: string };
      runCounts: { total: number; succeeded: number; failed: number };
      leaderboard: { id: string } | null;
    }>;
  };
};

export type ExperimentQueryVariables = Exact<{
  id: string | number;
}>;

export type ExperimentQuery = {
  node:
    | { __typename: 'Artifact' }
    | { __typename: 'Dataset' }
    | {
        __typename: 'Experiment';
        id: string;
        name: string;
        status: RunStatus;
        preset: string | null;
        seeds: number;
        progress: number;
        createdAt: string;
        finishedAt: string | null;
        dataset: { id: string; title: string; unit: string };
        graph: { name: string };
        protocol: { hash: string; inputSteps: number; targetSteps: number };
        leaderboard: { id: string } | null;
        runCounts: {
          total: number;
          succeeded: number;
          running: number;
          queued: number;
          failed: number;
          cancelled: number;
        };
        runs: {
          totalCount: number;
          nodes: Array<{
            id: string;
            kind: RunKind;
            status: RunStatus;
            modelLabel: string;
            method: string;
            methodLabel: string | null;
            seed: number;
            attempt: number;
            progress: number;
            secondsLeft: number | null;
            validationMae: number | null;
            testMae: number | null;
            trainSeconds: number | null;
            errorMessage: string | null;
          }>;
        };
      }
    | { __typename: 'Graph' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Protocol' }
    | { __typename: 'Run' }
    | { __typename: 'Team' }
    | { __typename: 'User' }
    | { __typename: 'Worker' }
    | null;
};

export type CancelExperimentMutationVariables = Exact<{
  id: string | number;
}>;

export type CancelExperimentMutation = {
  experimentCancel: { experiment: { id: string; status: RunStatus } | null; userErrors: Array<{ message: string }> };
};

export type RetryRunMutationVariables = Exact<{
  id: string | number;
}>;

export type RetryRunMutation = {
  runRetry: { run: { id: string; status: RunStatus } | null; userErrors: Array<{ message: string }> };
};

export type PlacesQueryVariables = Exact<{ [key: string]: never }>;

export type PlacesQuery = {
  datasets: { nodes: Array<{ id: string; title: string }> };
  experiments: { nodes: Array<{ id: string; name: string }> };
  leaderboards: { nodes: Array<{ id: string; name: string }> };
};

export type FrameQueryVariables = Exact<{ [key: string]: never }>;

export type FrameQuery = {
  viewer: { role: TeamRole; user: { name: string } | null; team: { name: string } };
  running: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: RunKind;
      method: string;
      modelLabel: string;
      methodLabel: string | null;
      seed: number;
      progress: number;
      secondsLeft: number | null;
    }>;
  };
  queued: { totalCount: number };
  workers: Array<{
    id: string;
    name: string;
    engine: string;
    threads: number;
    lastSeenAt: string;
    currentRun: { id: string; progress: number } | null;
  }>;
};

export type LeaderboardListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type LeaderboardListQuery = {
  leaderboards: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      name: string;
      updatedAt: string;
      findings: Array<string>;
      dataset: { id: string; title: string; unit: string; stepSeconds: number };
      protocol: { id: string; hash: string; testWindows: number; targetSteps: number };
      entries: {
        totalCount: number;
        nodes: Array<{
          id: string;
          kind: RunKind;
          method: string;
          modelLabel: string;
          methodLabel: string | null;
          seeds: number;
          mae: { mean: number; low: number | null; high: number | null };
        }>;
      };
    }>;
  };
};

export type LeaderboardQueryVariables = Exact<{
  id: string | number;
}>;

export type LeaderboardQuery = {
  node:
    | { __typename: 'Artifact'; id: string }
    | { __typename: 'Dataset'; id: string }
    | { __typename: 'Experiment'; id: string }
    | { __typename: 'Graph'; id: string }
    | { __typename: 'Import'; id: string }
    | {
        __typename: 'Leaderboard';
        name: string;
        updatedAt: string;
        findings: Array<string>;
        id: string;
        dataset: { id: string; title: string; unit: string; quantity: string; stepSeconds: number; zone: string };
        protocol: {
          id: string;
          hash: string;
          inputSteps: number;
          targetSteps: number;
          reportedHorizons: Array<number>;
          testWindows: number;
          testStartAt: string;
          testEndAt: string;
        };
        entries: {
          totalCount: number;
          nodes: Array<{
            id: string;
            rankLow: number;
            rankHigh: number;
            tieGroup: number;
            kind: RunKind;
            isControl: boolean;
            method: string;
            modelLabel: string;
            methodLabel: string | null;
            configurationKey: string;
            seeds: number;
            parameters: number;
            weightsBytes: number;
            latencyP50Ms: number | null;
            latencyP99Ms: number | null;
            controlVerdict: Verdict;
            mae: { mean: number; low: number | null; high: number | null };
            horizons: Array<{ horizon: number; mae: number; rmse: number; mape: number | null }>;
            againstControl: { mean: number; low: number | null; high: number | null } | null;
            againstTeacher: { mean: number; low: number | null; high: number | null } | null;
            controlEntry: { id: string; bestRun: { id: string } } | null;
            bestRun: { id: string };
            experiment: { id: string; name: string };
          }>;
        };
      }
    | { __typename: 'LeaderboardEntry'; id: string }
    | { __typename: 'Network'; id: string }
    | { __typename: 'NetworkVersion'; id: string }
    | { __typename: 'Protocol'; id: string }
    | { __typename: 'Run'; id: string }
    | { __typename: 'Team'; id: string }
    | { __typename: 'User'; id: string }
    | { __typename: 'Worker'; id: string }
    | null;
};

export type NetworksQueryVariables = Exact<{ [key: string]: never }>;

export type NetworksQuery = {
  networks: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      createdAt: string;
      latest: {
        id: string;
        number: number;
        contentHash: string;
        junctions: Array<{ index: number }>;
        segments: Array<{ index: number; lengthMetres: number; roadClass: string | null; geometry: Array<number> }>;
      } | null;
    }>;
  };
};

export type OverviewQueryVariables = Exact<{ [key: string]: never }>;

export type OverviewQuery = {
  active: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: RunKind;
      status: RunStatus;
      attempt: number;
      method: string;
      modelLabel: string;
      methodLabel: string | null;
      seed: number;
      progress: number;
      secondsLeft: number | null;
      validationMae: number | null;
      testMae: number | null;
      finishedAt: string | null;
      errorMessage: string | null;
      experiment: { id: string; name: string };
    }>;
  };
  ended: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: RunKind;
      status: RunStatus;
      attempt: number;
      method: string;
      modelLabel: string;
      methodLabel: string | null;
      seed: number;
      progress: number;
      secondsLeft: number | null;
      validationMae: number | null;
      testMae: number | null;
      finishedAt: string | null;
      errorMessage: string | null;
      experiment: { id: string; name: string };
    }>;
  };
  leaderboards: {
    nodes: Array<{
      id: string;
      name: string;
      dataset: { id: string; unit: string };
      protocol: { hash: string };
      entries: {
        totalCount: number;
        nodes: Array<{
          id: string;
          rankLow: number;
          rankHigh: number;
          kind: RunKind;
          method: string;
          modelLabel: string;
          methodLabel: string | null;
          latencyP50Ms: number | null;
          mae: { mean: number; low: number | null; high: number | null };
        }>;
      };
    }>;
  };
  datasets: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      unit: string;
      quantity: string;
      zone: string;
      stepSeconds: number;
      steps: number;
      nodeCount: number;
      missingShare: number;
      synthetic: boolean;
      nodes: Array<{ latitude: number | null; longitude: number | null }>;
    }>;
  };
};

export type OverviewRunFragment = {
  id: string;
  kind: RunKind;
  status: RunStatus;
  attempt: number;
  method: string;
  modelLabel: string;
  methodLabel: string | null;
  seed: number;
  progress: number;
  secondsLeft: number | null;
  validationMae: number | null;
  testMae: number | null;
  finishedAt: string | null;
  errorMessage: string | null;
  experiment: { id: string; name: string };
};

export type RunPageQueryVariables = Exact<{
  id: string | number;
}>;

export type RunPageQuery = {
  node:
    | { __typename: 'Artifact'; id: string }
    | { __typename: 'Dataset'; id: string }
    | { __typename: 'Experiment'; id: string }
    | { __typename: 'Graph'; id: string }
    | { __typename: 'Import'; id: string }
    | { __typename: 'Leaderboard'; id: string }
    | { __typename: 'LeaderboardEntry'; id: string }
    | { __typename: 'Network'; id: string }
    | { __typename: 'NetworkVersion'; id: string }
    | { __typename: 'Protocol'; id: string }
    | {
        __typename: 'Run';
        kind: RunKind;
        status: RunStatus;
        model: string;
        modelLabel: string;
        method: string;
        methodLabel: string | null;
        seed: number;
        attempt: number;
        config: unknown;
        configHash: string;
        progress: number;
        step: number;
        totalSteps: number;
        secondsLeft: number | null;
        engine: string | null;
        threads: number | null;
        environment: unknown;
        parameters: number | null;
        weightsBytes: number | null;
        trainSeconds: number | null;
        latencyP50Ms: number | null;
        latencyP99Ms: number | null;
        validationMae: number | null;
        testMae: number | null;
        queuedAt: string;
        startedAt: string | null;
        finishedAt: string | null;
        errorMessage: string | null;
        errorCode: string | null;
        workerName: string | null;
        lastEvent: number;
        predictionsPath: string | null;
        id: string;
        experiment: {
          id: string;
          name: string;
          graph: { id: string; name: string; contentHash: string };
          dataset: { id: string; title: string; unit: string; stepSeconds: number; contentHash: string };
          protocol: { id: string; hash: string; reportedHorizons: Array<number>; targetSteps: number };
        };
        teachers: Array<{
          id: string;
          kind: RunKind;
          status: RunStatus;
          method: string;
          modelLabel: string;
          methodLabel: string | null;
          seed: number;
          validationMae: number | null;
        }>;
        students: Array<{
          id: string;
          kind: RunKind;
          status: RunStatus;
          method: string;
          modelLabel: string;
          methodLabel: string | null;
          seed: number;
        }>;
        control: {
          id: string;
          status: RunStatus;
          config: unknown;
          validationMae: number | null;
          metrics: Array<{ name: string; steps: Array<number>; values: Array<number> }>;
        } | null;
        metrics: Array<{ name: string; steps: Array<number>; values: Array<number> }>;
        evaluations: Array<{ horizon: number; mae: number; rmse: number; mape: number | null; validCount: number }>;
        logs: {
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          nodes: Array<{ sequence: number; at: string; level: string; message: string }>;
        };
        artifacts: Array<{ id: string; kind: string; name: string; bytes: number; path: string }>;
      }
    | { __typename: 'Team'; id: string }
    | { __typename: 'User'; id: string }
    | { __typename: 'Worker'; id: string }
    | null;
};

export type RunLogPageQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;

export type RunLogPageQuery = {
  node:
    | { __typename: 'Artifact'; id: string }
    | { __typename: 'Dataset'; id: string }
    | { __typename: 'Experiment'; id: string }
    | { __typename: 'Graph'; id: string }
    | { __typename: 'Import'; id: string }
    | { __typename: 'Leaderboard'; id: string }
    | { __typename: 'LeaderboardEntry'; id: string }
    | { __typename: 'Network'; id: string }
    | { __typename: 'NetworkVersion'; id: string }
    | { __typename: 'Protocol'; id: string }
    | {
        __typename: 'Run';
        id: string;
        logs: {
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          nodes: Array<{ sequence: number; at: string; level: string; message: string }>;
        };
      }
    | { __typename: 'Team'; id: string }
    | { __typename: 'User'; id: string }
    | { __typename: 'Worker'; id: string }
    | null;
};

export type RunProgressSubscriptionVariables = Exact<{
  runId: string | number;
  afterSequence: number;
}>;

export type RunProgressSubscription = {
  runProgress: {
    sequence: number;
    at: string;
    type: RunEventType;
    status: RunStatus | null;
    progress: number | null;
    step: number | null;
    totalSteps: number | null;
    secondsLeft: number | null;
    metrics: Array<{ name: string; step: number; value: number }>;
    log: { sequence: number; at: string; level: string; message: string } | null;
  };
};

export type RunCancelMutationVariables = Exact<{
  id: string | number;
}>;

export type RunCancelMutation = {
  runCancel: { run: { id: string; status: RunStatus } | null; userErrors: Array<{ message: string }> };
};

export type RunRetryMutationVariables = Exact<{
  id: string | number;
}>;

export type RunRetryMutation = {
  runRetry: { run: { id: string; status: RunStatus } | null; userErrors: Array<{ message: string }> };
};

export type RunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RunFilter | null | undefined;
}>;

export type RunsQuery = {
  runs: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      id: string;
      kind: RunKind;
      status: RunStatus;
      modelLabel: string;
      method: string;
      methodLabel: string | null;
      seed: number;
      attempt: number;
      progress: number;
      testMae: number | null;
      validationMae: number | null;
      parameters: number | null;
      trainSeconds: number | null;
      latencyP50Ms: number | null;
      queuedAt: string;
      finishedAt: string | null;
      errorMessage: string | null;
      experiment: { id: string; name: string; dataset: { id: string; unit: string } };
    }>;
  };
};

export const ComparedRunFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ComparedRun' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'method' } },
          { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'predictionsPath' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'protocol' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inputSteps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'dataset' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriesPath' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'index' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'network' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'segments' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'geometry' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'roadClass' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ComparedRunFragment, unknown>;
export const DatasetCardFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DatasetCard' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Dataset' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
          { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'synthetic' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nodes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DatasetCardFragment, unknown>;
export const OverviewRunFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OverviewRun' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'attempt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'method' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorMessage' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewRunFragment, unknown>;
export const CompareCandidatesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CompareCandidates' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'statuses' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'SUCCEEDED' }] },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'experiment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CompareCandidatesQuery, CompareCandidatesQueryVariables>;
export const ComparePairDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ComparePair' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'left' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'right' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'left' },
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'left' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ComparedRun' } },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'right' },
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'right' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ComparedRun' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ComparedRun' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'method' } },
          { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'predictionsPath' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'protocol' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inputSteps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'dataset' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriesPath' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'index' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'network' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'segments' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'geometry' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'roadClass' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ComparePairQuery, ComparePairQueryVariables>;
export const DatasetDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Dataset' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Dataset' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'missingShare' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'zeroIsMissing' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasCoordinates' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'licence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'contentHash' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'synthetic' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'channels' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'index' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'index' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'externalId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minimum' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'maximum' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'missingShare' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'network' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'segments' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'geometry' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'roadClass' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graphs' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '50' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'recipe' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'edgeCount' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'contentHash' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DatasetQuery, DatasetQueryVariables>;
export const SensorSeriesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SensorSeries' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'node' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'fromStep' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'steps' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Dataset' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'series' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'node' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'node' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'fromStep' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'fromStep' } },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'steps' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'steps' } },
                          },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SensorSeriesQuery, SensorSeriesQueryVariables>;
export const DatasetsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Datasets' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'datasets' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DatasetCard' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'imports' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                { kind: 'Field', name: { kind: 'Name', value: 'error' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DatasetCard' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Dataset' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
          { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'synthetic' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nodes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DatasetsQuery, DatasetsQueryVariables>;
export const ExperimentBuilderDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentBuilder' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'datasets' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graphs' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '50' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'recipe' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'edgeCount' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentOptions' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'presets' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'config' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'teachers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'defaults' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'students' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'defaults' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentBuilderQuery, ExperimentBuilderQueryVariables>;
export const ExperimentPlanDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExperimentPlan' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentCreateInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentPlan' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalRuns' } },
                { kind: 'Field', name: { kind: 'Name', value: 'estimatedSeconds' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'runs' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updates' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'errors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentPlanQuery, ExperimentPlanQueryVariables>;
export const CreateExperimentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateExperiment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ExperimentCreateInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentCreate' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateExperimentMutation, CreateExperimentMutationVariables>;
export const ExperimentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Experiments' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiments' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'preset' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seeds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dataset' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graph' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'runCounts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'succeeded' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'failed' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'leaderboard' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Experiment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Experiment' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'preset' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seeds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dataset' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graph' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'protocol' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'hash' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'inputSteps' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'leaderboard' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'runCounts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'succeeded' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'running' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'queued' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'failed' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'cancelled' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'runs' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '100' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'attempt' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'trainSeconds' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'errorMessage' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExperimentQuery, ExperimentQueryVariables>;
export const CancelExperimentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CancelExperiment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experimentCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'experiment' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'message' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CancelExperimentMutation, CancelExperimentMutationVariables>;
export const RetryRunDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RetryRun' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runRetry' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'run' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'message' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RetryRunMutation, RetryRunMutationVariables>;
export const PlacesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Places' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'datasets' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiments' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'leaderboards' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const FrameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Frame' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'user' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'team' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'running' },
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '3' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'statuses' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'RUNNING' }] },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'queued' },
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '1' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'statuses' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'QUEUED' }] },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'totalCount' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'workers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'engine' } },
                { kind: 'Field', name: { kind: 'Name', value: 'threads' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lastSeenAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'currentRun' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FrameQuery, FrameQueryVariables>;
export const LeaderboardListDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LeaderboardList' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'leaderboards' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'findings' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dataset' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'protocol' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hash' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'testWindows' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'entries' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '1' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'seeds' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'mae' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LeaderboardListQuery, LeaderboardListQueryVariables>;
export const LeaderboardDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Leaderboard' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Leaderboard' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'findings' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dataset' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'protocol' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'hash' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'inputSteps' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'reportedHorizons' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'testWindows' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'testStartAt' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'testEndAt' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'entries' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '100' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rankLow' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rankHigh' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'tieGroup' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'isControl' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'configurationKey' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'seeds' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'mae' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'horizons' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'horizon' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'mae' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'rmse' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'mape' } },
                                      ],
                                    },
                                  },
                                  { kind: 'Field', name: { kind: 'Name', value: 'parameters' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'weightsBytes' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latencyP50Ms' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latencyP99Ms' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'againstControl' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                                      ],
                                    },
                                  },
                                  { kind: 'Field', name: { kind: 'Name', value: 'controlVerdict' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'againstTeacher' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'controlEntry' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'bestRun' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'bestRun' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'experiment' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
export const NetworksDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Networks' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'networks' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'latest' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'contentHash' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'junctions' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'index' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'segments' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'index' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'lengthMetres' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'roadClass' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'geometry' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NetworksQuery, NetworksQueryVariables>;
export const OverviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Overview' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'active' },
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '6' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'statuses' },
                      value: {
                        kind: 'ListValue',
                        values: [
                          { kind: 'EnumValue', value: 'RUNNING' },
                          { kind: 'EnumValue', value: 'QUEUED' },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewRun' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'ended' },
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '12' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'statuses' },
                      value: {
                        kind: 'ListValue',
                        values: [
                          { kind: 'EnumValue', value: 'SUCCEEDED' },
                          { kind: 'EnumValue', value: 'FAILED' },
                          { kind: 'EnumValue', value: 'CANCELLED' },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewRun' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'leaderboards' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '2' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dataset' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'protocol' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hash' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'entries' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '8' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rankLow' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'rankHigh' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latencyP50Ms' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'mae' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'mean' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'low' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'high' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'datasets' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '6' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DatasetCard' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OverviewRun' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'attempt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'method' } },
          { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
          { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
          { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'errorMessage' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'experiment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DatasetCard' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Dataset' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'title' } },
          { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
          { kind: 'Field', name: { kind: 'Name', value: 'quantity' } },
          { kind: 'Field', name: { kind: 'Name', value: 'zone' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'nodeCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingShare' } },
          { kind: 'Field', name: { kind: 'Name', value: 'synthetic' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nodes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const RunPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RunPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'model' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'attempt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'config' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'configHash' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'totalSteps' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'engine' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'threads' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'environment' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'parameters' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weightsBytes' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'trainSeconds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'latencyP50Ms' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'latencyP99Ms' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'queuedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'errorMessage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'errorCode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'workerName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lastEvent' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'predictionsPath' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'experiment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'graph' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'contentHash' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'dataset' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'stepSeconds' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'contentHash' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'protocol' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'hash' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'reportedHorizons' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'targetSteps' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'teachers' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'students' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'control' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'config' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'metrics' },
                              arguments: [
                                {
                                  kind: 'Argument',
                                  name: { kind: 'Name', value: 'names' },
                                  value: {
                                    kind: 'ListValue',
                                    values: [{ kind: 'StringValue', value: 'validation/mae', block: false }],
                                  },
                                },
                              ],
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'values' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'metrics' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'values' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'evaluations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'horizon' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mae' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rmse' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'mape' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'validCount' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'logs' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '100' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'artifacts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'bytes' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunPageQuery, RunPageQueryVariables>;
export const RunLogPageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RunLogPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'node' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Run' } },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'logs' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '100' },
                          },
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'after' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunLogPageQuery, RunLogPageQueryVariables>;
export const RunProgressDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'RunProgress' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'runId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'afterSequence' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runProgress' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'runId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'runId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'afterSequence' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'afterSequence' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                { kind: 'Field', name: { kind: 'Name', value: 'type' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalSteps' } },
                { kind: 'Field', name: { kind: 'Name', value: 'secondsLeft' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'metrics' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'log' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunProgressSubscription, RunProgressSubscriptionVariables>;
export const RunCancelDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RunCancel' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runCancel' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'run' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'message' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunCancelMutation, RunCancelMutationVariables>;
export const RunRetryDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RunRetry' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runRetry' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'run' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'message' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunRetryMutation, RunRetryMutationVariables>;
export const RunsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Runs' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'RunFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runs' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'modelLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'methodLabel' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seed' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'attempt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'progress' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'testMae' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'validationMae' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'parameters' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'trainSeconds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'latencyP50Ms' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'queuedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'errorMessage' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'experiment' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'dataset' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;

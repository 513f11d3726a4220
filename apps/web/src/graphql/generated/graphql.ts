/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What the weights of a given adjacency are. */
export type AdjacencyWeight =
  /** Larger means farther. */
  | 'DISTANCE'
  /** Larger means closer. */
  | 'SIMILARITY';

/** What a rule looks for. What its kind does not know must be left out. */
export type AlertConditionInput = {
  /** On which side of the value; METRIC_CROSSED needs it. */
  direction?: AlertDirection | null | undefined;
  /** Look at this experiment alone; for RUN_FAILED, RUN_NOT_FINITE, EXPERIMENT_FINISHED, METRIC_CROSSED. */
  experimentId?: string | number | null | undefined;
  /** Any but WEBHOOK_DISABLED, which needs no rule. */
  kind: AlertKind;
  /** Look at this leaderboard alone; for BEST_CHANGED, VERDICT_CHANGED. */
  leaderboardId?: string | number | null | undefined;
  /** Name of a metric, such as "loss/label"; METRIC_CROSSED needs it. */
  metric?: string | null | undefined;
  /** In the unit of the metric; METRIC_CROSSED needs it. */
  value?: number | null | undefined;
  /** Warn of this verdict alone; for VERDICT_CHANGED. */
  verdict?: Verdict | null | undefined;
};

/** On which side of a value a metric is one to warn of. */
export type AlertDirection =
  /** Larger than the value. */
  | 'ABOVE'
  /** Smaller than the value. */
  | 'BELOW';

/** What an alert is about. */
export type AlertKind =
  /** Another entry comes first on a leaderboard. */
  | 'BEST_CHANGED'
  /** The last run of an experiment has ended. */
  | 'EXPERIMENT_FINISHED'
  /** A metric of a run is beyond a value, for the first time in an attempt. */
  | 'METRIC_CROSSED'
  /** A run failed by itself; those that end with their teacher are no further alerts. */
  | 'RUN_FAILED'
  /** The loss of a run became NaN or infinite. */
  | 'RUN_NOT_FINITE'
  /** A leaderboard says something else of a student beside its control. */
  | 'VERDICT_CHANGED'
  /** A webhook was disabled after long failure; raised without a rule. */
  | 'WEBHOOK_DISABLED';

/** A new alert rule. */
export type AlertRuleCreateInput = {
  /** What it looks for. */
  condition: AlertConditionInput;
  /** In the words of the team, at most 100 characters. */
  name: string;
};

/** What changes of an alert rule; what is left out stays. */
export type AlertRuleUpdateInput = {
  /** What it looks for from now on, as a whole. */
  condition?: AlertConditionInput | null | undefined;
  /** Whether it looks at all. */
  enabled?: boolean | null | undefined;
  /** The rule. */
  id: string | number;
  /** A new name, at most 100 characters. */
  name?: string | null | undefined;
};

/** A new key for scripts. */
export type ApiKeyCreateInput = {
  /** When it ends by itself; never when left out. A key that ends makes none that would outlive it. */
  expiresAt?: string | null | undefined;
  /** What it is for; 1 to 100 characters. */
  name: string;
  /** As which member it acts at most; not above who makes it. */
  role: TeamRole;
  /** What it is made for; all that its role may when left out. */
  scopes?: Array<Scope> | null | undefined;
};

/** What a list does with experiments that were put away, and with their runs. */
export type Archived =
  /** Leaves them out. */
  | 'EXCLUDED'
  /** Gives them among the others. */
  | 'INCLUDED'
  /** Gives nothing else. */
  | 'ONLY';

/** Which run is to be explained, and which of its forecasts. */
export type AttributionCreateInput = {
  /** First target step, from 1; 1 when left out. */
  horizonFrom?: number | null | undefined;
  /** Last target step; the last of all when left out. */
  horizonTo?: number | null | undefined;
  /** Index of the sensor whose forecast is explained. */
  node: number;
  /** The run, which must have succeeded. */
  runId: string | number;
};

/** How far the explaining of a run is. */
export type AttributionStatus =
  /** It could not be computed; the error says why. */
  | 'FAILED'
  /** No worker has taken it up. */
  | 'QUEUED'
  /** A worker computes it. */
  | 'RUNNING'
  /** The result is there. */
  | 'SUCCEEDED';

/** What kind of actor did something. */
export type AuditActor =
  /** A script with a team key. */
  | 'KEY'
  /** Somebody without an account, by a link. */
  | 'SHARE_LINK'
  /** The platform itself. */
  | 'SYSTEM'
  /** A person with an account. */
  | 'USER';

/** Which lines of the audit log; all conditions hold together. */
export type AuditLogFilter = {
  /** Only these actions, such as run.cancel. */
  actions?: Array<string> | null | undefined;
  /** Only what this user, key or link did. */
  actorId?: string | number | null | undefined;
  /** From this time on. */
  since?: string | null | undefined;
  /** Only what was done to this thing. */
  subjectId?: string | number | null | undefined;
  /** Before this time. */
  until?: string | null | undefined;
};

/** A rectangle on the ground. Degrees; one over the 180th meridian is two. */
export type BoundingBoxInput = {
  /** Degrees east of its eastern side, above that of the western one. */
  east: number;
  /** Degrees north of its northern side, above that of the southern one. */
  north: number;
  /** Degrees north of its southern side. */
  south: number;
  /** Degrees east of its western side. */
  west: number;
};

/** What the catalogue says, or lacks, of a public dataset. */
export type CatalogueFact =
  /** From where its files are fetched. */
  | 'ADDRESS'
  /** The sha256 of every file: where one is not known, the shape alone tells another dataset. */
  | 'CHECKSUM'
  /** When its first row was measured, which the files do not say. */
  | 'START';

/** What a channel of a dataset is for. */
export type ChannelRole =
  /** May be shown to models up to the end of a window: a reading is known from its step on. */
  | 'INPUT'
  /** May be shown to models at the target steps too: known ahead, as a calendar or an issued forecast is. */
  | 'KNOWN'
  /** Ground truth about the data, such as incidents; never read by models. */
  | 'LABEL'
  /** Is forecast. */
  | 'TARGET';

/** What a compared field belongs to. */
export type ComparedSection =
  /** What its numbers follow from beside data and config: versions of code, the hash of the computation. */
  | 'CODE'
  /** A field of the config, by its path. */
  | 'CONFIG'
  /** Dataset, graph and protocol, by name and content hash. */
  | 'DATA'
  /** The machine and the engine that it ran on. */
  | 'ENVIRONMENT'
  /** What it is and what was measured of it, such as kind, parameters or trainSeconds. */
  | 'MEASURE'
  /** A score with its horizon behind a stroke (0 is the mean), in the unit of its dataset. */
  | 'METRIC';

/** A condition on one field of the configs of runs; all that is given must be met. */
export type ConfigCondition = {
  /** This or above, in the unit of the field. */
  atLeast?: number | null | undefined;
  /** This or below, in the unit of the field. */
  atMost?: number | null | undefined;
  /** A part of a text, in any case. */
  contains?: string | null | undefined;
  /** A text, a number or a boolean. */
  equals?: unknown;
  /** Whether the config has the field at all. */
  exists?: boolean | null | undefined;
  /** Above this, in the unit of the field. */
  greaterThan?: number | null | undefined;
  /** Texts, numbers or booleans, at most 100; one of them. */
  in?: Array<unknown> | null | undefined;
  /** Below this, in the unit of the field. */
  lessThan?: number | null | undefined;
  /** Names and places from 0 joined by dots, such as "training.learningRate" or "protocol.reportedHorizons.0"; runFields lists them. */
  path: string;
};

/** What a field of a config holds. */
export type ConfigFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** One of its choices. */
  | 'CHOICE'
  /** A whole number within the limits. */
  | 'INTEGER'
  /** A list of whole numbers, each within the limits; empty for none. */
  | 'INTEGERS'
  /** A number within the limits. */
  | 'NUMBER'
  /** A list of numbers, each within the limits; empty for none. */
  | 'NUMBERS';

/** A further table, whose readings models may be shown beside the target. */
export type CovariateInput = {
  /** How experiments ask for it. */
  name: string;
  /** A resource of the data package, or a file of the upload. */
  table: string;
};

/** What is to be made of an upload. */
export type DatasetImportInput = {
  /** Reads everything and reports what it found; no dataset comes of it. False when left out. */
  dryRun?: boolean | null | undefined;
  /** What the files cannot say themselves. */
  options?: ImportOptionsInput | null | undefined;
  /** An upload that is complete. */
  uploadId: string | number;
};

/** What test errors are sorted by. */
export type ErrorDimension =
  /** Hour of the local day that was forecast. */
  | 'HOUR'
  /** Number of other sensors whose edges enter the sensor. */
  | 'IN_DEGREE'
  /** Number of other sensors that edges of the sensor enter. */
  | 'OUT_DEGREE'
  /** State of the sensor by its own train readings, as the forecast's truth shows it. */
  | 'REGIME';

/** What the speed in an estimate comes from. */
export type EstimateBasis =
  /** Nothing was trained yet: two cores of a server with ONNX Runtime are assumed. */
  | 'ASSUMED'
  /** Every model of the plan was trained by the team before, on any dataset. */
  | 'MEASURED'
  /** Some models were not: for them, how fast others were beside what they compute. */
  | 'SCALED';

/** What a clone has in place of what the experiment has; what is left out is taken over. */
export type ExperimentChangesInput = {
  /** Parts of the config by their names, merged into it: objects by member, lists as a whole, null takes a part away. */
  config?: unknown;
  /** Needs a graph over it, too. */
  datasetId?: string | number | null | undefined;
  /** Another graph over the nodes of the dataset; that of the original when left out. */
  graphId?: string | number | null | undefined;
  /** The old name with ", again" behind it when left out. */
  name?: string | null | undefined;
  /** As of experimentCreate. */
  takesOver?: boolean | null | undefined;
};

/** config: an experiment config (see experimentOptions); what is left out takes its default. */
export type ExperimentCreateInput = {
  /** Protocol, models, distillation, training and seeds; see experimentOptions. */
  config: unknown;
  /** The dataset to forecast. */
  datasetId: string | number;
  /** A graph over the nodes of that dataset. */
  graphId: string | number;
  /** What to call it. */
  name: string;
  /** The preset that the config began from, for the record. */
  preset?: string | null | undefined;
  /** Whether its runs take over the outcome of runs of the team that are the same computation (same code, data, graph, config, seed and teachers) in place of training again; true unless said. */
  takesOver?: boolean | null | undefined;
};

/** Experiments that meet all that is given. */
export type ExperimentFilter = {
  /** EXCLUDED when left out. */
  archived?: Archived | null | undefined;
  /** When they were made. */
  created?: PeriodInput | null | undefined;
  /** People who made them, at most 100. */
  createdBy?: Array<string | number> | null | undefined;
  /** Experiments on this dataset. */
  datasetId?: string | number | null | undefined;
  /** When their last run ended. */
  finished?: PeriodInput | null | undefined;
  /** Experiments over this graph. */
  graphId?: string | number | null | undefined;
  /** Experiments under this protocol. */
  protocolId?: string | number | null | undefined;
  /** A part of the name, or of a note, in any case. */
  search?: string | null | undefined;
  /** In one of these states. */
  statuses?: Array<RunStatus> | null | undefined;
  /** Names of tags, in any case; all of them. */
  tags?: Array<string> | null | undefined;
};

/** What a finding of a dry run is about. */
export type FindingKind =
  /** Sensors that show one value throughout. */
  | 'CONSTANT_SENSOR'
  /** Places that cannot be right, or hardly. */
  | 'COORDINATES'
  /** A local clock that was put forward or back. */
  | 'DAYLIGHT_SAVING'
  /** Sensors that are named twice. */
  | 'DUPLICATE_SENSOR'
  /** Times with more than one row. */
  | 'DUPLICATE_TIME'
  /** Steps without a row. */
  | 'GAP'
  /** The first fault that the import itself stops at. */
  | 'IMPORTER'
  /** Readings that are missing. */
  | 'MISSING'
  /** Times that are on no step of the others. */
  | 'OFF_STEP'
  /** Readings that stand alone far from the usual. */
  | 'OUTLIER'
  /** Rows before an earlier time. */
  | 'OUT_OF_ORDER'
  /** A unit that is not said, and a guess at it. */
  | 'UNIT'
  /** Cells that are no number or time. */
  | 'UNREADABLE'
  /** Zeros that look like missing readings. */
  | 'ZEROS';

/** What a finding means for an import. */
export type FindingSeverity =
  /** Worth knowing. */
  | 'NOTE'
  /** The import would not be made. */
  | 'REFUSED'
  /** The import would be made, and the data are likely wrong there. */
  | 'SUSPECT';

/** A directed edge between two sensors. */
export type GivenEdgeInput = {
  /** Sensor that it leaves, by its id in the source. */
  from: string;
  /** Sensor that it enters, by its id in the source. */
  to: string;
  /** How strongly the two are linked, above 0; without a unit. */
  weight: number;
};

/** A dataset, how a graph is made over its sensors, and what it is called. */
export type GraphCreateInput = {
  /** The dataset over whose sensors it is made. */
  datasetId: string | number;
  /** Unique among the graphs of the dataset, up to 200 characters; made up when left out. */
  name?: string | null | undefined;
  /** How it is made. */
  recipe: GraphRecipeInput;
};

/** What the distance between two sensors is measured along. */
export type GraphDistance =
  /** The surface of the earth, in metres; the same both ways. */
  | 'GREAT_CIRCLE'
  /** The roads of a network, in the direction of travel, in metres. */
  | 'ROAD'
  /** The same in seconds: length by speed limit, or what the timetable says. */
  | 'TRAVEL_TIME';

/** How the weights of a graph came about. */
export type GraphRecipe =
  /** Correlations of the readings in the train part, those of the most correlated sensors. */
  | 'CORRELATION'
  /** exp(-(distance / sigma)^2), small weights dropped. */
  | 'GAUSSIAN_KERNEL'
  /** The matrix that came with the dataset, or edges that a person gave. */
  | 'GIVEN'
  /** No edges between sensors. */
  | 'IDENTITY'
  /** An edge to each of the k nearest sensors. */
  | 'K_NEAREST'
  /** Weights of 1 to the sensors that come next along the road. */
  | 'NEXT_SENSORS'
  /** Weights of 1 between sensors no further apart than a distance. */
  | 'WITHIN';

/** How a graph is made over the sensors of a dataset. What a kind does not name must be left out. */
export type GraphRecipeInput = {
  /** ROAD, NEXT_SENSORS: pairs further apart, in metres, are not looked for. */
  cutoffMetres?: number | null | undefined;
  /** TRAVEL_TIME: pairs further apart, in seconds, are not looked for. */
  cutoffSeconds?: number | null | undefined;
  /** K_NEAREST: whether edges lead to the nearest alone; else they are joined both ways. */
  directed?: boolean | null | undefined;
  /** GIVEN: the edges, up to 20,000; required. */
  edges?: Array<GivenEdgeInput> | null | undefined;
  /** NEXT_SENSORS: how many sensors further along the road an edge may lead, up to 20; 1 when left out. */
  hops?: number | null | undefined;
  /** How the weights come about. */
  kind: GraphRecipe;
  /** CORRELATION: smallest correlation that makes an edge, from 0 to 1; 0 when left out. */
  least?: number | null | undefined;
  /** WITHIN: the furthest that two joined sensors are apart, metres. */
  metres?: number | null | undefined;
  /** K_NEAREST, CORRELATION: how many sensors each is joined with; required. */
  neighbours?: number | null | undefined;
  /** ROAD, TRAVEL_TIME, NEXT_SENSORS: a version of a network that sensors of the dataset stand on; required. */
  networkVersionId?: string | number | null | undefined;
  /** GAUSSIAN_KERNEL, K_NEAREST, WITHIN: what distances go by; GREAT_CIRCLE when left out. */
  over?: GraphDistance | null | undefined;
  /** WITHIN over TRAVEL_TIME: the same in seconds. */
  seconds?: number | null | undefined;
  /** GAUSSIAN_KERNEL: scale of the distances, in metres; their standard deviation when left out. */
  sigmaMetres?: number | null | undefined;
  /** GAUSSIAN_KERNEL over TRAVEL_TIME: the same in seconds. */
  sigmaSeconds?: number | null | undefined;
  /** GAUSSIAN_KERNEL: smallest weight that stays an edge, in (0, 1] and without a unit; 0.1 when left out. */
  threshold?: number | null | undefined;
  /** CORRELATION: share of the steps, from the first on, that the graph may see, in (0, 1); required. More than the train part lets it know what it is tested on. */
  trainShare?: number | null | undefined;
};

/** How far the making of a graph is. */
export type GraphRequestStatus =
  /** The graph could not be made; the error says why. */
  | 'FAILED'
  /** No worker has taken it up. */
  | 'QUEUED'
  /** A worker makes the graph. */
  | 'RUNNING'
  /** The graph is there. */
  | 'SUCCEEDED';

/** What an import is told beside its files: what they cannot say themselves. */
export type ImportOptionsInput = {
  /** A file of the upload: edges or a square matrix of weights. */
  adjacency?: string | null | undefined;
  /** What the weights of the adjacency are. */
  adjacencyIs?: AdjacencyWeight | null | undefined;
  /** Of files with several channels the name, or the number from 0, of the one that is forecast. */
  channel?: string | null | undefined;
  /** At most 32. */
  covariates?: Array<CovariateInput> | null | undefined;
  /** The file of the upload that holds the values, where there are several and no data package. */
  file?: string | null | undefined;
  /** A file of the upload: the table of sensors and their places. */
  locations?: string | null | undefined;
  /** Short name of the dataset, unique in the team. */
  name?: string | null | undefined;
  /** What is measured, such as "speed". */
  quantity?: string | null | undefined;
  /** Of files without times the time of the first row, as ISO 8601 ("2018-01-01T00:00"). */
  start?: string | null | undefined;
  /** Of files without times the seconds from row to row. */
  stepSeconds?: number | null | undefined;
  /** Title of the dataset. */
  title?: string | null | undefined;
  /** Its unit, such as "mi/h". */
  unit?: string | null | undefined;
  /** What is forecast, where the source holds several: a resource of a data package, an array, a frame or a file. */
  values?: string | null | undefined;
  /** Whether a zero stands for a missing reading. */
  zeroIsMissing?: boolean | null | undefined;
  /** IANA time zone of times that name no offset; UTC when left out. */
  zone?: string | null | undefined;
};

/** How far an import has come. */
export type ImportStatus =
  /** Somebody cancelled it; nothing came of it. */
  | 'CANCELLED'
  /** Nothing came of it; the error says why. */
  | 'FAILED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** A worker reads or writes it. */
  | 'RUNNING'
  /** The dataset is there, or the report of a dry run. */
  | 'SUCCEEDED';

/** How an interval around a forecast is found. */
export type IntervalKind =
  /** A quantile that follows the misses over the test part (adaptive conformal). */
  | 'ADAPTIVE'
  /** Between two forecast quantiles, moved by what the validation part asked for (conformalised quantile regression). */
  | 'CONFORMAL_QUANTILE'
  /** Between two quantiles that the network forecasts, as they are. */
  | 'QUANTILE'
  /** One quantile of the validation errors at each horizon (split conformal). */
  | 'SPLIT';

/** Somebody to invite into the team. */
export type InvitationCreateInput = {
  /** E-mail address of the account that may accept it; nothing is sent there. */
  email: string;
  /** The role that the person will have; not above that of who invites. */
  role: TeamRole;
};

/** In what an entry differs between two versions. */
export type LeaderboardChangeKind =
  /** It is in the later one alone. */
  | 'CAME'
  /** Its verdict beside its control is another. */
  | 'JUDGED'
  /** Its figures are others, as when seeds joined it. */
  | 'MEASURED'
  /** Its range of ranks is another. */
  | 'MOVED'
  /** It is in the earlier one alone. */
  | 'WENT';

/** What a new protocol has otherwise than the one whose board it ended: their scores do not compare. */
export type LeaderboardEndReason =
  /** Other horizons are reported. */
  | 'HORIZONS'
  /** Other targets count. */
  | 'MASK_RULE'
  /** The code that computes scores gives other numbers. */
  | 'METRIC_VERSION'
  /** The series is cut elsewhere. */
  | 'SPLIT';

/** Who may read a leaderboard, share links aside. */
export type LeaderboardVisibility =
  /** Anybody, without an account: as a PublicLeaderboard. */
  | 'PUBLIC'
  /** The team that owns it. */
  | 'TEAM';

/** Who may read a leaderboard from now on. */
export type LeaderboardVisibilitySetInput = {
  /** The leaderboard. */
  id: string | number;
  /** Its address among all public boards: lower-case letters, digits and dashes, at most 100. Made of its name when left out; it keeps the one that it had. */
  slug?: string | null | undefined;
  /** Who may read it. */
  visibility: LeaderboardVisibility;
};

/** What a licence does not allow. */
export type LicenceLimit =
  /** Use that is meant to earn. */
  | 'COMMERCIAL_USE'
  /** To pass on what was made of the data. */
  | 'DERIVATIVES'
  /** To pass the data on. */
  | 'REDISTRIBUTION'
  /** No terms are written down: ask before the data are used beyond what the law allows anyway. */
  | 'UNSTATED';

/** How a line may be driven that does not say it. */
export type LineDirection =
  /** Both ways. */
  | 'BOTH'
  /** As it is drawn, from its first point to its last. */
  | 'DRAWN';

/** How one thing was made of another. */
export type LineageEdgeKind =
  /** The run is the mean of others. */
  | 'AVERAGED'
  /** The graph was made along the roads of this version of a network. */
  | 'BUILT_FROM'
  /** The run is the network of another, made smaller. */
  | 'COMPRESSED'
  /** A version of a network was made by changes to the one before. */
  | 'EDITED'
  /** An attribution explains the run. */
  | 'EXPLAINED'
  /** An import made the dataset. */
  | 'IMPORTED'
  /** The dataset came with this version of a network. */
  | 'LOCATED'
  /** The graph connects the sensors of the dataset. */
  | 'NODES_OF'
  /** The run was given the graph. */
  | 'OVER_GRAPH'
  /** An entry of a leaderboard gathers the run. */
  | 'RANKED'
  /** A version in the model registry holds the weights of the run. */
  | 'REGISTERED'
  /** The run is the scoring of submitted weights. */
  | 'SCORED'
  /** The first weights of the run are those of another. */
  | 'STARTED_FROM'
  /** An entry of a leaderboard stands for the run: its own runs are the same computation. */
  | 'STOOD_FOR'
  /** Weights that the run left were put to the test of a leaderboard. */
  | 'SUBMITTED'
  /** The run is the same computation as another and took its outcome over. */
  | 'TAKEN_OVER'
  /** The run learnt from the outputs of another. */
  | 'TAUGHT'
  /** The run learnt from the dataset and was judged on it. */
  | 'TRAINED_ON';

/** What a check of the leakage linter came to. */
export type LintVerdict =
  /** It cannot be known, or matters little. */
  | 'NOTE'
  /** Nothing leaks. */
  | 'PASS'
  /** The score says nothing: the run is kept off leaderboards. */
  | 'REFUSE';

/** A condition on what was measured of runs. */
export type MeasureCondition = {
  /** This or above, in the unit of what is compared. */
  atLeast?: number | null | undefined;
  /** This or below, in the unit of what is compared. */
  atMost?: number | null | undefined;
  /** Exactly this, in the unit of what is compared. */
  equals?: number | null | undefined;
  /** Whether the run has it at all. */
  exists?: boolean | null | undefined;
  /** Above this, in the unit of what is compared. */
  greaterThan?: number | null | undefined;
  /** Below this, in the unit of what is compared. */
  lessThan?: number | null | undefined;
  /** What is compared. */
  measure: RunMeasure;
};

/** A condition on a metric, in its own unit; runs without the metric meet nothing but exists: false. */
export type MetricCondition = {
  /** This or above, in the unit of what is compared. */
  atLeast?: number | null | undefined;
  /** This or below, in the unit of what is compared. */
  atMost?: number | null | undefined;
  /** Exactly this, in the unit of what is compared. */
  equals?: number | null | undefined;
  /** Whether the run has it at all. */
  exists?: boolean | null | undefined;
  /** Above this, in the unit of what is compared. */
  greaterThan?: number | null | undefined;
  /** A horizon that the protocol reports, in steps; 0, the mean over all, when left out. */
  horizon?: number | null | undefined;
  /** Below this, in the unit of what is compared. */
  lessThan?: number | null | undefined;
  /** Such as "test/mae" or "last/loss"; runFields lists them. */
  name: string;
};

/** A metric of a run. */
export type MetricName = {
  /** A horizon that the protocol reports, in steps; 0, the mean over all, when left out. */
  horizon?: number | null | undefined;
  /** Part of the series and score, such as "test/mae", "validation/rmse", of an event "test/crossEntropy", over steps 1 to the horizon "test/cumulative/mae"; or where a curve ended, such as "last/loss". runFields lists them. */
  name: string;
};

/** Where those stand that lack what an order is by, in either direction. */
export type MissingPlace =
  /** Before all others. */
  | 'FIRST'
  /** Behind all others. */
  | 'LAST';

/** Where an alias is to point. */
export type ModelAliasSetInput = {
  /** Such as "champion": lower-case letters, digits and dashes, at most 40. */
  alias: string;
  /** Number of the version that it must point at now, null for none: of two who move it at once the second is told. Not looked at when left out. */
  expectedNumber?: number | null | undefined;
  /** The registered model. */
  modelId: string | number;
  /** Number of the version; null takes the alias away. */
  number?: number | null | undefined;
};

/** A new name in the model registry. */
export type ModelCreateInput = {
  /** What it is for; at most 2000 characters. */
  description?: string | null | undefined;
  /** Unique in the team: lower-case letters, digits, dots, dashes and underscores, at most 80. */
  name: string;
};

/** How far a version is on its way to use, as the team says; nothing follows from it by itself. */
export type ModelStage =
  /** No longer for use. */
  | 'ARCHIVED'
  /** Registered, and nothing said of it yet. */
  | 'NONE'
  /** In use. */
  | 'PRODUCTION'
  /** Tried out before it is used. */
  | 'STAGING';

/** What changes of a registered model; what is left out stays. */
export type ModelUpdateInput = {
  /** A new description; null takes it away. */
  description?: string | null | undefined;
  /** The registered model. */
  id: string | number;
  /** A new name, as for modelCreate. */
  name?: string | null | undefined;
};

/** A run to register as the next version of a model. */
export type ModelVersionCreateInput = {
  /** The registered model. */
  modelId: string | number;
  /** Why; at most 2000 characters. */
  note?: string | null | undefined;
  /** A run that has succeeded and keeps weights. */
  runId: string | number;
};

/** A stage to set. */
export type ModelVersionStageSetInput = {
  /** The version of a registered model. */
  id: string | number;
  /** The stage that it is in from now on. */
  stage: ModelStage;
};

/** What looks wrong in a network. None of it is refused. */
export type NetworkFindingKind =
  /** A junction at which a road ends: it is joined with one other alone. */
  | 'DANGLING_END'
  /** A segment along the same line as an earlier one, or a junction in the same place as one. */
  | 'DUPLICATE'
  /** A junction that no way joins with the largest part of the network and back: it leads in, out, or neither. */
  | 'UNREACHABLE'
  /** A segment of 0.01 m, the least that there is. */
  | 'ZERO_LENGTH';

/** What a file with a network is written in. */
export type NetworkFormat =
  /** Lines of GeoJSON (RFC 7946). */
  | 'GEOJSON'
  /** A timetable: a zip archive, or its tables. */
  | 'GTFS'
  /** OpenStreetMap as PBF. */
  | 'OSM_PBF'
  /** OpenStreetMap as XML, plain or packed by gzip. */
  | 'OSM_XML'
  /** A net.xml of SUMO. */
  | 'SUMO';

/** A file with a road network, and what is made of it. */
export type NetworkImportInput = {
  /** Where it is from, up to 2,000 characters; made up when left out. */
  message?: string | null | undefined;
  /** Of the new network, unique in the team, up to 200 characters; required without networkId. */
  name?: string | null | undefined;
  /** The network that it becomes the next version of; a new one else. */
  networkId?: string | number | null | undefined;
  /** What the file cannot say itself. */
  options?: NetworkImportOptionsInput | null | undefined;
  /** An upload that is complete. */
  uploadId: string | number;
};

/** What an import of a network is told beside its file. */
export type NetworkImportOptionsInput = {
  /** OpenStreetMap: what lies outside is left out. */
  bounds?: BoundingBoxInput | null | undefined;
  /** GeoJSON: of lines that do not say it; BOTH when left out. */
  direction?: LineDirection | null | undefined;
  /** The file of the upload that is read, where there are several. */
  file?: string | null | undefined;
  /** Refuses a file of another format; told from it else. */
  format?: NetworkFormat | null | undefined;
  /** GeoJSON: where its facts stand. */
  properties?: NetworkPropertiesInput | null | undefined;
  /** OpenStreetMap: values of highway that are kept, such as "primary"; at most 40. */
  roadClasses?: Array<string> | null | undefined;
  /** GeoJSON: unit of the limits; km/h when left out. */
  speedUnit?: SpeedUnit | null | undefined;
};

/** What a network is made of. */
export type NetworkPart =
  /** Where segments meet. */
  | 'JUNCTION'
  /** A directed stretch of road. */
  | 'SEGMENT';

/** How a part differs from the version that it is compared with. */
export type NetworkPartChange =
  /** It was not there. */
  | 'ADDED'
  /** It is there in both, and something about it is another. */
  | 'CHANGED'
  /** It is not there any more. */
  | 'REMOVED';

/** What may be another in a junction or segment that two versions have. */
export type NetworkPartField =
  /** The junction where it begins. */
  | 'FROM'
  /** Its line. */
  | 'GEOMETRY'
  /** Number of lanes. */
  | 'LANES'
  /** Degrees north of a junction. */
  | 'LATITUDE'
  /** Length, in metres. */
  | 'LENGTH'
  /** Degrees east of a junction. */
  | 'LONGITUDE'
  /** Name of the road. */
  | 'NAME'
  /** Class of the road. */
  | 'ROAD_CLASS'
  /** Speed limit, in km/h. */
  | 'SPEED_LIMIT'
  /** The junction where it ends. */
  | 'TO'
  /** Seconds along it. */
  | 'TRAVEL_TIME';

/** One change of a network. What a kind does not name must be left out. */
export type NetworkPatchInput = {
  /** SEGMENT_ADD, SEGMENT_SET: what is known of it. */
  attributes?: SegmentAttributesInput | null | undefined;
  /** SEGMENT_ADD: id of the junction where it begins; required. */
  from?: string | null | undefined;
  /** SEGMENT_SPLIT: ids of the two pieces; that of the segment with /1 and /2 when left out. SEGMENT_JOIN: id of what comes of it; that of the first when left out. */
  into?: Array<string> | null | undefined;
  /** JUNCTION_ADD, JUNCTION_MOVE, JUNCTION_REMOVE, SEGMENT_SPLIT: id of the junction; required. */
  junction?: string | null | undefined;
  /** What it does. */
  kind: NetworkPatchKind;
  /** JUNCTION_ADD, JUNCTION_MOVE: degrees north; required. */
  latitude?: number | null | undefined;
  /** JUNCTION_ADD, JUNCTION_MOVE: degrees east; required. */
  longitude?: number | null | undefined;
  /** SEGMENT_JOIN: id of the segment that begins where the other ends; required. */
  next?: string | null | undefined;
  /** SEGMENT_SPLIT: metres along the segment, from where it begins; required. */
  offsetMetres?: number | null | undefined;
  /** All kinds that begin with SEGMENT: id of the segment; required. */
  segment?: string | null | undefined;
  /** SEGMENT_ADD: id of the junction where it ends; required. */
  to?: string | null | undefined;
  /** SEGMENT_ADD, SEGMENT_SET: points between the two junctions, degrees, as a flat list: latitude, longitude, ...; up to 2,000 points. */
  via?: Array<number> | null | undefined;
};

/** What a change does to a network. */
export type NetworkPatchKind =
  /** Adds a junction. */
  | 'JUNCTION_ADD'
  /** Moves a junction; lines that begin or end there follow, lengths and times with them. */
  | 'JUNCTION_MOVE'
  /** Removes a junction at which no segment begins or ends. */
  | 'JUNCTION_REMOVE'
  /** Adds a segment between two junctions. */
  | 'SEGMENT_ADD'
  /** Makes one segment of two, of which the second begins where the first ends; with the attributes of the first. */
  | 'SEGMENT_JOIN'
  /** Removes a segment; its junctions stay. */
  | 'SEGMENT_REMOVE'
  /** Turns the direction of a segment round. */
  | 'SEGMENT_REVERSE'
  /** Sets the line or attributes of a segment; those that are left out stay. */
  | 'SEGMENT_SET'
  /** Makes two segments of one. The junction between them is made on the line, or the line is bent to it where it is there. */
  | 'SEGMENT_SPLIT';

/** GeoJSON: names of the properties that say what. Each is looked for under its usual names else. */
export type NetworkPropertiesInput = {
  /** Id of a line. */
  id?: string | null | undefined;
  /** Number of lanes. */
  lanes?: string | null | undefined;
  /** Name of the road. */
  name?: string | null | undefined;
  /** Whether it is driven one way. */
  oneWay?: string | null | undefined;
  /** Class of the road. */
  roadClass?: string | null | undefined;
  /** Speed limit, in the unit of speedUnit. */
  speedLimit?: string | null | undefined;
};

/** How far the work is. */
export type NetworkRequestStatus =
  /** It could not be done; the error says why. */
  | 'FAILED'
  /** It waits for a worker. */
  | 'QUEUED'
  /** A worker is at it. */
  | 'RUNNING'
  /** It is done. */
  | 'SUCCEEDED';

/** Changes of the latest version of a network. */
export type NetworkVersionCreateInput = {
  /** What was changed and why, up to 2,000 characters. */
  message?: string | null | undefined;
  /** The version that is changed. It must be the latest of its network. */
  parentId: string | number;
  /** Made in this order, each on what those before it made; from 1 to 1,000. */
  patches: Array<NetworkPatchInput>;
};

/** What a worker may do with road networks. */
export type NetworkWork =
  /** Read a network from a file. */
  | 'IMPORT'
  /** Make the next version of a network by changes of its latest one. */
  | 'PATCH'
  /** Bring the sensors of a dataset onto the segments of a version. */
  | 'SNAP';

/** Which end of an order comes first. */
export type OrderDirection =
  /** The smallest, the oldest, A. */
  | 'ASCENDING'
  /** The largest, the newest, Z. */
  | 'DESCENDING';

/** A stretch of time; open where an end is left out. */
export type PeriodInput = {
  /** From this moment on. */
  from?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** What looks wrong in the target readings of a dataset. */
export type QualityKind =
  /** Sensors that show one value throughout. */
  | 'CONSTANT'
  /** Sensors that show, reading by reading, what another one shows. */
  | 'DUPLICATE'
  /** Stretches in which a sensor was not observed. */
  | 'GAP'
  /** Sensors of which more than 20 % is missing. */
  | 'MISSING'
  /** Stretches in which no sensor was observed. */
  | 'OUTAGE'
  /** Single readings more than 6 standard deviations from the mean of their sensor and from those beside them, and negative ones of what cannot be negative. */
  | 'OUT_OF_RANGE'
  /** Sensors that were never observed. */
  | 'SILENT'
  /** Stretches of 12 steps or more of one value that is not zero. */
  | 'STUCK'
  /** Stretches of zeros that begin and end abruptly. */
  | 'ZEROS';

/** How the ranking of a protocol stands. */
export type RankingStatus =
  /** It was given up: the leaderboard, if there is one, is an older one. */
  | 'FAILED'
  /** A worker makes it, or will. */
  | 'PENDING'
  /** The leaderboard holds every run of the finished experiments. */
  | 'SUCCEEDED';

/** How readings were sorted into regimes. */
export type RegimeRule =
  /** Congested below 0.6 of the sensor's free speed (85th percentile of its train readings); slowing within half an hour before congestion, recovering within half an hour after it, else free. */
  | 'FREE_SPEED'
  /** Low, middle and high, cut at the terciles of the sensor's train readings. */
  | 'TERCILES';

/** What an event of a run tells. */
export type RunEventType =
  /** A line was written. */
  | 'LOG'
  /** Something was measured. */
  | 'METRICS'
  /** More was done. */
  | 'PROGRESS'
  /** The run came to another status. */
  | 'STATUS';

/** Runs that meet all that is given; an empty filter is met by all. At most 60 conditions, nested 6 deep. */
export type RunFilter = {
  /** All of these. */
  and?: Array<RunFilter> | null | undefined;
  /** At the top of a filter alone. EXCLUDED when left out; the runs of one experiment are given wherever it is. */
  archived?: Archived | null | undefined;
  /** Conditions on their configs. */
  config?: Array<ConfigCondition> | null | undefined;
  /** When they were planned. */
  created?: PeriodInput | null | undefined;
  /** People who made their experiments, at most 100. */
  createdBy?: Array<string | number> | null | undefined;
  /** Of this dataset alone. */
  datasetId?: string | number | null | undefined;
  /** Of this experiment; at the top of a filter the runs are then in the order of its plan unless orderBy is given. */
  experimentId?: string | number | null | undefined;
  /** When they succeeded, failed or were cancelled. */
  finished?: PeriodInput | null | undefined;
  /** On this graph alone. */
  graphId?: string | number | null | undefined;
  /** One of these runs, at most 100. */
  ids?: Array<string | number> | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<RunKind> | null | undefined;
  /** Conditions on what was measured of them. */
  measure?: Array<MeasureCondition> | null | undefined;
  /** Methods of distillation; "none" for baselines, teachers and controls; at most 100. */
  methods?: Array<string> | null | undefined;
  /** Conditions on their metrics. */
  metric?: Array<MetricCondition> | null | undefined;
  /** Names of models, such as "stid-s"; at most 100. */
  models?: Array<string> | null | undefined;
  /** Not this. */
  not?: RunFilter | null | undefined;
  /** One of these at least; none of an empty list. */
  or?: Array<RunFilter> | null | undefined;
  /** A part of the label of their model or method, of the name of their experiment or of a note on them, in any case. */
  search?: string | null | undefined;
  /** Numbers that the random numbers start from; at most 100 of them. */
  seeds?: Array<number> | null | undefined;
  /** When a worker took them up first. */
  started?: PeriodInput | null | undefined;
  /** In one of these states. */
  statuses?: Array<RunStatus> | null | undefined;
  /** Names of tags on the run, in any case; all of them. */
  tags?: Array<string> | null | undefined;
};

/** The part that a run plays in its experiment. */
export type RunKind =
  /** A simple forecast that every model must beat. */
  | 'BASELINE'
  /** A small network, distilled or trained from labels alone (a control). */
  | 'STUDENT'
  /** A large accurate network, or the mean of several. */
  | 'TEACHER';

/** What is measured of every run, whatever it forecasts. */
export type RunMeasure =
  /** Size of the tables beside the weights, bytes. */
  | 'INPUT_BYTES'
  /** Median time of one forecast, milliseconds. */
  | 'LATENCY_P50_MS'
  /** Time that 99 of 100 forecasts stay below, milliseconds. */
  | 'LATENCY_P99_MS'
  /** Number of weights. */
  | 'PARAMETERS'
  /** What the protocol minimises, on the test part: MAE in the unit of the dataset, or cross-entropy, nats. */
  | 'TEST_SCORE'
  /** Time of training, seconds. */
  | 'TRAIN_SECONDS'
  /** What the protocol minimises, on the validation part: MAE in the unit of the dataset, or cross-entropy, nats. */
  | 'VALIDATION_SCORE'
  /** Size of the weights, bytes. */
  | 'WEIGHTS_BYTES';

/** One field, config path or metric to sort by. Numbers stand before texts; units may differ from dataset to dataset, see Run.unit. */
export type RunOrder = {
  /** A path of the config, such as "training.learningRate". */
  config?: string | null | undefined;
  /** Smallest or largest first. */
  direction?: OrderDirection | null | undefined;
  /** The field of a run to order by; or give a metric. */
  field?: RunOrderField | null | undefined;
  /** The metric to order by; or give a field. */
  metric?: MetricName | null | undefined;
  /** Where runs stand that lack it. */
  missing?: MissingPlace | null | undefined;
};

/** What runs are sorted by beside configs and metrics. */
export type RunOrderField =
  /** When it was planned. */
  | 'CREATED_AT'
  /** By the time at which its experiment was made. */
  | 'EXPERIMENT'
  /** When it succeeded, failed or was cancelled. */
  | 'FINISHED_AT'
  /** Size of the tables beside the weights, bytes. */
  | 'INPUT_BYTES'
  /** By the name of its kind. */
  | 'KIND'
  /** Median time of one forecast, milliseconds. */
  | 'LATENCY_P50_MS'
  /** Time that 99 of 100 forecasts stay below, milliseconds. */
  | 'LATENCY_P99_MS'
  /** By the label of its method. */
  | 'METHOD'
  /** By the label of its model. */
  | 'MODEL'
  /** Number of weights. */
  | 'PARAMETERS'
  /** When it was put on the queue last. */
  | 'QUEUED_AT'
  /** By its seed. */
  | 'SEED'
  /** When a worker took it up first. */
  | 'STARTED_AT'
  /** By the name of its status. */
  | 'STATUS'
  /** What the protocol minimises, on the test part: MAE in the unit of the dataset, or cross-entropy, nats. */
  | 'TEST_SCORE'
  /** Time of training, seconds. */
  | 'TRAIN_SECONDS'
  /** What the protocol minimises, on the validation part: MAE in the unit of the dataset, or cross-entropy, nats. */
  | 'VALIDATION_SCORE'
  /** Size of the weights, bytes. */
  | 'WEIGHTS_BYTES';

/** Where a run, or a whole experiment, stands. */
export type RunStatus =
  /** Somebody ended it, or what it depends on failed. */
  | 'CANCELLED'
  /** It ended badly; errorMessage says why. */
  | 'FAILED'
  /** It waits for a worker, or for the runs that it learns from. */
  | 'QUEUED'
  /** A worker has it. */
  | 'RUNNING'
  /** It ended well; its scores are there. */
  | 'SUCCEEDED';

/** A view to keep. */
export type SavedViewCreateInput = {
  /** { filter, orderBy, columns, groupBy, pageSize }: each as the list takes it, each may be left out. */
  definition: unknown;
  /** For who asks alone; for the whole team when left out. */
  isPersonal?: boolean | null | undefined;
  /** Once on the page for its owner; at most 100 characters. */
  name: string;
  /** The page that it is a view of. */
  page: ViewPage;
};

/** What of a view shall change; what is left out stays. */
export type SavedViewUpdateInput = {
  /** In place of the one that it has. */
  definition?: unknown;
  /** At most 100 characters. */
  name?: string | null | undefined;
};

/** What a team key is made for, and what a viewer may do; a role must allow it too. */
export type Scope =
  /** Reading the audit log. */
  | 'AUDIT_READ'
  /** Uploads, imports, networks, graphs, datasets. */
  | 'DATA_WRITE'
  /** Submissions, share links, visibility of boards. */
  | 'LEADERBOARDS_WRITE'
  /** The model registry and its aliases. */
  | 'MODELS_WRITE'
  /** Reading, which every key may. */
  | 'READ'
  /** Experiments, runs, sweeps, tags, notes, views, attributions. */
  | 'RESEARCH_WRITE'
  /** Members, invitations, keys. */
  | 'TEAM_MANAGE'
  /** Renaming and removing the team. */
  | 'TEAM_OWN'
  /** Webhooks and what they were sent. */
  | 'WEBHOOKS_MANAGE';

/** What a search by name finds. */
export type SearchHitKind =
  /** A dataset, by its title or name. */
  | 'DATASET'
  /** An experiment, one that was put away too. */
  | 'EXPERIMENT'
  /** A leaderboard. */
  | 'LEADERBOARD'
  /** A registered model. */
  | 'MODEL'
  /** A road network. */
  | 'NETWORK'
  /** A run, by the label of its model and method. */
  | 'RUN'
  /** A sweep. */
  | 'SWEEP';

/** What a segment is beside where it lies. Null says that something is not known. */
export type SegmentAttributesInput = {
  /** Number of lanes, from 1 to 99. */
  lanes?: number | null | undefined;
  /** In metres, from 0.01; that of the line when left out. */
  lengthMetres?: number | null | undefined;
  /** Name of the road, up to 500 characters. */
  name?: string | null | undefined;
  /** Such as "motorway" or "primary", up to 100 characters. */
  roadClass?: string | null | undefined;
  /** In kilometres per hour, above 0 and below 1000. */
  speedLimit?: number | null | undefined;
  /** Seconds along it, where they are known better than by its limit. */
  travelSeconds?: number | null | undefined;
};

/** Where one sensor stands. */
export type SensorPlaceInput = {
  /** Metres along the segment, from where it begins; the point nearest to its coordinates when left out. */
  offsetMetres?: number | null | undefined;
  /** Id of the segment that it watches. */
  segment: string;
  /** The sensor, by its id in the source of the dataset. */
  sensor: string;
};

/** Sensors that are placed by hand. */
export type SensorPlacesSetInput = {
  /** The dataset whose sensors they are. */
  datasetId: string | number;
  /** At most 5,000; others stay where they are. */
  places?: Array<SensorPlaceInput> | null | undefined;
  /** Sensors that are taken off the network, by their id in the source; at most 5,000. */
  remove?: Array<string> | null | undefined;
  /** The version that they are placed on. */
  versionId: string | number;
};

/** What a new link is to show, and for how long. */
export type ShareLinkCreateInput = {
  /** From when on it shows nothing; never when left out. */
  expiresAt?: string | null | undefined;
  /** The leaderboard. */
  leaderboardId: string | number;
  /** Number of the one version that it shows; the board as it stands when left out. */
  version?: number | null | undefined;
};

/** Who may make an account. */
export type SignUpPolicy =
  /** Nobody. */
  | 'CLOSED'
  /** Whoever is invited into a team, under the address of the invitation. */
  | 'INVITED'
  /** Anybody. */
  | 'OPEN';

/** Unit of speed limits. */
export type SpeedUnit =
  /** km/h. */
  | 'KILOMETRES_PER_HOUR'
  /** m/s. */
  | 'METRES_PER_SECOND'
  /** mi/h, of 1.609344 km/h. */
  | 'MILES_PER_HOUR';

/** The part of the series that scores were computed on. */
export type Split =
  /** Judged once, after every choice was made. */
  | 'TEST'
  /** Chooses hyper-parameters and stops training. */
  | 'VALIDATION';

/** Why a thing does not stand for how things are any more. */
export type StaleReason =
  /** The code computes such runs otherwise now: training it again gives other numbers. */
  | 'COMPUTATION_CHANGED'
  /** The source of the dataset was imported again since and gave other readings: the same file, folder, upload by name or public set, with the same quantity and step and sensors in common. */
  | 'DATASET_IMPORTED_AGAIN'
  /** The same recipe has made other edges since, over the same data and versions of the same network. */
  | 'GRAPH_MADE_AGAIN'
  /** The network has a newer version with other roads. */
  | 'NETWORK_CHANGED'
  /** The leaderboard of its protocol has ended; scores under a newer one do not compare. */
  | 'PROTOCOL_ENDED'
  /** The same config was trained again since under the same protocol and graph, by other code or from teachers that were themselves trained again. Of a teacher: there is a newer one in its place. */
  | 'RUN_TRAINED_AGAIN';

/** What the inputs of test windows suffer; the same windows and draws for every run of a protocol. */
export type StressScenario =
  /** Nothing is broken: the sensors and windows with an incident in the window or its target, at the sensor or one that an edge of the experiment's graph joins it to. Of datasets with labels of incidents. */
  | 'INCIDENT'
  /** A normal error of half the deviation of the train readings is added to each reading. */
  | 'NOISE'
  /** One sensor in ten, drawn anew for each window, has no reading in it. */
  | 'OUTAGE_10'
  /** Three sensors in ten, drawn anew for each window, have no reading in it. */
  | 'OUTAGE_30'
  /** Three sensors in ten repeat their first reading of the window. */
  | 'STUCK_30'
  /** Nothing is broken: the tenth of the windows whose truth is farthest from the historical profile. Of datasets without labels of incidents. */
  | 'UNUSUAL';

/** A sweep over fields of an experiment. */
export type SweepCreateInput = {
  /** The experiment whose config, dataset and graph it starts from. */
  experimentId: string | number;
  /** What to call it. */
  name: string;
  /** target { role: "teacher" | "student", index, method } (places in the config's lists, from 0), space [{ path, values | range { low, high, scale, integer, points } }], strategy { name: "grid" | "random" | "halving", trials, seed, eta, minUpdates }, budget { runs, minutes }, seeds. target, space and strategy must be said, the rest has defaults: { "target": { "role": "student" }, "space": [{ "path": "students.0.training.learningRate", "values": [0.001, 0.003] }], "strategy": { "name": "grid" } } */
  spec: unknown;
};

/** What a protocol asks for. */
export type Task =
  /** The probability of an event. */
  | 'EVENT'
  /** Readings of the target steps. */
  | 'FORECAST';

/** A new team. */
export type TeamCreateInput = {
  /** What it is called; 1 to 100 characters. */
  name: string;
  /** Short name for addresses and commands, which no other team has: at most 60 lower-case letters, digits and dashes between them. Made of the name when left out. */
  slug?: string | null | undefined;
};

/** What may happen in a team. Webhooks spell the names in small letters with a dot: run.succeeded. */
export type TeamEventType =
  /** A rule of the team met its case. Subject: Alert. */
  | 'ALERT_RAISED'
  /** A dataset is there. Subject: Dataset. */
  | 'DATASET_IMPORTED'
  /** The last run of an experiment has ended. Subject: Experiment. */
  | 'EXPERIMENT_FINISHED'
  /** A graph that was asked for is there. Subject: Graph. */
  | 'GRAPH_CREATED'
  /** A graph that was asked for cannot be made. Subject: GraphRequest. */
  | 'GRAPH_FAILED'
  /** An import was given up. Subject: Import. */
  | 'IMPORT_FAILED'
  /** A new ranking differs from the one before. Subject: Leaderboard. */
  | 'LEADERBOARD_CHANGED'
  /** An alias of the registry points at another version. Subject: ModelVersion. */
  | 'MODEL_PROMOTED'
  /** Somebody cancelled a run, or its teacher. Subject: Run. */
  | 'RUN_CANCELLED'
  /** A run went wrong, or was not started because its teacher did. Subject: Run. */
  | 'RUN_FAILED'
  /** A run has its scores. Subject: Run. */
  | 'RUN_SUCCEEDED'
  /** A sweep has chosen, or cannot go on. Subject: Sweep. */
  | 'SWEEP_FINISHED';

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

/** How the team is to be called; what is left out stays. */
export type TeamUpdateInput = {
  /** 1 to 100 characters. */
  name?: string | null | undefined;
  /** Short name, which no other team has: at most 60 lower-case letters, digits and dashes between them. Commands know the team by it from then on. */
  slug?: string | null | undefined;
};

/** What of a trial is trained. */
export type TrialArm =
  /** The same student from labels alone, at the same values. */
  | 'CONTROL'
  /** The network that is swept. */
  | 'TARGET';

/** The files that will be sent. */
export type UploadCreateInput = {
  /** The files that make one source, at most 1000: a table, or a folder of tables; one zip archive of a folder is unpacked. */
  files: Array<UploadFileInput>;
  /** How it is called in lists; the name of the first file when left out. */
  name?: string | null | undefined;
};

/** A file that will be sent. */
export type UploadFileInput = {
  /** Its size, a whole number of bytes. */
  bytes: number;
  /** Relative to the folder of the upload, with / between folders. */
  name: string;
  /** Of the whole file, 64 hexadecimal digits; checked before anything is read of it. */
  sha256: string;
};

/** Whether an upload takes parts or can be read. */
export type UploadStatus =
  /** Given up; its bytes are removed. */
  | 'CANCELLED'
  /** All parts are there: it can be looked at and imported. */
  | 'COMPLETE'
  /** Its time was over; its bytes are removed. */
  | 'EXPIRED'
  /** Takes parts. */
  | 'OPEN';

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

/** The list that a view is of. */
export type ViewPage =
  /** The list of experiments. */
  | 'EXPERIMENTS'
  /** The entries of a leaderboard. */
  | 'LEADERBOARD'
  /** The list of runs. */
  | 'RUNS';

/** A new webhook. */
export type WebhookCreateInput = {
  /** What it is for; at most 200 characters. */
  description?: string | null | undefined;
  /** Types of the events that it is sent, at least one. */
  types: Array<TeamEventType>;
  /** An http(s) address of the public internet on port 80, 443, 8080 or 8443, at most 2000 characters; redirects are not followed. */
  url: string;
};

/** What became of one message to a webhook. */
export type WebhookDeliveryStatus =
  /** Its receiver answered 200 to 299. */
  | 'DELIVERED'
  /** It was tried for a day, or its webhook was disabled; webhookDeliveryRetry sends it again. */
  | 'FAILED'
  /** It waits for its first or its next attempt. */
  | 'PENDING';

/** Whether a webhook is sent anything. */
export type WebhookStatus =
  /** It is sent what happens. */
  | 'ACTIVE'
  /** Somebody disabled it. */
  | 'DISABLED'
  /** Nothing arrived for three days, or its receiver answered 410: it was disabled, with an alert. */
  | 'FAILED';

/** What changes of a webhook; what is left out stays. */
export type WebhookUpdateInput = {
  /** A new description; at most 200 characters. */
  description?: string | null | undefined;
  /** False ends what waits and sends nothing more; true sends what happens from now on. */
  enabled?: boolean | null | undefined;
  /** The webhook. */
  id: string | number;
  /** New types, at least one. */
  types?: Array<TeamEventType> | null | undefined;
  /** A new address, as for webhookCreate. */
  url?: string | null | undefined;
};

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { hasPassword: boolean, user: { id: string, name: string, email: string } | null, activeTeam: { id: string } | null, teams: Array<{ id: string, name: string, slug: string }>, sessions: Array<{ id: string, isCurrent: boolean, createdAt: string, lastUsedAt: string, ipAddress: string | null, userAgent: string | null }> }, signInOptions: { shortestPassword: number } };

export type ViewerUpdateMutationVariables = Exact<{
  name: string;
}>;


export type ViewerUpdateMutation = { viewerUpdate: { user: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ViewerDeleteMutationVariables = Exact<{
  email: string;
}>;


export type ViewerDeleteMutation = { viewerDelete: { deletedId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type SessionRevokeMutationVariables = Exact<{
  id: string | number;
}>;


export type SessionRevokeMutation = { sessionRevoke: { sessions: Array<{ id: string }>, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type SessionsRevokeMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionsRevokeMutation = { sessionsRevoke: { sessions: Array<{ id: string }>, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type TeamCreateMutationVariables = Exact<{
  input: TeamCreateInput;
}>;


export type TeamCreateMutation = { teamCreate: { team: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type TeamSwitchMutationVariables = Exact<{
  id: string | number;
}>;


export type TeamSwitchMutation = { teamSwitch: { team: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type RunAttributionsQueryVariables = Exact<{
  id: string | number;
}>;


export type RunAttributionsQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', modelLabel: string, methodLabel: string | null, seed: number, attributionRefusal: string | null, id: string, experiment: { id: string, dataset: { id: string, title: string, quantity: string, unit: string, zone: string, startAt: string, stepSeconds: number, steps: number, nodeCount: number, seriesPath: string, quantilesPath: string, licence: string | null, source: string | null, nodes: Array<{ index: number, externalId: string, name: string | null, latitude: number | null, longitude: number | null }>, network: { id: string, segments: Array<{ geometry: Array<number>, roadClass: string | null }> } | null, graphs: { nodes: Array<{ id: string, name: string, recipe: GraphRecipe }> } }, protocol: { id: string, inputSteps: number, targetSteps: number, eventLabel: string | null } } }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type RunExplanationsQueryVariables = Exact<{
  id: string | number;
}>;


export type RunExplanationsQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', status: RunStatus, id: string, attributions: Array<{ id: string, node: number, horizonFrom: number, horizonTo: number, status: AttributionStatus, error: string | null }> }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type ExplanationQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplanationQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string, result: { nodes: Array<number | null>, steps: Array<number>, gradientNodes: Array<number>, gradientSteps: Array<number>, teacherCorrelation: number | null, windows: number, edges: Array<{ from: number, to: number, weight: number, change: number }>, sanity: { nodes: number | null, steps: number | null, gradientNodes: number | null, gradientSteps: number | null, edges: number | null }, deletion: Array<{ hidden: number, attributed: number, random: number }> } | null }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type AttributionCreateMutationVariables = Exact<{
  input: AttributionCreateInput;
}>;


export type AttributionCreateMutation = { attributionCreate: { attribution: { id: string } | null, userErrors: Array<{ message: string }> } };

export type CompareCandidatesQueryVariables = Exact<{
  filter: RunFilter;
}>;


export type CompareCandidatesQuery = { runs: { totalCount: number, nodes: Array<{ id: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, experiment: { id: string, name: string, protocol: { id: string } } }> } };

export type ComparableRunFragment = { id: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, experiment: { id: string, name: string, protocol: { id: string } } };

export type ComparePairQueryVariables = Exact<{
  left: string | number;
  right: string | number;
}>;


export type ComparePairQuery = { left:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run', status: RunStatus, testMae: number | null, predictionsPath: string | null, errorsPath: string | null, labelsPath: string | null, id: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, experiment: { id: string, name: string, dataset: { id: string, title: string, quantity: string, unit: string, zone: string, startAt: string, stepSeconds: number, steps: number, nodeCount: number, seriesPath: string, quantilesPath: string, licence: string | null, source: string | null, nodes: Array<{ index: number, externalId: string, name: string | null, latitude: number | null, longitude: number | null }>, network: { id: string, segments: Array<{ geometry: Array<number>, roadClass: string | null }> } | null, graphs: { nodes: Array<{ id: string, name: string, recipe: GraphRecipe }> } }, protocol: { id: string, inputSteps: number, targetSteps: number, trainShare: number, eventLabel: string | null }, graph: { id: string, networkVersion: { id: string, number: number } | null } }, quantileForecasts: Array<{ level: number, path: string }>, predictionIntervals: Array<{ kind: IntervalKind, level: number, horizon: number, halfWidth: number | null }>, teachers: Array<{ id: string, modelLabel: string, predictionsPath: string | null }>, evaluations: Array<{ horizon: number, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null }> }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null, right:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run', status: RunStatus, testMae: number | null, predictionsPath: string | null, errorsPath: string | null, labelsPath: string | null, id: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, quantileForecasts: Array<{ level: number, path: string }>, predictionIntervals: Array<{ kind: IntervalKind, level: number, horizon: number, halfWidth: number | null }>, teachers: Array<{ id: string, modelLabel: string, predictionsPath: string | null }>, experiment: { id: string, name: string, protocol: { id: string, inputSteps: number, targetSteps: number, trainShare: number, eventLabel: string | null }, graph: { id: string, networkVersion: { id: string, number: number } | null } }, evaluations: Array<{ horizon: number, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null }> }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type ComparedRunFragment = { status: RunStatus, testMae: number | null, predictionsPath: string | null, errorsPath: string | null, labelsPath: string | null, id: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, quantileForecasts: Array<{ level: number, path: string }>, predictionIntervals: Array<{ kind: IntervalKind, level: number, horizon: number, halfWidth: number | null }>, teachers: Array<{ id: string, modelLabel: string, predictionsPath: string | null }>, experiment: { id: string, name: string, protocol: { id: string, inputSteps: number, targetSteps: number, trainShare: number, eventLabel: string | null }, graph: { id: string, networkVersion: { id: string, number: number } | null } }, evaluations: Array<{ horizon: number, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null }> };

export type ComparedDatasetFragment = { id: string, title: string, quantity: string, unit: string, zone: string, startAt: string, stepSeconds: number, steps: number, nodeCount: number, seriesPath: string, quantilesPath: string, licence: string | null, source: string | null, nodes: Array<{ index: number, externalId: string, name: string | null, latitude: number | null, longitude: number | null }>, network: { id: string, segments: Array<{ geometry: Array<number>, roadClass: string | null }> } | null, graphs: { nodes: Array<{ id: string, name: string, recipe: GraphRecipe }> } };

export type ComparedSensorRoadsQueryVariables = Exact<{
  network: string | number;
  dataset: string | number;
  after?: string | null | undefined;
}>;


export type ComparedSensorRoadsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, sensorPlaces: { nodes: Array<{ node: number, segment: { roadClass: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type ComparedAgreementQueryVariables = Exact<{
  student: string | number;
}>;


export type ComparedAgreementQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run', id: string, fidelity: Array<{ split: Split, studentNearer: number | null, mae: number | null, count: number, nodes: Array<{ studentNearer: number | null, mae: number | null, count: number }>, hours: Array<{ studentNearer: number | null, mae: number | null, count: number }> }> }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type DatasetQueryVariables = Exact<{
  id: string | number;
}>;


export type DatasetQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, title: string, description: string | null, quantity: string, unit: string, zone: string, startAt: string, endAt: string, stepSeconds: number, steps: number, nodeCount: number, missingShare: number, zeroIsMissing: boolean, hasCoordinates: boolean, licence: string | null, source: string | null, contentHash: string, synthetic: boolean, seriesPath: string, channels: Array<{ index: number, name: string, quantity: string, unit: string, role: ChannelRole, missingShare: number | null }>, nodes: Array<{ index: number, externalId: string, name: string | null, latitude: number | null, longitude: number | null, mean: number | null, standardDeviation: number | null, minimum: number | null, maximum: number | null, missingShare: number }>, network: { id: string, segments: Array<{ geometry: Array<number>, roadClass: string | null }> } | null, graphs: { nodes: Array<{ id: string, name: string, recipe: GraphRecipe }> } }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type DatasetQualityQueryVariables = Exact<{
  id: string | number;
}>;


export type DatasetQualityQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, quality: { parts: Array<{ kind: QualityKind, sensors: number, readings: number, worst: Array<{ node: number | null, other: number | null, fromStep: number, steps: number, value: number | null, count: number }> }>, sensors: Array<{ zeroShare: number, lastValue: number | null, lastStep: number | null, gaps: number, longestGapSteps: number, stuckSteps: number }> } }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type WeekProfileQueryVariables = Exact<{
  id: string | number;
  nodes?: Array<number> | number | null | undefined;
}>;


export type WeekProfileQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, weekProfile: { means: Array<number | null>, missingShares: Array<number | null> } }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type BackboneQueryVariables = Exact<{
  id: string | number;
}>;


export type BackboneQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph', id: string, edges: Array<{ from: number, to: number, weight: number }> }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { catalogue: { totalCount: number, nodes: Array<{ name: string, title: string, description: string, homepage: string, isFetchable: boolean, unconfirmed: Array<CatalogueFact>, nodeCount: number, stepSeconds: number, licence: { title: string, forbids: Array<LicenceLimit> } }> } };

export type CatalogueImportMutationVariables = Exact<{
  name: string;
}>;


export type CatalogueImportMutation = { catalogueImport: { userErrors: Array<{ message: string }> } };

export type DatasetCardFragment = { id: string, title: string, unit: string, quantity: string, zone: string, stepSeconds: number, steps: number, nodeCount: number, missingShare: number, synthetic: boolean };

export type DatasetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DatasetsQuery = { datasets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, unit: string, quantity: string, zone: string, stepSeconds: number, steps: number, nodeCount: number, missingShare: number, synthetic: boolean }> }, imports: Array<{ id: string, source: string, status: ImportStatus, progress: number, message: string | null, error: string | null, createdAt: string, isDryRun: boolean }> };

export type DatasetPlacesQueryVariables = Exact<{
  id: string | number;
}>;


export type DatasetPlacesQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, nodes: Array<{ latitude: number | null, longitude: number | null }> }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type ImportCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type ImportCancelMutation = { importCancel: { userErrors: Array<{ message: string }> } };

export type ImportRetryMutationVariables = Exact<{
  id: string | number;
}>;


export type ImportRetryMutation = { importRetry: { userErrors: Array<{ message: string }> } };

export type ImportDismissMutationVariables = Exact<{
  id: string | number;
}>;


export type ImportDismissMutation = { importDismiss: { userErrors: Array<{ message: string }> } };

export type OpenUploadsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenUploadsQuery = { uploads: { nodes: Array<{ id: string, missingParts: Array<number>, files: Array<{ name: string, bytes: number, sha256: string }>, parts: Array<{ number: number, file: number, offset: number, bytes: number, path: string }> }> } };

export type KeptUploadsQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptUploadsQuery = { uploads: { nodes: Array<{ id: string, name: string, status: UploadStatus, bytes: number, receivedBytes: number, expiresAt: string, files: Array<{ name: string }>, imports: Array<{ status: ImportStatus, isDryRun: boolean }>, networkRequests: Array<{ status: NetworkRequestStatus }> }> } };

export type UploadCreateMutationVariables = Exact<{
  input: UploadCreateInput;
}>;


export type UploadCreateMutation = { uploadCreate: { upload: { id: string, missingParts: Array<number>, parts: Array<{ number: number, file: number, offset: number, bytes: number, path: string }> } | null, userErrors: Array<{ message: string }> } };

export type UploadCompleteMutationVariables = Exact<{
  id: string | number;
}>;


export type UploadCompleteMutation = { uploadComplete: { userErrors: Array<{ message: string }> } };

export type UploadCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type UploadCancelMutation = { uploadCancel: { userErrors: Array<{ message: string }> } };

export type DatasetImportMutationVariables = Exact<{
  input: DatasetImportInput;
}>;


export type DatasetImportMutation = { datasetImport: { import: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type DryRunQueryVariables = Exact<{
  id: string | number;
}>;


export type DryRunQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import', id: string, status: ImportStatus, progress: number, message: string | null, error: string | null, report: { format: string | null, steps: number, nodes: number, stepSeconds: number | null, zone: string | null, firstAt: string | null, lastAt: string | null, files: number, bytes: number, gaps: { count: number, missingSteps: number }, duplicateTimes: { count: number }, outOfOrder: { count: number }, outliers: { count: number }, suspectZeros: { runs: number, readings: number }, coordinates: { placed: number }, clockChanges: Array<{ zones: Array<string> }>, channels: Array<{ name: string, unit: string, missingShare: number, zeroShare: number, minimum: number | null, median: number | null, maximum: number | null, unitGuess: { unit: string, reason: string } | null }>, findings: Array<{ kind: FindingKind, severity: FindingSeverity, told: string, mend: string | null }> } | null }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type LookCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type LookCancelMutation = { importCancel: { userErrors: Array<{ message: string }> } };

export type ImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import', id: string, status: ImportStatus, progress: number, message: string | null, error: string | null, notes: Array<string>, dataset: { id: string, title: string } | null }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type RunDifferencesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RunDifferencesQuery = { runsCompare: { runs: Array<{ id: string, kind: RunKind, method: string, methodLabel: string | null, modelLabel: string, seed: number, experiment: { id: string, name: string } }>, differences: Array<{ section: ComparedSection, path: string, values: Array<unknown> }>, equal: Array<{ section: ComparedSection, path: string, values: Array<unknown> }> } };

export type RunsCurvesQueryVariables = Exact<{
  filter: RunFilter;
}>;


export type RunsCurvesQuery = { runs: { nodes: Array<{ id: string, status: RunStatus, totalSteps: number, metrics: Array<{ name: string, steps: Array<number>, values: Array<number> }> }> } };

export type EventScoreFieldsFragment = { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null };

export type ExperimentBuilderQueryVariables = Exact<{ [key: string]: never; }>;


export type ExperimentBuilderQuery = { datasets: { nodes: Array<{ id: string, name: string, title: string, createdAt: string, nodeCount: number, steps: number, stepSeconds: number, startAt: string, endAt: string, zone: string, unit: string, events: Array<string>, zeroIsMissing: boolean, channels: Array<{ name: string, unit: string, role: ChannelRole }>, graphs: { nodes: Array<{ id: string, name: string, recipe: GraphRecipe, edgeCount: number }> } }> }, experimentOptions: { presets: Array<{ name: string, description: string, config: unknown }>, protocols: Array<{ name: string, title: string, protocol: unknown, nodes: Array<number>, steps: number | null, stepSeconds: number, zeroIsMissing: boolean, nulls: string, publication: string, url: string, flaw: string | null }>, events: Array<{ name: string, label: string, description: string, defaults: unknown, baselines: Array<string>, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, baselines: Array<{ name: string, label: string, description: string, defaults: unknown, tasks: Array<Task> }>, teachers: Array<{ name: string, label: string, description: string, defaults: unknown, sizes: Array<{ name: string, label: string, description: string, model: unknown, training: unknown }>, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, students: Array<{ name: string, label: string, description: string, defaults: unknown, movable: unknown, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, methods: Array<{ name: string, label: string, description: string, defaults: unknown, tasks: Array<Task>, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, terms: Array<{ name: string, description: string, defaults: unknown, tasks: Array<Task>, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, compressions: Array<{ name: string, label: string, description: string, defaults: unknown, models: Array<string>, fields: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> }>, fields: { experiment: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }>, controls: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }>, inputs: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }>, teacher: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }>, training: Array<{ name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown }> } } };

export type ConfigFieldPartsFragment = { name: string, label: string, description: string, kind: ConfigFieldKind, minimum: number | null, maximum: number | null, excludesMinimum: boolean, excludesMaximum: boolean, choices: Array<string>, defaultValue: unknown };

export type ExperimentPlanQueryVariables = Exact<{
  input: ExperimentCreateInput;
  networks: Array<unknown> | unknown;
}>;


export type ExperimentPlanQuery = { experimentPlan: { totalRuns: number, estimatedSeconds: number | null, estimateBasis: EstimateBasis, measuredOn: Array<string>, workers: number, finishSeconds: number | null, runsAhead: number, memoryBytes: number, warning: string | null, runs: Array<{ key: string, kind: RunKind, modelLabel: string, method: string, methodLabel: string | null, seed: number, updates: number, parameters: number | null, estimatedSeconds: number, stepMilliseconds: number | null, memoryBytes: number, estimateBasis: EstimateBasis, measuredRuns: number }>, networkCosts: Array<{ parameters: number | null, estimatedSeconds: number, stepMilliseconds: number | null, memoryBytes: number, estimateBasis: EstimateBasis, measuredRuns: number } | null>, errors: Array<{ field: Array<string> | null, message: string }> } };

export type DraftOriginQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftOriginQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment', id: string, name: string, preset: string | null, config: unknown, dataset: { id: string }, graph: { id: string } }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type DraftOriginsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftOriginsQuery = { experiments: { nodes: Array<{ id: string, name: string, seeds: number }> } };

export type CreateExperimentMutationVariables = Exact<{
  input: ExperimentCreateInput;
}>;


export type CreateExperimentMutation = { experimentCreate: { experiment: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string, code: UserErrorCode }> } };

export type StudentStartsQueryVariables = Exact<{
  model: string;
}>;


export type StudentStartsQuery = { runs: { totalCount: number, nodes: Array<{ id: string, modelLabel: string, methodLabel: string | null, seed: number, config: unknown, experiment: { id: string, name: string, dataset: { id: string, title: string } } }> } };

export type ExperimentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ExperimentFilter | null | undefined;
}>;


export type ExperimentsQuery = { experiments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, status: RunStatus, preset: string | null, presetChanged: boolean, seeds: number, progress: number, createdAt: string, finishedAt: string | null, dataset: { id: string, title: string }, graph: { name: string }, runCounts: { total: number, succeeded: number, failed: number }, leaderboard: { id: string } | null }> } };

export type ExperimentQueryVariables = Exact<{
  id: string | number;
}>;


export type ExperimentQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment', id: string, name: string, preset: string | null, presetChanged: boolean, seeds: number, createdAt: string, archivedAt: string | null, status: RunStatus, progress: number, lastEvent: number, finishedAt: string | null, sweep: { id: string, name: string } | null, dataset: { id: string, title: string, unit: string, stepSeconds: number }, graph: { name: string }, protocol: { hash: string, eventLabel: string | null, inputSteps: number, targetSteps: number, keptOff: Array<{ check: string, title: string, runs: number, detail: string }>, named: { title: string, publication: string, url: string, nulls: string, flaw: string | null } | null, published: Array<{ model: string, citation: string, url: string, seen: boolean, errors: Array<{ horizon: number, cumulative: boolean, mae: number | null, rmse: number | null, mape: number | null }> }> }, leaderboard: { id: string, updatedAt: string } | null, ranking: { status: RankingStatus, error: string | null } | null, runs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ step: number, totalSteps: number, startedAt: string | null, workerName: string | null, testWithheld: boolean, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, control: { id: string, status: RunStatus } | null }> }, runCounts: { total: number, succeeded: number, running: number, queued: number, failed: number, cancelled: number } }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type ExperimentStateFragment = { id: string, status: RunStatus, progress: number, lastEvent: number, finishedAt: string | null, runCounts: { total: number, succeeded: number, running: number, queued: number, failed: number, cancelled: number } };

export type RunOfExperimentFragment = { step: number, totalSteps: number, startedAt: string | null, workerName: string | null, testWithheld: boolean, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, control: { id: string, status: RunStatus } | null };

export type ExperimentProgressSubscriptionVariables = Exact<{
  experimentId: string | number;
  afterSequence: number;
}>;


export type ExperimentProgressSubscription = { experimentProgress: { sequence: number, run: { step: number, totalSteps: number, startedAt: string | null, workerName: string | null, testWithheld: boolean, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, control: { id: string, status: RunStatus } | null }, experiment: { id: string, status: RunStatus, progress: number, lastEvent: number, finishedAt: string | null, runCounts: { total: number, succeeded: number, running: number, queued: number, failed: number, cancelled: number } } } };

export type ExperimentRunsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ExperimentRunsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment', id: string, runs: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ step: number, totalSteps: number, startedAt: string | null, workerName: string | null, testWithheld: boolean, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, control: { id: string, status: RunStatus } | null }> } }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type CancelExperimentMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelExperimentMutation = { experimentCancel: { experiment: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type RetryExperimentMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryExperimentMutation = { experimentRetry: { experiment: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type ResumeRunsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ResumeRunsMutation = { runsRetry: { runs: Array<{ id: string, status: RunStatus }>, userErrors: Array<{ message: string }> } };

export type ArchiveExperimentMutationVariables = Exact<{
  id: string | number;
}>;


export type ArchiveExperimentMutation = { experimentArchive: { experiment: { id: string, archivedAt: string | null } | null, userErrors: Array<{ message: string }> } };

export type RestoreExperimentMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreExperimentMutation = { experimentRestore: { experiment: { id: string, archivedAt: string | null } | null, userErrors: Array<{ message: string }> } };

export type RetryRunMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryRunMutation = { runRetry: { run: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type OpenAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenAlertsQuery = { alerts: { totalCount: number } };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { viewer: { role: TeamRole, permissions: Array<Scope>, user: { id: string, name: string, email: string } | null, team: { id: string, name: string } }, running: { totalCount: number, nodes: Array<{ id: string, kind: RunKind, method: string, modelLabel: string, methodLabel: string | null, seed: number, progress: number, secondsLeft: number | null }> }, queued: { totalCount: number }, workers: Array<{ id: string, name: string, engine: string, currentRun: { id: string, progress: number } | null }> };

export type GraphsOfDatasetQueryVariables = Exact<{
  id: string | number;
}>;


export type GraphsOfDatasetQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, hasCoordinates: boolean, graphs: { totalCount: number, nodes: Array<{ id: string, name: string, edgeCount: number }> }, graphRequests: Array<{ id: string, name: string, status: GraphRequestStatus, error: string | null }> }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type CreateGraphMutationVariables = Exact<{
  input: GraphCreateInput;
}>;


export type CreateGraphMutation = { graphCreate: { graphId: string | null, request: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type GraphMadeQueryVariables = Exact<{
  id: string | number;
}>;


export type GraphMadeQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest', id: string, status: GraphRequestStatus, error: string | null, notes: Array<string>, graph: { id: string, name: string, edgeCount: number } | null }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { teamName: string, email: string, role: TeamRole, inviterName: string, expiresAt: string } | null, signInOptions: { signUp: SignUpPolicy, shortestPassword: number, providers: Array<{ id: string, name: string }> } };

export type WhoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoQuery = { viewer: { user: { id: string, name: string, email: string } | null, activeTeam: { id: string, name: string } | null } };

export type InvitationAcceptMutationVariables = Exact<{
  token: string;
}>;


export type InvitationAcceptMutation = { invitationAccept: { team: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type InvitationDeclineMutationVariables = Exact<{
  token: string;
}>;


export type InvitationDeclineMutation = { invitationDecline: { userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type BoardHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardHistoryQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard', id: string, name: string, visibility: LeaderboardVisibility, slug: string | null, endedAt: string | null, endedBecause: Array<LeaderboardEndReason>, supersededBy: { id: string, name: string } | null, version: { id: string, number: number }, versions: { totalCount: number, nodes: Array<{ id: string, number: number, madeAt: string, entryCount: number, difference: { came: number, went: number, judged: number, moved: number, measured: number } | null }> }, shareLinks: { nodes: Array<{ id: string, createdAt: string, expiresAt: string | null, revokedAt: string | null, isActive: boolean, uses: number, lastUsedAt: string | null, version: { number: number } | null }> } | null }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type ShareLinkCreateMutationVariables = Exact<{
  input: ShareLinkCreateInput;
}>;


export type ShareLinkCreateMutation = { shareLinkCreate: { path: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ShareLinkRevokeMutationVariables = Exact<{
  id: string | number;
}>;


export type ShareLinkRevokeMutation = { shareLinkRevoke: { userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type LeaderboardVisibilitySetMutationVariables = Exact<{
  input: LeaderboardVisibilitySetInput;
}>;


export type LeaderboardVisibilitySetMutation = { leaderboardVisibilitySet: { leaderboard: { id: string, visibility: LeaderboardVisibility, slug: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type BoardVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardVersionQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion', id: string, number: number, entries: { totalCount: number, nodes: Array<{ entryId: string, rankLow: number, rankHigh: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, mae: { mean: number, low: number | null, high: number | null } }> }, difference: { changes: Array<{ kinds: Array<LeaderboardChangeKind>, before: { entryId: string, rankLow: number, rankHigh: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, mae: { mean: number, low: number | null, high: number | null } } | null, after: { entryId: string } | null }> } | null }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type VersionEntryFieldsFragment = { entryId: string, rankLow: number, rankHigh: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, mae: { mean: number, low: number | null, high: number | null } };

export type LeaderboardListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LeaderboardListQuery = { leaderboards: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, updatedAt: string, findings: Array<string>, dataset: { id: string, title: string, unit: string, stepSeconds: number }, protocol: { id: string, hash: string, eventLabel: string | null, testWindows: number, targetSteps: number }, entries: { totalCount: number, nodes: Array<{ id: string, rankLow: number, rankHigh: number, kind: RunKind, method: string, modelLabel: string, methodLabel: string | null, seeds: number, mae: { mean: number, low: number | null, high: number | null } }> } }> } };

export type LeaderboardQueryVariables = Exact<{
  id: string | number;
}>;


export type LeaderboardQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', name: string, updatedAt: string, findings: Array<string>, id: string, ranking: { status: RankingStatus, error: string | null } | null, dataset: { id: string, title: string, unit: string, quantity: string, stepSeconds: number, zone: string }, protocol: { id: string, hash: string, eventLabel: string | null, inputSteps: number, targetSteps: number, reportedHorizons: Array<number>, cumulativeHorizons: Array<number>, testWindows: number, testStartAt: string, testEndAt: string, keptOff: Array<{ check: string, title: string, runs: number, detail: string }>, named: { title: string, publication: string, url: string, nulls: string, flaw: string | null } | null, published: Array<{ model: string, citation: string, url: string, seen: boolean, errors: Array<{ horizon: number, cumulative: boolean, mae: number | null, rmse: number | null, mape: number | null }> }> }, entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, labelShare: number | null, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number, rmse: number, mape: number | null }>, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null, againstControl: { mean: number, low: number | null, high: number | null } | null, againstControlBy: Array<{ dimension: ErrorDimension, key: string, mean: number, low: number | null, high: number | null, count: number, blocks: number }> | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null, controlEntry: { id: string, bestRun: { id: string } } | null, bestRun: { id: string }, experiment: { id: string, name: string } }> } }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type BoardEntryFieldsFragment = { id: string, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, labelShare: number | null, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number, rmse: number, mape: number | null }>, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null, againstControl: { mean: number, low: number | null, high: number | null } | null, againstControlBy: Array<{ dimension: ErrorDimension, key: string, mean: number, low: number | null, high: number | null, count: number, blocks: number }> | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null, controlEntry: { id: string, bestRun: { id: string } } | null, bestRun: { id: string }, experiment: { id: string, name: string } };

export type LeaderboardEntriesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type LeaderboardEntriesQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard', id: string, entries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, labelShare: number | null, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number, rmse: number, mape: number | null }>, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null, againstControl: { mean: number, low: number | null, high: number | null } | null, againstControlBy: Array<{ dimension: ErrorDimension, key: string, mean: number, low: number | null, high: number | null, count: number, blocks: number }> | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null, controlEntry: { id: string, bestRun: { id: string } } | null, bestRun: { id: string }, experiment: { id: string, name: string } }> } }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type LeaderboardDiagnosticsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type LeaderboardDiagnosticsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard', id: string, entries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, stress: Array<{ scenario: StressScenario, mae: number, cleanMae: number }>, fidelity: { mae: number | null, studentNearer: number | null, forecastCorrelation: number | null, errorCorrelation: number | null } | null }> } }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type LineageQueryVariables = Exact<{
  id: string | number;
}>;


export type LineageQuery = { lineage: { isCut: boolean, nodes: Array<{ id: string, distance: number, node:
        | { __typename: 'Alert', id: string }
        | { __typename: 'AlertRule', id: string }
        | { __typename: 'Artifact', id: string }
        | { __typename: 'Attribution', node: number, id: string }
        | { __typename: 'Dataset', title: string, contentHash: string, id: string }
        | { __typename: 'Experiment', id: string }
        | { __typename: 'Graph', name: string, contentHash: string, id: string }
        | { __typename: 'GraphRequest', id: string }
        | { __typename: 'Import', source: string, id: string }
        | { __typename: 'Leaderboard', id: string }
        | { __typename: 'LeaderboardEntry', rankLow: number, rankHigh: number, id: string, experiment: { leaderboard: { id: string, name: string } | null } }
        | { __typename: 'LeaderboardVersion', id: string }
        | { __typename: 'ModelVersion', number: number, id: string, model: { id: string, name: string } }
        | { __typename: 'Network', id: string }
        | { __typename: 'NetworkRequest', id: string }
        | { __typename: 'NetworkVersion', number: number, id: string, network: { id: string, name: string } }
        | { __typename: 'Note', id: string }
        | { __typename: 'Protocol', id: string }
        | { __typename: 'RegisteredModel', id: string }
        | { __typename: 'Run', kind: RunKind, method: string, modelLabel: string, methodLabel: string | null, seed: number, id: string, experiment: { id: string, protocol: { id: string, hash: string } } }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ShareLink', id: string }
        | { __typename: 'Submission', name: string, id: string, leaderboard: { id: string } }
        | { __typename: 'Sweep', id: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'TeamEvent', id: string }
        | { __typename: 'Upload', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'WebhookDelivery', id: string }
        | { __typename: 'Worker', id: string }
       | null, stale: Array<{ reason: StaleReason, message: string, arisesAtId: string, newer:
          | { __typename: 'Alert', id: string }
          | { __typename: 'AlertRule', id: string }
          | { __typename: 'Artifact', id: string }
          | { __typename: 'Attribution', id: string }
          | { __typename: 'Dataset', id: string }
          | { __typename: 'Experiment', id: string }
          | { __typename: 'Graph', id: string }
          | { __typename: 'GraphRequest', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'Leaderboard', id: string }
          | { __typename: 'LeaderboardEntry', id: string }
          | { __typename: 'LeaderboardVersion', id: string }
          | { __typename: 'ModelVersion', id: string }
          | { __typename: 'Network', id: string }
          | { __typename: 'NetworkRequest', id: string }
          | { __typename: 'NetworkVersion', id: string }
          | { __typename: 'Note', id: string }
          | { __typename: 'Protocol', id: string }
          | { __typename: 'RegisteredModel', id: string }
          | { __typename: 'Run', id: string }
          | { __typename: 'SavedView', id: string }
          | { __typename: 'ShareLink', id: string }
          | { __typename: 'Submission', id: string }
          | { __typename: 'Sweep', id: string }
          | { __typename: 'Tag', id: string }
          | { __typename: 'Team', id: string }
          | { __typename: 'TeamEvent', id: string }
          | { __typename: 'Upload', id: string }
          | { __typename: 'User', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'WebhookDelivery', id: string }
          | { __typename: 'Worker', id: string }
         | null }> }>, edges: Array<{ kind: LineageEdgeKind, fromId: string, toId: string }> } | null };

export type ModelsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ModelsQuery = { models: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, description: string | null, createdAt: string, aliases: Array<{ alias: string, version: { id: string, number: number } }>, versions: { totalCount: number, nodes: Array<{ id: string, number: number, createdAt: string }> } }> } };

export type ModelQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ModelQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel', id: string, name: string, description: string | null, createdAt: string, aliases: Array<{ alias: string, movedAt: string, version: { id: string, number: number } }>, aliasMoves: { totalCount: number, nodes: Array<{ alias: string, number: number | null, movedAt: string, movedBy: { id: string, name: string } | null }> }, versions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, note: string | null, stage: ModelStage, aliases: Array<string>, weightsHash: string, createdAt: string, createdBy: { id: string, name: string } | null, run: { id: string, kind: RunKind, method: string, modelLabel: string, methodLabel: string | null, seed: number, validationMae: number | null, testMae: number | null, parameters: number | null, weightsBytes: number | null, latencyP50Ms: number | null, capsulePath: string | null, experiment: { id: string, name: string, dataset: { id: string, unit: string }, protocol: { id: string, eventLabel: string | null } } } }> } }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type RunChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type RunChoiceQuery = { runs: { nodes: Array<{ id: string, modelLabel: string, methodLabel: string | null, seed: number, experiment: { id: string, name: string } }> } };

export type ModelCreateMutationVariables = Exact<{
  input: ModelCreateInput;
}>;


export type ModelCreateMutation = { modelCreate: { model: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ModelUpdateMutationVariables = Exact<{
  input: ModelUpdateInput;
}>;


export type ModelUpdateMutation = { modelUpdate: { model: { id: string, name: string, description: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ModelDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type ModelDeleteMutation = { modelDelete: { deletedId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ModelVersionCreateMutationVariables = Exact<{
  input: ModelVersionCreateInput;
}>;


export type ModelVersionCreateMutation = { modelVersionCreate: { version: { id: string, number: number } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ModelVersionStageSetMutationVariables = Exact<{
  input: ModelVersionStageSetInput;
}>;


export type ModelVersionStageSetMutation = { modelVersionStageSet: { version: { id: string, stage: ModelStage } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ModelAliasSetMutationVariables = Exact<{
  input: ModelAliasSetInput;
}>;


export type ModelAliasSetMutation = { modelAliasSet: { model: { id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type EditedNetworkQueryVariables = Exact<{
  id: string | number;
}>;


export type EditedNetworkQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network', id: string, name: string, latest: { id: string, number: number, size: { junctions: number, segments: number }, placedSensors: Array<{ count: number, dataset: { id: string, name: string } }> } | null }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type VersionPartsQueryVariables = Exact<{
  id: string | number;
}>;


export type VersionPartsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, junctions: Array<{ externalId: string, latitude: number, longitude: number }>, segments: Array<{ externalId: string, from: number, to: number, name: string | null, roadClass: string | null, lanes: number | null, speedLimit: number | null, travelSeconds: number | null, lengthMetres: number, geometry: Array<number> }> }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type SensorPlacesQueryVariables = Exact<{
  id: string | number;
  datasetId: string | number;
  after?: string | null | undefined;
}>;


export type SensorPlacesQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, sensorPlaces: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ node: number, offsetMetres: number, segment: { externalId: string } }> } }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type PlaceableDatasetsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PlaceableDatasetsQuery = { datasets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string }> } };

export type DatasetSensorsQueryVariables = Exact<{
  id: string | number;
}>;


export type DatasetSensorsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset', id: string, nodes: Array<{ index: number, externalId: string, name: string | null, latitude: number | null, longitude: number | null }> }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type VersionCreateMutationVariables = Exact<{
  input: NetworkVersionCreateInput;
}>;


export type VersionCreateMutation = { networkVersionCreate: { request: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type SavingQueryVariables = Exact<{
  id: string | number;
}>;


export type SavingQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest', id: string, status: NetworkRequestStatus, error: string | null, notes: Array<string>, networkVersion: { id: string, number: number } | null }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type PlacesSetMutationVariables = Exact<{
  input: SensorPlacesSetInput;
}>;


export type PlacesSetMutation = { sensorPlacesSet: { version: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RetrainableQueryVariables = Exact<{
  datasetId: string | number;
}>;


export type RetrainableQuery = { experiments: { nodes: Array<{ id: string, name: string, config: unknown, status: RunStatus, progress: number, runCounts: { total: number }, sweep: { id: string } | null, dataset: { id: string, unit: string }, graph: { id: string, name: string, recipe: GraphRecipe, parameters: unknown, networkVersion: { id: string, number: number, network: { id: string } } | null } }> } };

export type RetrainedRunsQueryVariables = Exact<{
  filter: RunFilter;
}>;


export type RetrainedRunsQuery = { runs: { nodes: Array<{ id: string, kind: RunKind, modelLabel: string, methodLabel: string | null, seed: number, testMae: number | null, status: RunStatus, experiment: { id: string } }> } };

export type RetrainOnVersionMutationVariables = Exact<{
  id: string | number;
  changes?: ExperimentChangesInput | null | undefined;
}>;


export type RetrainOnVersionMutation = { experimentClone: { experiment: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type NetworksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NetworksQuery = { networks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, createdAt: string, latest: { id: string, number: number, contentHash: string, geoJsonPath: string, size: { junctions: number, segments: number, lengthMetres: number }, findingCounts: Array<{ kind: NetworkFindingKind, count: number }> | null, findings: { nodes: Array<{ kind: NetworkFindingKind, part: NetworkPart, externalId: string }> } } | null }> } };

export type NetworkVersionsQueryVariables = Exact<{
  id: string | number;
}>;


export type NetworkVersionsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network', id: string, versions: { totalCount: number, nodes: Array<{ id: string, number: number, message: string | null, createdAt: string, diff: { segmentCounts: { added: number, removed: number, changed: number } } }> } }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type NetworkRoadsQueryVariables = Exact<{
  id: string | number;
}>;


export type NetworkRoadsQuery = { node:
    | { id: string, segments: Array<{ index: number, roadClass: string | null, geometry: Array<number> }> }
    | Record<PropertyKey, never>
   | null };

export type NetworkImportMutationVariables = Exact<{
  input: NetworkImportInput;
}>;


export type NetworkImportMutation = { networkImport: { request: { id: string } | null, userErrors: Array<{ message: string }> } };

export type NetworkRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type NetworkRequestQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest', id: string, status: NetworkRequestStatus, progress: number, error: string | null, notes: Array<string> }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type VersionChoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type VersionChoiceQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network', id: string, name: string, versions: { nodes: Array<{ id: string, number: number, message: string | null, createdAt: string, size: { segments: number, junctions: number } }> } }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type SegmentDifferencesQueryVariables = Exact<{
  id: string | number;
  against: string | number;
  after?: string | null | undefined;
}>;


export type SegmentDifferencesQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, diff: { segmentCounts: { added: number, removed: number, changed: number }, segments: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ externalId: string, change: NetworkPartChange, fields: Array<NetworkPartField>, before: { name: string | null, roadClass: string | null, lanes: number | null, speedLimit: number | null, lengthMetres: number, travelSeconds: number | null, geometry: Array<number>, fromJunction: { externalId: string }, toJunction: { externalId: string } } | null, after: { name: string | null, roadClass: string | null, lanes: number | null, speedLimit: number | null, lengthMetres: number, travelSeconds: number | null, geometry: Array<number>, fromJunction: { externalId: string }, toJunction: { externalId: string } } | null }> } } }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type SegmentStateFragment = { name: string | null, roadClass: string | null, lanes: number | null, speedLimit: number | null, lengthMetres: number, travelSeconds: number | null, geometry: Array<number>, fromJunction: { externalId: string }, toJunction: { externalId: string } };

export type JunctionDifferencesQueryVariables = Exact<{
  id: string | number;
  against: string | number;
  after?: string | null | undefined;
}>;


export type JunctionDifferencesQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, diff: { junctionCounts: { added: number, removed: number, changed: number }, junctions: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ externalId: string, change: NetworkPartChange, before: { latitude: number, longitude: number } | null, after: { latitude: number, longitude: number } | null }> } } }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type VersionRoadsQueryVariables = Exact<{
  id: string | number;
}>;


export type VersionRoadsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion', id: string, junctions: Array<{ externalId: string, latitude: number, longitude: number }>, segments: Array<{ externalId: string, from: number, to: number, roadClass: string | null, geometry: Array<number> }> }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type WorkQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkQuery = { underWay: { nodes: Array<{ id: string, name: string, status: RunStatus, progress: number, finishedAt: string | null, runCounts: { total: number, succeeded: number, failed: number, cancelled: number }, ranking: { status: RankingStatus, error: string | null, requestedAt: string, finishedAt: string | null } | null, leaderboard: { id: string, name: string } | null }> }, ended: { nodes: Array<{ id: string, name: string, status: RunStatus, progress: number, finishedAt: string | null, runCounts: { total: number, succeeded: number, failed: number, cancelled: number }, ranking: { status: RankingStatus, error: string | null, requestedAt: string, finishedAt: string | null } | null, leaderboard: { id: string, name: string } | null }> }, sweeps: { nodes: Array<{ id: string, name: string, status: RunStatus, error: string | null, finishedAt: string | null, runCounts: { total: number, succeeded: number, failed: number, cancelled: number } }> }, imports: Array<{ id: string, source: string, isDryRun: boolean, status: ImportStatus, progress: number, error: string | null, finishedAt: string | null, dataset: { id: string, title: string } | null }>, networkRequests: { nodes: Array<{ id: string, work: NetworkWork, source: string | null, status: NetworkRequestStatus, progress: number, error: string | null, finishedAt: string | null, networkVersion: { id: string, network: { id: string, name: string } } | null }> } };

export type WorkExperimentFragment = { id: string, name: string, status: RunStatus, progress: number, finishedAt: string | null, runCounts: { total: number, succeeded: number, failed: number, cancelled: number }, ranking: { status: RankingStatus, error: string | null, requestedAt: string, finishedAt: string | null } | null, leaderboard: { id: string, name: string } | null };

export type TourDatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type TourDatasetsQuery = { datasets: { nodes: Array<{ id: string, title: string, synthetic: boolean }> } };

export type TourRunsQueryVariables = Exact<{
  datasetId: string | number;
}>;


export type TourRunsQuery = { runs: { nodes: Array<{ id: string, method: string, status: RunStatus, testWithheld: boolean, control: { id: string, status: RunStatus } | null, experiment: { id: string, leaderboard: { id: string } | null } }> } };

export type OverviewQueryVariables = Exact<{
  today: string;
}>;


export type OverviewQuery = { active: { totalCount: number, nodes: Array<{ step: number, totalSteps: number, workerName: string | null, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, metrics: Array<{ name: string, values: Array<number> }>, experiment: { id: string, name: string, dataset: { id: string, unit: string }, protocol: { id: string, eventLabel: string | null } } }> }, ended: { totalCount: number, nodes: Array<{ id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, experiment: { id: string, name: string, dataset: { id: string, unit: string }, protocol: { id: string, eventLabel: string | null } } }> }, succeeded: { totalCount: number }, failed: { totalCount: number }, cancelled: { totalCount: number }, leaderboards: { nodes: Array<{ id: string, name: string, dataset: { id: string, unit: string }, protocol: { hash: string, eventLabel: string | null }, entries: { totalCount: number, nodes: Array<{ id: string, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, method: string, modelLabel: string, methodLabel: string | null, latencyP50Ms: number | null, mae: { mean: number, low: number | null, high: number | null } }> } }> }, datasets: { totalCount: number, nodes: Array<{ id: string, title: string, unit: string, quantity: string, zone: string, stepSeconds: number, steps: number, nodeCount: number, missingShare: number, synthetic: boolean }> } };

export type OverviewRunFragment = { id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, experiment: { id: string, name: string, dataset: { id: string, unit: string }, protocol: { id: string, eventLabel: string | null } } };

export type AttentionQueryVariables = Exact<{ [key: string]: never; }>;


export type AttentionQuery = { alerts: { totalCount: number, nodes: Array<{ id: string, kind: AlertKind, message: string, subject:
        | { __typename: 'Alert', id: string }
        | { __typename: 'AlertRule', id: string }
        | { __typename: 'Artifact', id: string }
        | { __typename: 'Attribution', id: string }
        | { __typename: 'Dataset', id: string }
        | { __typename: 'Experiment', id: string }
        | { __typename: 'Graph', id: string }
        | { __typename: 'GraphRequest', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Leaderboard', id: string }
        | { __typename: 'LeaderboardEntry', id: string }
        | { __typename: 'LeaderboardVersion', id: string }
        | { __typename: 'ModelVersion', id: string }
        | { __typename: 'Network', id: string }
        | { __typename: 'NetworkRequest', id: string }
        | { __typename: 'NetworkVersion', id: string }
        | { __typename: 'Note', id: string }
        | { __typename: 'Protocol', id: string }
        | { __typename: 'RegisteredModel', id: string }
        | { __typename: 'Run', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ShareLink', id: string }
        | { __typename: 'Submission', id: string }
        | { __typename: 'Sweep', id: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'TeamEvent', id: string }
        | { __typename: 'Upload', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'WebhookDelivery', id: string }
        | { __typename: 'Worker', id: string }
       | null }> }, imports: Array<{ id: string, source: string, status: ImportStatus, isDryRun: boolean, error: string | null }>, leaderboards: { nodes: Array<{ id: string, name: string, ranking: { status: RankingStatus, error: string | null } | null }> }, events: { nodes: Array<{ id: string, type: TeamEventType, at: string, subject:
        | { __typename: 'Alert', id: string }
        | { __typename: 'AlertRule', id: string }
        | { __typename: 'Artifact', id: string }
        | { __typename: 'Attribution', id: string }
        | { __typename: 'Dataset', title: string, id: string }
        | { __typename: 'Experiment', id: string, experimentName: string }
        | { __typename: 'Graph', id: string, graphName: string, dataset: { id: string } }
        | { __typename: 'GraphRequest', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Leaderboard', id: string, boardName: string }
        | { __typename: 'LeaderboardEntry', id: string }
        | { __typename: 'LeaderboardVersion', id: string }
        | { __typename: 'ModelVersion', number: number, id: string, model: { id: string, name: string } }
        | { __typename: 'Network', id: string }
        | { __typename: 'NetworkRequest', id: string }
        | { __typename: 'NetworkVersion', id: string }
        | { __typename: 'Note', id: string }
        | { __typename: 'Protocol', id: string }
        | { __typename: 'RegisteredModel', id: string }
        | { __typename: 'Run', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ShareLink', id: string }
        | { __typename: 'Submission', id: string }
        | { __typename: 'Sweep', id: string, sweepName: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'TeamEvent', id: string }
        | { __typename: 'Upload', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'WebhookDelivery', id: string }
        | { __typename: 'Worker', id: string }
       | null }> } };

export type WorkersTodayQueryVariables = Exact<{
  today: string;
}>;


export type WorkersTodayQuery = { workers: Array<{ id: string, name: string }>, runs: { totalCount: number, nodes: Array<{ id: string, kind: RunKind, method: string, modelLabel: string, workerName: string | null, startedAt: string | null, finishedAt: string | null }> } };

export type PaletteSearchQueryVariables = Exact<{
  text: string;
}>;


export type PaletteSearchQuery = { search: Array<{ id: string, kind: SearchHitKind, label: string, detail: string | null, seed: number | null }> };

export type RunErrorBreakdownFragment = { errorBreakdown: { horizons: Array<number>, regimeRule: RegimeRule, groups: Array<{ dimension: ErrorDimension, cells: Array<{ key: string, mae: Array<number | null>, count: Array<number>, days: number }> }> } | null };

export type RunDiagnosticsPartsFragment = { stress: Array<{ scenario: StressScenario, mae: number, cleanMae: number, windows: number }>, fidelity: Array<{ split: Split, mae: number | null, studentNearer: number | null, count: number, forecastCorrelation: number | null, errorCorrelation: number | null, nodes: Array<{ mae: number | null, studentNearer: number | null, count: number }>, hours: Array<{ mae: number | null, studentNearer: number | null, count: number }> }> };

export type RunForecastQueryVariables = Exact<{
  id: string | number;
}>;


export type RunForecastQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', predictionsPath: string | null, id: string, quantileForecasts: Array<{ level: number, path: string }>, experiment: { id: string, dataset: { id: string, quantity: string, unit: string, zone: string, startAt: string, stepSeconds: number, seriesPath: string, nodes: Array<{ index: number, externalId: string, name: string | null }> }, protocol: { id: string, inputSteps: number, targetSteps: number } } }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type RunPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RunPageQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', kind: RunKind, status: RunStatus, model: string, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, config: unknown, configHash: string, progress: number, step: number, totalSteps: number, secondsLeft: number | null, engine: string | null, threads: number | null, environment: unknown, parameters: number | null, weightsBytes: number | null, inputBytes: number | null, trainSeconds: number | null, latencyP50Ms: number | null, latencyP99Ms: number | null, validationMae: number | null, testMae: number | null, testWithheld: boolean, attributionRefusal: string | null, queuedAt: string, startedAt: string | null, finishedAt: string | null, errorMessage: string | null, errorCode: string | null, workerName: string | null, lastEvent: number, predictionsPath: string | null, capsulePath: string | null, id: string, takenFrom: { id: string, experiment: { id: string, name: string } } | null, experiment: { id: string, name: string, dataset: { id: string, title: string, unit: string, stepSeconds: number, contentHash: string }, protocol: { id: string, hash: string, eventLabel: string | null, eventDefinition: string | null, reportedHorizons: Array<number>, targetSteps: number } }, teachers: Array<{ id: string, kind: RunKind, status: RunStatus, method: string, modelLabel: string, methodLabel: string | null, seed: number, validationMae: number | null }>, control: { id: string, status: RunStatus, config: unknown, validationMae: number | null, stress: Array<{ scenario: StressScenario, mae: number, cleanMae: number, windows: number }>, metrics: Array<{ name: string, steps: Array<number>, values: Array<number> }>, errorBreakdown: { horizons: Array<number>, regimeRule: RegimeRule, groups: Array<{ dimension: ErrorDimension, cells: Array<{ key: string, mae: Array<number | null>, count: Array<number>, days: number }> }> } | null } | null, metrics: Array<{ name: string, steps: Array<number>, values: Array<number> }>, evaluations: Array<{ horizon: number, mae: number, rmse: number, mape: number | null, validCount: number, event: { crossEntropy: number, brier: number, prevalence: number, averagePrecision: number | null, nodeAveragePrecision: number | null, threshold: number, precision: number | null, recall: number | null, f1: number | null, alarms: { events: number, detected: number, late: number | null, alarms: number, falsePerNodeDay: number, leadMinutes: { median: number, low: number, high: number } | null } | null } | null }>, lintFindings: Array<{ check: string, title: string, asks: string, verdict: LintVerdict, detail: string }>, cumulativeEvaluations: Array<{ horizon: number, mae: number, rmse: number, mape: number | null, validCount: number }>, predictionIntervals: Array<{ kind: IntervalKind, level: number, horizon: number, coverage: number | null, halfWidth: number | null, intervalScore: number | null, weightedIntervalScore: number | null }>, logs: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sequence: number, at: string, level: string, message: string }> }, artifacts: Array<{ id: string, kind: string, name: string, bytes: number, path: string, metadata: unknown, createdAt: string }>, errorBreakdown: { horizons: Array<number>, regimeRule: RegimeRule, groups: Array<{ dimension: ErrorDimension, cells: Array<{ key: string, mae: Array<number | null>, count: Array<number>, days: number }> }> } | null, stress: Array<{ scenario: StressScenario, mae: number, cleanMae: number, windows: number }>, fidelity: Array<{ split: Split, mae: number | null, studentNearer: number | null, count: number, forecastCorrelation: number | null, errorCorrelation: number | null, nodes: Array<{ mae: number | null, studentNearer: number | null, count: number }>, hours: Array<{ mae: number | null, studentNearer: number | null, count: number }> }> }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type RunLogPageQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type RunLogPageQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', id: string, logs: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sequence: number, at: string, level: string, message: string }> } }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type RunProgressSubscriptionVariables = Exact<{
  runId: string | number;
  afterSequence: number;
}>;


export type RunProgressSubscription = { runProgress: { sequence: number, at: string, type: RunEventType, status: RunStatus | null, progress: number | null, step: number | null, totalSteps: number | null, secondsLeft: number | null, metrics: Array<{ name: string, step: number, value: number }>, log: { sequence: number, at: string, level: string, message: string } | null } };

export type RunCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type RunCancelMutation = { runCancel: { run: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type RunResumeMutationVariables = Exact<{
  id: string | number;
}>;


export type RunResumeMutation = { runResume: { run: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type RunRetryMutationVariables = Exact<{
  id: string | number;
}>;


export type RunRetryMutation = { runRetry: { run: { id: string, status: RunStatus } | null, userErrors: Array<{ message: string }> } };

export type RunModelCardQueryVariables = Exact<{
  id: string | number;
}>;


export type RunModelCardQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Artifact', id: string }
    | { __typename: 'Attribution', id: string }
    | { __typename: 'Dataset', id: string }
    | { __typename: 'Experiment', id: string }
    | { __typename: 'Graph', id: string }
    | { __typename: 'GraphRequest', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Leaderboard', id: string }
    | { __typename: 'LeaderboardEntry', id: string }
    | { __typename: 'LeaderboardVersion', id: string }
    | { __typename: 'ModelVersion', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'NetworkRequest', id: string }
    | { __typename: 'NetworkVersion', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Protocol', id: string }
    | { __typename: 'RegisteredModel', id: string }
    | { __typename: 'Run', modelCard: string | null, id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ShareLink', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Sweep', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TeamEvent', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'Worker', id: string }
   | null };

export type RunFieldsFragment = { id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null };

export type RunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RunFilter | null | undefined;
  orderBy?: Array<RunOrder> | RunOrder | null | undefined;
  paths?: Array<string> | string;
  metrics?: Array<MetricName> | MetricName;
}>;


export type RunsQuery = { runs: { totalCount: number, totalCountIsExact: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ configValues: Array<unknown>, metricValues: Array<number | null>, id: string, kind: RunKind, status: RunStatus, modelLabel: string, method: string, methodLabel: string | null, seed: number, attempt: number, lastEvent: number, progress: number, secondsLeft: number | null, validationMae: number | null, testMae: number | null, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null, finishedAt: string | null, errorMessage: string | null, experiment: { id: string, name: string, dataset: { id: string, unit: string }, protocol: { id: string, eventLabel: string | null } } }> } };

export type RunFieldNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type RunFieldNamesQuery = { config: Array<{ name: string }>, metric: Array<{ name: string, horizon: number | null }> };

export type RunViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunViewsQuery = { savedViews: Array<{ id: string, name: string, isPersonal: boolean, definition: unknown }> };

export type CreateRunViewMutationVariables = Exact<{
  input: SavedViewCreateInput;
}>;


export type CreateRunViewMutation = { savedViewCreate: { savedView: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type UpdateRunViewMutationVariables = Exact<{
  id: string | number;
  input: SavedViewUpdateInput;
}>;


export type UpdateRunViewMutation = { savedViewUpdate: { savedView: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type DeleteRunViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteRunViewMutation = { savedViewDelete: { userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type SharedBoardQueryVariables = Exact<{
  token: string;
  counts: boolean;
}>;


export type SharedBoardQuery = { board: { name: string, team: string, version: number, madeAt: string, findings: Array<string>, endedAt: string | null, dataset: { title: string, licence: string | null, quantity: string, unit: string, zone: string, nodeCount: number }, map: { from: string, to: string, places: Array<{ latitude: number, longitude: number, mean: number | null }>, links: Array<{ from: number, to: number, weight: number }> } | null, protocol: { hash: string, stepSeconds: number, targetSteps: number, reportedHorizons: Array<number>, eventLabel: string | null }, entries: { totalCount: number, nodes: Array<{ position: number, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number }>, againstControl: { mean: number, low: number | null, high: number | null } | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null }> } } | null };

export type StrangersBoardFragment = { name: string, team: string, version: number, madeAt: string, findings: Array<string>, endedAt: string | null, dataset: { title: string, licence: string | null, quantity: string, unit: string, zone: string, nodeCount: number }, map: { from: string, to: string, places: Array<{ latitude: number, longitude: number, mean: number | null }>, links: Array<{ from: number, to: number, weight: number }> } | null, protocol: { hash: string, stepSeconds: number, targetSteps: number, reportedHorizons: Array<number>, eventLabel: string | null }, entries: { totalCount: number, nodes: Array<{ position: number, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number }>, againstControl: { mean: number, low: number | null, high: number | null } | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null }> } };

export type PublicBoardQueryVariables = Exact<{
  slug: string;
}>;


export type PublicBoardQuery = { board: { name: string, team: string, version: number, madeAt: string, findings: Array<string>, endedAt: string | null, dataset: { title: string, licence: string | null, quantity: string, unit: string, zone: string, nodeCount: number }, map: { from: string, to: string, places: Array<{ latitude: number, longitude: number, mean: number | null }>, links: Array<{ from: number, to: number, weight: number }> } | null, protocol: { hash: string, stepSeconds: number, targetSteps: number, reportedHorizons: Array<number>, eventLabel: string | null }, entries: { totalCount: number, nodes: Array<{ position: number, rankLow: number, rankHigh: number, tieGroup: number, kind: RunKind, isControl: boolean, method: string, modelLabel: string, methodLabel: string | null, seeds: number, validationMae: number | null, parameters: number, weightsBytes: number, inputBytes: number | null, latencyP50Ms: number | null, timedOn: string | null, controlVerdict: Verdict, mae: { mean: number, low: number | null, high: number | null }, horizons: Array<{ horizon: number, cumulative: boolean, mae: number }>, againstControl: { mean: number, low: number | null, high: number | null } | null, againstTeacher: { mean: number, low: number | null, high: number | null } | null }> } } | null };

export type SharedBoardLookQueryVariables = Exact<{
  token: string;
}>;


export type SharedBoardLookQuery = { board: { version: number } | null };

export type PublicBoardLookQueryVariables = Exact<{
  slug: string;
}>;


export type PublicBoardLookQuery = { board: { version: number } | null };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { signUp: SignUpPolicy, shortestPassword: number, providers: Array<{ id: string, name: string }> } };

export type SweepsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SweepsQuery = { sweeps: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, status: RunStatus, targetLabel: string, trialCount: number, createdAt: string, runCounts: { total: number, succeeded: number, failed: number }, dataset: { id: string, title: string, unit: string }, experiment: { id: string, protocol: { id: string, eventLabel: string | null } }, best: { number: number, objective: number | null } | null }> } };

export type SweepQueryVariables = Exact<{
  id: string | number;
}>;


export type SweepQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep', id: string, name: string, status: RunStatus, targetLabel: string, spec: unknown, config: unknown, rung: number, error: string | null, budgetSpent: boolean, minutesSpent: number, createdAt: string, finishedAt: string | null, rungs: Array<{ trials: number, updates: number | null }>, baseExperiment: { id: string, name: string } | null, experiment: { id: string, protocol: { id: string, eventLabel: string | null } }, dataset: { id: string, title: string, unit: string }, runCounts: { total: number, queued: number, running: number, succeeded: number, failed: number }, best: { id: string, number: number, objective: number | null, promotedExperiment: { id: string } | null } | null, bestControl: { id: string, number: number, controlObjective: number | null } | null, trials: Array<{ id: string, number: number, values: unknown, status: RunStatus, results: Array<{ rung: number, arm: TrialArm, status: RunStatus, progress: number, objective: number | null, runIds: Array<string> }>, promotedExperiment: { id: string } | null }> }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type TrialRowFragment = { id: string, number: number, values: unknown, status: RunStatus, results: Array<{ rung: number, arm: TrialArm, status: RunStatus, progress: number, objective: number | null, runIds: Array<string> }>, promotedExperiment: { id: string } | null };

export type SweepBaseQueryVariables = Exact<{
  id: string | number;
}>;


export type SweepBaseQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment', id: string, name: string, config: unknown }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type SweepBasesQueryVariables = Exact<{ [key: string]: never; }>;


export type SweepBasesQuery = { experiments: { nodes: Array<{ id: string, name: string }> } };

export type SweepPlanQueryVariables = Exact<{
  input: SweepCreateInput;
}>;


export type SweepPlanQuery = { sweepPlan: { trials: number, totalRuns: number, estimatedSeconds: number | null, estimateBasis: EstimateBasis, measuredOn: Array<string>, workers: number, finishSeconds: number | null, runsAhead: number, memoryBytes: number, warning: string | null, rungs: Array<{ trials: number, updates: number | null }>, errors: Array<{ field: Array<string> | null, message: string }> } };

export type SweepCreateMutationVariables = Exact<{
  input: SweepCreateInput;
}>;


export type SweepCreateMutation = { sweepCreate: { sweep: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type SweepCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type SweepCancelMutation = { sweepCancel: { sweep: { id: string } | null, userErrors: Array<{ message: string }> } };

export type SweepPromoteMutationVariables = Exact<{
  id: string | number;
  trialId?: string | number | null | undefined;
}>;


export type SweepPromoteMutation = { sweepPromote: { experiment: { id: string } | null, userErrors: Array<{ message: string }> } };

export type SweepRetryMutationVariables = Exact<{
  id: string | number;
}>;


export type SweepRetryMutation = { sweepRetry: { sweep: { id: string } | null, userErrors: Array<{ message: string }> } };

export type SweepRunsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type SweepRunsQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment', id: string, runs: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, parameters: number | null, trainSeconds: number | null, latencyP50Ms: number | null }> } }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type SweepOriginQueryVariables = Exact<{
  id: string | number;
}>;


export type SweepOriginQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep', id: string, name: string, spec: unknown, baseExperiment: { id: string } | null }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type AlertsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type AlertsQuery = { alerts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: AlertKind, message: string, createdAt: string, acknowledgedAt: string | null, acknowledgedBy: { id: string, name: string } | null, subject:
        | { __typename: 'Alert', id: string }
        | { __typename: 'AlertRule', id: string }
        | { __typename: 'Artifact', id: string }
        | { __typename: 'Attribution', id: string }
        | { __typename: 'Dataset', id: string }
        | { __typename: 'Experiment', id: string }
        | { __typename: 'Graph', id: string }
        | { __typename: 'GraphRequest', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Leaderboard', id: string }
        | { __typename: 'LeaderboardEntry', id: string }
        | { __typename: 'LeaderboardVersion', id: string }
        | { __typename: 'ModelVersion', id: string }
        | { __typename: 'Network', id: string }
        | { __typename: 'NetworkRequest', id: string }
        | { __typename: 'NetworkVersion', id: string }
        | { __typename: 'Note', id: string }
        | { __typename: 'Protocol', id: string }
        | { __typename: 'RegisteredModel', id: string }
        | { __typename: 'Run', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ShareLink', id: string }
        | { __typename: 'Submission', id: string }
        | { __typename: 'Sweep', id: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'TeamEvent', id: string }
        | { __typename: 'Upload', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'WebhookDelivery', id: string }
        | { __typename: 'Worker', id: string }
       | null }> } };

export type AlertRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertRulesQuery = { alertRules: { totalCount: number, nodes: Array<{ id: string, name: string, kind: AlertKind, enabled: boolean, direction: AlertDirection | null, metric: string | null, value: number | null, verdict: Verdict | null, experimentId: string | null, leaderboardId: string | null }> }, experiments: { nodes: Array<{ id: string, name: string }> }, leaderboards: { nodes: Array<{ id: string, name: string }> } };

export type AlertAcknowledgeMutationVariables = Exact<{
  id: string | number;
}>;


export type AlertAcknowledgeMutation = { alertAcknowledge: { alert: { id: string, acknowledgedAt: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type AlertRuleCreateMutationVariables = Exact<{
  input: AlertRuleCreateInput;
}>;


export type AlertRuleCreateMutation = { alertRuleCreate: { rule: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type AlertRuleUpdateMutationVariables = Exact<{
  input: AlertRuleUpdateInput;
}>;


export type AlertRuleUpdateMutation = { alertRuleUpdate: { rule: { id: string, name: string, enabled: boolean } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type AlertRuleDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type AlertRuleDeleteMutation = { alertRuleDelete: { deletedId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditLogFilter | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sequence: number, at: string, actor: AuditActor, actorId: string | null, actorName: string | null, action: string, subjectId: string, subjectType: string, details: unknown, hash: string }> } };

export type AuditCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditCheckQuery = { auditLogCheck: { isWhole: boolean, lines: number, firstBroken: number | null, headHash: string | null } };

export type KeysQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type KeysQuery = { apiKeys: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, start: string, role: TeamRole, scopes: Array<Scope> | null, createdAt: string, lastUsedAt: string | null, expiresAt: string | null }> } };

export type KeyCreateMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type KeyCreateMutation = { apiKeyCreate: { secret: string | null, apiKey: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type KeyRevokeMutationVariables = Exact<{
  id: string | number;
}>;


export type KeyRevokeMutation = { apiKeyRevoke: { apiKey: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type MembersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MembersQuery = { viewer: { team: { id: string, members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, userId: string, name: string, email: string, role: TeamRole, joinedAt: string }> } } } };

export type InvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvitationsQuery = { viewer: { team: { id: string, invitations: { totalCount: number, nodes: Array<{ id: string, email: string, role: TeamRole, expiresAt: string }> } } } };

export type MemberRoleSetMutationVariables = Exact<{
  id: string | number;
  role: TeamRole;
}>;


export type MemberRoleSetMutation = { memberRoleSet: { member: { id: string, name: string, role: TeamRole } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type MemberRemoveMutationVariables = Exact<{
  id: string | number;
}>;


export type MemberRemoveMutation = { memberRemove: { member: { id: string, name: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type InvitationCreateMutationVariables = Exact<{
  input: InvitationCreateInput;
}>;


export type InvitationCreateMutation = { invitationCreate: { path: string | null, invitation: { id: string, email: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type InvitationCancelMutationVariables = Exact<{
  id: string | number;
}>;


export type InvitationCancelMutation = { invitationCancel: { invitation: { id: string, email: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type TeamNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamNamesQuery = { viewer: { team: { id: string, name: string, slug: string } } };

export type TeamUpdateMutationVariables = Exact<{
  input: TeamUpdateInput;
}>;


export type TeamUpdateMutation = { teamUpdate: { team: { id: string, name: string, slug: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type TeamLeaveMutationVariables = Exact<{ [key: string]: never; }>;


export type TeamLeaveMutation = { teamLeave: { teamId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type TeamDeleteMutationVariables = Exact<{
  name: string;
}>;


export type TeamDeleteMutation = { teamDelete: { teamId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: { totalCount: number, nodes: Array<{ id: string, url: string, description: string, status: WebhookStatus, types: Array<TeamEventType>, pendingCount: number, failingSince: string | null }> } };

export type WebhookQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  statuses?: Array<WebhookDeliveryStatus> | WebhookDeliveryStatus | null | undefined;
}>;


export type WebhookQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'AlertRule' }
    | { __typename: 'Artifact' }
    | { __typename: 'Attribution' }
    | { __typename: 'Dataset' }
    | { __typename: 'Experiment' }
    | { __typename: 'Graph' }
    | { __typename: 'GraphRequest' }
    | { __typename: 'Import' }
    | { __typename: 'Leaderboard' }
    | { __typename: 'LeaderboardEntry' }
    | { __typename: 'LeaderboardVersion' }
    | { __typename: 'ModelVersion' }
    | { __typename: 'Network' }
    | { __typename: 'NetworkRequest' }
    | { __typename: 'NetworkVersion' }
    | { __typename: 'Note' }
    | { __typename: 'Protocol' }
    | { __typename: 'RegisteredModel' }
    | { __typename: 'Run' }
    | { __typename: 'SavedView' }
    | { __typename: 'ShareLink' }
    | { __typename: 'Submission' }
    | { __typename: 'Sweep' }
    | { __typename: 'Tag' }
    | { __typename: 'Team' }
    | { __typename: 'TeamEvent' }
    | { __typename: 'Upload' }
    | { __typename: 'User' }
    | { __typename: 'Webhook', id: string, url: string, description: string, status: WebhookStatus, types: Array<TeamEventType>, pendingCount: number, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, deliveries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, messageId: string, status: WebhookDeliveryStatus, attempts: number, createdAt: string, attemptedAt: string | null, nextAttemptAt: string | null, durationMs: number | null, responseStatus: number | null, responseExcerpt: string | null, error: string | null, event: { id: string, sequence: number, type: TeamEventType } | null }> } }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'Worker' }
   | null };

export type WebhookCreateMutationVariables = Exact<{
  input: WebhookCreateInput;
}>;


export type WebhookCreateMutation = { webhookCreate: { secret: string | null, webhook: { id: string, url: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhookUpdateMutationVariables = Exact<{
  input: WebhookUpdateInput;
}>;


export type WebhookUpdateMutation = { webhookUpdate: { webhook: { id: string, status: WebhookStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhookSecretRotateMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookSecretRotateMutation = { webhookSecretRotate: { secret: string | null, webhook: { id: string, previousSecretUntil: string | null } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhookTestMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookTestMutation = { webhookTest: { delivery: { id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhookDeliveryRetryMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookDeliveryRetryMutation = { webhookDeliveryRetry: { delivery: { id: string, status: WebhookDeliveryStatus } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type WebhookDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookDeleteMutation = { webhookDelete: { deletedId: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export const ComparableRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparableRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ComparableRunFragment, unknown>;
export const EventScoreFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<EventScoreFieldsFragment, unknown>;
export const ComparedRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparableRun"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}},{"kind":"Field","name":{"kind":"Name","value":"errorsPath"}},{"kind":"Field","name":{"kind":"Name","value":"labelsPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantileForecasts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predictionIntervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"halfWidth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teachers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"trainShare"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparableRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<ComparedRunFragment, unknown>;
export const ComparedDatasetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedDataset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"seriesPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantilesPath"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}}]}}]}}]} as unknown as DocumentNode<ComparedDatasetFragment, unknown>;
export const DatasetCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]} as unknown as DocumentNode<DatasetCardFragment, unknown>;
export const ConfigFieldPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConfigFieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfigField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"excludesMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"excludesMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"defaultValue"}}]}}]} as unknown as DocumentNode<ConfigFieldPartsFragment, unknown>;
export const ExperimentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExperimentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}}]}}]} as unknown as DocumentNode<ExperimentStateFragment, unknown>;
export const RunFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]} as unknown as DocumentNode<RunFieldsFragment, unknown>;
export const RunOfExperimentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOfExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]} as unknown as DocumentNode<RunOfExperimentFragment, unknown>;
export const VersionEntryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardVersionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]} as unknown as DocumentNode<VersionEntryFieldsFragment, unknown>;
export const BoardEntryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstControlBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelShare"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<BoardEntryFieldsFragment, unknown>;
export const SegmentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoadSegment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}},{"kind":"Field","name":{"kind":"Name","value":"lanes"}},{"kind":"Field","name":{"kind":"Name","value":"speedLimit"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMetres"}},{"kind":"Field","name":{"kind":"Name","value":"travelSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"fromJunction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toJunction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]} as unknown as DocumentNode<SegmentStateFragment, unknown>;
export const WorkExperimentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<WorkExperimentFragment, unknown>;
export const OverviewRunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]} as unknown as DocumentNode<OverviewRunFragment, unknown>;
export const RunErrorBreakdownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunErrorBreakdown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizons"}},{"kind":"Field","name":{"kind":"Name","value":"regimeRule"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunErrorBreakdownFragment, unknown>;
export const RunDiagnosticsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunDiagnosticsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"cleanMae"}},{"kind":"Field","name":{"kind":"Name","value":"windows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fidelity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"forecastCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<RunDiagnosticsPartsFragment, unknown>;
export const StrangersBoardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrangersBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicLeaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"map"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"reportedHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StrangersBoardFragment, unknown>;
export const TrialRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrialRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Trial"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rung"}},{"kind":"Field","name":{"kind":"Name","value":"arm"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"runIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotedExperiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TrialRowFragment, unknown>;
export const AccountDocument = {"__meta__":{"hash":"sha256:f5c02bb9933a6387b454752d85df10acb057c17b131bec2266834beeb755c133"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"activeTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortestPassword"}}]}}]}}]} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const ViewerUpdateDocument = {"__meta__":{"hash":"sha256:e82d87c34aaa922f911c9e2aae7a3ffe7fe4d92642bb7fa288a44067583e2293"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ViewerUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerUpdateMutation, ViewerUpdateMutationVariables>;
export const ViewerDeleteDocument = {"__meta__":{"hash":"sha256:ba82b50b413c1459682b50ed74d77a867e8dd2c9515813efbb1acfb8de20b231"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ViewerDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerDeleteMutation, ViewerDeleteMutationVariables>;
export const SessionRevokeDocument = {"__meta__":{"hash":"sha256:7929f76988210c25fc83c9245146214d965d540741156293584e6d915c0c5e18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const SessionsRevokeDocument = {"__meta__":{"hash":"sha256:181d84d93c5f59fd4152ffc0807ac97c3821b71ab9948d2dfb33d6d32904825b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionsRevoke"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionsRevoke"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsRevokeMutation, SessionsRevokeMutationVariables>;
export const TeamCreateDocument = {"__meta__":{"hash":"sha256:294555900ece256d486d628dcc2e11b15fe4ad89499f070af5c28382c63364b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TeamCreateMutation, TeamCreateMutationVariables>;
export const TeamSwitchDocument = {"__meta__":{"hash":"sha256:fffd640378a4553b83365a9521511b9f6dc5d1ff553c4b0e0024047ca03aa3f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamSwitch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamSwitch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TeamSwitchMutation, TeamSwitchMutationVariables>;
export const RunAttributionsDocument = {"__meta__":{"hash":"sha256:a57296bb63895cd8941124da60cfcf76ded6143742ed82233768594509c10b46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunAttributions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attributionRefusal"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedDataset"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedDataset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"seriesPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantilesPath"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}}]}}]}}]} as unknown as DocumentNode<RunAttributionsQuery, RunAttributionsQueryVariables>;
export const RunExplanationsDocument = {"__meta__":{"hash":"sha256:a45c74ee61b9be5a7962cb95c6bd8e53a84a47ac8d97597276ef40f562c56b68"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunExplanations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"node"}},{"kind":"Field","name":{"kind":"Name","value":"horizonFrom"}},{"kind":"Field","name":{"kind":"Name","value":"horizonTo"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunExplanationsQuery, RunExplanationsQueryVariables>;
export const ExplanationDocument = {"__meta__":{"hash":"sha256:423410eb5ba742908a78581f2ea3375494083b0f3f175818cca89d7e17bfd98b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"gradientNodes"}},{"kind":"Field","name":{"kind":"Name","value":"gradientSteps"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"change"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sanity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"gradientNodes"}},{"kind":"Field","name":{"kind":"Name","value":"gradientSteps"}},{"kind":"Field","name":{"kind":"Name","value":"edges"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"attributed"}},{"kind":"Field","name":{"kind":"Name","value":"random"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teacherCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"windows"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExplanationQuery, ExplanationQueryVariables>;
export const AttributionCreateDocument = {"__meta__":{"hash":"sha256:edbe3cf41423a7989a632ecffb45ef3e1f9e910e532f22c3af6d6e23c17645b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttributionCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attributionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AttributionCreateMutation, AttributionCreateMutationVariables>;
export const CompareCandidatesDocument = {"__meta__":{"hash":"sha256:0f3f3c232e01cb56d7bbb7b8412e2c357b9d80a1bfd58637a15896ed8b8f26a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparableRun"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparableRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CompareCandidatesQuery, CompareCandidatesQueryVariables>;
export const ComparePairDocument = {"__meta__":{"hash":"sha256:bec7b0ace3844dc777dee331ee023133179cfb35c7086f75dc35a6d9deb0ad18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparePair"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"left"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"right"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"left"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"left"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedRun"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedDataset"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"right"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"right"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedRun"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparableRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparableRun"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}},{"kind":"Field","name":{"kind":"Name","value":"errorsPath"}},{"kind":"Field","name":{"kind":"Name","value":"labelsPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantileForecasts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predictionIntervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"halfWidth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teachers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"trainShare"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedDataset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"seriesPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantilesPath"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}}]}}]}}]} as unknown as DocumentNode<ComparePairQuery, ComparePairQueryVariables>;
export const ComparedSensorRoadsDocument = {"__meta__":{"hash":"sha256:bb043742a86e6cd1d02d54c2c3c3cffb69444ba4e624cb1135bbd44e67575003"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparedSensorRoads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"network"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"network"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sensorPlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"datasetId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataset"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roadClass"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparedSensorRoadsQuery, ComparedSensorRoadsQueryVariables>;
export const ComparedAgreementDocument = {"__meta__":{"hash":"sha256:387a65796a43fda6a21f665cb2cece376369b374d714f146097fb3160d9fc5d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparedAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"student"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"student"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fidelity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparedAgreementQuery, ComparedAgreementQueryVariables>;
export const DatasetDocument = {"__meta__":{"hash":"sha256:236bd4ed3bfee6f4119c3222c0e0c0058838b36bf79c2a14ed8de50cda6c26c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dataset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"endAt"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"zeroIsMissing"}},{"kind":"Field","name":{"kind":"Name","value":"hasCoordinates"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"standardDeviation"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seriesPath"}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DatasetQuery, DatasetQueryVariables>;
export const DatasetQualityDocument = {"__meta__":{"hash":"sha256:3f53449bed976c527b5b996b172fc0607775e4a1f63512bf29cd992fe45ef2ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DatasetQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sensors"}},{"kind":"Field","name":{"kind":"Name","value":"readings"}},{"kind":"Field","name":{"kind":"Name","value":"worst"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"fromStep"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sensors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zeroShare"}},{"kind":"Field","name":{"kind":"Name","value":"lastValue"}},{"kind":"Field","name":{"kind":"Name","value":"lastStep"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"longestGapSteps"}},{"kind":"Field","name":{"kind":"Name","value":"stuckSteps"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DatasetQualityQuery, DatasetQualityQueryVariables>;
export const WeekProfileDocument = {"__meta__":{"hash":"sha256:8fdc618d3f79d39dbb5ace9dc23966e854df09f53a8f1305caf41e626ee40c84"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WeekProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nodes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"weekProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"nodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nodes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"missingShares"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WeekProfileQuery, WeekProfileQueryVariables>;
export const BackboneDocument = {"__meta__":{"hash":"sha256:1dcec70928108ce61fed678437626b18d1f7d92de51b3cae773c49185d5d003d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Backbone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Graph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"20000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BackboneQuery, BackboneQueryVariables>;
export const CatalogueDocument = {"__meta__":{"hash":"sha256:081c5cdc78ac665f70a90fb9f4f7b0c4d3b2f1b34b8f9e44cb7e3e20933f8304"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"homepage"}},{"kind":"Field","name":{"kind":"Name","value":"isFetchable"}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"forbids"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const CatalogueImportDocument = {"__meta__":{"hash":"sha256:7bb68d011ac38c3e7c59342e1340329a47e7c7dc51829d3d53044e4f1d721d88"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CatalogueImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogueImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CatalogueImportMutation, CatalogueImportMutationVariables>;
export const DatasetsDocument = {"__meta__":{"hash":"sha256:2e96ff04207e54f7757afb204ac643e6f0bd8b06e9e2c281fb2c2d880d24d888"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Datasets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DatasetCard"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]} as unknown as DocumentNode<DatasetsQuery, DatasetsQueryVariables>;
export const DatasetPlacesDocument = {"__meta__":{"hash":"sha256:73656dd728c06409a18c9261fd0b8558cd59de82c5a964b07799cc983c039c51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DatasetPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DatasetPlacesQuery, DatasetPlacesQueryVariables>;
export const ImportCancelDocument = {"__meta__":{"hash":"sha256:f0b0429d1a23cb22f954bb815f35eac7ef4941d9adfb32b26bcd94cc1e728bfe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportCancelMutation, ImportCancelMutationVariables>;
export const ImportRetryDocument = {"__meta__":{"hash":"sha256:7d8c5ffecc4d58661a7b95c9bf56f1d8c32c40eb09bcc84c3287232cbcf8de27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportRetryMutation, ImportRetryMutationVariables>;
export const ImportDismissDocument = {"__meta__":{"hash":"sha256:dcd49af7dcf2ef1b9a54c1266bdf9e8044980dc0b8b8099aabbb08e207d0fcb7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportDismiss"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importDismiss"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportDismissMutation, ImportDismissMutationVariables>;
export const OpenUploadsDocument = {"__meta__":{"hash":"sha256:8f76f3030ef06d5c601114cc6c567048804d036dc2ac8bbebd0ba76cb1da9d7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenUploads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingParts"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenUploadsQuery, OpenUploadsQueryVariables>;
export const KeptUploadsDocument = {"__meta__":{"hash":"sha256:94afcb774e57260ee3cce8a0ea6425df3f33b18810b8dc496a4fb2ec27b93606"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeptUploads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"COMPLETE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"receivedBytes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}}]}},{"kind":"Field","name":{"kind":"Name","value":"networkRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KeptUploadsQuery, KeptUploadsQueryVariables>;
export const UploadCreateDocument = {"__meta__":{"hash":"sha256:a024b81951c7849bc3f125d497def96a1642e1f423a746e5ff486a057bd5f09c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"missingParts"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UploadCreateMutation, UploadCreateMutationVariables>;
export const UploadCompleteDocument = {"__meta__":{"hash":"sha256:ad54be5d8c4c0096849b4abbba5cc00c2cd26d5fa61423c3dad8538ea2269500"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UploadCompleteMutation, UploadCompleteMutationVariables>;
export const UploadCancelDocument = {"__meta__":{"hash":"sha256:183316fbcc65e8f90f7747cc91a48d123a02844fb9a5d698f633f58013f7fbed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UploadCancelMutation, UploadCancelMutationVariables>;
export const DatasetImportDocument = {"__meta__":{"hash":"sha256:e35c8faea695de574ed61887383c57e860dbda1045b3e2dda58157936e012c39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DatasetImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DatasetImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DatasetImportMutation, DatasetImportMutationVariables>;
export const DryRunDocument = {"__meta__":{"hash":"sha256:18da9f9a2a3984a157f9a20aa957fc731141d5933a34ce06a7a0dcd390124b09"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"files"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"missingSteps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicateTimes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outliers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suspectZeros"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"}},{"kind":"Field","name":{"kind":"Name","value":"readings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clockChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zones"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"zeroShare"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"unitGuess"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"mend"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DryRunQuery, DryRunQueryVariables>;
export const LookCancelDocument = {"__meta__":{"hash":"sha256:d7e8e611864e176a1798815ebd45fdef27ccba6a7dbf67973c5b3c0a88290306"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LookCancelMutation, LookCancelMutationVariables>;
export const ImportProgressDocument = {"__meta__":{"hash":"sha256:7d29efa85784aa333926d283efe0a3708d66cdfa3de34f0c7c8acdce31b6fbcd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const RunDifferencesDocument = {"__meta__":{"hash":"sha256:aecf87a5f40d111df0f70d9c6fb5fd13ddbc517c048f1c95f6b431e87448ca2b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunDifferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runsCompare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<RunDifferencesQuery, RunDifferencesQueryVariables>;
export const RunsCurvesDocument = {"__meta__":{"hash":"sha256:d7eed1177ee0595a0bf70feb14a866e533e16645ad620d559d01710e980eb69d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunsCurves"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunsCurvesQuery, RunsCurvesQueryVariables>;
export const ExperimentBuilderDocument = {"__meta__":{"hash":"sha256:d7761339be4f5aa059ae5abd05e82ebc4a5f66b08ab72e14ea5a270f84e53336"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperimentBuilder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"endAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"zeroIsMissing"}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}},{"kind":"Field","name":{"kind":"Name","value":"edgeCount"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experimentOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"config"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocols"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"zeroIsMissing"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}},{"kind":"Field","name":{"kind":"Name","value":"publication"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"flaw"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baselines"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baselines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teachers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"training"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"students"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"movable"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"compressions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"defaults"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"training"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfigFieldParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConfigFieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfigField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"excludesMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"excludesMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"defaultValue"}}]}}]} as unknown as DocumentNode<ExperimentBuilderQuery, ExperimentBuilderQueryVariables>;
export const ExperimentPlanDocument = {"__meta__":{"hash":"sha256:925ce90dfe057b2507f4912df8950b5c8fa8fb5b6d2c197413d2c6fdd45d9045"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperimentPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperimentCreateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"networks"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalRuns"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"estimateBasis"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"workers"}},{"kind":"Field","name":{"kind":"Name","value":"finishSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"runsAhead"}},{"kind":"Field","name":{"kind":"Name","value":"memoryBytes"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"updates"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"stepMilliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"memoryBytes"}},{"kind":"Field","name":{"kind":"Name","value":"estimateBasis"}},{"kind":"Field","name":{"kind":"Name","value":"measuredRuns"}}]}},{"kind":"Field","name":{"kind":"Name","value":"networkCosts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"networks"},"value":{"kind":"Variable","name":{"kind":"Name","value":"networks"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"stepMilliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"memoryBytes"}},{"kind":"Field","name":{"kind":"Name","value":"estimateBasis"}},{"kind":"Field","name":{"kind":"Name","value":"measuredRuns"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentPlanQuery, ExperimentPlanQueryVariables>;
export const DraftOriginDocument = {"__meta__":{"hash":"sha256:a8e1dc93534b212abd94b4ec04428d0ced9705bb70983d87b4dd8c1be76e2ea1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftOrigin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DraftOriginQuery, DraftOriginQueryVariables>;
export const DraftOriginsDocument = {"__meta__":{"hash":"sha256:55f017e552cb19615fe1c1d01d20bf7b7f8057cfdb5f6be0eb2a3e557b632d50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftOrigins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}}]}}]}}]}}]} as unknown as DocumentNode<DraftOriginsQuery, DraftOriginsQueryVariables>;
export const CreateExperimentDocument = {"__meta__":{"hash":"sha256:358dea43f45468d8998cba388b28f9745b9ac7d0f116e10b1239a03f096e134c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperimentCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreateExperimentMutation, CreateExperimentMutationVariables>;
export const StudentStartsDocument = {"__meta__":{"hash":"sha256:69f66a1dcdc6e4b253eb9e63b227ef363e74758a5f33823b0def2f62e5df27d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudentStarts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STUDENT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"models"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"model"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StudentStartsQuery, StudentStartsQueryVariables>;
export const ExperimentsDocument = {"__meta__":{"hash":"sha256:bf18f277354c047a782abc64a314a6ea7668f6b455c8cff15178e628c5b12c5e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperimentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"presetChanged"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentDocument = {"__meta__":{"hash":"sha256:0f5433d375c111e5a658ee3b9805d0c6ad0a6a9fd0568cc46b4f85384cf860cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExperimentState"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"presetChanged"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sweep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"keptOff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"runs"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"named"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publication"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}},{"kind":"Field","name":{"kind":"Name","value":"flaw"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"seen"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOfExperiment"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExperimentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOfExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<ExperimentQuery, ExperimentQueryVariables>;
export const ExperimentProgressDocument = {"__meta__":{"hash":"sha256:1fb1010ee995b61fe527b0d81a847285e2f97ed21ef388ef94bda6d1281bc6bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ExperimentProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterSequence"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterSequence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterSequence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOfExperiment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExperimentState"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOfExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExperimentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}}]}}]} as unknown as DocumentNode<ExperimentProgressSubscription, ExperimentProgressSubscriptionVariables>;
export const ExperimentRunsDocument = {"__meta__":{"hash":"sha256:645a9d21316536ef80f7f912ba92bb48a2292d93ecdfed82894212d82aca5dfa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperimentRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOfExperiment"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOfExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<ExperimentRunsQuery, ExperimentRunsQueryVariables>;
export const CancelExperimentDocument = {"__meta__":{"hash":"sha256:42ae452b6dc617974ad763264247814dccad696d67e8055cffce1c349d4b7133"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelExperimentMutation, CancelExperimentMutationVariables>;
export const RetryExperimentDocument = {"__meta__":{"hash":"sha256:832d5745341c4e99b4d007382fb4d470f8909c4ad06c6ef6c92055473ff89e0b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetryExperimentMutation, RetryExperimentMutationVariables>;
export const ResumeRunsDocument = {"__meta__":{"hash":"sha256:0b5406bc5c148e64a0cb88d05efe9c5751672c8f4a576907532c3c5e09392ffa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runsRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeRunsMutation, ResumeRunsMutationVariables>;
export const ArchiveExperimentDocument = {"__meta__":{"hash":"sha256:d40275db0402030b2cf1991317d7c01111a079b75927f96bcc57d67847cb9eef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentArchive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ArchiveExperimentMutation, ArchiveExperimentMutationVariables>;
export const RestoreExperimentDocument = {"__meta__":{"hash":"sha256:edb41d273fed6ab2721b22474d8020cd6b217b91ececbe0c61db5ed20cce854a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentRestore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreExperimentMutation, RestoreExperimentMutationVariables>;
export const RetryRunDocument = {"__meta__":{"hash":"sha256:569f2f807d07759b077fb8bbee3d197be14026b8f7d5268a9c29bbd239747eb4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetryRunMutation, RetryRunMutationVariables>;
export const OpenAlertsDocument = {"__meta__":{"hash":"sha256:f744f76f9d42487ff632aa41b3ce7ad5031ac8a4efdd4829eaafa26eb8683026"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OpenAlertsQuery, OpenAlertsQueryVariables>;
export const FrameDocument = {"__meta__":{"hash":"sha256:38448c9c2108ce65d98ecd5a785cd08b648d1cd162a05b60037919c0a767a425"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"running"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"queued"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"QUEUED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"currentRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}}]}}]}}]} as unknown as DocumentNode<FrameQuery, FrameQueryVariables>;
export const GraphsOfDatasetDocument = {"__meta__":{"hash":"sha256:5e830f2ea641fbd57ece1b6bce1dfae8c64bfa8f1b2eea2f81aef2208281f475"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphsOfDataset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hasCoordinates"}},{"kind":"Field","name":{"kind":"Name","value":"graphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edgeCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"graphRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GraphsOfDatasetQuery, GraphsOfDatasetQueryVariables>;
export const CreateGraphDocument = {"__meta__":{"hash":"sha256:a91e69c99798bd37fa92b3524f70efacc29a4ab612208731d128c682f7e2288c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateGraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GraphCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graphCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graphId"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateGraphMutation, CreateGraphMutationVariables>;
export const GraphMadeDocument = {"__meta__":{"hash":"sha256:dec3237157086c2f29486b4ae2b41c6791c1d2c23cab29eb7ef45a723f7c787b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GraphMade"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edgeCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GraphMadeQuery, GraphMadeQueryVariables>;
export const InvitationDocument = {"__meta__":{"hash":"sha256:3fbf64dd33d39fd86b2fe8981d7f8afaff39f60890138429f6320f9ce5f064ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"inviterName"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"}},{"kind":"Field","name":{"kind":"Name","value":"shortestPassword"}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationQuery, InvitationQueryVariables>;
export const WhoDocument = {"__meta__":{"hash":"sha256:b18281967615781d370004aeb1c8a2d44c4007e70ac8ca5be0b5b3d7b113411f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Who"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activeTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WhoQuery, WhoQueryVariables>;
export const InvitationAcceptDocument = {"__meta__":{"hash":"sha256:08f3c930c61952ba13be3df5fe2307bebd64423b16bc4220b577374cfb96406b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const InvitationDeclineDocument = {"__meta__":{"hash":"sha256:a2ca03580f8813b9e9701f45018ba6b0e47e8bfd643ffa97706be6261a748499"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationDeclineMutation, InvitationDeclineMutationVariables>;
export const BoardHistoryDocument = {"__meta__":{"hash":"sha256:3b5d28df88df190aac09b727d81550b80a9a7ed4677d59b6981185c437f6407c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Leaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"came"}},{"kind":"Field","name":{"kind":"Name","value":"went"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}},{"kind":"Field","name":{"kind":"Name","value":"measured"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shareLinks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BoardHistoryQuery, BoardHistoryQueryVariables>;
export const ShareLinkCreateDocument = {"__meta__":{"hash":"sha256:706a7e3a73325ba3ba5db21e16acb9ffc1683a421ad7f0e1f64ac24568707eee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareLinkCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShareLinkCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareLinkCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ShareLinkCreateMutation, ShareLinkCreateMutationVariables>;
export const ShareLinkRevokeDocument = {"__meta__":{"hash":"sha256:532ac9c6a947654f74ad773ee2ef028fb65c4920687ecbc437a7af1be4548885"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareLinkRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareLinkRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ShareLinkRevokeMutation, ShareLinkRevokeMutationVariables>;
export const LeaderboardVisibilitySetDocument = {"__meta__":{"hash":"sha256:35f02f9df6bc9bd5ebaf9a6f0f1f32bba7020b0e2c306681e2bcbfac5b1f7966"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaderboardVisibilitySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardVisibilitySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboardVisibilitySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardVisibilitySetMutation, LeaderboardVisibilitySetMutationVariables>;
export const BoardVersionDocument = {"__meta__":{"hash":"sha256:79ce0dd7d204c54f51302a6e4671e96f8336eccf4db292e22226d1307735f34a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionEntryFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VersionEntryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VersionEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardVersionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]} as unknown as DocumentNode<BoardVersionQuery, BoardVersionQueryVariables>;
export const LeaderboardListDocument = {"__meta__":{"hash":"sha256:ef83aacd7411b70949773b5c6e3e9225e7902c94d5d1a7c1a7ace7ee2a07468b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeaderboardList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}},{"kind":"Field","name":{"kind":"Name","value":"testWindows"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardListQuery, LeaderboardListQueryVariables>;
export const LeaderboardDocument = {"__meta__":{"hash":"sha256:89583d318659097b69209aea4a1cfbb4ecf7080e19987b4dfe4a54de40abd19e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Leaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"reportedHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"testWindows"}},{"kind":"Field","name":{"kind":"Name","value":"testStartAt"}},{"kind":"Field","name":{"kind":"Name","value":"testEndAt"}},{"kind":"Field","name":{"kind":"Name","value":"keptOff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"runs"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"named"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publication"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}},{"kind":"Field","name":{"kind":"Name","value":"flaw"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"seen"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEntryFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstControlBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelShare"}}]}}]} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
export const LeaderboardEntriesDocument = {"__meta__":{"hash":"sha256:83753520dd07079d513219c09f8a5823ea8111cf23d56db71a3b6513610d9845"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeaderboardEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Leaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardEntryFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstControlBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labelShare"}}]}}]} as unknown as DocumentNode<LeaderboardEntriesQuery, LeaderboardEntriesQueryVariables>;
export const LeaderboardDiagnosticsDocument = {"__meta__":{"hash":"sha256:86da81c4c00efa91784ed40ee961c8aee9a70da1eb89fcafd0e48aef2fc1f59b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeaderboardDiagnostics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Leaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"cleanMae"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fidelity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"forecastCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrelation"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardDiagnosticsQuery, LeaderboardDiagnosticsQueryVariables>;
export const LineageDocument = {"__meta__":{"hash":"sha256:b1551f630a3def8c0707c070dbb0630ad50873c00a396b3d6e68ca4890082f6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lineage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"IntValue","value":"8"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCut"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Graph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaderboardEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModelVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"arisesAtId"}},{"kind":"Field","name":{"kind":"Name","value":"newer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"fromId"}},{"kind":"Field","name":{"kind":"Name","value":"toId"}}]}}]}}]}}]} as unknown as DocumentNode<LineageQuery, LineageQueryVariables>;
export const ModelsDocument = {"__meta__":{"hash":"sha256:9d3718d739f118116ecbcc422ee8ce10e83904b6a3f32819bf28f7e8e0684ed1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const ModelDocument = {"__meta__":{"hash":"sha256:bb68315a609229c9e82ecb594e5d29518d3c0f1849d75170398b415aabfbf4ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Model"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisteredModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"aliasMoves"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"movedAt"}},{"kind":"Field","name":{"kind":"Name","value":"movedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"weightsHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"capsulePath"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModelQuery, ModelQueryVariables>;
export const RunChoiceDocument = {"__meta__":{"hash":"sha256:8b908ea95c5f9d4fde40d4c87fbc91a139aafa2ee807c821ee2d13e6eb6415dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunChoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STUDENT"},{"kind":"EnumValue","value":"TEACHER"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunChoiceQuery, RunChoiceQueryVariables>;
export const ModelCreateDocument = {"__meta__":{"hash":"sha256:4ae17f5d654c5386356ddb6e53c5d84aee0eaf33af935c3b85419a9e734b6ce2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelCreateMutation, ModelCreateMutationVariables>;
export const ModelUpdateDocument = {"__meta__":{"hash":"sha256:dd32541a019f408650ddc520c60cb5fb52aa2be6e3358de17e24e5e545cfe946"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelUpdateMutation, ModelUpdateMutationVariables>;
export const ModelDeleteDocument = {"__meta__":{"hash":"sha256:1eafef7fe15d012d2a460352da0ee84fc06969d4d018feca80e16cb09d9cd439"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelDeleteMutation, ModelDeleteMutationVariables>;
export const ModelVersionCreateDocument = {"__meta__":{"hash":"sha256:df1e74d6eda599f9467bffdaf0be974e434e76cdbf5ac6ce1b230026bfd99fd0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelVersionCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelVersionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelVersionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelVersionCreateMutation, ModelVersionCreateMutationVariables>;
export const ModelVersionStageSetDocument = {"__meta__":{"hash":"sha256:6b53703534951ef0b201bd007fb5437522a1ce1ba2569e96a54605af48b0958d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelVersionStageSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelVersionStageSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelVersionStageSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelVersionStageSetMutation, ModelVersionStageSetMutationVariables>;
export const ModelAliasSetDocument = {"__meta__":{"hash":"sha256:891fc8ff4fa17cb8c5f6818fdfd36dfea7380c065a9c4c7704be72859d4ab4d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ModelAliasSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelAliasSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelAliasSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ModelAliasSetMutation, ModelAliasSetMutationVariables>;
export const EditedNetworkDocument = {"__meta__":{"hash":"sha256:9df5ab0ab0a3aa53c2ae0922bbfe33e73a26c380deea852fe4b680f33f7d0faa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditedNetwork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Network"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"junctions"}},{"kind":"Field","name":{"kind":"Name","value":"segments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedSensors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EditedNetworkQuery, EditedNetworkQueryVariables>;
export const VersionPartsDocument = {"__meta__":{"hash":"sha256:3cce9306210e1391b4b9bd2adce2133819779a7dcb4fc66483172d9b63c8864a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VersionParts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"junctions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}},{"kind":"Field","name":{"kind":"Name","value":"lanes"}},{"kind":"Field","name":{"kind":"Name","value":"speedLimit"}},{"kind":"Field","name":{"kind":"Name","value":"travelSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMetres"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VersionPartsQuery, VersionPartsQueryVariables>;
export const SensorPlacesDocument = {"__meta__":{"hash":"sha256:2d834010802cf1ce30250a91af6ae75cbc4de4b70c60157afc71a6876b870572"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SensorPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sensorPlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"datasetId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"}},{"kind":"Field","name":{"kind":"Name","value":"offsetMetres"}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SensorPlacesQuery, SensorPlacesQueryVariables>;
export const PlaceableDatasetsDocument = {"__meta__":{"hash":"sha256:fb1dcc9ca1b1ebfc2015b9e85dc0f16c603686a8f332e89a362fbfa026e11afe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaceableDatasets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceableDatasetsQuery, PlaceableDatasetsQueryVariables>;
export const DatasetSensorsDocument = {"__meta__":{"hash":"sha256:554c41f7759241199209bb1242fa64784a51cae294fc0604e4b35f11082c8dc5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DatasetSensors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DatasetSensorsQuery, DatasetSensorsQueryVariables>;
export const VersionCreateDocument = {"__meta__":{"hash":"sha256:140fc85bf7df3652168d3dcad177327b68690c98b2aa5c33031467a1cf2b4036"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VersionCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networkVersionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VersionCreateMutation, VersionCreateMutationVariables>;
export const SavingDocument = {"__meta__":{"hash":"sha256:24c7f62512a244f7d7737e41fc8bc9cf296d298992c6ab7f07114626551c8643"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Saving"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"networkVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SavingQuery, SavingQueryVariables>;
export const PlacesSetDocument = {"__meta__":{"hash":"sha256:5b7dfc67f8c4a33f888dd51e7ff68a8b41b8a0af27e3c22bbad2cd84e0521466"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlacesSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SensorPlacesSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sensorPlacesSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PlacesSetMutation, PlacesSetMutationVariables>;
export const RetrainableDocument = {"__meta__":{"hash":"sha256:4df6cbca8e2491c5ba00aabc71003e965006d3071c5b078393c3954a9932eb88"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Retrainable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"datasetId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sweep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"networkVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RetrainableQuery, RetrainableQueryVariables>;
export const RetrainedRunsDocument = {"__meta__":{"hash":"sha256:997c95b9d68916b49f2d51fe30b11ac9930737f483ed71eaf5658951b4b619b6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetrainedRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RetrainedRunsQuery, RetrainedRunsQueryVariables>;
export const RetrainOnVersionDocument = {"__meta__":{"hash":"sha256:bdf2c66c26e2a13b3fd9aada0426d3163cd815a1d6068f84b8162f119fa26754"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetrainOnVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExperimentChangesInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentClone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetrainOnVersionMutation, RetrainOnVersionMutationVariables>;
export const NetworksDocument = {"__meta__":{"hash":"sha256:2d50a65e1642fb38202a5124062ef85a955c422f11aa170acd8713bcea7dc2be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Networks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"geoJsonPath"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"junctions"}},{"kind":"Field","name":{"kind":"Name","value":"segments"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMetres"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findingCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NetworksQuery, NetworksQueryVariables>;
export const NetworkVersionsDocument = {"__meta__":{"hash":"sha256:df6041748ebfdcf112fd072d037e656024d157880ffd9a6ea3a91919d1ab09d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkVersions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Network"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NetworkVersionsQuery, NetworkVersionsQueryVariables>;
export const NetworkRoadsDocument = {"__meta__":{"hash":"sha256:73dd7bb957987d7c11d6e2a0b3315c9bf0b1c99c96894c74efc48f6b66a3cad4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkRoads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NetworkRoadsQuery, NetworkRoadsQueryVariables>;
export const NetworkImportDocument = {"__meta__":{"hash":"sha256:275c1ff9bfb4a559c4e581519faba604a0abee7bab65766031325a78aba7bd73"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NetworkImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networkImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NetworkImportMutation, NetworkImportMutationVariables>;
export const NetworkRequestDocument = {"__meta__":{"hash":"sha256:e9b091ddc6f85fc0739171795bc823807f97e883e18a0c60384cb6d77269231b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}}]}}]} as unknown as DocumentNode<NetworkRequestQuery, NetworkRequestQueryVariables>;
export const VersionChoiceDocument = {"__meta__":{"hash":"sha256:253aed7288859083f05d3c85f868d42828e84459c2600de7c2d5d05dc6b036c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VersionChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Network"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segments"}},{"kind":"Field","name":{"kind":"Name","value":"junctions"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VersionChoiceQuery, VersionChoiceQueryVariables>;
export const SegmentDifferencesDocument = {"__meta__":{"hash":"sha256:73343167658505fc374177b2ce84596e6fa118eb213d8650f45e051b01ff8918"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentDifferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"against"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"against"},"value":{"kind":"Variable","name":{"kind":"Name","value":"against"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentState"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoadSegment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}},{"kind":"Field","name":{"kind":"Name","value":"lanes"}},{"kind":"Field","name":{"kind":"Name","value":"speedLimit"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMetres"}},{"kind":"Field","name":{"kind":"Name","value":"travelSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"fromJunction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toJunction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]} as unknown as DocumentNode<SegmentDifferencesQuery, SegmentDifferencesQueryVariables>;
export const JunctionDifferencesDocument = {"__meta__":{"hash":"sha256:69e61b08556bcb3d09a9f97ff33e01595a30946fd3c0ae47caaa55e361a3fdb4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JunctionDifferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"against"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"against"},"value":{"kind":"Variable","name":{"kind":"Name","value":"against"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"junctionCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"junctions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<JunctionDifferencesQuery, JunctionDifferencesQueryVariables>;
export const VersionRoadsDocument = {"__meta__":{"hash":"sha256:6561fabc353ac31561c7d1a8cd19bd9f9080c5f97b984a87fff796485fa6ad99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VersionRoads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"junctions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"roadClass"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VersionRoadsQuery, VersionRoadsQueryVariables>;
export const WorkDocument = {"__meta__":{"hash":"sha256:9d30ff85419da7d7a9db607f11ab84869e788925bde0619d539bf2545f815440"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Work"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"underWay"},"name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"QUEUED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkExperiment"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ended"},"name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FINISHED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkExperiment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sweeps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"networkRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"networkVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkExperiment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<WorkQuery, WorkQueryVariables>;
export const TourDatasetsDocument = {"__meta__":{"hash":"sha256:14684010312440b62a4192d0dec7c1de2e1c01323777905619e77fc85cfcfabe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TourDatasets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]}}]}}]} as unknown as DocumentNode<TourDatasetsQuery, TourDatasetsQueryVariables>;
export const TourRunsDocument = {"__meta__":{"hash":"sha256:5a11b2051027cbe827dced23fcd88cf8bfd5ada585f57ce767f361ac5a6cf948"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TourRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"datasetId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"datasetId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STUDENT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TourRunsQuery, TourRunsQueryVariables>;
export const OverviewDocument = {"__meta__":{"hash":"sha256:e9212ea247ed9be12b4e7ad7afdb845e9cacd089c416c014ec4bb1ec24c469af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"today"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"active"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"},{"kind":"EnumValue","value":"QUEUED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STATUS"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRun"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"names"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"validation/crossEntropy","block":false},{"kind":"StringValue","value":"validation/mae","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"maxPoints"},"value":{"kind":"IntValue","value":"24"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ended"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDED"},{"kind":"EnumValue","value":"FAILED"},{"kind":"EnumValue","value":"CANCELLED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FINISHED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRun"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"succeeded"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUCCEEDED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"finished"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"today"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"failed"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FAILED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"finished"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"today"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cancelled"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CANCELLED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"finished"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"today"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"datasets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DatasetCard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewRun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"missingShare"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const AttentionDocument = {"__meta__":{"hash":"sha256:2fa8fc03c2abd61b169cca2a18e18d7911cad68286c96af1fa175585587f31aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DATASET_IMPORTED"},{"kind":"EnumValue","value":"EXPERIMENT_FINISHED"},{"kind":"EnumValue","value":"GRAPH_CREATED"},{"kind":"EnumValue","value":"LEADERBOARD_CHANGED"},{"kind":"EnumValue","value":"MODEL_PROMOTED"},{"kind":"EnumValue","value":"SWEEP_FINISHED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"experimentName"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Leaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"boardName"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Graph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"graphName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sweep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"sweepName"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModelVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AttentionQuery, AttentionQueryVariables>;
export const WorkersTodayDocument = {"__meta__":{"hash":"sha256:b9c0b16da7885be4aabdb7c6aac4eae4caa1ab5538bc7576de5137d52e088431"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkersToday"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"today"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"started"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"today"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STARTED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESCENDING"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<WorkersTodayQuery, WorkersTodayQueryVariables>;
export const PaletteSearchDocument = {"__meta__":{"hash":"sha256:60471a76ed9aeef79a76255c48eafd8d2fbce2649bf8c1992ed22ac88d8e9795"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaletteSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}}]}}]}}]} as unknown as DocumentNode<PaletteSearchQuery, PaletteSearchQueryVariables>;
export const RunForecastDocument = {"__meta__":{"hash":"sha256:dcf7e6bad968f3776c6144349b3b5da6a1d21f136184ceb6084d49750c0202a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}},{"kind":"Field","name":{"kind":"Name","value":"quantileForecasts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"seriesPath"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inputSteps"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunForecastQuery, RunForecastQueryVariables>;
export const RunPageDocument = {"__meta__":{"hash":"sha256:abf088fdb74f15438973a5f04862c4abd60c6cf199193184148eadcd9ff18696"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"configHash"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"threads"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP99Ms"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"testWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"attributionRefusal"}},{"kind":"Field","name":{"kind":"Name","value":"queuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"workerName"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsPath"}},{"kind":"Field","name":{"kind":"Name","value":"capsulePath"}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}},{"kind":"Field","name":{"kind":"Name","value":"eventDefinition"}},{"kind":"Field","name":{"kind":"Name","value":"reportedHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teachers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunErrorBreakdown"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunDiagnosticsParts"}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunErrorBreakdown"}},{"kind":"Field","name":{"kind":"Name","value":"stress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"cleanMae"}},{"kind":"Field","name":{"kind":"Name","value":"windows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"names"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"validation/crossEntropy","block":false},{"kind":"StringValue","value":"validation/mae","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}},{"kind":"Field","name":{"kind":"Name","value":"validCount"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventScoreFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lintFindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeEvaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"rmse"}},{"kind":"Field","name":{"kind":"Name","value":"mape"}},{"kind":"Field","name":{"kind":"Name","value":"validCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predictionIntervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}},{"kind":"Field","name":{"kind":"Name","value":"halfWidth"}},{"kind":"Field","name":{"kind":"Name","value":"intervalScore"}},{"kind":"Field","name":{"kind":"Name","value":"weightedIntervalScore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"artifacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunErrorBreakdown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizons"}},{"kind":"Field","name":{"kind":"Name","value":"regimeRule"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunDiagnosticsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"cleanMae"}},{"kind":"Field","name":{"kind":"Name","value":"windows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fidelity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"forecastCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrelation"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mae"}},{"kind":"Field","name":{"kind":"Name","value":"studentNearer"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventScoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossEntropy"}},{"kind":"Field","name":{"kind":"Name","value":"brier"}},{"kind":"Field","name":{"kind":"Name","value":"prevalence"}},{"kind":"Field","name":{"kind":"Name","value":"averagePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodeAveragePrecision"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"recall"}},{"kind":"Field","name":{"kind":"Name","value":"f1"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"detected"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"alarms"}},{"kind":"Field","name":{"kind":"Name","value":"falsePerNodeDay"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<RunPageQuery, RunPageQueryVariables>;
export const RunLogPageDocument = {"__meta__":{"hash":"sha256:6975dc3a42bf2ce88da33806de3eccb1060e1b6006129bbe05c8698be6b19219"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunLogPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunLogPageQuery, RunLogPageQueryVariables>;
export const RunProgressDocument = {"__meta__":{"hash":"sha256:c22d7b31b87a5fb525ef0bc0e8f9dd17fa71d8ba15f618913deec567fb728525"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RunProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterSequence"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterSequence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterSequence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"totalSteps"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunProgressSubscription, RunProgressSubscriptionVariables>;
export const RunCancelDocument = {"__meta__":{"hash":"sha256:f00781363e34eef24f4b6f6247f66d14f9fa1327c45c1be80f4809613f03a695"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunCancelMutation, RunCancelMutationVariables>;
export const RunResumeDocument = {"__meta__":{"hash":"sha256:5e89af2910a5d6a8b5de02b468782d289365c760df1a2fbc236e8bb8a3ea9b2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunResume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runResume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunResumeMutation, RunResumeMutationVariables>;
export const RunRetryDocument = {"__meta__":{"hash":"sha256:5b0bf0d4bba307db1fa441fe198af411306a0364a586591bd62738dc238fc7fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunRetryMutation, RunRetryMutationVariables>;
export const RunModelCardDocument = {"__meta__":{"hash":"sha256:404a15ee470c0f6777ef7f7db8b7ca8093614175fcf10c4230dcf1206d614257"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunModelCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelCard"}}]}}]}}]}}]} as unknown as DocumentNode<RunModelCardQuery, RunModelCardQueryVariables>;
export const RunsDocument = {"__meta__":{"hash":"sha256:8414e01f847131867c1143bf591aab82830313ab58d6a37fcf715e2634bacd58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"paths"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metrics"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricName"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunFields"}},{"kind":"Field","name":{"kind":"Name","value":"configValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"paths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"paths"}}}]},{"kind":"Field","name":{"kind":"Name","value":"metricValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metrics"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metrics"}}}]},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"testMae"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const RunFieldNamesDocument = {"__meta__":{"hash":"sha256:bf5826a54193b122cf7676808e6955048079aadebd89604abdd334a7bffadbf3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunFieldNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"config"},"name":{"kind":"Name","value":"runFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"CONFIG"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"metric"},"name":{"kind":"Name","value":"runFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"METRIC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}}]}}]} as unknown as DocumentNode<RunFieldNamesQuery, RunFieldNamesQueryVariables>;
export const RunViewsDocument = {"__meta__":{"hash":"sha256:28d93dca168c234611d8731ebecb7b3386e5fbf667b7fb034095a9d6fe98c269"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"EnumValue","value":"RUNS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isPersonal"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}}]} as unknown as DocumentNode<RunViewsQuery, RunViewsQueryVariables>;
export const CreateRunViewDocument = {"__meta__":{"hash":"sha256:cb8657a23b327a8de47a6e51eb55c985669d7b01404ff823934844b33cc404b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRunView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateRunViewMutation, CreateRunViewMutationVariables>;
export const UpdateRunViewDocument = {"__meta__":{"hash":"sha256:1e6d964263f9af11e57fd7821e1794725c96b1247d36f77f728212378cd19b72"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRunView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateRunViewMutation, UpdateRunViewMutationVariables>;
export const DeleteRunViewDocument = {"__meta__":{"hash":"sha256:fe01a701c190710626da52a17ef2ecc677c41435b2444f4307e80247b1e028b6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRunView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteRunViewMutation, DeleteRunViewMutationVariables>;
export const SharedBoardDocument = {"__meta__":{"hash":"sha256:ad6b6fae0c17fdcf8cd929ab7068dcae622f6959940e31124bf4cdab6fd70f12"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"board"},"name":{"kind":"Name","value":"sharedLeaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"counts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrangersBoard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrangersBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicLeaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"map"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"reportedHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SharedBoardQuery, SharedBoardQueryVariables>;
export const PublicBoardDocument = {"__meta__":{"hash":"sha256:ccdb504e3b934da0d7f0890132d2790aa9785779f31358db6963318eff322585"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"board"},"name":{"kind":"Name","value":"publicLeaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StrangersBoard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StrangersBoard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicLeaderboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"map"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"stepSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"targetSteps"}},{"kind":"Field","name":{"kind":"Name","value":"reportedHorizons"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"rankLow"}},{"kind":"Field","name":{"kind":"Name","value":"rankHigh"}},{"kind":"Field","name":{"kind":"Name","value":"tieGroup"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isControl"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"modelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"methodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"mae"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationMae"}},{"kind":"Field","name":{"kind":"Name","value":"horizons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"cumulative"}},{"kind":"Field","name":{"kind":"Name","value":"mae"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"weightsBytes"}},{"kind":"Field","name":{"kind":"Name","value":"inputBytes"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"timedOn"}},{"kind":"Field","name":{"kind":"Name","value":"againstControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"controlVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"againstTeacher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublicBoardQuery, PublicBoardQueryVariables>;
export const SharedBoardLookDocument = {"__meta__":{"hash":"sha256:567ff012f943c06786ee71f8bda5d761f5b5d98e46d5d899fcf2565fe4a3e2c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedBoardLook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"board"},"name":{"kind":"Name","value":"sharedLeaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"counts"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<SharedBoardLookQuery, SharedBoardLookQueryVariables>;
export const PublicBoardLookDocument = {"__meta__":{"hash":"sha256:e5e48d60a0c5dd0a0812ae7b0e3328dbd5ca2fa4f173cd7f940cfb577b1983ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicBoardLook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"board"},"name":{"kind":"Name","value":"publicLeaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<PublicBoardLookQuery, PublicBoardLookQueryVariables>;
export const SignInOptionsDocument = {"__meta__":{"hash":"sha256:038a2a5957cee13bbb8fb17e277b6e0b3dde8ac182df6222849d90f09c5df8b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"}},{"kind":"Field","name":{"kind":"Name","value":"shortestPassword"}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SweepsDocument = {"__meta__":{"hash":"sha256:7c1af5164226e429941ff0f1d1a87a56c3d8ded7e8c2c42add5b5594e0e51ae1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sweeps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweeps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"trialCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SweepsQuery, SweepsQueryVariables>;
export const SweepDocument = {"__meta__":{"hash":"sha256:2cc3dbf8c940082c8c7c05751c5bc972d084ada0f57180d7e2b92f3d1e197558"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sweep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sweep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"config"}},{"kind":"Field","name":{"kind":"Name","value":"rung"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trials"}},{"kind":"Field","name":{"kind":"Name","value":"updates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"budgetSpent"}},{"kind":"Field","name":{"kind":"Name","value":"minutesSpent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"baseExperiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventLabel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"promotedExperiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bestControl"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"controlObjective"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrialRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrialRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Trial"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rung"}},{"kind":"Field","name":{"kind":"Name","value":"arm"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"runIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotedExperiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SweepQuery, SweepQueryVariables>;
export const SweepBaseDocument = {"__meta__":{"hash":"sha256:185586ccb2a760bc6e03aec42537e952738693ce03aa779f26affb4734dfef13"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweepBase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"config"}}]}}]}}]}}]} as unknown as DocumentNode<SweepBaseQuery, SweepBaseQueryVariables>;
export const SweepBasesDocument = {"__meta__":{"hash":"sha256:4be4266322ef051d94f07d1f8fbbdc9636decffc485304c89a975be3b04c72f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweepBases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SweepBasesQuery, SweepBasesQueryVariables>;
export const SweepPlanDocument = {"__meta__":{"hash":"sha256:65b29219f429184e6495db9af23289e64fd7da8abfcaf85e310739665a10b95d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweepPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SweepCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweepPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trials"}},{"kind":"Field","name":{"kind":"Name","value":"totalRuns"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"estimateBasis"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"workers"}},{"kind":"Field","name":{"kind":"Name","value":"finishSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"runsAhead"}},{"kind":"Field","name":{"kind":"Name","value":"memoryBytes"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trials"}},{"kind":"Field","name":{"kind":"Name","value":"updates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SweepPlanQuery, SweepPlanQueryVariables>;
export const SweepCreateDocument = {"__meta__":{"hash":"sha256:424d307234b091a6fd919ca064d9dd1fd274a06bb78919c72591fbd7bbceeca9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SweepCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SweepCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweepCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SweepCreateMutation, SweepCreateMutationVariables>;
export const SweepCancelDocument = {"__meta__":{"hash":"sha256:7e004a44e9a7d7d505440dcafa6f1f8a157d934066fcef75fe847122dd90a95a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SweepCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweepCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SweepCancelMutation, SweepCancelMutationVariables>;
export const SweepPromoteDocument = {"__meta__":{"hash":"sha256:989b57e134af63b91e10c04a65912c55b6b268bd8c6296f2cbcac1d47c721fae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SweepPromote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"trialId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweepPromote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"trialId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"trialId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SweepPromoteMutation, SweepPromoteMutationVariables>;
export const SweepRetryDocument = {"__meta__":{"hash":"sha256:7aa5b749382f0d098f7a6e648121720ee4d14ad58b863f25e2e856e963731490"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SweepRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweepRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SweepRetryMutation, SweepRetryMutationVariables>;
export const SweepRunsDocument = {"__meta__":{"hash":"sha256:91a8628bf4ced2384e3e2e699f15467f3fb2b5f3e4dc6aec4012e5ffd4a46a79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweepRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Experiment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"trainSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"latencyP50Ms"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SweepRunsQuery, SweepRunsQueryVariables>;
export const SweepOriginDocument = {"__meta__":{"hash":"sha256:b009a2d8b7f34e131bc41d632f856b61be799deff2f94ad07824719a29bde80d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweepOrigin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sweep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"baseExperiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SweepOriginQuery, SweepOriginQueryVariables>;
export const AlertsDocument = {"__meta__":{"hash":"sha256:e541d5d0c306e73956bc53b1ff8e0149f99784394b5c79e3726ab2861b7ac64d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const AlertRulesDocument = {"__meta__":{"hash":"sha256:4cad1f8d7bd8fdab06b83e467e19c60a1e1bfab54f17bf1b2d22518211404412"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"experimentId"}},{"kind":"Field","name":{"kind":"Name","value":"leaderboardId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AlertRulesQuery, AlertRulesQueryVariables>;
export const AlertAcknowledgeDocument = {"__meta__":{"hash":"sha256:3768de329bf0c1ddae1c93be25b700d3dff712385d8dfbb34e7b8d92dff92e6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AlertAcknowledge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertAcknowledge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AlertAcknowledgeMutation, AlertAcknowledgeMutationVariables>;
export const AlertRuleCreateDocument = {"__meta__":{"hash":"sha256:3532a95ad0662915c9968397b92becdd2226c9e27549541f9dd81d4588f55481"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AlertRuleCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRuleCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRuleCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AlertRuleCreateMutation, AlertRuleCreateMutationVariables>;
export const AlertRuleUpdateDocument = {"__meta__":{"hash":"sha256:e472a8bbcf09c24c2c6950ec4a5588f553a9faeffa3b4b3f29d1c6f8f91a88f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AlertRuleUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertRuleUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRuleUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AlertRuleUpdateMutation, AlertRuleUpdateMutationVariables>;
export const AlertRuleDeleteDocument = {"__meta__":{"hash":"sha256:0464e350e94d6cd089fc35d90e26d0c5a84965ec8536c89b70bf53a7c866c169"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AlertRuleDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRuleDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AlertRuleDeleteMutation, AlertRuleDeleteMutationVariables>;
export const AuditLogDocument = {"__meta__":{"hash":"sha256:92e6fcd2270579826fa203e88e6efbe80e1fe04505a792f2f4b975994cc7d998"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLogFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actorName"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const AuditCheckDocument = {"__meta__":{"hash":"sha256:0d3bb35f00c58b4f2d71b13cf8d31ebc2688972f3d0956540efd6acab6da8429"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLogCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"firstBroken"}},{"kind":"Field","name":{"kind":"Name","value":"headHash"}}]}}]}}]} as unknown as DocumentNode<AuditCheckQuery, AuditCheckQueryVariables>;
export const KeysDocument = {"__meta__":{"hash":"sha256:0146345dc742ab1e6829b979cfbf44d2cdc4f127bbf80b79542df8199451f696"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Keys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<KeysQuery, KeysQueryVariables>;
export const KeyCreateDocument = {"__meta__":{"hash":"sha256:f5e6440fc5bb21e87498fca5130ffb5bceb5ad1de12894abfdf94027e121d167"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeyCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KeyCreateMutation, KeyCreateMutationVariables>;
export const KeyRevokeDocument = {"__meta__":{"hash":"sha256:35d0ccce92e02d5a0b8687ba7fdd916bc3ea44d8fc93a25d6b207110adc5f84d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeyRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KeyRevokeMutation, KeyRevokeMutationVariables>;
export const MembersDocument = {"__meta__":{"hash":"sha256:98a666d2bb93efd738c4bbe05e81238728ada29217e2df8d5e41d422429a1522"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const InvitationsDocument = {"__meta__":{"hash":"sha256:3d8d7fb9c05a43fcd879ac0393633bca190d9040c74f10c8f9c43322728b578f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const MemberRoleSetDocument = {"__meta__":{"hash":"sha256:9238b9bf2290645b6e161f5051224aa965ae1742cd9c67f9d2c52efbd9ab3032"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberRoleSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamRole"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberRoleSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MemberRoleSetMutation, MemberRoleSetMutationVariables>;
export const MemberRemoveDocument = {"__meta__":{"hash":"sha256:7bd308b515e009d7cdf90b9e4a0fd5128c30dc0bb65fcb70abc97a4d8b2c2ecc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MemberRemoveMutation, MemberRemoveMutationVariables>;
export const InvitationCreateDocument = {"__meta__":{"hash":"sha256:ceaa88dd103bae104c6eb3086e3f5000f2395a5a4de6441dc5a3f2cc5499f5ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationCreateMutation, InvitationCreateMutationVariables>;
export const InvitationCancelDocument = {"__meta__":{"hash":"sha256:76e816422477ed6dd9f0a4461b58ea5c010516adc49329b87a894c1f5ef0b9a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationCancelMutation, InvitationCancelMutationVariables>;
export const TeamNamesDocument = {"__meta__":{"hash":"sha256:19161d6ae9671bff2891813fb2e4b5749bb4f4982ff744661009f06a29fcdcb8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<TeamNamesQuery, TeamNamesQueryVariables>;
export const TeamUpdateDocument = {"__meta__":{"hash":"sha256:9f2c3d46c98f95e07e8d57f857a1e886bd4343aa666aac6ff98aedd3b4031382"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TeamUpdateMutation, TeamUpdateMutationVariables>;
export const TeamLeaveDocument = {"__meta__":{"hash":"sha256:96bb99985027f33387b2650112b2df2b009ab2073d8130866ed17da754524dc0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamLeave"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamLeave"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TeamLeaveMutation, TeamLeaveMutationVariables>;
export const TeamDeleteDocument = {"__meta__":{"hash":"sha256:8a9b610839f86e5233a1fcc03abe8003ef6684d319e5ac78f746ee3becbbeac3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TeamDeleteMutation, TeamDeleteMutationVariables>;
export const WebhooksDocument = {"__meta__":{"hash":"sha256:eaba14aac815a5d5df614b00eae841288207a6b128b198f042d602f95387ad6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCount"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}}]}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDocument = {"__meta__":{"hash":"sha256:d0b44eaf121f226d8d41040d30a5583264ab3b694d3f9e40c713854d2aff6495"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryStatus"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCount"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"attemptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"responseStatus"}},{"kind":"Field","name":{"kind":"Name","value":"responseExcerpt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookQuery, WebhookQueryVariables>;
export const WebhookCreateDocument = {"__meta__":{"hash":"sha256:32338a79206b7c14b7611edb727ef44398b89f06fceb1e9487c9c8224033d188"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookCreateMutation, WebhookCreateMutationVariables>;
export const WebhookUpdateDocument = {"__meta__":{"hash":"sha256:54f9ed7652f5a03a24c92d418d3cb340f6ad74390a46cd15f25f7a0dd1f3ebed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookUpdateMutation, WebhookUpdateMutationVariables>;
export const WebhookSecretRotateDocument = {"__meta__":{"hash":"sha256:26517ba7167d102322fd4bad23f73fcd1426d6c9f57306d7aa114eb59cc63e6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookSecretRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookSecretRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookSecretRotateMutation, WebhookSecretRotateMutationVariables>;
export const WebhookTestDocument = {"__meta__":{"hash":"sha256:8116acca667ab9bbdb84ee5b9cbeaac80f4f2b909bca911b90a977a7f603f617"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookTest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookTest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookTestMutation, WebhookTestMutationVariables>;
export const WebhookDeliveryRetryDocument = {"__meta__":{"hash":"sha256:4c31d604c18c642bc43f50008a37d275320985db7202bd8d09666ea219c49361"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookDeliveryRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveryRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveryRetryMutation, WebhookDeliveryRetryMutationVariables>;
export const WebhookDeleteDocument = {"__meta__":{"hash":"sha256:a19cb499a054e09faee43839fb765b46ff7f8a6ec86ca9ee23b11378793fd691"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeleteMutation, WebhookDeleteMutationVariables>;
/**
 * The words of lineage. A thing leads to another when the other was made of it, from what came first to what came of it; the
 * control that a student stands beside made nothing of it and is not told here.
 */
export const lineageTypes = [
  'Import',
  'NetworkVersion',
  'Dataset',
  'Graph',
  'Run',
  'Submission',
  'LeaderboardEntry',
  'ModelVersion',
  'Attribution',
] as const;
export type LineageType = (typeof lineageTypes)[number];

export const lineageKinds = [
  'IMPORTED',
  'EDITED',
  'LOCATED',
  'BUILT_FROM',
  'NODES_OF',
  'TRAINED_ON',
  'OVER_GRAPH',
  'TAUGHT',
  'AVERAGED',
  'COMPRESSED',
  'STARTED_FROM',
  'TAKEN_OVER',
  'SUBMITTED',
  'SCORED',
  'RANKED',
  'STOOD_FOR',
  'REGISTERED',
  'EXPLAINED',
] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** One thing, by the type of its node and its uuid. */
export interface LineageRef {
  readonly type: LineageType;
  readonly id: string;
}

export interface LineageEdge {
  readonly kind: LineageKind;
  readonly from: LineageRef;
  readonly to: LineageRef;
}

export const keyOf = ({ type, id }: LineageRef): string => `${type}:${id}`;
export const keyOfEdge = ({ kind, from, to }: LineageEdge): string => `${kind} ${keyOf(from)} ${keyOf(to)}`;

/** Why a thing no longer stands for how things are. */
export const staleReasons = [
  'DATASET_IMPORTED_AGAIN',
  'NETWORK_CHANGED',
  'GRAPH_MADE_AGAIN',
  'RUN_TRAINED_AGAIN',
  'COMPUTATION_CHANGED',
  'PROTOCOL_ENDED',
] as const;
export type StaleReason = (typeof staleReasons)[number];

/** What has come in the place of a thing. */
export interface Newer {
  readonly type: LineageType | 'Leaderboard';
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

export interface Staleness {
  readonly reason: StaleReason;
  /** The thing that is out of date by itself: the one that has this, or what it was made of. */
  readonly arisesAt: LineageRef;
  /** Null where nothing came in its place. */
  readonly newer: Newer | null;
  /** When it went out of date; null where that is not known. */
  readonly since: Date | null;
}

/** What the API and its thread for ways say to each other. Both are of one build: nothing is checked again. */
import type { RoadPlace } from '@stillgraph/ml/roads';

export interface PathQuestion {
  /** Of a version of a network. */
  readonly versionId: string;
  /** Indices of junctions, or places on segments. */
  readonly from: number | RoadPlace;
  readonly to: number | RoadPlace;
  readonly by: 'LENGTH' | 'TRAVEL_TIME';
}

/** As the database packs them: see `PackedRoads`. */
export interface Roads {
  readonly junctions: number;
  readonly segments: Uint8Array;
}

export interface FoundPath {
  readonly lengthMetres: number;
  readonly travelSeconds: number;
  /** Indices in the order of travel. */
  readonly segments: readonly number[];
}

/** Null: no way leads there. */
export type PathOutcome = FoundPath | null | { readonly failed: string };

export interface PathOrder {
  readonly id: number;
  readonly questions: readonly PathQuestion[];
  /** Networks that the thread said it does not have, by version. */
  readonly roads: ReadonlyMap<string, Roads>;
}

export type PathAnswer = { readonly id: number } & (
  | { readonly type: 'found'; readonly outcomes: readonly PathOutcome[] }
  /** Nothing was searched: networks of these versions are not known. */
  | { readonly type: 'unknown'; readonly versionIds: readonly string[] }
);

/** What the map of the editor is given: plain data, no Leaflet types. */

export type PartKind = 'SEGMENT' | 'JUNCTION' | 'SENSOR';

export interface MapPart {
  readonly kind: PartKind;
  readonly id: string;
}

/** Against another state of the network. */
export type SceneChange = 'ADDED' | 'REMOVED' | 'CHANGED';

export interface SceneSegment {
  readonly id: string;
  /** With both ends, flat: latitude, longitude, ... in degrees. */
  readonly line: readonly number[];
  /** Ids of the junctions where it begins and ends. */
  readonly ends: readonly [from: string, to: string];
  readonly isMotorway: boolean;
  readonly change?: SceneChange | undefined;
}

export interface ScenePoint {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly change?: SceneChange | undefined;
}

/** A weight of a graph between two sensors, by their ids. */
export interface SceneArc {
  readonly from: string;
  readonly to: string;
  /** From 0 to 1. */
  readonly weight: number;
}

export interface EditorScene {
  readonly segments: readonly SceneSegment[];
  readonly junctions: readonly ScenePoint[];
  /** Where they stand; those that stand nowhere are at their own coordinates, and hollow. */
  readonly sensors: readonly (ScenePoint & { readonly isPlaced: boolean })[];
  /** Places with a fault. */
  readonly rings: readonly { readonly latitude: number; readonly longitude: number }[];
}

export const tools = ['SELECT', 'DRAW', 'JUNCTION', 'SPLIT', 'SENSOR'] as const;
export type Tool = (typeof tools)[number];

/** What a person did on the map. */
export interface EditorMapEvents {
  readonly onSelect: (part: MapPart | null) => void;
  /** Ends that were snapped to a junction carry its id. */
  readonly onDraw: (line: readonly number[], from: string | null, to: string | null) => void;
  readonly onAddJunction: (latitude: number, longitude: number) => void;
  readonly onMoveJunction: (junction: string, latitude: number, longitude: number) => void;
  readonly onMergeJunction: (junction: string, into: string) => void;
  readonly onBend: (segment: string, via: readonly number[]) => void;
  readonly onSplit: (segment: string, latitude: number, longitude: number) => void;
  readonly onPlaceSensor: (sensor: string, segment: string, latitude: number, longitude: number) => void;
}

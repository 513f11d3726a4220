/** What a map is given: plain data, no Leaflet types. */
import type { ColourScale } from './colour-scale.ts';

export interface MapSensor {
  /** Position on the node axis of the dataset; values of a pane are looked up by it. */
  readonly index: number;
  readonly id: string;
  readonly name: string | null;
  readonly latitude: number;
  readonly longitude: number;
}

/** A directed road segment; `geometry` is flat: latitude, longitude, latitude, longitude, ... */
export interface MapSegment {
  readonly geometry: readonly number[];
  readonly isMotorway: boolean;
}

/** A line between two sensors (by node index), drawn where a dataset has a graph but no road network. */
export interface MapLink {
  readonly from: number;
  readonly to: number;
}

export interface MapNetwork {
  readonly sensors: readonly MapSensor[];
  readonly segments: readonly MapSegment[];
  readonly links: readonly MapLink[];
  /** What the links are, in words; undefined without any. */
  readonly linkWords?: string | undefined;
}

/** One layer of values; NaN is missing. Without values the sensors are plain ink discs. */
export interface MapPane {
  readonly values: ArrayLike<number> | null;
  readonly scale: ColourScale | null;
  /** 1 at sensors that are ringed, whatever their value. */
  readonly ringed?: ArrayLike<number> | undefined;
  /** 1 at sensors that a filter leaves out: small and without colour, neither missing nor shown. */
  readonly leftOut?: ArrayLike<number> | null | undefined;
}

export const PLAIN_PANE: MapPane = { values: null, scale: null };

export interface LocatedNode {
  readonly index: number;
  readonly externalId: string;
  readonly name?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
}

/** Sensors that can be drawn: those of a dataset that have coordinates. */
export function sensorsWithCoordinates(nodes: readonly LocatedNode[]): MapSensor[] {
  return nodes.flatMap(({ index, externalId, name, latitude, longitude }) =>
    typeof latitude === 'number' && typeof longitude === 'number'
      ? [{ index, id: externalId, name: name ?? null, latitude, longitude }]
      : [],
  );
}

/** What is drawn in one frame: the network projected to pixels of the map's container, and the state of the marks. */
import type { ColourOf } from '../theme/token-colours.ts';
import type { MapNetwork, MapPane } from './map-data.ts';

export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly network: MapNetwork;
  /** x, y of every sensor, in the order of network.sensors. */
  readonly positions: Float64Array;
  /** Projected polyline of every segment. */
  readonly lines: readonly Float64Array[];
  readonly colour: ColourOf;
  /** Positions in network.sensors, -1 for none. */
  readonly selected: number;
  /** Further positions that are chosen beside it. */
  readonly chosen: readonly number[];
  readonly focused: number;
  readonly hovered: number;
  readonly drivesOnLeft: boolean;
}

export type Context = CanvasRenderingContext2D;

/** Value of a pane at a sensor: NaN where missing, null where the pane carries no data. */
export function valueAt(pane: MapPane, nodeIndex: number): number | null {
  if (!pane.values || !pane.scale) return null;
  return pane.values[nodeIndex] ?? Number.NaN;
}

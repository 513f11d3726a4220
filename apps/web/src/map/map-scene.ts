/** What is drawn in one frame: the network projected to pixels of the map's container, and the state of the marks. */
import type { ColourOf } from '../theme/token-colours.ts';
import type { MapNetwork, MapPane } from './map-data.ts';

export interface MapScene {
  readonly width: number;
  readonly height: number;
  /** Pixels from the left between which marks are seen; of one of two panes, its own. */
  readonly from: number;
  readonly to: number;
  readonly zoom: number;
  readonly network: MapNetwork;
  /** x, y of every sensor, in the order of network.sensors. */
  readonly positions: Float64Array;
  /** Positions in network.sensors of the two ends of every link that has both. */
  readonly ends: readonly (readonly [from: number, to: number])[];
  readonly colour: ColourOf;
  /** Positions in network.sensors, -1 for none. */
  readonly selected: number;
  /** Further positions that are chosen beside it. */
  readonly chosen: readonly number[];
  readonly focused: number;
  readonly hovered: number;
}

export type Context = CanvasRenderingContext2D;

/** Value of a pane at a sensor: NaN where missing, null where the pane carries no data or leaves the sensor out. */
export function valueAt(pane: MapPane, nodeIndex: number): number | null {
  if (!pane.values || !pane.scale || pane.leftOut?.[nodeIndex] === 1) return null;
  return pane.values[nodeIndex] ?? Number.NaN;
}

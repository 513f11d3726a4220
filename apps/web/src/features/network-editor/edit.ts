/** What can be done to a network while it is edited. */
import type { SegmentAttributes, SensorPlace } from './network-draft.ts';

export type Edit =
  | {
      readonly kind: 'DRAW_SEGMENT';
      /** Flat: latitude, longitude, ... in degrees, with both ends. */
      readonly line: readonly number[];
      /** Junctions that the ends were snapped to; null makes one there. */
      readonly from: string | null;
      readonly to: string | null;
      /** Whether the way back is drawn too. */
      readonly isBothWays: boolean;
    }
  | { readonly kind: 'ADD_JUNCTION'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'MOVE_JUNCTION'; readonly junction: string; readonly latitude: number; readonly longitude: number }
  /** Lets everything that begins or ends at the junction do so at another, and takes the junction away. */
  | { readonly kind: 'MERGE_JUNCTION'; readonly junction: string; readonly into: string }
  /** Refused while segments begin or end there. */
  | { readonly kind: 'DELETE_JUNCTION'; readonly junction: string }
  | { readonly kind: 'BEND_SEGMENT'; readonly segment: string; readonly via: readonly number[] }
  | { readonly kind: 'SPLIT_SEGMENT'; readonly segment: string; readonly offsetMetres: number }
  /** The second has to begin where the first ends. */
  | { readonly kind: 'JOIN_SEGMENTS'; readonly segment: string; readonly next: string }
  | { readonly kind: 'REVERSE_SEGMENT'; readonly segment: string }
  | { readonly kind: 'DELETE_SEGMENT'; readonly segment: string }
  /** Takes a segment and its way back away. */
  | { readonly kind: 'CLOSE_ROAD'; readonly segment: string }
  | {
      readonly kind: 'CONNECT_SEGMENT';
      readonly segment: string;
      readonly end: 'from' | 'to';
      readonly junction: string;
    }
  | { readonly kind: 'SET_ATTRIBUTES'; readonly segment: string; readonly attributes: Partial<SegmentAttributes> }
  | {
      readonly kind: 'PLACE_SENSOR';
      readonly sensor: string;
      readonly segment: string;
      readonly offsetMetres: number;
    }
  | { readonly kind: 'TAKE_OFF_SENSOR'; readonly sensor: string }
  /** Places several at once, as `snappedPlaces` finds them. */
  | { readonly kind: 'SNAP_SENSORS'; readonly places: readonly SensorPlace[] };

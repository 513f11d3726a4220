/** Changes of a road network, each by the ids of what it is about. */
import type { SegmentAttributes } from './road-network.ts';

/** Attributes that are given; null says that one is not known, one that is left out stays as it is. */
export type GivenAttributes = { readonly [Name in keyof SegmentAttributes]?: SegmentAttributes[Name] | undefined } & {
  /** That of the line when left out. */
  readonly lengthMetres?: number | undefined;
};

export type NetworkPatch =
  | { readonly kind: 'JUNCTION_ADD'; readonly junction: string; readonly latitude: number; readonly longitude: number }
  /** Lines that begin or end there follow. */
  | { readonly kind: 'JUNCTION_MOVE'; readonly junction: string; readonly latitude: number; readonly longitude: number }
  /** Refused while a segment begins or ends there. */
  | { readonly kind: 'JUNCTION_REMOVE'; readonly junction: string }
  | {
      readonly kind: 'SEGMENT_ADD';
      readonly segment: string;
      readonly from: string;
      readonly to: string;
      /** Points between the two junctions, flat: latitude, longitude, ...; straight on when left out. */
      readonly via?: readonly number[] | undefined;
      readonly attributes?: GivenAttributes | undefined;
    }
  /**
   * Makes two of one. Where the junction is not there it is made on the line; where it is there, the line is bent to it: so
   * both directions of a road are split at one junction.
   */
  | {
      readonly kind: 'SEGMENT_SPLIT';
      readonly segment: string;
      /** From where it begins. */
      readonly offsetMetres: number;
      readonly junction: string;
      /** Ids of the two pieces; that of the segment with `/1` and `/2` behind it when left out. */
      readonly into?: readonly string[] | undefined;
    }
  /** Makes one of two, of which the second begins where the first ends. Attributes are those of the first; so is the id when `into` is left out. */
  | {
      readonly kind: 'SEGMENT_JOIN';
      readonly segment: string;
      readonly next: string;
      readonly into?: readonly string[] | undefined;
    }
  | { readonly kind: 'SEGMENT_REVERSE'; readonly segment: string }
  | { readonly kind: 'SEGMENT_REMOVE'; readonly segment: string }
  | {
      readonly kind: 'SEGMENT_SET';
      readonly segment: string;
      readonly via?: readonly number[] | undefined;
      readonly attributes?: GivenAttributes | undefined;
    };

/** Why a patch cannot be made. */
export interface PatchFault {
  /** Place of the patch in its list, from 0. */
  readonly patch: number;
  /** Field of the patch that is wrong. */
  readonly field: string;
  /** A sentence without a full stop. */
  readonly message: string;
}

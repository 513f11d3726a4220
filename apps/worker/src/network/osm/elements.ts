/** The elements of OpenStreetMap that roads are made of, whatever file they stand in. */

/** Tags of one way; those of OpenStreetMap have a few dozen at the most. */
export const MOST_TAGS_OF_WAY = 5_000;

export type OsmTags = ReadonlyMap<string, string>;

export interface OsmWay {
  readonly id: number;
  readonly tags: OsmTags;
  /** Ids of its nodes in their order. */
  readonly nodes: readonly number[];
}

export interface OsmHandlers {
  /** Left out where nodes are not wanted: they are then passed over. */
  readonly node?: (id: number, latitude: number, longitude: number) => void;
  readonly way?: (way: OsmWay) => void;
  readonly onBytes?: (bytes: number) => void;
}

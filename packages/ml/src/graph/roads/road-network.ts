/** A road network by the names of its parts: what people change, as arrays by index are what machines search. */
import { DataError } from '../../errors.ts';

export interface NetworkJunction {
  /** Unique among the junctions of the network. */
  readonly externalId: string;
  /** Degrees, as `longitude`. */
  readonly latitude: number;
  readonly longitude: number;
}

/** What a segment is beside where it lies. */
export interface SegmentAttributes {
  readonly name: string | null;
  readonly lanes: number | null;
  /** Kilometres per hour. */
  readonly speedLimit: number | null;
  readonly roadClass: string | null;
  /** Seconds along it, where somebody knows them. */
  readonly travelSeconds: number | null;
}

export interface NetworkSegment extends SegmentAttributes {
  /** Unique among the segments of the network. */
  readonly externalId: string;
  /** Places of junctions in their list. */
  readonly from: number;
  readonly to: number;
  readonly lengthMetres: number;
  /** Flat: latitude, longitude, ... from the first junction to the second, degrees. */
  readonly geometry: number[];
}

export interface RoadNetwork {
  readonly junctions: readonly NetworkJunction[];
  readonly segments: readonly NetworkSegment[];
}

/** A segment that names its junctions. */
export interface DraftSegment extends Omit<NetworkSegment, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
}

/** A network while it is changed: parts by their ids, in an order that changes leave as it is. */
export class NetworkDraft {
  readonly junctions: Map<string, NetworkJunction>;
  readonly segments = new Map<string, DraftSegment>();
  /** Segments that begin or end at each junction. */
  private readonly ends = new Map<string, Set<string>>();

  /** @throws DataError where a segment leads to a junction that is not there */
  constructor({ junctions, segments }: RoadNetwork) {
    this.junctions = new Map(junctions.map((junction) => [junction.externalId, junction]));
    for (const segment of segments) {
      const [from, to] = [junctions[segment.from], junctions[segment.to]];
      if (from === undefined || to === undefined) {
        throw new DataError(`segment "${segment.externalId}": expected junctions below ${junctions.length}`);
      }
      this.put({ ...segment, from: from.externalId, to: to.externalId });
    }
  }

  /** Ids of the segments that begin or end at a junction. */
  segmentsAt(junction: string): readonly string[] {
    return [...(this.ends.get(junction) ?? [])];
  }

  /** Adds a segment, or puts it in the place of the one of its id. */
  put(segment: DraftSegment): void {
    this.leave(segment.externalId);
    this.segments.set(segment.externalId, segment);
    for (const end of [segment.from, segment.to]) {
      const known = this.ends.get(end);
      if (known === undefined) this.ends.set(end, new Set([segment.externalId]));
      else known.add(segment.externalId);
    }
  }

  /** Takes a segment away by its id; its junctions stay. */
  remove(segment: string): void {
    this.leave(segment);
    this.segments.delete(segment);
  }

  /**
   * The network as it stands now; segments name their junctions by place in the list.
   *
   * @throws DataError where a segment leads to a junction that was taken away
   */
  network(): RoadNetwork {
    const places = new Map([...this.junctions.keys()].map((id, place) => [id, place]));
    const segments = [...this.segments.values()].map((segment) => {
      const [from, to] = [places.get(segment.from), places.get(segment.to)];
      if (from === undefined || to === undefined) {
        throw new DataError(
          `segment "${segment.externalId}": expected junctions "${segment.from}" and "${segment.to}", one is not there`,
        );
      }
      return { ...segment, from, to };
    });
    return { junctions: [...this.junctions.values()], segments };
  }

  private leave(segment: string): void {
    const before = this.segments.get(segment);
    if (before === undefined) return;
    for (const end of [before.from, before.to]) this.ends.get(end)?.delete(segment);
  }
}

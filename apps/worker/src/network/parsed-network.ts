/** What an importer of road networks gives: junctions and directed segments in the order in which they will be numbered. */
import { lengthOf } from '@stillgraph/ml/roads';
import { ImportError } from '../import/import-error.ts';

export interface ParsedJunction {
  readonly externalId: string;
  /** Degrees, as `longitude`. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface ParsedSegment {
  readonly externalId: string;
  readonly name: string | null;
  /** Places of junctions in their list. */
  readonly from: number;
  readonly to: number;
  readonly lengthMetres: number;
  readonly lanes: number | null;
  /** Kilometres per hour. */
  readonly speedLimit: number | null;
  readonly roadClass: string | null;
  /** Seconds along it, where the source tells them. */
  readonly travelSeconds: number | null;
  /** Flat: latitude, longitude, ... from the first junction to the second. */
  readonly geometry: number[];
}

export interface ParsedNetwork {
  readonly format: NetworkFormat;
  readonly junctions: readonly ParsedJunction[];
  readonly segments: readonly ParsedSegment[];
  /** What was left out or taken as something else, one sentence each. */
  readonly notes: readonly string[];
}

export const networkFormats = ['OSM_XML', 'OSM_PBF', 'GEOJSON', 'SUMO', 'GTFS'] as const;
export type NetworkFormat = (typeof networkFormats)[number];
/** How people are told of each. */
export const formatWords: Readonly<Record<NetworkFormat, string>> = {
  OSM_XML: 'OpenStreetMap XML',
  OSM_PBF: 'OpenStreetMap PBF',
  GEOJSON: 'GeoJSON',
  SUMO: 'SUMO',
  GTFS: 'GTFS',
};

/** Beyond these a network is not kept: its rows are read whole wherever it is drawn or searched. */
export const MOST_SEGMENTS = 400_000;
export const MOST_POINTS = 8_000_000;
/** The shortest that a segment may be: two junctions in one place stay joined. */
export const LEAST_LENGTH_METRES = 0.01;
/** The database takes what is shorter than this. */
const MOST_LENGTH_METRES = 1e7;

/** Gathers a network: junctions by their ids, segments between them, and what is to be said about it. */
export class NetworkBuilder {
  private readonly places = new Map<string, number>();
  private readonly junctions: ParsedJunction[] = [];
  private readonly segments: ParsedSegment[] = [];
  private readonly ids = new Set<string>();
  private readonly notes: string[] = [];
  private points = 0;
  private short = 0;

  /** @param label how the source is called in messages */
  constructor(private readonly label: string) {}

  /** The place of a junction in the list; it is added when it is not there. @throws ImportError where it is not on earth */
  junction(externalId: string, latitude: number, longitude: number): number {
    const known = this.places.get(externalId);
    if (known !== undefined) return known;
    if (!isOnEarth(latitude, longitude)) {
      throw new ImportError(
        this.label,
        null,
        `junction "${externalId}": expected a latitude within 90 and a longitude within 180 degrees, got ${latitude}, ${longitude}`,
      );
    }
    const place = this.junctions.push({ externalId, latitude, longitude }) - 1;
    this.places.set(externalId, place);
    return place;
  }

  /**
   * @param segment.lengthMetres that of the geometry when left out
   * @throws ImportError when there are too many of them or an id comes twice
   */
  segment({
    lengthMetres,
    ...segment
  }: Omit<ParsedSegment, 'lengthMetres' | 'travelSeconds'> & {
    readonly lengthMetres?: number;
    readonly travelSeconds?: number;
  }): void {
    const { externalId, geometry } = segment;
    this.points += geometry.length / 2;
    if (this.segments.length === MOST_SEGMENTS || this.points > MOST_POINTS) {
      throw new ImportError(
        this.label,
        null,
        `has more than ${MOST_SEGMENTS.toLocaleString('en')} directed segments or ${MOST_POINTS.toLocaleString('en')} points; ` +
          'take a smaller area or fewer classes of road',
      );
    }
    if (this.ids.has(externalId)) throw new ImportError(this.label, null, `two segments have the id "${externalId}"`);
    this.ids.add(externalId);
    const length = lengthMetres ?? lengthOf(geometry);
    if (!(length < MOST_LENGTH_METRES)) {
      throw new ImportError(
        this.label,
        null,
        `segment "${externalId}" is ${length} m long, further than around a country`,
      );
    }
    if (!(length >= LEAST_LENGTH_METRES)) this.short += 1;
    this.segments.push({
      ...segment,
      travelSeconds: segment.travelSeconds ?? null,
      lengthMetres: Math.max(LEAST_LENGTH_METRES, length),
    });
  }

  /** Nothing is said of a count of 0. @param text gets the count */
  note(count: number, text: (count: string) => string): void {
    if (count > 0) this.notes.push(text(count.toLocaleString('en')));
  }

  /** @throws ImportError when there is no segment */
  build(format: NetworkFormat, whyEmpty: string): ParsedNetwork {
    if (this.segments.length === 0) throw new ImportError(this.label, null, whyEmpty);
    this.note(
      this.short,
      (count) =>
        `${count} segments without a length were given ${LEAST_LENGTH_METRES} m, so that what they join stays joined`,
    );
    return { format, junctions: this.junctions, segments: this.segments, notes: this.notes };
  }
}

export function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

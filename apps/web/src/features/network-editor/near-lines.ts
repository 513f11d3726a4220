/** Lines by where they lie, so that a place is compared with those near it alone. */

interface Lying {
  /** Flat: latitude, longitude, ... in degrees. */
  readonly line: readonly number[];
}

interface Box<Part> {
  readonly part: Part;
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const METRES_PER_DEGREE = 111_195;
const BANDS = 512;

/** Boxes around lines, in bands of latitude. */
export class NearLines<Part extends Lying> {
  private readonly bands: Box<Part>[][] = Array.from({ length: BANDS }, () => []);
  private readonly south: number;
  private readonly height: number;

  /** @param mostMetres how far from a line a place is still near it */
  constructor(parts: readonly Part[], mostMetres: number) {
    const boxes = parts.map((part) => boxOf(part, mostMetres / METRES_PER_DEGREE));
    this.south = boxes.reduce((least, { south }) => Math.min(least, south), Number.POSITIVE_INFINITY);
    const north = boxes.reduce((most, box) => Math.max(most, box.north), Number.NEGATIVE_INFINITY);
    this.height = Math.max(1e-9, (north - this.south) / BANDS);
    for (const box of boxes) {
      for (let band = this.bandOf(box.south); band <= this.bandOf(box.north); band += 1) this.bands[band]?.push(box);
    }
  }

  /** Those whose box holds the place, in the order in which they were given; others are further away than was asked for. */
  *near(latitude: number, longitude: number): Generator<Part> {
    for (const { part, south, north, west, east } of this.bands[this.bandOf(latitude)] ?? []) {
      if (latitude >= south && latitude <= north && longitude >= west && longitude <= east) yield part;
    }
  }

  private bandOf(latitude: number): number {
    return Math.min(BANDS - 1, Math.max(0, Math.floor((latitude - this.south) / this.height)));
  }
}

function boxOf<Part extends Lying>(part: Part, degrees: number): Box<Part> {
  const { line } = part;
  let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index + 1 < line.length; index += 2) {
    const [latitude, longitude] = [line[index] ?? Number.NaN, line[index + 1] ?? Number.NaN];
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  // Meridians come together: a metre is more degrees of longitude the further from the equator.
  const furthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + degrees);
  const aside = degrees / Math.cos((furthest * Math.PI) / 180);
  return { part, south: south - degrees, north: north + degrees, west: west - aside, east: east + aside };
}

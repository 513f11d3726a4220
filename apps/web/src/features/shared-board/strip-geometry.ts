/** Where the places of a map strip lie: north up, at one scale both ways, in the middle of the strip. */

export interface Located {
  readonly latitude: number;
  readonly longitude: number;
}

export interface StripSize {
  readonly width: number;
  readonly height: number;
  /** Kept free along the edges. */
  readonly margin: number;
}

/** Positions in pixels, in the order of the places. A degree of longitude shrinks with the cosine of the latitude. */
export function placeOnStrip(
  places: readonly Located[],
  { width, height, margin }: StripSize,
): { readonly x: number; readonly y: number }[] {
  const latitudes = places.map(({ latitude }) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const eastings = places.map(({ longitude }) => longitude * shrink);
  const [west, east] = [Math.min(...eastings), Math.max(...eastings)];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, 1e-9),
    (height - 2 * margin) / Math.max(north - south, 1e-9),
  );
  const round = (pixels: number) => Math.round(10 * pixels) / 10;
  return places.map(({ latitude }, at) => ({
    x: round(width / 2 + ((eastings[at] ?? 0) - (west + east) / 2) * scale),
    y: round(height / 2 - (latitude - (south + north) / 2) * scale),
  }));
}

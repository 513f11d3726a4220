/** Where several maps look together: what one is moved to, all others follow. A page asks it for their pictures. */

export interface MapPlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

export interface SharingMap {
  readonly goTo: (place: MapPlace) => void;
  /** What the map shows, tiles of other hosts apart. */
  readonly picture: () => HTMLCanvasElement;
}

export class SharedView {
  private readonly maps = new Set<SharingMap>();

  /** @param place where the maps begin; null where they show all of their network */
  constructor(private current: MapPlace | null = null) {}

  /** Where the maps look; null while none was there yet. */
  get place(): MapPlace | null {
    return this.current;
  }

  /** @returns what takes the map out again */
  join(map: SharingMap): () => void {
    this.maps.add(map);
    return () => this.maps.delete(map);
  }

  /** A map was moved. */
  tell(from: SharingMap, place: MapPlace): void {
    this.current = place;
    for (const map of this.maps) if (map !== from) map.goTo(place);
  }

  /** In the order in which the maps came. */
  pictures(): HTMLCanvasElement[] {
    return [...this.maps].map((map) => map.picture());
  }
}

/** `34.1234,-118.3456,11.25`, as an address has it. */
export function placeText({ latitude, longitude, zoom }: MapPlace): string {
  return [latitude.toFixed(5), longitude.toFixed(5), Number(zoom.toFixed(2))].join();
}

/** Reads it again; null for anything else. */
export function parsePlace(text: string | null): MapPlace | null {
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN, ...rest] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPlace = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 2 && zoom <= 18;
  return isPlace && rest.length === 0 ? { latitude, longitude, zoom } : null;
}

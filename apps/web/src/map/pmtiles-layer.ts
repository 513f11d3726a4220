/** Tiles out of one PMTiles file, brought by ranges of it: pictures, as an XYZ server gives them. */
import * as L from 'leaflet';
import { PMTiles, TileType } from 'pmtiles';

const MIME_TYPES: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
};

class PmtilesLayer extends L.GridLayer {
  constructor(
    private readonly archive: PMTiles,
    private readonly mimeType: string,
    options: L.GridLayerOptions,
  ) {
    super(options);
  }

  protected override createTile({ z, x, y }: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    const load = async (): Promise<void> => {
      const found = await this.archive.getZxy(z, x, y);
      // A file need not have every tile: there the map's ground is seen.
      if (found === undefined) return;
      const url = URL.createObjectURL(new Blob([found.data], { type: this.mimeType }));
      tile.src = url;
      await tile.decode().finally(() => URL.revokeObjectURL(url));
    };
    load().then(
      () => done(undefined, tile),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), tile),
    );
    return tile;
  }
}

/**
 * Lays the tiles of a file below the map.
 *
 * @param url of the file, on this host or on one that answers ranges and allows to be read from here
 * @throws Error when the file cannot be read, or holds vector tiles, which have no look of their own
 */
export async function addPmtiles(map: L.Map, url: string, attribution: string): Promise<void> {
  const archive = new PMTiles(url);
  const { tileType, maxZoom } = await archive.getHeader();
  const mimeType = MIME_TYPES[tileType];
  if (mimeType === undefined) throw new Error(`${url} holds no PNG, JPEG, WebP or AVIF tiles`);
  new PmtilesLayer(archive, mimeType, { attribution, maxNativeZoom: maxZoom, maxZoom: 18 }).addTo(map);
}

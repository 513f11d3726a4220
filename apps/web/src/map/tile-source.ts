import { mapEnv } from './env.ts';

export interface TileSource {
  /** XYZ template, or the address of a PMTiles file. */
  readonly url: string;
  readonly attribution: string;
  readonly kind: 'XYZ' | 'PMTILES';
}

/** Whether an address is that of a PMTiles file, whatever query it has. */
const isPmtiles = (url: string): boolean => /\.pmtiles(?:$|\?)/.test(url);

/** The tiles that the user configured; null by default, and then no request leaves for another host. */
export function tileSource(): TileSource | null {
  const { tileUrl: url, tileAttribution: attribution } = mapEnv;
  return url === undefined ? null : { url, attribution, kind: isPmtiles(url) ? 'PMTILES' : 'XYZ' };
}

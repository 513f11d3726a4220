import { mapEnv } from './env.ts';
import type { TileSource } from './leaflet-view.ts';

/** The tile server that the user configured; null by default, and then no request leaves for another host. */
export function tileSource(): TileSource | null {
  return mapEnv.tileUrl ? { url: mapEnv.tileUrl, attribution: mapEnv.tileAttribution } : null;
}

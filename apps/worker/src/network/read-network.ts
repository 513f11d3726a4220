/** Reads a road network from whatever format its source has. */
import { basename } from 'node:path';
import { ImportError } from '../import/import-error.ts';
import { openSource } from '../import/source-file.ts';
import { readGeoJsonNetwork } from './geojson-network.ts';
import { readGtfsNetwork } from './gtfs/gtfs-network.ts';
import { formatOf } from './network-format.ts';
import type { NetworkOptions } from './network-options.ts';
import { readOsmNetwork } from './osm/osm-network.ts';
import type { ParsedNetwork } from './parsed-network.ts';
import { readSumoNetwork } from './sumo-network.ts';

/** Largest file of a map, plain or packed: a federal state. What is kept of it is bounded by itself. */
const LARGEST_BYTES = 8 * 1024 * 1024 * 1024;

export interface NetworkSource {
  readonly path: string;
  /** How it is called in messages; by the last part of its path when left out. */
  readonly label?: string | undefined;
  /** An empty folder for what must be unpacked. */
  readonly scratch: string;
}

/** @throws ImportError when the source is not what it should be, with what was expected and where */
export async function readNetwork(
  { path, label = basename(path), scratch }: NetworkSource,
  options: NetworkOptions,
  onProgress: (share: number) => void = () => undefined,
): Promise<ParsedNetwork> {
  const format = await formatOf(path, label);
  if (options.format !== undefined && options.format !== format) {
    throw new ImportError(label, null, `expected ${options.format}, but it is ${format}`);
  }
  if (format === 'GTFS') return readGtfsNetwork({ path, label, scratch }, onProgress);
  const file = await openSource(path, label, LARGEST_BYTES);
  switch (format) {
    case 'OSM_XML':
    case 'OSM_PBF':
      return readOsmNetwork(file, format, options, onProgress);
    case 'GEOJSON':
      return readGeoJsonNetwork(file, options);
    case 'SUMO':
      return readSumoNetwork(file, onProgress);
  }
}

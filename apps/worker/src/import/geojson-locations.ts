/** Sensors as points of a GeoJSON file (RFC 7946). */
import { readFile } from 'node:fs/promises';
import { plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { fileStart } from './file-start.ts';
import { ImportError, quoted } from './import-error.ts';
import { checkName } from './names.ts';
import type { NodeLocation } from './node-locations.ts';
import { openSource, type SourceFile } from './source-file.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;
/** Properties that say which sensor it is, where the feature has no id of its own. */
const ID = ['id', 'sensor', 'sensor_id', 'node', 'node_id', 'station', 'station_id', 'name'];
const NAME = ['name', 'label', 'title'];

const identifier = z.union([z.string(), z.number()]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: identifier.optional(),
      geometry: z.object({
        type: z.literal('Point'),
        /** Longitude first, then latitude, and an altitude if there is one. */
        coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number()),
      }),
      properties: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});

export async function isGeoJson(file: SourceFile): Promise<boolean> {
  const start = await fileStart(file, 64);
  return new TextDecoder().decode(start).trimStart().startsWith('{');
}

/** @throws ImportError for anything but points with an id each, none of them twice */
export async function readGeoJsonLocations({ path, label }: SourceFile): Promise<Map<string, NodeLocation>> {
  await openSource(path, label, LARGEST_BYTES);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportError(label, null, `is not valid JSON (${error.message})`, { cause: error });
  }
  const parsed = collection.safeParse(content, { error: plainIssue });
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = first?.path.join('.') ?? '';
    throw new ImportError(label, null, `${where === '' ? 'the whole file' : where}: ${first?.message ?? ''}`, {
      cause: parsed.error,
    });
  }
  const locations = new Map<string, NodeLocation>();
  for (const [at, { id, geometry, properties }] of parsed.data.features.entries()) {
    const place = `features.${at}`;
    const externalId = textOf(id) ?? firstOf(properties, ID);
    if (externalId === undefined) {
      throw new ImportError(label, place, `expected an id, or a property that is one (${ID.join(', ')})`);
    }
    checkName(label, place, 'the id', externalId);
    if (locations.has(externalId)) throw new ImportError(label, place, `sensor ${quoted(externalId)} occurs twice`);
    const name = firstOf(properties, NAME) ?? null;
    if (name !== null) checkName(label, place, 'the name', name);
    const [longitude, latitude] = geometry.coordinates;
    locations.set(externalId, { externalId, name, latitude, longitude });
  }
  if (locations.size === 0) throw new ImportError(label, null, 'names no sensor: it has no features');
  return locations;
}

function firstOf(properties: Readonly<Record<string, unknown>> | null | undefined, names: readonly string[]) {
  for (const name of names) {
    const text = textOf(properties?.[name]);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

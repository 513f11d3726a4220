/** The atomic files of LibCity: `.geo` sensors, `.rel` edges, `.dyna` readings, and what `config.json` says of them. */
import { readFile } from 'node:fs/promises';
import { plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { readAdjacency, type ReadAdjacency } from '../adjacency.ts';
import { chosen } from '../chosen.ts';
import { columnOf, firstCells, readCsv } from '../csv-records.ts';
import { ImportError, quoted } from '../import-error.ts';
import { readLongTable } from '../long/long-table.ts';
import { namedChannels } from '../named-channels.ts';
import { checkName } from '../names.ts';
import type { NodeLocation } from '../node-locations.ts';
import { openSource, pathWithin, type SourceFile } from '../source-file.ts';
import type { FolderFormat } from './folder-format.ts';

const DELIMITER = ',';
const LARGEST_CONFIG_BYTES = 1024 * 1024;
/** Columns of every `.dyna` file; what follows are channels. */
const DYNA = { id: 'dyna_id', type: 'type', time: 'time', sensor: 'entity_id' };

const configSchema = z.object({
  info: z
    .object({
      data_col: z.union([z.string(), z.array(z.string())]).optional(),
      weight_col: z.string().optional(),
      set_weight_link_or_dist: z.enum(['link', 'dist']).optional(),
    })
    .prefault({}),
});
type Config = z.infer<typeof configSchema>;

export const libcityFormat: FolderFormat = {
  recognises: (names) => names.some((name) => name.endsWith('.geo')) && names.some((name) => name.endsWith('.dyna')),
  open: async (folder, names, beside) => {
    const opened = async (name: string) => openSource(await pathWithin(folder, name), name);
    const only = async (ending: string, told?: string) => {
      const found = names.filter((name) => name.endsWith(ending));
      return opened(chosen(folder, `${ending} files`, found, { told }));
    };
    const [geo, dyna] = [await only('.geo'), await only('.dyna', beside.values)];
    const rel = names.some((name) => name.endsWith('.rel')) ? await only('.rel') : undefined;
    const config = names.includes('config.json')
      ? await readConfig(await opened('config.json'))
      : configSchema.parse({});
    const header = await firstCells(dyna, DELIMITER);
    for (const name of [DYNA.time, DYNA.sensor]) columnOf(dyna.label, 1, header, name);
    return async (aids) => {
      const locations = await readGeo(geo);
      const sensors = [...locations.keys()];
      const columns = { time: DYNA.time, sensor: DYNA.sensor, channels: channelsIn(dyna.label, header, config) };
      const { channels, ...table } = await readLongTable(dyna, {
        delimiter: DELIMITER,
        columns,
        zone: beside.zone ?? 'UTC',
        sensors,
        ...aids,
      });
      return {
        label: dyna.label,
        ...table,
        ...namedChannels(dyna.label, channels, beside.channel),
        locations,
        adjacency: rel === undefined ? undefined : await readRel(rel, sensors, config),
      };
    };
  },
};

async function readConfig({ path, label }: SourceFile): Promise<Config> {
  await openSource(path, label, LARGEST_CONFIG_BYTES);
  try {
    const parsed = configSchema.safeParse(JSON.parse(await readFile(path, 'utf8')), { error: plainIssue });
    if (parsed.success) return parsed.data;
    const [first] = parsed.error.issues;
    throw new ImportError(label, null, `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportError(label, null, `is not valid JSON (${error.message})`, { cause: error });
  }
}

function channelsIn(label: string, header: readonly string[], { info }: Config): string[] {
  const fixed = new Set<string>(Object.values(DYNA));
  const own = header.filter((name) => !fixed.has(name));
  const told = info.data_col === undefined || info.data_col === '' ? own : [info.data_col].flat();
  for (const name of told) columnOf(label, 1, header, name);
  return told;
}

/** Points with longitude first, as text in brackets. */
async function readGeo(file: SourceFile): Promise<Map<string, NodeLocation>> {
  const locations = new Map<string, NodeLocation>();
  let at: { readonly id: number; readonly place: number } | undefined;
  for await (const { line, cells } of readCsv(file, { delimiter: DELIMITER })) {
    if (at === undefined) {
      at = {
        id: columnOf(file.label, line, cells, 'geo_id'),
        place: columnOf(file.label, line, cells, 'coordinates'),
      };
      continue;
    }
    const externalId = cells[at.id] ?? '';
    if (externalId === '') throw new ImportError(file.label, line, 'a sensor has no id');
    checkName(file.label, line, 'the id', externalId);
    if (locations.has(externalId)) throw new ImportError(file.label, line, `sensor ${quoted(externalId)} occurs twice`);
    const text = cells[at.place] ?? '';
    const [, longitude, latitude] = /^\[\s*(-?[\d.]+(?:e-?\d+)?)\s*,\s*(-?[\d.]+(?:e-?\d+)?)\s*\]$/i.exec(text) ?? [];
    const place = { longitude: Number(longitude), latitude: Number(latitude) };
    if (!(Math.abs(place.longitude) <= 180) || !(Math.abs(place.latitude) <= 90)) {
      throw new ImportError(
        file.label,
        line,
        `expected a point as [longitude, latitude] in degrees, got ${quoted(text)}`,
      );
    }
    locations.set(externalId, { externalId, name: null, ...place });
  }
  if (locations.size === 0) throw new ImportError(file.label, null, 'names no sensor: the table is empty');
  return locations;
}

async function readRel(file: SourceFile, sensors: readonly string[], { info }: Config): Promise<ReadAdjacency> {
  const header = await firstCells(file, DELIMITER);
  const fixed = new Set(['rel_id', 'type', 'origin_id', 'destination_id']);
  const weight = info.weight_col ?? header.find((name) => !fixed.has(name));
  const isDistance = info.set_weight_link_or_dist === 'dist' || /cost|dist|length/i.test(weight ?? '');
  const edges = {
    kind: 'edges' as const,
    resource: file.label,
    from: 'origin_id',
    to: 'destination_id',
    ...(weight === undefined || weight === '' ? {} : { weight }),
    weightIs: isDistance && info.set_weight_link_or_dist !== 'link' ? ('distance' as const) : ('similarity' as const),
  };
  return readAdjacency(file, { dialect: { delimiter: DELIMITER, header: true } }, edges, sensors, 'first');
}

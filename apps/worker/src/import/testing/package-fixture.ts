/** A small data package written to a temporary folder: what the tests of the importer change one thing about. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole } from './whole.ts';

export const manifest = {
  name: 'small',
  title: 'Three sensors, four steps',
  resources: [
    { name: 'values', path: 'values.csv' },
    { name: 'nodes', path: 'nodes.csv' },
    { name: 'edges', path: 'edges.csv' },
  ],
  stillgraph: {
    values: {
      resource: 'values',
      layout: 'wide',
      quantity: 'speed',
      unit: 'km/h',
      time: { column: 'time', stepSeconds: 300, zone: 'Europe/Berlin' },
      zeroIsMissing: true,
    },
    nodes: { resource: 'nodes', id: 'id', latitude: 'lat', longitude: 'lon' },
    graph: { resource: 'edges', kind: 'edges', from: 'from', to: 'to', weight: 'metres', weightIs: 'distance' },
  },
};

export const files: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify(manifest),
  'values.csv': `time,a,b,c
2024-01-31 08:00,50,0,61.5
2024-01-31 08:05,49,,60
2024-01-31 08:10,48,32,-0.5
2024-01-31 08:15,47,33,1e1
`,
  'nodes.csv': 'id,lat,lon\nc,52.3,13.3\na,52.1,13.1\nb,52.2,13.2\n',
  'edges.csv': 'from,to,metres\na,b,100\nb,c,250.5\nc,a,inf\n',
};

/** Writes the package with some files replaced (`null`: left out); gives its folder. */
export async function writePackage(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-package-'));
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    if (text !== null) await writeFile(join(folder, name), text);
  }
  return folder;
}

/** What the importer reads of the package with some files replaced. */
export async function read(changes: Readonly<Record<string, string | null>> = {}) {
  const folder = await writePackage(changes);
  try {
    return await readWhole(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A copy of the manifest with one `stillgraph` part changed. */
export function manifestWith(change: Record<string, unknown>): Record<string, string> {
  return { 'datapackage.json': JSON.stringify({ ...manifest, stillgraph: { ...manifest.stillgraph, ...change } }) };
}

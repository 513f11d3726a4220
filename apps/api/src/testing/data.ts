/** A small dataset with a graph, written the way an import writes it. */
import { datasets, type Database } from '@stillgraph/db';

export const NODES = 3;
export const STEPS = 400;

/** Reading of a node at a step; every 50th is missing. */
export const reading = (step: number, node: number): number => 30 + node * 10 + (step % 24);
export const isObserved = (step: number, node: number): boolean => (step * NODES + node) % 50 !== 0;

export async function insertDataset(
  database: Database,
  {
    teamId,
    name,
    steps = STEPS,
    stepSeconds = 300,
    covariates = [],
  }: {
    teamId: string;
    name: string;
    steps?: number;
    stepSeconds?: number;
    /** Further channels, with the readings of the target. */
    covariates?: readonly { readonly name: string; readonly role: 'INPUT' | 'KNOWN' }[];
  },
) {
  const channels = 1 + covariates.length;
  const values = new Float32Array(steps * NODES * channels);
  const mask = new Uint8Array(values.length);
  for (let step = 0; step < steps; step += 1) {
    for (let node = 0; node < NODES; node += 1) {
      const at = (step * NODES + node) * channels;
      values.fill(reading(step, node), at, at + channels);
      mask.fill(isObserved(step, node) ? 1 : 0, at, at + channels);
    }
  }
  const { dataset, graph } = await datasets.insert(database, {
    teamId,
    name,
    title: `Dataset ${name}`,
    zone: 'America/Los_Angeles',
    startAt: new Date('2024-01-01T08:00:00Z'),
    stepSeconds,
    zeroIsMissing: false,
    nodes: Array.from({ length: NODES }, (_, index) => ({
      externalId: `sensor-${index}`,
      latitude: 34 + index / 100,
      longitude: -118 - index / 100,
    })),
    channels: [
      { name: 'speed', quantity: 'speed', unit: 'mi/h', role: 'TARGET' },
      ...covariates.map((channel) => ({ ...channel, quantity: 'value', unit: '' })),
    ],
    series: { values, mask },
    graph: {
      name: 'given',
      recipe: 'GIVEN',
      parameters: {},
      nodeCount: NODES,
      from: Uint32Array.from([0, 1, 2]),
      to: Uint32Array.from([1, 2, 0]),
      weight: Float32Array.from([1, 0.5, 0.25]),
    },
  });
  if (graph === null) throw new Error('the dataset came without its graph');
  return { dataset, graph };
}

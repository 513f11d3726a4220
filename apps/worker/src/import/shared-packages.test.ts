// Real packages, read in place from the data folder that STILLGRAPH_DATA names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from './testing/data-folder.ts';
import { readWhole } from './testing/whole.ts';

const packages: [name: string, steps: number, nodes: number, missing: number, edges: number | null, step: number][] = [
  ['los-loop', 2016, 207, 0, 2833, 300],
  ['hague-counts', 2880, 123, 1287, 4878, 900],
  ['molene-weather', 744, 43, 117, null, 3600],
  ['chicago-crime', 2924, 64, 0, 400, 21_600],
];

describe.each(packages)('%s', (name, steps, nodes, missing, edges, stepSeconds) => {
  const folder = join(dataFolder, name);
  it.skipIf(!existsSync(folder))(
    `is read as its README says (skipped where ${name} is not in the data folder)`,
    async () => {
      const dataset = await readWhole(folder);
      expect(dataset.table.steps).toBe(steps);
      expect(dataset.nodes).toHaveLength(nodes);
      expect(dataset.table.mask.filter((observed) => observed === 0)).toHaveLength(missing);
      expect(dataset.adjacency?.weight.length ?? null).toBe(edges);
      expect(dataset.time.stepSeconds).toBe(stepSeconds);
      expect(dataset.nodes.every((node) => node.latitude !== null)).toBe(true);
    },
  );
});

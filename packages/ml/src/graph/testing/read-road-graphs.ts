/** For tests alone: what networkx and DCRNN's formula in numpy say of random road networks; see make-road-graphs.py. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const numbers = z.array(z.number());
const shape = z.object({
  cases: z.array(
    z.object({
      junctions: z.number(),
      ...{ from: numbers, to: numbers, cost: numbers },
      /** Segment and share. */
      sensors: z.array(z.tuple([z.number(), z.number()])),
      /** [sensors, sensors]; null = no way. */
      distances: z.array(z.array(z.number().nullable())),
      sigma: z.number(),
      kernel: z.array(numbers),
      statistics: z.object({
        ...{ edges: z.number(), selfLoops: z.number(), density: z.number(), meanOutDegree: z.number() },
        ...{ maximumInDegree: z.number(), isolated: numbers, weak: numbers, strong: numbers },
        ...{ oneWayShare: z.number(), asymmetry: z.number(), diameter: z.number() },
      }),
    }),
  ),
});

export function readRoadGraphs() {
  const text = readFileSync(new URL('./fixtures/road-graphs.json', import.meta.url), 'utf8');
  return shape.parse(JSON.parse(text)).cases;
}

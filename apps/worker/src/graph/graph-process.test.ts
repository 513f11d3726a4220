import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from './graph-of-recipe.ts';
import { describeInProcess, makeInProcess } from './graph-process.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

const nodes = [0, 0.01, 0.03].map((longitude) => ({ latitude: 0, longitude }));
const of = (places: readonly Place[]) => ({ nodes: places, roads: null, readings: null });
const living = () => new AbortController().signal;

describe('the graph process', () => {
  it('writes down the sigma that it took from the distances', async () => {
    const recipe = { kind: 'GAUSSIAN_KERNEL', threshold: 0.1 } as const;
    const { graph: made } = await makeInProcess({ recipe, sources: of(nodes) }, living());
    const { sigmaMetres } = made.parameters;
    expect(made).toMatchObject({ recipe: 'GAUSSIAN_KERNEL', nodeCount: 3 });
    expect(sigmaMetres).toBeGreaterThan(1000);
    expect(made.parameters).toEqual({ distance: 'great-circle', sigmaMetres, threshold: 0.1 });
    const told = { ...recipe, sigmaMetres: Number(sigmaMetres) };
    expect((await makeInProcess({ recipe: told, sources: of(nodes) }, living())).graph).toEqual(made);
  });

  it('says why a graph cannot be made', async () => {
    const lost = [...nodes, { latitude: null, longitude: null }];
    await expect(
      makeInProcess({ recipe: { kind: 'K_NEAREST', neighbours: 1 }, sources: of(lost) }, living()),
    ).rejects.toThrow('a K_NEAREST graph needs coordinates of all 4 nodes; 3 have them');
  });

  it('describes what it makes as it describes what is there', async () => {
    const { graph, statistics } = await makeInProcess(
      { recipe: { kind: 'K_NEAREST', neighbours: 1 }, sources: of(nodes) },
      living(),
    );
    expect(statistics).toMatchObject({ nodes: 3, edges: 4, selfLoops: 0, isSymmetric: true, diameter: 2 });
    const { from, to, weight } = graph;
    expect(await describeInProcess({ nodes: 3, edges: { from, to, weight } }, living())).toEqual(statistics);
  });
});

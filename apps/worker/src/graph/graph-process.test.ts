import { beforeAll, describe, expect, it } from 'vitest';
import { makeInProcess } from './graph-process.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

const nodes = [0, 0.01, 0.03].map((longitude) => ({ latitude: 0, longitude }));
const living = () => new AbortController().signal;

describe('the graph process', () => {
  it('writes down the sigma that it took from the distances', async () => {
    const recipe = { kind: 'GAUSSIAN_KERNEL', threshold: 0.1 } as const;
    const made = await makeInProcess({ recipe, nodes }, living());
    const { sigmaMetres } = made.parameters;
    expect(made).toMatchObject({ recipe: 'GAUSSIAN_KERNEL', nodeCount: 3 });
    expect(sigmaMetres).toBeGreaterThan(1000);
    expect(made.parameters).toEqual({ distance: 'great-circle', sigmaMetres, threshold: 0.1 });
    const again = await makeInProcess({ recipe: { ...recipe, sigmaMetres: Number(sigmaMetres) }, nodes }, living());
    expect(again).toEqual(made);
  });

  it('says why a graph cannot be made', async () => {
    const lost = [...nodes, { latitude: null, longitude: null }];
    await expect(
      makeInProcess({ recipe: { kind: 'K_NEAREST', neighbours: 1 }, nodes: lost }, living()),
    ).rejects.toThrow('a K_NEAREST graph needs coordinates of all 4 nodes; 3 have them');
  });
});

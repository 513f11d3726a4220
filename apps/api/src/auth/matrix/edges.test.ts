/** Every edge from a node to another: whoever sees the node sees it, or needs what its probe says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insiders } from './actors.ts';
import { edgesOf, followAll, nameOf, nodeTypesWithEdges, type Edge } from './edges.ts';
import { expectedRefusal } from './expectation.ts';
import { edgeProbes, nodeProbes } from './probes/index.ts';
import { leaks, setStage, type Stage } from './stage.ts';

const nodeNeeds = (type: string) => nodeProbes.find(([name]) => name === type)?.[1].needs;
const needsOf = (edge: Edge) =>
  [nodeNeeds(edge.type), edgeProbes.get(nameOf(edge))?.needs].filter((needs) => needs !== undefined);

/** Edges that one request follows: all of a network's would cost more than a request may. */
const AT_ONCE = 5;

describe('edges', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it.each(insiders)('are shown to $name as the permissions say', { timeout: 60_000 }, async ({ rights, ...actor }) => {
    const client = await stage.insider({ rights, ...actor });
    const refusalOf = (edge: Edge) => expectedRefusal(rights, needsOf(edge));
    for (const type of nodeTypesWithEdges) {
      const all = edgesOf(type);
      const open = all.filter((edge) => refusalOf(edge) === null);
      for (let at = 0; at < open.length; at += AT_ONCE) {
        const some = open.slice(at, at + AT_ONCE);
        const { shown, errors } = await followAll(client, some, stage.mine);
        expect([type, errors]).toEqual([type, undefined]);
        expect(Object.keys(shown[type] ?? {}).sort()).toEqual(['id', ...some.map(({ field }) => field.name)].sort());
        expect([type, leaks(JSON.stringify(shown), stage.theirs)]).toEqual([type, []]);
      }
      for (const edge of all.filter((each) => !open.includes(each))) {
        const { shown, errors } = await followAll(client, [edge], stage.mine);
        expect([nameOf(edge), shown[type]?.[edge.field.name] ?? null]).toEqual([nameOf(edge), null]);
        const isHidden = edgeProbes.get(nameOf(edge))?.hidden ?? nodeNeeds(type) !== undefined;
        expect(errors?.map(({ message }) => message)).toEqual(isHidden ? undefined : [refusalOf(edge)]);
      }
    }
  });
});

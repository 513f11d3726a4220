/** Were a row ever to point at what another team has, its team would still not be shown it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../testing/client.ts';
import { edgesOf, followAll, nodeTypesWithEdges } from './edges.ts';
import { operationOf } from './document.ts';
import { queryProbes } from './probes/index.ts';
import { leaks, setStage, type Stage } from './stage.ts';
import { keysBetweenTeams, withStray, type StrayKey, type Teams } from './stray-keys.ts';

describe('a key that leads out of the team', () => {
  let stage: Stage;
  let owner: Client;
  let keys: StrayKey[];
  let teams: Teams;
  beforeAll(async () => {
    // That rows point to what their team does not have is an error to the server, and logged each time.
    stage = await setStage({ logLevel: 'silent' });
    owner = await stage.person(stage.team, 'owner');
    keys = await keysBetweenTeams(stage.api.database);
    const of = ({ uuids }: Stage['mine']) => ({ teamId: uuids.Team, uuids: Object.values(uuids) });
    teams = { mine: of(stage.mine), theirs: of(stage.theirs) };
  });
  afterAll(() => stage.close());

  /** All that the owner of the team is told by edges and lists. */
  const everything = async (): Promise<string> => {
    const answers: unknown[] = [];
    for (let at = 0; at < nodeTypesWithEdges.length; at += 6) {
      const edges = nodeTypesWithEdges.slice(at, at + 6).flatMap(edgesOf);
      answers.push(await followAll(owner, edges, stage.mine));
    }
    // Lineage repeats the key by which a row names another; the thing itself it does not show.
    const queries = queryProbes.filter(([name]) => name !== 'lineage');
    for (let at = 0; at < queries.length; at += 12) {
      const calls = queries.slice(at, at + 12).map(([name, { args }]) => ({ name, args: args?.(stage.mine) ?? {} }));
      const { query, variables } = operationOf('query', calls);
      answers.push(await owner.ask(query, variables));
    }
    return JSON.stringify(answers);
  };

  it('shows nothing', { timeout: 300_000 }, async () => {
    expect(leaks(await everything(), stage.theirs)).toEqual([]);
    const leaky: unknown[] = [];
    let tried = 0;
    for (const key of keys) {
      const has = await withStray(stage.api.database, key, teams, async () => {
        const found = leaks(await everything(), stage.theirs);
        if (found.length > 0) leaky.push([`${key.table}.${key.column}`, found]);
      });
      if (has) tried += 1;
    }
    expect(leaky).toEqual([]);
    expect(tried).toBeGreaterThan(40);
    // Everything is as it was: what was not shown was hidden by the walls, and not by what the keys broke.
    expect(leaks(await everything(), stage.mine)).toContain('Run');
  });
});

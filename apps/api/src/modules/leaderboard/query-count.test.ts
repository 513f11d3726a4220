import { runDiagnostics } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertLeaderboard } from '../../testing/leaderboard.ts';

const EXPERIMENTS = 12;
const ENTRIES = 2 * EXPERIMENTS;

const agreement = { mae: 0.5, studentNearer: 0.4, count: 100, forecastCorrelation: 0.9, errorCorrelation: 0.8 };
const diagnostics: Omit<typeof runDiagnostics.$inferInsert, 'runId'> = {
  errorBreakdown: { horizons: [0], regimeRule: 'terciles', groups: [] },
  stress: [{ scenario: 'noise', mae: 4, cleanMae: 3, windows: 9, validCount: 100 }],
  fidelity: [{ split: 'TEST', ...agreement, nodes: [], hours: [] }],
};

/** Each set of columns of the board with a figure that an entry of it has. */
const columns = {
  scores: ['horizons { mae } bestRun { id } controlEntry { bestRun { id } } experiment { name }', 'horizons'],
  stress: ['stress { scenario mae cleanMae }', 'stress'],
  fidelity: ['fidelity { mae studentNearer forecastCorrelation errorCorrelation }', 'fidelity'],
  'all of them, with the runs': ['stress { mae } fidelity { mae } runs { seed stress { mae } }', 'runs'],
} as const;

describe('a leaderboard with many entries', () => {
  let api: TestApi;
  let reader: Client;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    const { db } = api.database;
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(db, { teamId: team.id, name: 'one' });
    const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
    id = encodeGlobalId('Leaderboard', (await insertLeaderboard(api, owner, EXPERIMENTS)).id);
    const runs = await api.database.sql<{ id: string }[]>`select id from runs`;
    await db.insert(runDiagnostics).values(runs.map((run) => ({ runId: run.id, ...diagnostics })));
  });
  afterAll(() => api.close());

  it.each(Object.entries(columns))(
    'asks as often for the columns of %s of all entries as of two',
    async (_, column) => {
      const [fields, told] = column;
      const entry = z.looseObject({ id: z.string() });
      const shape = z.object({ node: z.object({ entries: z.object({ nodes: z.array(entry) }) }) });
      const query = `query ($id: ID!, $first: Int!) { node(id: $id) { ... on Leaderboard {
      entries(first: $first) { nodes { id ${fields} } } } } }`;
      const statements = (first: number): Promise<number> =>
        api.statementsDuring(async () => {
          const { node } = await reader.read(shape, query, { id, first });
          expect(node.entries.nodes).toHaveLength(first);
          for (const one of node.entries.nodes) expect(one[told]).not.toEqual(told === 'fidelity' ? null : []);
        });
      const few = await statements(1);
      // Of the first entry alone, which is a control, no control is asked for.
      const many = await statements(ENTRIES);
      expect(await statements(2)).toBe(many);
      expect(many - few).toBeLessThanOrEqual(1);
      expect(many).toBeLessThan(12);
    },
  );
});

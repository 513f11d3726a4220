import { runLogs } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';

const query = /* GraphQL */ `
  query ($first: Int!) {
    runs(first: $first) {
      totalCount
      nodes {
        id
        modelLabel
        experiment {
          name
          progress
          runCounts {
            succeeded
          }
          dataset {
            name
            channels {
              name
            }
          }
          graph {
            name
          }
          protocol {
            testWindows
          }
          leaderboard {
            name
          }
        }
        teachers {
          modelLabel
        }
        students {
          modelLabel
        }
        control {
          modelLabel
        }
        evaluations {
          mae
          nodeMae
        }
        predictionIntervals {
          kind
          horizon
          coverage
          halfWidth
        }
        metrics(names: ["loss"]) {
          values
        }
        artifacts {
          name
        }
      }
    }
  }
`;

const pagesInPages = /* GraphQL */ `
  query ($first: Int!) {
    experiments(first: $first) {
      nodes {
        runs(first: 2, filter: { kinds: [STUDENT] }) {
          totalCount
          nodes {
            logs(first: 1) {
              totalCount
              nodes {
                message
              }
            }
          }
        }
      }
    }
    datasets(first: $first) {
      nodes {
        graphs(first: 1) {
          totalCount
          nodes {
            edges(limit: 1) {
              weight
            }
          }
        }
      }
    }
  }
`;

describe('a list of runs with everything around them', () => {
  let api: TestApi;
  let reader: Client;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const ids = await insertFinishedRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id }, 8);
    for (const name of ['two', 'three', 'four']) await insertDataset(api.database.db, { teamId: team.id, name });
    const lines = ids.flatMap((runId) => [1, 2].map((sequence) => ({ runId, sequence, message: `line ${sequence}` })));
    await api.database.db.insert(runLogs).values(lines.map((line) => ({ ...line, level: 'info' as const })));
  });
  afterAll(() => api.close());

  it('takes as many queries for 50 runs as for 5', async () => {
    const shape = z.object({
      runs: z.object({ totalCount: z.number(), nodes: z.array(z.record(z.string(), z.unknown())) }),
    });
    const statements = (first: number): Promise<number> =>
      api.statementsDuring(async () => {
        const { runs } = await reader.read(shape, query, { first });
        expect(runs.totalCount).toBe(56);
        expect(runs.nodes).toHaveLength(first);
        expect(runs.nodes[0]).toMatchObject({
          evaluations: [{ mae: 3, nodeMae: [0, 1, 2] }],
          predictionIntervals: [{ kind: 'SPLIT', horizon: 3, coverage: 0.88, halfWidth: null }],
          metrics: [{ values: [1, 0.5] }],
          artifacts: [],
          experiment: { progress: 1, runCounts: { succeeded: 7 }, dataset: { channels: [{ name: 'speed' }] } },
        });
      });
    // The first request of a key notes when it was used.
    await statements(5);
    const few = await statements(5);
    const many = await statements(50);
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few);
    expect(many).toBeLessThan(25);
  });

  it('takes as many queries for the pages of 4 parents as for those of 1', async () => {
    const shape = z.object({
      experiments: z.object({ nodes: z.array(z.unknown()) }),
      datasets: z.object({ nodes: z.array(z.unknown()) }),
    });
    const statements = (first: number): Promise<number> =>
      api.statementsDuring(async () => {
        const { experiments, datasets } = await reader.read(shape, pagesInPages, { first });
        const logs = { totalCount: 2, nodes: [{ message: 'line 1' }] };
        expect(experiments.nodes).toEqual(
          Array.from({ length: first }, () => ({ runs: { totalCount: 4, nodes: [{ logs }, { logs }] } })),
        );
        expect(datasets.nodes).toEqual(
          Array.from({ length: first }, () => ({ graphs: { totalCount: 1, nodes: [{ edges: [{ weight: 1 }] }] } })),
        );
      });
    const few = await statements(1);
    expect(await statements(4)).toBe(few);
  });

  it('counts all runs only when a query asks how many there are', async () => {
    const statements = (text: string): Promise<number> =>
      api.statementsDuring(async () => {
        expect((await reader.ask(text)).errors).toBeUndefined();
      });
    const without = await statements('{ runs(first: 2) { nodes { id } } }');
    expect(await statements('{ runs(first: 2) { totalCount nodes { id } } }')).toBe(without + 1);
  });
});

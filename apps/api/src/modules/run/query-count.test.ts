import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

describe('a list of runs with everything around them', () => {
  let api: TestApi;
  let reader: Client;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    await insertFinishedRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id }, 8);
  });
  afterAll(() => api.close());

  it('takes as many queries for 50 runs as for 5', async () => {
    const shape = z.object({
      runs: z.object({ totalCount: z.number(), nodes: z.array(z.record(z.string(), z.unknown())) }),
    });
    const statements = async (first: number): Promise<number> => {
      // Every query of drizzle goes through this one function of the driver.
      const spy = vi.spyOn(api.database.sql, 'unsafe');
      const { runs } = await reader.read(shape, query, { first });
      const count = spy.mock.calls.length;
      spy.mockRestore();
      expect(runs.totalCount).toBe(56);
      expect(runs.nodes).toHaveLength(first);
      expect(runs.nodes[0]).toMatchObject({
        evaluations: [{ mae: 3, nodeMae: [0, 1, 2] }],
        metrics: [{ values: [1, 0.5] }],
        artifacts: [],
        experiment: { progress: 1, runCounts: { succeeded: 7 }, dataset: { channels: [{ name: 'speed' }] } },
      });
      return count;
    };
    const few = await statements(5);
    const many = await statements(50);
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few);
    expect(many).toBeLessThan(25);
  });

  it('counts all runs only when a query asks how many there are', async () => {
    const statements = async (text: string): Promise<number> => {
      const spy = vi.spyOn(api.database.sql, 'unsafe');
      expect((await reader.ask(text)).errors).toBeUndefined();
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };
    const without = await statements('{ runs(first: 2) { nodes { id } } }');
    expect(await statements('{ runs(first: 2) { totalCount nodes { id } } }')).toBe(without + 1);
  });
});

import { leaderboards } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertLeaderboard } from '../../testing/leaderboard.ts';

describe('a leaderboard', () => {
  let api: TestApi;
  let reader: Client;
  let other: Client;
  let board: leaderboards.LeaderboardRow;
  let boardId: string;

  beforeAll(async () => {
    api = await startApi();
    const { db } = api.database;
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    other = await (await api.team('beta')).script('owner');
    const { dataset, graph } = await insertDataset(db, { teamId: team.id, name: 'one' });
    const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
    board = await insertLeaderboard(api, owner);
    boardId = encodeGlobalId('Leaderboard', board.id);
  });
  afterAll(() => api.close());

  it('ranks each student beside its control, with intervals and plain sentences', async () => {
    const entryShape = z.record(z.string(), z.unknown());
    const shape = z.object({
      leaderboards: z.object({
        totalCount: z.number(),
        nodes: z.array(
          z.object({
            id: z.string(),
            findings: z.array(z.string()),
            dataset: z.object({ name: z.string() }),
            protocol: z.object({ targetSteps: z.number() }),
            entries: z.object({
              totalCount: z.number(),
              nodes: z.array(entryShape),
              pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
            }),
          }),
        ),
      }),
    });
    const query = /* GraphQL */ `
      query ($first: Int, $after: String) {
        leaderboards {
          totalCount
          nodes {
            id
            findings
            dataset {
              name
            }
            protocol {
              targetSteps
            }
            entries(first: $first, after: $after) {
              totalCount
              pageInfo {
                hasNextPage
                endCursor
              }
              nodes {
                isControl
                origin
                methodLabel
                validationMae
                weightsBytes
                inputBytes
                mae {
                  mean
                  low
                  high
                }
                againstControl {
                  mean
                  low
                  high
                }
                controlVerdict
                controlEntry {
                  isControl
                }
                bestRun {
                  seed
                  inputBytes
                }
                runs {
                  seed
                }
                horizons {
                  horizon
                  mae
                }
              }
            }
          }
        }
      }
    `;
    const { leaderboards: found } = await reader.read(shape, query, { first: 1 });
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: boardId,
          findings: ['Distillation brought nothing for NLinear.'],
          dataset: { name: 'one' },
          protocol: { targetSteps: 4 },
          entries: {
            totalCount: 2,
            nodes: [
              {
                isControl: true,
                origin: 'TRAINED_HERE',
                againstControl: null,
                controlVerdict: 'UNJUDGED',
                controlEntry: null,
              },
            ],
            pageInfo: { hasNextPage: true },
          },
        },
      ],
    });
    const after = found.nodes[0]?.entries.pageInfo.endCursor;
    const next = await reader.read(shape, query, { first: 1, after });
    expect(next.leaderboards.nodes[0]?.entries).toMatchObject({
      nodes: [
        {
          methodLabel: 'response 0.9',
          validationMae: 2.9,
          ...{ weightsBytes: 400, inputBytes: 1600 },
          mae: { mean: 3.01, low: 2.9, high: 3.1 },
          againstControl: { mean: 0.01, low: -0.02, high: 0.04 },
          controlVerdict: 'TIE',
          controlEntry: { isControl: true },
          bestRun: { seed: 1, inputBytes: 1600 },
          runs: [{ seed: 1 }, { seed: 2 }],
          horizons: [{ horizon: 1, mae: 2 }],
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });

  it('says how its last ranking stands, and so does its experiment', async () => {
    const ranking = z.object({ status: z.string(), error: z.string().nullable() }).nullable();
    const shape = z.object({
      node: z.object({
        ranking,
        entries: z.object({ nodes: z.array(z.object({ experiment: z.object({ ranking }) })) }),
      }),
    });
    const query = /* GraphQL */ `
      query ($id: ID!) {
        node(id: $id) {
          ... on Leaderboard {
            ranking {
              status
              error
            }
            entries(first: 1) {
              nodes {
                experiment {
                  ranking {
                    status
                    error
                  }
                }
              }
            }
          }
        }
      }
    `;
    const failing = { ...board, jobId: crypto.randomUUID() };
    await leaderboards.failRanking(api.database.db, api.queue, failing, new Error('the disk is full'));
    const { node } = await reader.read(shape, query, { id: boardId });
    const failed = { status: 'FAILED', error: 'the disk is full' };
    expect(node).toEqual({ ranking: failed, entries: { nodes: [{ experiment: { ranking: failed } }] } });
  });

  it('is not there for another team', async () => {
    const shape = z.object({ node: z.null(), leaderboards: z.object({ totalCount: z.number() }) });
    const query = 'query ($id: ID!) { node(id: $id) { id } leaderboards { totalCount } }';
    expect(await other.read(shape, query, { id: boardId })).toEqual({ node: null, leaderboards: { totalCount: 0 } });
  });
});

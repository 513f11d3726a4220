/** A team's laboratory after a year of work, with the real API in front of it as a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTeamKey } from '@stillgraph/api';
import type { DatabaseConnection } from '@stillgraph/db';
import { freePort, startTemporaryPostgres } from '@stillgraph/db/embedded';
import { keptSecret, openDatabase, startApi } from '../../../scripts/platform/platform.ts';
import { fillOtherTeams } from '../../kit/fill-other-teams.ts';
import { fillBenchmark, type BenchmarkData, type BenchmarkSize } from '../../kit/fill-benchmark.ts';

export interface BusyLaboratory {
  readonly data: BenchmarkData;
  readonly database: DatabaseConnection;
  /** Of the API. */
  readonly url: string;
  /** Of a viewer of the team. */
  readonly headers: { readonly authorization: string; readonly 'content-type': string };
  /**
   * Asks as a viewer of the team; throws where the answer has errors or lacks data.
   *
   * @param isNew whether the API must not take it for a question that it was asked before
   */
  ask(query: string, variables: Readonly<Record<string, unknown>>, isNew?: boolean): Promise<unknown>;
  close(): Promise<void>;
}

export async function openBusyLaboratory(size: BenchmarkSize): Promise<BusyLaboratory> {
  const cleanup: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of cleanup.toReversed()) await end();
  };
  try {
    const home = await mkdtemp(join(tmpdir(), 'stillgraph-bench-api-'));
    cleanup.push(() => rm(home, { recursive: true, force: true }));
    const server = await startTemporaryPostgres();
    cleanup.push(() => server.stop());
    const database = await openDatabase({ home, databaseUrl: server.url });
    cleanup.push(() => database.close());
    const data = await fillBenchmark(database, size);
    await fillOtherTeams(database, data.teamId, { teams: 99, experiments: 50, runs: 4, metricPoints: 300 });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const secret = await keptSecret(home);
    const api = startApi({
      ...{ databaseUrl: server.url, port, webUrl: 'http://localhost:3000', secret, logs: home },
      // What is measured is how fast it answers, not when it has had enough of one caller.
      rateLimit: Number.MAX_SAFE_INTEGER,
    });
    cleanup.push(() => api.stop());
    const key = await createTeamKey(database.db, { team: 'demo', role: 'viewer', name: 'load test' });
    await api.answers(`${url}/ready`, 60_000);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    let asked = 0;
    return {
      ...{ data, database, url, headers },
      close,
      ask: async (query, variables, isNew = false) => {
        asked += 1;
        const body = JSON.stringify({ query, variables });
        // Another form of answer is another question; all that is done for it is the same.
        const form = isNew ? { accept: `application/json, x/${asked}` } : {};
        const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, ...form }, body });
        const answer = (await response.json()) as { data?: unknown; errors?: unknown };
        if (answer.errors !== undefined || answer.data == null) {
          throw new Error(`the API answered ${response.status}: ${JSON.stringify(answer.errors)}`);
        }
        return answer.data;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

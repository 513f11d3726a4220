/** Postgres restarted under load: when the API answers again, and whether anything that it acknowledged is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTeamKey } from '@stillgraph/api';
import { createDatabase } from '@stillgraph/db';
import { freePort, startEmbeddedPostgres } from '@stillgraph/db/embedded';
import { keptSecret, openDatabase, startApi } from '../../../scripts/platform/platform.ts';
import { type Part } from '../figure.ts';
import { stopPostgres } from '../../kit/stop-postgres.ts';

const CLIENTS = 20;
const PAUSE_MS = 50;
const BEFORE_MS = 3000;
const AWAY_MS = 2000;
const AFTER_MS = 15_000;
const LONGEST_SECONDS = 5;

const CHANGE = `mutation ($name: String!) {
  networkCreate(input: { name: $name }) { network { id } userErrors { code } }
}`;

interface Asked {
  /** When the answer was there. */
  readonly at: number;
  readonly answered: boolean;
  /** Of the error; null where the API itself was not reached. */
  readonly code: string | null;
}

interface Answer {
  readonly data?: { readonly networkCreate?: { readonly network: object | null } } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** @returns null where no answer came, or none of the API: the connection was refused or broke off */
async function ask(url: string, request: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetch(url, request);
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export async function measureRecovery(say: (text: string) => void): Promise<Part> {
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-bench-recovery-'));
  const cleanup: (() => Promise<unknown>)[] = [() => rm(home, { recursive: true, force: true })];
  try {
    const port = await freePort();
    const first = await startEmbeddedPostgres({ home, port });
    const prepared = await openDatabase({ home, databaseUrl: first.url });
    const key = await createTeamKey(prepared.db, { team: 'demo', role: 'admin' });
    await prepared.close();
    const apiPort = await freePort();
    const url = `http://127.0.0.1:${apiPort}`;
    const secret = await keptSecret(home);
    const restarts: string[] = [];
    const api = startApi({
      ...{ databaseUrl: first.url, port: apiPort, webUrl: 'http://localhost:3000', secret, logs: home },
      onRestart: (line) => restarts.push(line),
    });
    cleanup.push(() => api.stop());
    await api.answers(`${url}/ready`, 60_000);

    const asked: Asked[] = [];
    const acknowledged: string[] = [];
    let going = true;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const client = async (lane: number) => {
      for (let round = 0; going; round += 1) {
        const name = `${lane}/${round}`;
        // Every fifth makes something, the others read.
        const body = lane % 5 === 0 ? { query: CHANGE, variables: { name } } : { query: '{ viewer { role } }' };
        const answer = await ask(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
        if (answer?.data?.networkCreate?.network != null) acknowledged.push(name);
        const code = answer?.errors?.[0]?.extensions?.code ?? null;
        asked.push({ at: performance.now(), answered: answer?.data != null, code });
        await sleep(PAUSE_MS);
      }
    };
    const load = Promise.all(Array.from({ length: CLIENTS }, (_, lane) => client(lane)));
    say(`${CLIENTS} clients ask`);
    await sleep(BEFORE_MS);
    say('stopping Postgres under them');
    const stopped = performance.now();
    await stopPostgres(first);
    await sleep(AWAY_MS);
    const started = performance.now();
    const second = await startEmbeddedPostgres({ home, port });
    cleanup.push(() => second.stop());
    const ready = performance.now();
    await sleep(AFTER_MS);
    going = false;
    await load;

    const database = createDatabase(second.url);
    const networks = await database.sql<{ name: string }[]>`select name from networks`;
    await database.close();
    const found = new Set(networks.map(({ name }) => name));
    const lost = acknowledged.filter((name) => !found.has(name)).length;
    const failed = asked.filter(({ answered }) => !answered);
    const lastFailure = Math.max(started, ...failed.map(({ at }) => at));
    const codes = [...new Set(failed.map(({ code }) => code ?? 'no answer'))].join(', ');
    const whole = (lastFailure - started) / 1000;
    return {
      title: 'Postgres restarted under load',
      notes: [
        `${asked.length} requests of ${CLIENTS} clients, ${failed.length} failed (${codes})`,
        `Postgres was away for ${seconds(ready - stopped)}, of which its start took ${seconds(ready - started)}`,
      ],
      figures: [
        {
          name: 'from the start of Postgres until no request fails any more',
          cells: { time: seconds(lastFailure - started) },
          value: whole,
          target: { text: `< ${LONGEST_SECONDS} s`, met: whole < LONGEST_SECONDS },
          details: { requests: asked.length, failed: failed.length, codes },
        },
        {
          name: 'changes that were acknowledged',
          cells: { made: String(acknowledged.length), lost: String(lost) },
          value: lost,
          target: { text: 'none lost', met: lost === 0 },
          details: { acknowledged: acknowledged.length, lost },
        },
        {
          name: 'restarts of the API',
          cells: { made: String(restarts.length) },
          value: restarts.length,
          target: { text: 'none', met: restarts.length === 0 },
          details: { restarts },
        },
      ],
    };
  } finally {
    for (const end of cleanup.reverse()) await end();
  }
}

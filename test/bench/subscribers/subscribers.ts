/** Many live subscribers on one API process, while runs write events and pages are asked for. */
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { encodeGlobalId } from '@stillgraph/api';
import { runsQuery } from '../api/dashboard-queries.ts';
import { openBusyLaboratory, type BusyLaboratory } from '../api/laboratory.ts';
import { load } from '../api/load.ts';
import { milliseconds, type Part } from '../figure.ts';
import { quantile } from '../statistics.ts';
import { writeEvents } from './write-events.ts';

const SIZE = { runs: 2000, metricPoints: 30, nodes: 20 };
const SUBSCRIBERS = 1000;
const FOLLOWED_RUNS = 200;
/** Over all followed runs. */
const EVENTS_A_SECOND = 40;
const REQUESTS = 240;
const TOGETHER = 8;
const LONGEST_P95_MS = 200;

interface Told {
  readonly runProgress: { readonly sequence: number };
}

export async function measureSubscribers(say: (text: string) => void): Promise<Part> {
  say(`filling a database with ${SIZE.runs} runs`);
  const laboratory = await openBusyLaboratory(SIZE);
  const clients: Client[] = [];
  try {
    const runs = await laboratory.database.sql<{ id: string; last: number }[]>`
      select id, last_event as last from runs order by id limit ${FOLLOWED_RUNS}`;
    say(`opening ${SUBSCRIBERS} sockets`);
    const heard: { readonly key: string; readonly at: number }[] = [];
    for (let index = 0; index < SUBSCRIBERS; index += 1) {
      const run = runs[index % runs.length];
      if (run !== undefined)
        clients.push(await subscribe(laboratory, run, (key) => heard.push({ key, at: performance.now() })));
    }
    const writing = writeEvents(
      laboratory.database,
      runs.map(({ id }) => id),
      EVENTS_A_SECOND,
    );
    const variables = { first: 50, after: null, filter: { experimentId: null, kinds: null, statuses: null } };
    const ask = async () => void (await laboratory.ask(runsQuery, variables));
    say('asking for lists of runs meanwhile');
    await load(ask, 30, TOGETHER);
    const { p50, p95, p99, rate } = await load(ask, REQUESTS, TOGETHER);
    await writing.stop();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const delays = heard.flatMap(({ key, at }) => {
      const written = writing.at.get(key);
      return written === undefined ? [] : [Math.max(0, at - written)];
    });
    const expected = [...writing.at.keys()].length * (SUBSCRIBERS / FOLLOWED_RUNS);
    return {
      title: `${SUBSCRIBERS} subscribers on one API process`,
      notes: [
        `${FOLLOWED_RUNS} runs, ${EVENTS_A_SECOND} events a second, each told to ${SUBSCRIBERS / FOLLOWED_RUNS} subscribers`,
        `${delays.length} of ${expected} events arrived`,
      ],
      figures: [
        {
          name: `run list, 50 newest, ${TOGETHER} at a time`,
          cells: {
            p50: milliseconds(p50),
            p95: milliseconds(p95),
            p99: milliseconds(p99),
            'answers/s': rate.toFixed(0),
          },
          value: p95,
          target: { text: `p95 < ${LONGEST_P95_MS} ms`, met: p95 < LONGEST_P95_MS },
          details: { p50, p95, p99, rate },
        },
        {
          name: 'from commit to a subscriber',
          cells: {
            p50: milliseconds(quantile(delays, 0.5)),
            p95: milliseconds(quantile(delays, 0.95)),
            p99: milliseconds(quantile(delays, 0.99)),
          },
          value: delays.length,
          target: { text: 'all arrive', met: delays.length === expected },
          details: { events: delays.length, expected },
        },
      ],
    };
  } finally {
    for (const client of clients) client.terminate();
    await laboratory.close();
  }
}

/** Follows a run from now on; resolves when the socket is open. */
function subscribe(
  { url, headers }: BusyLaboratory,
  run: { readonly id: string; readonly last: number },
  onEvent: (key: string) => void,
): Promise<Client> {
  return new Promise((resolve, reject) => {
    const client = createClient({
      ...{ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 },
      connectionParams: { authorization: headers.authorization },
      on: { connected: () => resolve(client) },
    });
    client.subscribe<Told>(
      {
        query:
          'subscription ($id: ID!, $after: Int!) { runProgress(runId: $id, afterSequence: $after) { sequence run { status } } }',
        variables: { id: encodeGlobalId('Run', run.id), after: run.last },
      },
      {
        next: ({ data }) => data != null && onEvent(`${run.id}/${data.runProgress.sequence}`),
        error: (error) => reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
        complete: () => undefined,
      },
    );
  });
}

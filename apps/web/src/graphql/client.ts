/** The one GraphQL client of the browser: queries over http, subscriptions over the same origin's WebSocket. */
import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { reportConnection, reportSocket } from './connection.ts';
import { byHash } from './by-hash.ts';
import { isTurnedAway, resumingPayload, retryWaitMs } from './resume.ts';

const tellConnection = mapExchange({
  onOperation: byHash,
  onResult: (result) => {
    if (result.operation.kind === 'subscription') return;
    reportConnection(result.error?.networkError === undefined);
  },
});

/** Makes a client for queries whose answers are too large to be kept. */
export function createUncachedClient(): Client {
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [tellConnection, fetchExchange] });
}

/** Makes a client; called once, in the browser. */
export function createGraphqlClient(): Client {
  const socket = createSocket({
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    // The server may restart; come back until the page is left, or its session is over.
    retryAttempts: Infinity,
    shouldRetry: (cause) => !isTurnedAway(cause),
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, retryWaitMs(retries))),
    on: {
      connected: () => {
        reportConnection(true);
        reportSocket(true);
      },
      closed: () => reportSocket(false),
    },
  });
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      tellConnection,
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', ...rest }) => ({
          subscribe: (sink) => {
            const { payload, see } = resumingPayload({ ...rest, query });
            const unsubscribe = socket.subscribe(payload, {
              next: ({ data, errors }) => {
                see(data);
                sink.next({ data: data ?? null, ...(errors === undefined ? {} : { errors }) });
              },
              error: (cause) => sink.error(cause),
              complete: () => sink.complete(),
            });
            return { unsubscribe };
          },
        }),
      }),
    ],
  });
}

/// <reference lib="dom" />
/**
 * What runs in the browser at GET /graphql: GraphiQL over this API alone. Whoever is signed in asks as themselves; a team key
 * is written into the headers below the query, `{"authorization": "Bearer ..."}`, and is not kept.
 */
import { GraphiQL } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { storageWithoutHeaders } from './storage.ts';

const address = `${window.location.origin}/graphql`;

interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

interface Pane {
  readonly headers?: Record<string, unknown>;
}

const isSubscription = ({ query, operationName }: Asked): boolean =>
  new RegExp(`\\bsubscription\\s+${operationName ?? ''}`).test(query.replaceAll(/#.*/g, ''));

async function ask(asked: Asked, { headers = {} }: Pane): Promise<ExecutionResult> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  return (await response.json()) as ExecutionResult;
}

/** A socket for each subscription, since each may come with another key. */
async function* follow(asked: Asked, { headers = {} }: Pane): AsyncGenerator<ExecutionResult> {
  const socket = createClient({ url: address.replace(/^http/, 'ws'), connectionParams: headers, retryAttempts: 0 });
  try {
    const { query, operationName = null } = asked;
    const variables = { ...(asked.variables ?? {}) };
    for await (const result of socket.iterate({ query, variables, operationName })) yield result as ExecutionResult;
  } finally {
    await socket.dispose();
  }
}

const place = document.getElementById('graphiql');
if (place === null) throw new Error('the page has no place for GraphiQL');
createRoot(place).render(
  createElement(GraphiQL, {
    fetcher: (asked, pane = {}) => {
      const request = {
        query: asked.query,
        variables: asked.variables as unknown,
        operationName: asked.operationName ?? null,
      };
      const given = { headers: pane.headers ?? {} };
      return isSubscription(request) ? follow(request, given) : ask(request, given);
    },
    defaultQuery:
      '{\n  viewer {\n    role\n    team {\n      name\n    }\n  }\n  rateLimit {\n    remaining\n    resetAt\n  }\n}\n',
    isHeadersEditorEnabled: true,
    storage: storageWithoutHeaders(window.localStorage),
    shouldPersistHeaders: false,
  }),
);

'use client';
import { useState, type ReactNode } from 'react';
import { Client, fetchExchange, Provider } from 'urql';
import { createGraphqlClient } from './client.ts';

/** Never answers: the server draws a page as it is before the first answer, and its browser asks. */
function unansweredClient(): Client {
  return new Client({
    url: 'http://unasked.invalid/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: () => new Promise(() => undefined),
  });
}

/**
 * Gives all below the GraphQL client. The server sends the frame and the places of what is to come, so that they are seen
 * before any script has run; what the API says is brought by the browser alone, whose session it is.
 */
export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => (typeof window === 'undefined' ? unansweredClient() : createGraphqlClient()));
  return <Provider value={client}>{children}</Provider>;
}

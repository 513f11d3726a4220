'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';
import { createGraphqlClient } from './client.ts';

/**
 * Gives all below the GraphQL client. It exists in the browser alone: until the page's script runs, nothing is drawn. So
 * it lies in the layouts of the pages that need it, and not around those that the server renders whole.
 */
export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [client, setClient] = useState<Client | null>(null);
  useEffect(() => setClient(createGraphqlClient()), []);
  return client === null ? null : <Provider value={client}>{children}</Provider>;
}

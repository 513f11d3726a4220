import { createClient, createRequest, fetchExchange, mapExchange } from 'urql';
import { expect, it } from 'vitest';
import { byHash } from './by-hash.ts';
import { CompareCandidatesDocument } from './generated/graphql.ts';

it('sends the hash of a document and no text', async () => {
  const bodies: unknown[] = [];
  const client = createClient({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [mapExchange({ onOperation: byHash }), fetchExchange],
    fetch: (_url, options) => {
      if (typeof options?.body !== 'string') throw new Error('a request has no text for a body');
      bodies.push(JSON.parse(options.body));
      return Promise.resolve(Response.json({ data: { viewer: null } }));
    },
  });
  await client.executeQuery(createRequest(CompareCandidatesDocument, { filter: {} })).toPromise();
  await client.query('{ viewer { role } }', {}).toPromise();
  expect(bodies[0]).toMatchObject({
    extensions: {
      persistedQuery: { version: 1, sha256Hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string },
    },
  });
  expect(bodies[0]).not.toHaveProperty('query');
  expect(bodies[1]).toHaveProperty('query');
});

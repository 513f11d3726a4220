/** What the dashboard was built with is what the API may run for it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { emittedSchema } from '../../apps/api/src/testing/emitted-schema.ts';
import { TrustedDocuments } from '../../apps/api/src/trusted-documents/trusted-documents.ts';
import * as generated from '../../apps/web/src/graphql/generated/graphql.ts';

const file = fileURLToPath(new URL('../../apps/web/src/graphql/generated/persisted-documents.json', import.meta.url));

const hashOf = (document: unknown): string | undefined =>
  (document as { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash;

describe('the documents of the dashboard', () => {
  const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'));

  it.each(documents)('%s is known by its hash, and fits the schema', (_name, document) => {
    const trusted = new TrustedDocuments({ mode: 'only', file });
    const persistedQuery = { version: 1, sha256Hash: hashOf(document) };
    const text = trusted.textOf({ extensions: { persistedQuery } }, null);
    expect(validate(emittedSchema, parse(text ?? ''))).toEqual([]);
  });

  it('are no more than those', async () => {
    const known = Object.keys(JSON.parse(await readFile(file, 'utf8')) as object);
    expect(known.sort()).toEqual(documents.map(([, document]) => hashOf(document)).sort());
  });
});

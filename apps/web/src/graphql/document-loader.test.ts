import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import documentLoader from './document-loader.cjs';

const load = (source: string) =>
  documentLoader.call({ resourcePath: 'a-feature.ts', addDependency: () => undefined }, source);

describe('the loader of GraphQL documents', () => {
  it('leaves kind, name and hash of a document, and as many lines', async () => {
    const file = join(import.meta.dirname, '../features/frame/frame-query.ts');
    const source = await readFile(file, 'utf8');
    const loaded = load(source);
    expect(loaded).toMatch(/"__meta__":\{"hash":"sha256:[0-9a-f]+"\}/);
    expect(loaded).toContain('"operation":"query","name":{"kind":"Name","value":"Frame"}');
    expect(loaded).not.toContain('activeTeam');
    expect(loaded).not.toContain('generated');
    expect(loaded.split('\n')).toHaveLength(source.split('\n').length);
  });

  it('drops fragments, which are parts of texts that the API has', () => {
    expect(load('const part = graphql(`fragment Part on Run { id }`);')).toBe('const part = ({});');
  });

  it('leaves alone what writes no document', () => {
    expect(load('export const one = 1;')).toBe('export const one = 1;');
  });

  it('says what to do about a document that the API does not know', () => {
    expect(() => load('const odd = graphql(`query Odd { viewer { id } }`);')).toThrow(
      /a-feature\.ts: the operation "Odd" is in no persisted document; run the codegen/,
    );
  });
});

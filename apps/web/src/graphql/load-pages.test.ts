import { describe, expect, it } from 'vitest';
import { loadPages, nextCursor, type Page } from './load-pages.ts';

const pages: Readonly<Record<string, Page<number>>> = {
  a: { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'b' } },
  b: { nodes: [3], pageInfo: { hasNextPage: false, endCursor: 'c' } },
};
const ask = (after: string): Promise<Page<number>> => {
  const page = pages[after];
  return page === undefined ? Promise.reject(new Error(`no page after ${after}`)) : Promise.resolve(page);
};

describe('loadPages', () => {
  it('reads to the last page', async () => expect(await loadPages(ask, 'a', () => true)).toEqual([1, 2, 3]));
  it('asks nothing where the first page was all', async () => {
    expect(await loadPages(ask, nextCursor({ pageInfo: { hasNextPage: false, endCursor: 'a' } }), () => true)).toEqual(
      [],
    );
  });
  it('gives up when nobody wants it any more', async () => expect(await loadPages(ask, 'a', () => false)).toBeNull());
  it('says when a page is missed', async () => {
    await expect(loadPages(ask, 'z', () => true)).rejects.toThrow('no page after z');
  });
});

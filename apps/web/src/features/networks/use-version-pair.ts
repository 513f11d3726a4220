'use client';
/** What differs between two versions of a network, and the later one whole. */
import { useCallback, useEffect, useState } from 'react';
import { CombinedError, useClient, type TypedDocumentNode } from 'urql';
import { createUncachedClient } from '../../graphql/client.ts';
import { loadPages, nextCursor, type Page } from '../../graphql/load-pages.ts';
import { junctionDifferencesQuery, segmentDifferencesQuery, versionRoadsQuery } from './version-documents.ts';
import type { JunctionDifference, SegmentDifference, VersionRoads } from './version-difference.ts';

/** Differences of one kind that are brought: more of them are another network. */
const MOST_PAGES = 30;

interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface VersionPair {
  readonly roads: VersionRoads;
  readonly segments: readonly SegmentDifference[];
  readonly junctions: readonly JunctionDifference[];
  readonly segmentCounts: Counts;
  readonly junctionCounts: Counts;
}

type PairState =
  | { readonly state: 'LOADING' }
  | { readonly state: 'FAILED'; readonly error: CombinedError }
  | { readonly state: 'READY'; readonly pair: VersionPair };

interface PairVariables {
  readonly id: string;
  readonly against: string;
  readonly after: string | null;
}

/** @param ids of the later version and of the one that it is compared with; null asks nothing */
export function useVersionPair(ids: { readonly id: string; readonly against: string } | null) {
  const client = useClient();
  const [known, setKnown] = useState<{ readonly key: string; readonly pair: PairState } | null>(null);
  const [count, setCount] = useState(0);
  const retry = useCallback(() => setCount((before) => before + 1), []);
  const key = ids === null ? '' : `${ids.id} ${ids.against} ${count}`;
  useEffect(() => {
    const [id = '', against = ''] = key.split(' ');
    if (id === '') return undefined;
    let isWanted = true;
    const tell = (pair: PairState) => isWanted && setKnown({ key, pair });
    readPair().then(
      (pair) => tell({ state: 'READY', pair }),
      (cause: unknown) => {
        const networkError = cause instanceof Error ? cause : new Error(String(cause));
        tell({ state: 'FAILED', error: cause instanceof CombinedError ? cause : new CombinedError({ networkError }) });
      },
    );
    return () => {
      isWanted = false;
    };

    async function readPair(): Promise<VersionPair> {
      const [roads, segments, junctions] = await Promise.all([
        readRoads(),
        readAll(segmentDifferencesQuery, ({ node }) =>
          node?.__typename === 'NetworkVersion'
            ? { page: node.diff.segments, counts: node.diff.segmentCounts }
            : undefined,
        ),
        readAll(junctionDifferencesQuery, ({ node }) =>
          node?.__typename === 'NetworkVersion'
            ? { page: node.diff.junctions, counts: node.diff.junctionCounts }
            : undefined,
        ),
      ]);
      return {
        roads,
        ...{ segments: segments.nodes, segmentCounts: segments.counts },
        ...{ junctions: junctions.nodes, junctionCounts: junctions.counts },
      };
    }

    async function readRoads(): Promise<VersionRoads> {
      const { data, error } = await createUncachedClient().query(versionRoadsQuery, { id }).toPromise();
      if (error !== undefined) throw error;
      if (data?.node?.__typename !== 'NetworkVersion') throw new Error('There is no such version.');
      return data.node;
    }

    async function readAll<Data, Item>(
      query: TypedDocumentNode<Data, PairVariables>,
      pick: (data: Data) => { readonly page: Page<Item>; readonly counts: Counts } | undefined,
    ): Promise<{ readonly nodes: readonly Item[]; readonly counts: Counts }> {
      let asked = 0;
      const ask = async (after: string | null) => {
        asked += 1;
        const { data, error } = await client.query(query, { id, against, after }).toPromise();
        if (error !== undefined) throw error;
        const answer = data === undefined ? undefined : pick(data);
        if (answer === undefined) throw new Error('There is no such version.');
        return answer;
      };
      const first = await ask(null);
      const page = async (after: string): Promise<Page<Item>> => {
        const { page } = await ask(after);
        const isLast = asked >= MOST_PAGES;
        return isLast ? { ...page, pageInfo: { hasNextPage: false, endCursor: null } } : page;
      };
      const rest = await loadPages(page, nextCursor(first.page), () => isWanted);
      return { nodes: [...first.page.nodes, ...(rest ?? [])], counts: first.counts };
    }
  }, [client, key]);
  const state: PairState = known?.key === key ? known.pair : { state: 'LOADING' };
  return { ...state, retry };
}

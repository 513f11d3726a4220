'use client';
import { useEffect, useRef, useState } from 'react';
import { CombinedError, useClient, type TypedDocumentNode } from 'urql';
import { useTranslations } from 'use-intl';
import { loadPages, nextCursor, type Page } from './load-pages.ts';

const NONE: readonly never[] = [];

/**
 * The nodes after the first page of a connection, asked anew whenever that page's answer is a new one. Those of before
 * stay until all have come.
 *
 * @param first the first page; undefined while it has not come
 * @param pick finds the page in an answer to `query`; null where there is none
 */
export function useFurtherPages<Data, Item>(
  query: TypedDocumentNode<Data, { id: string; after?: string | null }>,
  id: string,
  first: Page<Item> | undefined,
  pick: (data: Data) => Page<Item> | null,
): { readonly nodes: readonly Item[]; readonly isWhole: boolean; readonly error: CombinedError | undefined } {
  const client = useClient();
  const t = useTranslations('ui');
  const [loaded, setLoaded] = useState<{ id: string; nodes: readonly Item[] }>({ id, nodes: [] });
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const latestPick = useRef(pick);
  useEffect(() => {
    latestPick.current = pick;
  });
  useEffect(() => {
    let isWanted = true;
    const ask = async (after: string): Promise<Page<Item>> => {
      const answer = await client.query(query, { id, after }, { requestPolicy: 'network-only' }).toPromise();
      if (answer.error !== undefined) throw answer.error;
      const page = answer.data === undefined ? null : latestPick.current(answer.data);
      if (page === null) throw new CombinedError({ graphQLErrors: [t('restGone')] });
      return page;
    };
    loadPages(ask, first === undefined ? null : nextCursor(first), () => isWanted).then(
      (nodes) => {
        if (nodes === null) return;
        setError(undefined);
        setLoaded((known) =>
          known.id === id && known.nodes.length === 0 && nodes.length === 0 ? known : { id, nodes },
        );
      },
      (cause: unknown) => {
        if (!isWanted) return;
        setError(
          cause instanceof CombinedError ? cause : new CombinedError({ networkError: new Error(String(cause)) }),
        );
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, query, id, first, t]);
  const nodes = loaded.id === id ? loaded.nodes : NONE;
  return { nodes, isWhole: first === undefined || nextCursor(first) === null || nodes.length > 0, error };
}

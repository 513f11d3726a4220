'use client';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated';
import type { PaletteSearchQuery } from '../../graphql/generated/graphql';

const searchQuery = graphql(`
  query PaletteSearch($text: String!) {
    search(text: $text) {
      id
      kind
      label
      detail
      seed
    }
  }
`);

export type Hit = PaletteSearchQuery['search'][number];

/** How long somebody types on before they are answered. */
const PAUSE_MS = 120;

export interface Hits {
  readonly hits: readonly Hit[];
  readonly isSearching: boolean;
  readonly failed: boolean;
}

/** The team's things by name or id, as the API finds them; none before something was typed. */
export function useHits(typed: string): Hits {
  const text = typed.trim();
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const pause = asked === '';
  const [{ data, error, fetching, operation }] = useQuery({
    query: searchQuery,
    variables: { text: asked },
    pause,
    requestPolicy: 'cache-and-network',
  });
  // What was found for other words stays until the answer comes, so that the list does not blink at every letter.
  const [shown, setShown] = useState<readonly Hit[]>([]);
  const isAnswered = operation?.variables.text === asked && data !== undefined;
  useEffect(() => {
    if (pause) setShown([]);
    else if (isAnswered) setShown(data.search);
  }, [pause, isAnswered, data]);
  return { hits: shown, isSearching: text !== asked || (fetching && !pause), failed: error !== undefined && !pause };
}

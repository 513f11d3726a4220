'use client';
import { useEffect } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

export interface PolledQuery<Data> {
  /** The newest answer; stays while a newer one is asked for or missed. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly refresh: () => void;
}

/**
 * A query that is asked again every `everyMs` while the page is visible, and at once when it becomes visible.
 *
 * @param options.everyMs pause between two askings; 0 asks once
 * @param options.pause whether to ask at all
 */
export function usePolledQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { readonly everyMs: number; readonly pause?: boolean },
): PolledQuery<Data> {
  const pause = options.pause ?? false;
  const [result, execute] = useQuery<Data, Variables>({ query, variables, pause, requestPolicy: 'cache-and-network' });
  const { everyMs } = options;
  useEffect(() => {
    if (everyMs === 0 || pause) return undefined;
    const ask = () => {
      if (document.visibilityState === 'visible') execute({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [everyMs, pause, execute]);
  return {
    data: result.data,
    error: result.error,
    fetching: result.fetching,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}

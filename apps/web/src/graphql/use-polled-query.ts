'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRequest, useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { lastAnswer, type LastAnswer } from './last-answer.ts';
import { startPolling } from './polling.ts';

export interface PolledQuery<Data> {
  /** The newest answer to these variables; stays while a newer one is asked for or missed. */
  readonly data: Data | undefined;
  /** Why the newest asking was missed. */
  readonly error: CombinedError | undefined;
  /** Whether `data` are those of an earlier asking, because the newest was missed. */
  readonly isStale: boolean;
  readonly refresh: () => void;
}

/**
 * A query that is asked again every `everyMs` while the page is visible, and at once when it becomes visible. An asking
 * that is under way is left to end.
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
  const { everyMs } = options;
  const [result, execute] = useQuery<Data, Variables>({ query, variables, pause, requestPolicy: 'cache-and-network' });
  const { key } = createRequest(query, variables);
  const [known, setKnown] = useState<LastAnswer<Data> | null>(null);
  const answer = lastAnswer(known, key, result);
  if (answer !== known) setKnown(answer);

  const busy = useRef(false);
  useEffect(() => {
    busy.current = result.fetching || result.stale;
  });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (everyMs === 0 || pause) return undefined;
    return startPolling({ everyMs, ask: refresh, isBusy: () => busy.current, page: document });
  }, [everyMs, pause, refresh]);

  const isOwn = result.operation?.key === key;
  return useMemo(() => {
    const error = isOwn ? result.error : undefined;
    return { data: answer?.data, error, isStale: error !== undefined && answer !== null, refresh };
  }, [answer, isOwn, result.error, refresh]);
}

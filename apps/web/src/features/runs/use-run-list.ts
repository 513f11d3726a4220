'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CombinedError, useClient } from 'urql';
import type { RunFilter, RunOrder } from '../../graphql/generated/graphql';
import { startPolling } from '../../graphql/polling.ts';
import { fieldsOf } from './listed-columns.tsx';
import { runsQuery, type ListedRun } from './run-list-query.ts';
import { noRuns, RunPager, RUNS_A_PAGE, type RunList } from './run-pager.ts';

const EVERY_MS = 4000;

export interface RunListRequest {
  readonly filter: RunFilter;
  readonly orderBy: readonly RunOrder[];
  /** Of the columns, and of what runs are grouped by: which fields to bring. */
  readonly names: readonly string[];
}

export interface ShownRuns extends Omit<RunList<ListedRun>, 'error'> {
  readonly error: CombinedError | undefined;
  /** Whether the runs are still those of what was asked for before. */
  readonly isOfBefore: boolean;
  /** Which fields these runs have. */
  readonly names: readonly string[];
  /** The same for runs under the same filter in the same order, whatever is brought of them. */
  readonly which: string;
  readonly reach: (first: number, last: number) => void;
  readonly refresh: () => void;
}

interface Shown {
  readonly text: string;
  readonly which: string;
  readonly names: readonly string[];
  readonly list: RunList<ListedRun>;
}

/** The runs of a list as far as it was scrolled; what is in sight is asked for again every few seconds. */
export function useRunList(request: RunListRequest): ShownRuns {
  const client = useClient();
  const text = JSON.stringify(request);
  const [shown, setShown] = useState<Shown>({ text, names: request.names, which: '', list: noRuns });
  const pager = useRef<RunPager<ListedRun> | null>(null);
  useEffect(() => {
    const { names, filter, orderBy } = JSON.parse(text) as RunListRequest;
    const which = JSON.stringify([filter, orderBy]);
    const ask = async (after: string | null) => {
      const variables = { first: RUNS_A_PAGE, after, filter, orderBy: [...orderBy], ...fieldsOf(names) };
      const { data, error } = await client.query(runsQuery, variables, { requestPolicy: 'network-only' }).toPromise();
      if (data === undefined) throw error ?? new CombinedError({ networkError: new Error('no answer came') });
      return data.runs;
    };
    const mine = new RunPager<ListedRun>(ask, (list) =>
      // A view that cannot be had keeps the rows of the one before it in sight, beside what is wrong.
      setShown((known) =>
        list.total === undefined
          ? { ...known, list: { ...known.list, error: list.error } }
          : { text, names, which, list },
      ),
    );
    pager.current = mine;
    void mine.reach(0, 0);
    const stop = startPolling({
      everyMs: EVERY_MS,
      ask: () => void mine.refresh(),
      isBusy: () => mine.isBusy,
      page: document,
    });
    return () => {
      stop();
      mine.close();
    };
  }, [client, text]);
  const reach = useCallback((first: number, last: number) => void pager.current?.reach(first, last), []);
  const refresh = useCallback(() => void pager.current?.refresh(), []);
  const { error } = shown.list;
  return {
    ...shown.list,
    error: error === undefined ? undefined : asCombined(error),
    isOfBefore: shown.text !== text,
    names: shown.names,
    which: shown.which,
    ...{ reach, refresh },
  };
}

function asCombined(error: unknown): CombinedError {
  if (error instanceof CombinedError) return error;
  return new CombinedError({ networkError: error instanceof Error ? error : new Error('the list could not be read') });
}

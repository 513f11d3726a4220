'use client';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { applyEvent, isFinal } from './live-run.ts';
import type { LiveRun, LogLine } from './live-run.ts';
import { runLogQuery, runProgressSubscription, runQuery } from './queries.ts';
import type { RunDetail } from './run-detail.ts';

/** Asked anew now and then besides the events, so that what they do not carry (teachers, parameters) comes too. */
const REFRESH_MS = 15_000;
/** A change of status is followed by what it brings (evaluations, latency): ask a moment later. */
const STATUS_PAUSE_MS = 300;

interface LivePage {
  readonly run: RunDetail | null;
  readonly live: LiveRun | null;
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
  readonly refresh: () => void;
}

function liveOf(run: RunDetail): LiveRun {
  return {
    status: run.status,
    progress: run.progress,
    step: run.step,
    totalSteps: run.totalSteps,
    secondsLeft: run.secondsLeft,
    curves: Object.fromEntries(run.metrics.map(({ name, steps, values }) => [name, { steps, values }])),
    log: run.logs.nodes,
    sequence: run.lastEvent,
  };
}

/** A run as it goes: the query first, then every numbered event after it; the final state is asked for once more. */
export function useLiveRun(id: string): LivePage {
  const client = useClient();
  const [live, setLive] = useState<LiveRun | null>(null);
  const [olderLog, setOlderLog] = useState<readonly LogLine[]>([]);
  const isOver = live !== null && isFinal(live.status);
  const { data, error, refresh } = usePolledQuery(runQuery, { id }, { everyMs: isOver ? 0 : REFRESH_MS });
  const run = data?.node?.__typename === 'Run' ? data.node : null;

  useEffect(() => {
    if (!run) return;
    setLive((known) => (known && known.sequence > run.lastEvent ? known : liveOf(run)));
  }, [run]);

  // A long log comes in pages of a hundred lines.
  const endCursor = run?.logs.pageInfo.hasNextPage ? run.logs.pageInfo.endCursor : null;
  useEffect(() => {
    let isCurrent = true;
    async function load(after: string | null): Promise<void> {
      for (let cursor = after; cursor !== null && isCurrent;) {
        const page = await client.query(runLogQuery, { id, after: cursor }).toPromise();
        const logs = page.data?.node?.__typename === 'Run' ? page.data.node.logs : null;
        if (!logs || !isCurrent) return;
        setOlderLog((known) => [...known, ...logs.nodes]);
        cursor = logs.pageInfo.hasNextPage ? logs.pageInfo.endCursor : null;
      }
    }
    setOlderLog([]);
    void load(endCursor);
    return () => {
      isCurrent = false;
    };
  }, [client, endCursor, id]);

  const isKnown = live !== null;
  const attempt = run?.attempt ?? 0;
  const wasOver = run !== null && isFinal(run.status);
  const sequence = useRef(0);
  const latestRefresh = useRef(refresh);
  useEffect(() => {
    sequence.current = live?.sequence ?? 0;
    latestRefresh.current = refresh;
  });
  useEffect(() => {
    if (!isKnown || wasOver) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The socket comes back by itself after a drop and asks from the same number; events known already are ignored.
    const subscription = client
      .subscription(runProgressSubscription, { runId: id, afterSequence: sequence.current })
      .subscribe(({ data: event }) => {
        if (!event) return;
        setLive((known) => known && applyEvent(known, event.runProgress));
        if (event.runProgress.type !== 'STATUS') return;
        clearTimeout(timer);
        timer = setTimeout(() => latestRefresh.current(), STATUS_PAUSE_MS);
      });
    return () => {
      subscription.unsubscribe();
      clearTimeout(timer);
    };
  }, [client, id, isKnown, attempt, wasOver]);

  const known = new Set(live?.log.map((line) => line.sequence));
  const log = live ? [...live.log, ...olderLog.filter((line) => !known.has(line.sequence))] : [];
  const whole = live && olderLog.length > 0 ? { ...live, log: log.sort((a, b) => a.sequence - b.sequence) } : live;
  return { run, live: whole, isLoading: data === undefined, error, refresh };
}

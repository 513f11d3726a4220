'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { isTurnedAway, retryWaitMs } from '../../graphql/resume.ts';
import { useFurtherPages } from '../../graphql/use-further-pages.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { keepFollowing } from '../../graphql/keep-following.ts';
import { applyAnswer, applyEvent, isFinal, mergeLog } from './live-run.ts';
import type { LiveRun } from './live-run.ts';
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
  /** Why the lines after the first hundred did not come. */
  readonly logError: CombinedError | undefined;
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
  const isOver = live !== null && isFinal(live.status);
  const { data, error, refresh } = usePolledQuery(runQuery, { id }, { everyMs: isOver ? 0 : REFRESH_MS });
  const run = data?.node?.__typename === 'Run' ? data.node : null;

  useEffect(() => {
    if (!run) return;
    setLive((known) => applyAnswer(known, liveOf(run)));
  }, [run]);

  const older = useFurtherPages(runLogQuery, id, run?.logs, (page) =>
    page.node?.__typename === 'Run' ? page.node.logs : null,
  );

  const isKnown = live !== null;
  const attempt = run?.attempt ?? 0;
  const wasOver = run !== null && isFinal(run.status);
  const sequence = useRef(0);
  const over = useRef(false);
  useEffect(() => {
    sequence.current = live?.sequence ?? 0;
    over.current = isOver;
  });
  useEffect(() => {
    if (!isKnown || wasOver) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The socket comes back by itself after a drop and asks for what followed the last event; a stream that ended with
    // an error, or too early, is subscribed to anew from there.
    const stop = keepFollowing({
      isOver: () => over.current,
      waitMs: retryWaitMs,
      subscribe: ({ onEvent, onEnd }) => {
        const subscription = client
          .subscription(runProgressSubscription, { runId: id, afterSequence: sequence.current })
          .subscribe(({ data: event, error: fault, hasNext }) => {
            if (fault !== undefined || !hasNext) {
              // Whoever was turned away gets the signed-out page from the frame's next query.
              if (!isTurnedAway(fault?.networkError)) onEnd();
              return;
            }
            if (!event) return;
            onEvent();
            setLive((known) => known && applyEvent(known, event.runProgress));
            if (event.runProgress.type !== 'STATUS') return;
            clearTimeout(timer);
            timer = setTimeout(refresh, STATUS_PAUSE_MS);
          });
        return () => subscription.unsubscribe();
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, id, isKnown, attempt, wasOver, refresh]);

  const whole = useMemo(() => live && { ...live, log: mergeLog(live.log, older.nodes) }, [live, older.nodes]);
  return { run, live: whole, isLoading: data === undefined, error, logError: older.error, refresh };
}

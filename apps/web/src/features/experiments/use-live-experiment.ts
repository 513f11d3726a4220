'use client';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient, type CombinedError } from 'urql';
import { socketIsOpen, subscribeToConnection } from '../../graphql/connection.ts';
import type {
  ExperimentQuery,
  ExperimentStateFragment,
  RunOfExperimentFragment,
} from '../../graphql/generated/graphql';
import { keepFollowing } from '../../graphql/keep-following.ts';
import { isTurnedAway, retryWaitMs } from '../../graphql/resume.ts';
import { useFurtherPages } from '../../graphql/use-further-pages.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { experimentProgressSubscription, experimentQuery, experimentRunsQuery } from './experiment-queries.ts';
import { newest, NOTHING_TOLD, withEvent, type Told } from './live-experiment.ts';

/** While events come, for what they do not carry, such as how the control of a student stands. */
const REFRESH_MS = 15_000;
/** While no events come. */
const POLL_MS = 1500;
/** The leaderboard is scored a moment after the last run. */
const SCORING_MS = 5000;
/** The end of a run is followed by what it brings: ask a moment later. */
const END_PAUSE_MS = 300;

type Experiment = Extract<NonNullable<ExperimentQuery['node']>, { __typename: 'Experiment' }>;

interface LiveExperiment {
  /** Undefined while it has not come, or where there is none; `isLoaded` tells which. */
  readonly experiment: Experiment | undefined;
  readonly runs: readonly RunOfExperimentFragment[];
  readonly isActive: boolean;
  readonly isLoaded: boolean;
  readonly error: CombinedError | undefined;
  /** Why the runs after the first hundred did not come. */
  readonly runsError: CombinedError | undefined;
  readonly refresh: () => void;
}

const isUnderway = (status: string | undefined): boolean => status === 'RUNNING' || status === 'QUEUED';

/**
 * An experiment as it goes: the query first, then each change of its runs over the socket. The query is asked again
 * meanwhile: often while the socket is closed, now and then while it is open.
 */
export function useLiveExperiment(id: string): LiveExperiment {
  const client = useClient();
  const isOpen = useSyncExternalStore(subscribeToConnection, socketIsOpen, () => false);
  const [everyMs, setEveryMs] = useState(POLL_MS);
  const { data, error, refresh } = usePolledQuery(experimentQuery, { id }, { everyMs });
  const [told, setTold] = useState<Told<RunOfExperimentFragment, ExperimentStateFragment>>(NOTHING_TOLD);
  const answer = data?.node?.__typename === 'Experiment' ? data.node : undefined;
  const further = useFurtherPages(experimentRunsQuery, id, answer?.runs, (page) =>
    page.node?.__typename === 'Experiment' ? page.node.runs : null,
  );
  const own = told.experiment?.id === id ? told : NOTHING_TOLD;
  const experiment = useMemo(
    () => (answer === undefined ? undefined : newest<Experiment>(answer, own.experiment)),
    [answer, own.experiment],
  );
  const answeredRuns = answer?.runs.nodes;
  const runs = useMemo(
    () => [...(answeredRuns ?? []), ...further.nodes].map((run) => newest(run, own.runs.get(run.id))),
    [answeredRuns, further.nodes, own.runs],
  );

  const isActive = isUnderway(experiment?.status);
  const isAnswerBehind = !isActive && isUnderway(answer?.status);
  // What has ended and been scored changes no more, unless a run is started again; that asks at once.
  const isSettled = answer !== undefined && !isActive && !isAnswerBehind;
  // The end of the last run asks for a ranking at once; where none is awaited, none will come.
  const isScoring = answer?.ranking?.status === 'PENDING';
  const pace = isSettled ? (isScoring ? SCORING_MS : 0) : isOpen ? REFRESH_MS : POLL_MS;
  if (pace !== everyMs) setEveryMs(pace);
  useEffect(() => {
    if (!isAnswerBehind) return undefined;
    const timer = setTimeout(refresh, END_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isAnswerBehind, refresh]);

  const sequence = useRef(0);
  const over = useRef(false);
  useEffect(() => {
    sequence.current = experiment?.lastEvent ?? 0;
    over.current = !isActive;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = keepFollowing({
      isOver: () => over.current,
      waitMs: retryWaitMs,
      subscribe: ({ onEvent, onEnd }) => {
        const subscription = client
          .subscription(experimentProgressSubscription, { experimentId: id, afterSequence: sequence.current })
          .subscribe(({ data: event, error: fault, hasNext }) => {
            if (fault !== undefined || !hasNext) {
              // Whoever was turned away gets the signed-out page from the frame's next query.
              if (!isTurnedAway(fault?.networkError)) onEnd();
              return;
            }
            if (!event) return;
            onEvent();
            const { run } = event.experimentProgress;
            setTold((known) => withEvent(known.experiment?.id === id ? known : NOTHING_TOLD, event.experimentProgress));
            if (isUnderway(run.status)) return;
            clearTimeout(timer);
            timer = setTimeout(refresh, END_PAUSE_MS);
          });
        return () => subscription.unsubscribe();
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, id, isActive, refresh]);

  return { experiment, runs, isActive, isLoaded: data !== undefined, error, runsError: further.error, refresh };
}

'use client';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { formatClock, formatNumber, formatShare, formatSpan } from '../../format/index.ts';
import type { ExperimentStateFragment, RunOfExperimentFragment } from '../../graphql/generated/graphql';
import { Pane, ProgressBar, roleOf } from '../../ui/index.ts';
import { experimentPace } from './experiment-pace.ts';

/** How often what depends on the clock alone is counted again. */
const TICK_MS = 5000;

interface ExperimentLiveProps {
  readonly experiment: Pick<ExperimentStateFragment, 'progress' | 'runCounts'>;
  readonly runs: readonly RunOfExperimentFragment[];
}

/** An experiment that goes on: how far, how fast, how long still, and what each run does. */
export function ExperimentLive({ experiment, runs }: ExperimentLiveProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { progress, runCounts } = experiment;
  const { updatesPerSecond, runsPerHour, secondsLeft } = experimentPace(runs, now);
  const figures = [
    { name: 'Done', value: `${runCounts.succeeded} of ${runCounts.total}` },
    { name: 'Running', value: String(runCounts.running) },
    { name: 'Time left', value: secondsLeft === null ? '—' : `about ${formatSpan(secondsLeft)}` },
    {
      name: 'Ready at about',
      value: secondsLeft === null ? '—' : formatClock(new Date(now + 1000 * secondsLeft).toISOString()),
    },
    {
      name: 'Updates a second',
      value: formatNumber(updatesPerSecond, updatesPerSecond !== null && updatesPerSecond < 10 ? 1 : 0),
    },
    { name: 'Runs an hour', value: formatNumber(runsPerHour, 0) },
  ];
  return (
    <Pane title="Now" end={formatShare(progress)}>
      <div className="experiment-progress">
        <ProgressBar value={progress} role="STUDENT" label="Progress of the experiment" />
        <p className="visually-hidden" role="status">
          {formatShare(progress)}: {runCounts.succeeded} of {runCounts.total} runs done
        </p>
      </div>
      <dl className="bill-figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RunStates runs={runs} />
    </Pane>
  );
}

/** One square a run, filled as far as it is; each leads to its run. The table below says the same in words. */
function RunStates({ runs }: { runs: readonly RunOfExperimentFragment[] }) {
  return (
    <div className="run-states" aria-hidden>
      {runs.map((run) => (
        <Link
          key={run.id}
          href={`/runs/${run.id}`}
          tabIndex={-1}
          data-role={roleOf(run)}
          data-status={run.status}
          title={[run.modelLabel, run.methodLabel, `seed ${run.seed}`, run.status.toLowerCase()]
            .filter((part) => part !== null)
            .join(', ')}
        >
          <i style={{ height: `${Math.round(100 * run.progress)}%` }} />
        </Link>
      ))}
    </div>
  );
}

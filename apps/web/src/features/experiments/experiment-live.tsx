'use client';
import { useTranslations } from 'use-intl';
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
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { progress, runCounts } = experiment;
  const { updatesPerSecond, runsPerHour, secondsLeft } = experimentPace(runs, now);
  const figures = [
    {
      name: t('live.done'),
      value: t('live.doneOf', { done: String(runCounts.succeeded), total: String(runCounts.total) }),
    },
    { name: t('live.running'), value: String(runCounts.running) },
    {
      name: t('live.timeLeft'),
      value: secondsLeft === null ? '—' : t('live.about', { span: formatSpan(format, secondsLeft) }),
    },
    {
      name: t('bill.readyAt'),
      value: secondsLeft === null ? '—' : formatClock(format, new Date(now + 1000 * secondsLeft).toISOString()),
    },
    {
      name: t('live.updates'),
      value: formatNumber(updatesPerSecond, updatesPerSecond !== null && updatesPerSecond < 10 ? 1 : 0),
    },
    { name: t('live.runs'), value: formatNumber(runsPerHour, 0) },
  ];
  return (
    <Pane title={t('live.now')} end={formatShare(progress)}>
      <div className="experiment-progress">
        <ProgressBar value={progress} role="STUDENT" label={t('live.progress')} />
        <p className="visually-hidden" role="status">
          {t('live.told', {
            share: formatShare(progress),
            done: String(runCounts.succeeded),
            total: String(runCounts.total),
          })}
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
  const t = useTranslations('experiments');
  return (
    <div className="run-states" aria-hidden>
      {runs.map((run) => (
        <Link
          key={run.id}
          href={`/runs/${run.id}`}
          tabIndex={-1}
          data-role={roleOf(run)}
          data-status={run.status}
          title={[
            run.modelLabel,
            run.methodLabel,
            t('seedOf', { seed: String(run.seed) }),
            t(`live.status.${run.status}`),
          ]
            .filter((part) => part !== null)
            .join(', ')}
        >
          <i style={{ height: `${Math.round(100 * run.progress)}%` }} />
        </Link>
      ))}
    </div>
  );
}

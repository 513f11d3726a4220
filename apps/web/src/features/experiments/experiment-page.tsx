'use client';
import { useTranslations } from 'use-intl';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { errorIn, errorUnit, formatClock } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { Empty, ErrorNotice, Pane, RunStatus, Skeleton } from '../../ui/index.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { ExperimentActions } from './experiment-actions.tsx';
import { ExperimentLive } from './experiment-live.tsx';
import { cancelMutation } from './experiment-queries.ts';
import { presetText } from './preset-text.ts';
import { KeptOff } from '../leaderboard/kept-off.tsx';
import { PublishedPane } from '../leaderboard/published-pane.tsx';
import { RankingAlert } from '../leaderboard/ranking-alert.tsx';
import { ExperimentRuns } from './experiment-runs.tsx';
import { useLiveExperiment } from './use-live-experiment.ts';
import './experiments.css';

/** Whether the board was made after its last run; a ranking that failed later was not about this experiment. */
function isRanked({
  finishedAt,
  leaderboard,
}: {
  finishedAt: string | null;
  leaderboard: { updatedAt: string } | null;
}) {
  return finishedAt !== null && leaderboard !== null && Date.parse(leaderboard.updatedAt) >= Date.parse(finishedAt);
}

/** One experiment: its state, its runs as they go, the way to its leaderboard. */
export function ExperimentPage({ id }: { id: string }) {
  const format = useTranslations('format');
  const ui = useTranslations('ui');
  const t = useTranslations('experiments');
  const { experiment, runs, isActive: active, isLoaded, error, runsError, refresh } = useLiveExperiment(id);
  const [, cancel] = useMutation(cancelMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const refusal = useRefusal();
  const board = experiment?.leaderboard?.id;
  // The sweep decides about its runs.
  const isOfSweep = experiment != null && experiment.sweep !== null;
  const actions = useMemo(
    () =>
      active && !isOfSweep ? (
        <AskFirst
          label={t('page.cancel')}
          confirm={t('page.confirm')}
          disabled={refusal !== undefined}
          title={refusal}
          onConfirm={() => {
            void cancel({ id }).then((result) => {
              setProblem(
                result.error === undefined
                  ? (result.data?.experimentCancel.userErrors[0]?.message ?? null)
                  : errorText(ui, result.error),
              );
              refresh();
            });
          }}
        />
      ) : board === undefined ? null : (
        <Link className="button primary" href={`/leaderboards/${board}`}>
          {t('page.openBoard')}
        </Link>
      ),
    [active, board, cancel, id, isOfSweep, refresh, refusal, t, ui],
  );
  return (
    <>
      <PageTitle
        crumbs={[
          { label: t('experiments'), href: '/experiments' },
          { label: experiment?.name ?? t('page.experiment') },
        ]}
        actions={actions}
      />
      {error !== undefined && !isLoaded ? <ErrorNotice error={error} retry={refresh} /> : null}
      {!isLoaded && error === undefined ? <Skeleton rows={12} label={t('loading.experiment')} /> : null}
      {isLoaded && experiment === undefined ? (
        <Empty action={<Link href="/experiments">{t('page.all')}</Link>}>{t('page.missing')}</Empty>
      ) : null}
      {problem === null ? null : (
        <div className="alert" role="alert">
          {problem}
        </div>
      )}
      {experiment === undefined ? null : (
        <>
          {active || isRanked(experiment) ? null : (
            <RankingAlert ranking={experiment.ranking} consequence={t('page.unranked')} />
          )}
          <div className="experiment-head">
            <RunStatus status={experiment.status} />
            <span>
              <Link className="quiet" href={`/datasets/${experiment.dataset.id}`}>
                {experiment.dataset.title}
              </Link>
              , {experiment.graph.name}
            </span>
            <span>
              {t('page.seeds', {
                seeds: experiment.seeds,
                preset: presetText(t, experiment.preset, experiment.presetChanged),
              })}
            </span>
            <span className="mono">{t('page.protocol', { hash: experiment.protocol.hash.slice(0, 8) })}</span>
            {experiment.protocol.eventLabel === null ? null : (
              <span>{t('page.event', { event: experiment.protocol.eventLabel })}</span>
            )}
            {experiment.protocol.named === null ? null : <span>{experiment.protocol.named.title}</span>}
            <span className="quiet-text">{t('page.begun', { at: formatClock(format, experiment.createdAt) })}</span>
            {experiment.archivedAt === null ? null : (
              <span className="quiet-text">
                {t('page.putAway', { at: formatClock(format, experiment.archivedAt) })}
              </span>
            )}
            {experiment.sweep === null ? null : (
              <span>
                {t.rich('page.ofSweep', {
                  name: experiment.sweep.name,
                  link: (chunks) => <Link href={`/sweeps/${experiment.sweep?.id ?? ''}`}>{chunks}</Link>,
                })}
              </span>
            )}
          </div>
          <ExperimentActions
            experiment={{ id: experiment.id, archivedAt: experiment.archivedAt, isOfSweep }}
            runs={runs}
            isActive={active}
            onProblem={setProblem}
            onChange={refresh}
          />
          {active ? <ExperimentLive experiment={experiment} runs={runs} /> : null}
          <Pane
            title={t('runs')}
            meta={experiment.runs.totalCount}
            end={t('page.errors', { error: errorIn(format, errorUnit(experiment.protocol, experiment.dataset.unit)) })}
          >
            {runsError === undefined ? null : <ErrorNotice error={runsError} retry={refresh} />}
            <ExperimentRuns
              unit={errorUnit(experiment.protocol, experiment.dataset.unit)}
              runs={runs}
              onProblem={setProblem}
              onChange={refresh}
            />
          </Pane>
          <KeptOff checks={experiment.protocol.keptOff} />
          {experiment.protocol.named === null ? null : (
            <PublishedPane
              named={experiment.protocol.named}
              results={experiment.protocol.published}
              own={[]}
              stepSeconds={experiment.dataset.stepSeconds}
              unit={experiment.dataset.unit}
            />
          )}
        </>
      )}
    </>
  );
}

'use client';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount } from '../../format/index.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { DatasetCard } from '../datasets/dataset-card.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { TourOffer } from '../onboarding/tour-offer.tsx';
import { ActiveRuns } from './active-runs.tsx';
import { AttentionPanes } from './attention-panes.tsx';
import { BoardSummary } from './board-summary.tsx';
import { EndedRuns } from './ended-runs.tsx';
import { overviewQuery } from './overview-query.ts';
import { midnightBefore } from './worker-day.ts';
import { WorkersToday } from './workers-today.tsx';
import './overview.css';

/** The morning's questions: what runs, what is best so far, what ended, what there is to work on, what needs a person. */
export function Overview() {
  const t = useTranslations('overview');
  const [midnight] = useState(() => midnightBefore(new Date()));
  const variables = { today: midnight.toISOString() };
  const { data, error, refresh } = usePolledQuery(overviewQuery, variables, { everyMs: 3000 });
  return (
    <>
      <PageTitle crumbs={[{ label: t('title') }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={14} label={t('loading')} /> : null}
      {data === undefined ? null : (
        <div className="overview-page">
          <TourOffer />
          <div className="overview">
            <div className="overview-main">
              <Active active={data.active} />
              {data.leaderboards.nodes.length === 0 ? null : (
                <div className="overview-boards">
                  {data.leaderboards.nodes.map((board) => (
                    <BoardSummary key={board.id} board={board} />
                  ))}
                </div>
              )}
              <Ended data={data} />
              <WorkersToday midnight={midnight} />
            </div>
            <div className="overview-side">
              <Datasets datasets={data.datasets} />
              <AttentionPanes />
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function Active({ active }: { active: OverviewQuery['active'] }) {
  const format = useTranslations('format');
  const t = useTranslations('overview');
  const left = active.nodes.flatMap(({ secondsLeft }) => secondsLeft ?? []);
  const end = left.length === 0 ? null : new Date(Date.now() + 1000 * Math.max(...left)).toISOString();
  return (
    <Pane
      title={t('active.title')}
      meta={formatCount(active.totalCount)}
      end={end === null ? undefined : t('active.nextEnd', { time: formatClock(format, end) })}
    >
      {active.nodes.length === 0 ? (
        <Empty
          action={
            <StartLink className="button" href="/experiments/new">
              {t('active.start')}
            </StartLink>
          }
        >
          {t('active.none')}
        </Empty>
      ) : (
        <ActiveRuns runs={active.nodes} />
      )}
    </Pane>
  );
}

function Ended({ data: { ended, succeeded, failed, cancelled } }: { data: OverviewQuery }) {
  const t = useTranslations('overview');
  const counts = {
    succeeded: formatCount(succeeded.totalCount),
    failed: formatCount(failed.totalCount),
    cancelled: formatCount(cancelled.totalCount),
  };
  return (
    <div className="overview-ended" role="region" aria-label={t('ended.title')} tabIndex={0}>
      <Pane title={t('ended.title')} meta={t('ended.today', counts)} end={<Link href="/runs">{t('ended.all')}</Link>}>
        {ended.nodes.length === 0 ? <Empty>{t('ended.none')}</Empty> : <EndedRuns runs={ended.nodes} />}
      </Pane>
    </div>
  );
}

function Datasets({ datasets }: { datasets: OverviewQuery['datasets'] }) {
  const t = useTranslations('overview');
  return (
    <Pane
      title={t('datasets.title')}
      end={<Link href="/datasets">{t('datasets.all', { count: formatCount(datasets.totalCount) })}</Link>}
    >
      {datasets.nodes.length === 0 ? (
        <Empty action={<Link href="/datasets">{t('datasets.import')}</Link>}>{t('datasets.none')}</Empty>
      ) : (
        datasets.nodes.map((dataset) => <DatasetCard key={dataset.id} dataset={dataset} />)
      )}
    </Pane>
  );
}

'use client';
import Link from 'next/link';
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { formatClock, formatShare } from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { RunStatus } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, ProgressBar, RunStatus as StatusMark, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { presetText } from './preset-text.ts';
import { SETTLED_MS } from './priced-form.tsx';
import { useSettled } from './use-settled.ts';
import './experiments.css';

const experimentsQuery = graphql(`
  query Experiments($first: Int!, $after: String, $filter: ExperimentFilter) {
    experiments(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        status
        preset
        presetChanged
        seeds
        progress
        createdAt
        finishedAt
        dataset {
          id
          title
        }
        graph {
          name
        }
        runCounts {
          total
          succeeded
          failed
        }
        leaderboard {
          id
        }
      }
    }
  }
`);

const PAGE = 50;
const states = ['all', 'going', 'succeeded', 'failed', 'cancelled'] as const;
type State = (typeof states)[number];

/** Choices of the list by the states that they let through; all of them where none is named. */
const STATES: Readonly<Record<State, RunStatus[] | undefined>> = {
  all: undefined,
  going: ['QUEUED', 'RUNNING'],
  succeeded: ['SUCCEEDED'],
  failed: ['FAILED'],
  cancelled: ['CANCELLED'],
};

/** All experiments of the team, newest first; page and filters are in the address, so that a link is the view. */
export function ExperimentList() {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const [state, setState] = useQueryState('state', parseAsStringLiteral(states).withDefault('all'));
  const [search, setSearch] = useQueryState('search', parseAsString.withDefault(''));
  const [isAway, setAway] = useQueryState('away', parseAsBoolean.withDefault(false));
  const sought = useSettled(search.trim(), SETTLED_MS).value;
  const filter = {
    statuses: STATES[state],
    search: sought === '' ? undefined : sought,
    archived: isAway ? ('ONLY' as const) : undefined,
  };
  const { data, error, refresh } = usePolledQuery(experimentsQuery, { first: PAGE, after, filter }, { everyMs: 4000 });
  const isFiltered = state !== 'all' || sought !== '' || isAway;
  /** Another filter has other pages. */
  const narrow = (change: () => Promise<unknown>) => {
    void setAfter(null);
    void change();
  };
  const showAll = () => narrow(() => Promise.all([setState(null), setSearch(null), setAway(null)]));
  return (
    <>
      <PageTitle crumbs={[{ label: t('experiments') }]} />
      <div className="list-filter" role="search">
        <input
          className="input"
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={search}
          onChange={({ target }) => narrow(() => setSearch(target.value))}
        />
        <Segmented
          label={t('list.states')}
          value={state}
          options={states.map((value) => ({ value, label: t(`list.state.${value}`) }))}
          onChange={(value) => narrow(() => setState(value))}
        />
        <label className="check">
          <input type="checkbox" checked={isAway} onChange={({ target }) => narrow(() => setAway(target.checked))} />
          {t('list.away')}
        </label>
      </div>
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label={t('loading.list')} /> : null}
      {data === undefined ? null : (
        <Pane title={t('experiments')} meta={data.experiments.totalCount}>
          {data.experiments.totalCount === 0 ? (
            isFiltered ? (
              <Empty
                action={
                  <button type="button" className="button" onClick={showAll}>
                    {t('list.showAll')}
                  </button>
                }
              >
                {t('list.noneLike')}
              </Empty>
            ) : (
              <Empty
                action={
                  <StartLink className="button" href="/experiments/new">
                    {t('list.first')}
                  </StartLink>
                }
              >
                {t('list.empty')}
              </Empty>
            )
          ) : (
            <div className="table-scroll">
              <table className="table card-table">
                <thead>
                  <tr>
                    <th>{t('list.name')}</th>
                    <th>{t('list.stateHead')}</th>
                    <th className="wide-only">{t('list.progress')}</th>
                    <th className="num">{t('runs')}</th>
                    <th className="wide-only">{t('list.dataset')}</th>
                    <th className="wide-only">{t('list.graph')}</th>
                    <th className="wide-only">{t('list.preset')}</th>
                    <th className="num wide-only">{t('list.seeds')}</th>
                    <th>{t('list.board')}</th>
                    <th className="num wide-only">{t('list.begun')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.experiments.nodes.map((experiment) => (
                    <tr key={experiment.id}>
                      <td className="card-name ends experiments-name" title={experiment.name}>
                        <Link className="quiet" href={`/experiments/${experiment.id}`}>
                          {experiment.name}
                        </Link>
                      </td>
                      <td className="card-end">
                        <StatusMark status={experiment.status} />
                      </td>
                      <td className="cells-progress wide-only">
                        {experiment.status === 'RUNNING' || experiment.status === 'QUEUED' ? (
                          <ProgressBar
                            value={experiment.progress}
                            role="STUDENT"
                            label={t('list.progressOf', { name: experiment.name })}
                          />
                        ) : (
                          formatShare(experiment.progress)
                        )}
                      </td>
                      <td className="num" data-head={t('runs')}>
                        {t('list.runsDone', {
                          done: String(experiment.runCounts.succeeded),
                          total: String(experiment.runCounts.total),
                          failed: experiment.runCounts.failed,
                        })}
                      </td>
                      <td className="wide-only ends experiments-dataset" title={experiment.dataset.title}>
                        <Link className="quiet" href={`/datasets/${experiment.dataset.id}`}>
                          {experiment.dataset.title}
                        </Link>
                      </td>
                      <td className="wide-only">{experiment.graph.name}</td>
                      <td className="wide-only">{presetText(t, experiment.preset, experiment.presetChanged)}</td>
                      <td className="num wide-only">{experiment.seeds}</td>
                      <td data-head={t('list.board')}>
                        {experiment.leaderboard === null ? (
                          <span className="quiet-text">{t('list.whenFinished')}</span>
                        ) : (
                          <Link href={`/leaderboards/${experiment.leaderboard.id}`}>{t('list.open')}</Link>
                        )}
                      </td>
                      <td className="num wide-only">{formatClock(format, experiment.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PageControls after={after} pageInfo={data.experiments.pageInfo} onAfter={(next) => void setAfter(next)} />
        </Pane>
      )}
    </>
  );
}

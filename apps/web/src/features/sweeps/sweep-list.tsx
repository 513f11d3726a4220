'use client';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { useMemo } from 'react';
import { errorDigits, errorUnit, formatClock, formatNumber } from '../../format/index.ts';
import type { SweepsQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, RunStatus, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { sweepsQuery } from './sweep-queries.ts';
import './sweeps.css';

type ListedSweep = SweepsQuery['sweeps']['nodes'][number];

const PAGE = 50;
const NEW = '/sweeps/new';

/** All sweeps of the team, newest first. */
export function SweepList() {
  const format = useTranslations('format');
  const [after, setAfter] = useQueryState('after', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refresh } = usePolledQuery(sweepsQuery, { first: PAGE, after }, { everyMs: 4000 });
  const t = useTranslations('sweeps');
  const list = data?.sweeps;
  const actions = useMemo(
    () => (
      <StartLink className="button" href={NEW}>
        {t('list.new')}
      </StartLink>
    ),
    [t],
  );
  return (
    <>
      <PageTitle crumbs={[{ label: t('sweeps') }]} actions={actions} />
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={8} label={t('loading.list')} /> : null}
      {list === undefined ? null : (
        <Pane title={t('sweeps')} meta={list.totalCount}>
          {list.totalCount === 0 ? (
            <Empty
              action={
                <StartLink className="button" href={NEW}>
                  {t('list.first')}
                </StartLink>
              }
            >
              {t('list.empty')}
            </Empty>
          ) : (
            <div className="table-scroll">
              <table className="table card-table">
                <thead>
                  <tr>
                    <th>{t('list.name')}</th>
                    <th>{t('list.state')}</th>
                    <th className="wide-only">{t('list.swept')}</th>
                    <th className="num">{t('list.trials')}</th>
                    <th className="num wide-only">{t('list.runs')}</th>
                    <th className="num">{t('list.chosen')}</th>
                    <th className="wide-only">{t('list.dataset')}</th>
                    <th className="num wide-only">{t('list.begun')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.nodes.map((sweep) => (
                    <tr key={sweep.id}>
                      <td className="card-name">
                        <Link className="quiet" href={`/sweeps/${sweep.id}`}>
                          {sweep.name}
                        </Link>
                      </td>
                      <td className="card-end">
                        <RunStatus status={sweep.status} />
                      </td>
                      <td className="wide-only">{sweep.targetLabel}</td>
                      <td className="num" data-head={t('list.trials')}>
                        {sweep.trialCount}
                      </td>
                      <td className="num wide-only">
                        {t('list.runsDone', {
                          done: String(sweep.runCounts.succeeded),
                          total: String(sweep.runCounts.total),
                          failed: sweep.runCounts.failed,
                        })}
                      </td>
                      <td className="num" data-head={t('list.chosen')}>
                        {sweep.best === null ? '—' : chosenText(t, sweep, sweep.best)}
                      </td>
                      <td className="wide-only">
                        <Link className="quiet" href={`/datasets/${sweep.dataset.id}`}>
                          {sweep.dataset.title}
                        </Link>
                      </td>
                      <td className="num wide-only">{formatClock(format, sweep.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <PageControls after={after} pageInfo={list.pageInfo} onAfter={(next) => void setAfter(next)} />
        </Pane>
      )}
    </>
  );
}

function chosenText(
  t: Translator<'sweeps'>,
  { experiment, dataset }: ListedSweep,
  { objective, number }: NonNullable<ListedSweep['best']>,
): string {
  const unit = errorUnit(experiment.protocol, dataset.unit);
  return t('list.chosenOf', {
    error: `${formatNumber(objective, errorDigits(unit) + 1)} ${unit}`.trim(),
    number: String(number),
  });
}

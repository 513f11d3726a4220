'use client';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import type { AlertsQuery } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageControls } from '../../ui/page-controls.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { alertAcknowledgeMutation, alertsQuery } from './alert-queries.ts';
import { subjectPage } from './audit-filter.ts';

type Alert = AlertsQuery['alerts']['nodes'][number];

const PAGE = 25;
const inAddress = { all: parseAsBoolean.withDefault(false), after: parseAsString };

/** The alerts that nobody has seen yet, or all, newest first. */
export function AlertListPane(): ReactNode {
  const t = useTranslations('team');
  const [{ all, after }, setAddress] = useQueryStates(inAddress, { history: 'push' });
  const variables = { first: PAGE, after, open: all ? null : true };
  const { data, error, refresh } = usePolledQuery(alertsQuery, variables, { everyMs: 10_000 });
  const list = data?.alerts;
  return (
    <Pane
      title={t('alerts.title')}
      meta={list?.totalCount}
      end={
        <Segmented
          label={t('alerts.which')}
          value={all ? 'all' : 'open'}
          options={[
            { value: 'open', label: t('alerts.open') },
            { value: 'all', label: t('alerts.all') },
          ]}
          onChange={(value) => void setAddress({ all: value === 'all' ? true : null, after: null })}
        />
      }
    >
      {error !== undefined && list === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {list === undefined && error === undefined ? <Skeleton rows={3} label={t('alerts.loading')} /> : null}
      {list === undefined ? null : list.nodes.length === 0 ? (
        <p className="note">{t(all ? 'alerts.never' : 'alerts.none')}</p>
      ) : (
        <AlertTable alerts={list.nodes} onChange={refresh} />
      )}
      {list === undefined ? null : (
        <PageControls after={after} pageInfo={list.pageInfo} onAfter={(cursor) => void setAddress({ after: cursor })} />
      )}
    </Pane>
  );
}

function AlertTable({ alerts, onChange }: { alerts: readonly Alert[]; onChange: () => void }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const refusal = useRefusal('RESEARCH_WRITE');
  const seen = useChange(alertAcknowledgeMutation, (data) => data.alertAcknowledge);
  return (
    <>
      <TableScroll label={t('alerts.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('alerts.alert')}</th>
              <th scope="col">{t('alerts.raised')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('alerts.seen')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {alerts.map((alert) => {
              const page = alert.subject === null ? undefined : subjectPage(alert.subject.__typename, alert.subject.id);
              return (
                <tr key={alert.id}>
                  <td className="wrap">
                    {page === undefined ? alert.message : <Link href={page}>{alert.message}</Link>}
                  </td>
                  <td>{formatClock(format, alert.createdAt)}</td>
                  <td className="act">
                    {alert.acknowledgedAt === null ? (
                      <button
                        type="button"
                        className="button"
                        disabled={refusal !== undefined || seen.isPending}
                        title={refusal}
                        onClick={() => void seen.send({ id: alert.id }).then(onChange)}
                      >
                        <Check size={16} strokeWidth={1.75} aria-hidden /> {t('alerts.seen')}
                      </button>
                    ) : (
                      <span className="quiet-text">
                        {alert.acknowledgedBy === null
                          ? t('alerts.seenAt', { time: formatClock(format, alert.acknowledgedAt) })
                          : t('alerts.seenBy', {
                              name: alert.acknowledgedBy.name,
                              time: formatClock(format, alert.acknowledgedAt),
                            })}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      <Told fault={seen.fault} />
    </>
  );
}

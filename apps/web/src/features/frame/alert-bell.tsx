'use client';
import { Bell } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';

const openAlertsQuery = graphql(`
  query OpenAlerts {
    alerts(first: 1, open: true) {
      totalCount
    }
  }
`);

const PACE_MS = 30_000;

/** The way to the team's alerts, with the number of those that nobody has seen. */
export function AlertBell(): ReactNode {
  const t = useTranslations('frame');
  const { data } = usePolledQuery(openAlertsQuery, {}, { everyMs: PACE_MS });
  const count = data?.alerts.totalCount ?? 0;
  const word = t('alerts.waiting', { count });
  return (
    <Link href="/team/alerts" className="button icon alert-bell" aria-label={t('alerts.label', { word })} title={word}>
      <Bell size={16} strokeWidth={1.75} aria-hidden />
      {count === 0 ? null : <span className="alert-dot" aria-hidden />}
    </Link>
  );
}

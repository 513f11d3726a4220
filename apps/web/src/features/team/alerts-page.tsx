'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageTitle } from '../frame/title.tsx';
import { AlertListPane } from './alert-list-pane.tsx';
import { RulePane } from './rule-pane.tsx';

/** What the team was warned of, and what it wants to be warned of. */
export function AlertsPage(): ReactNode {
  const frame = useTranslations('frame');
  return (
    <>
      <PageTitle crumbs={[{ label: frame('pages.team'), href: '/team' }, { label: frame('teamPages.alerts') }]} />
      <AlertListPane />
      <RulePane />
    </>
  );
}

'use client';
import type { ReactNode } from 'react';
import { PageTitle } from '../frame/title.tsx';
import { AlertListPane } from './alert-list-pane.tsx';
import { RulePane } from './rule-pane.tsx';

/** What the team was warned of, and what it wants to be warned of. */
export function AlertsPage(): ReactNode {
  return (
    <>
      <PageTitle crumbs={[{ label: 'Team', href: '/team' }, { label: 'Alerts' }]} />
      <AlertListPane />
      <RulePane />
    </>
  );
}

'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { useViewer } from '../frame/viewer.tsx';
import { LeaveTeam } from './leave-team.tsx';
import { RemoveTeam } from './remove-team.tsx';
import { TeamNames } from './team-names.tsx';
import { teamNamesQuery } from './team-settings-queries.ts';

/** How the team is called, and how somebody leaves it or ends it. */
export function TeamSettingsPage(): ReactNode {
  const t = useTranslations('team');
  const frame = useTranslations('frame');
  const viewer = useViewer();
  const { data, error, refresh } = usePolledQuery(teamNamesQuery, {}, { everyMs: 0 });
  const team = data?.viewer.team;
  return (
    <>
      <PageTitle crumbs={[{ label: frame('pages.team'), href: '/team' }, { label: frame('teamPages.settings') }]} />
      {error !== undefined && team === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {(team === undefined || viewer === undefined) && error === undefined ? (
        <Skeleton rows={4} label={t('settings.loading')} />
      ) : null}
      {team === undefined || viewer === undefined ? null : (
        <>
          <Pane title={t('settings.names')}>
            <TeamNames team={team} onChange={refresh} />
          </Pane>
          <Pane title={t('settings.leave')}>
            <LeaveTeam name={team.name} />
          </Pane>
          <Pane title={t('settings.remove')}>
            <RemoveTeam name={team.name} />
          </Pane>
        </>
      )}
    </>
  );
}

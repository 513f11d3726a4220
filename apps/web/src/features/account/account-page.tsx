'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { accountQuery } from './account-queries.ts';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { SessionTable } from './session-table.tsx';
import { TeamList } from './team-list.tsx';

/** How the person is called, their password, their teams, where they are signed in, and how they leave for good. */
export function AccountPage(): ReactNode {
  const t = useTranslations('account');
  const { data, error, refresh } = usePolledQuery(accountQuery, {}, { everyMs: 30_000 });
  const user = data?.viewer.user;
  return (
    <div className="stacked">
      <PageTitle crumbs={[{ label: t('title') }]} />
      {error !== undefined && data === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton rows={8} label={t('loading')} /> : null}
      {data === undefined || user === undefined || user === null ? null : (
        <>
          <Pane title={t('you')} meta={user.email}>
            <NameForm name={user.name} onChange={refresh} />
          </Pane>
          <Pane title={t('password.title')}>
            <PasswordForm
              email={user.email}
              hasPassword={data.viewer.hasPassword}
              shortest={data.signInOptions.shortestPassword}
              onChange={refresh}
            />
          </Pane>
          <Pane title={t('teams.title')} meta={data.viewer.teams.length}>
            <TeamList teams={data.viewer.teams} shownId={data.viewer.activeTeam?.id} />
          </Pane>
          <Pane title={t('sessions.title')} meta={data.viewer.sessions.length}>
            <SessionTable sessions={data.viewer.sessions} onChange={refresh} />
          </Pane>
          <Pane title={t('remove.title')}>
            <RemoveAccount email={user.email} />
          </Pane>
        </>
      )}
    </div>
  );
}

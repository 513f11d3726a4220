'use client';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import { ErrorNotice, Skeleton } from '../../ui/index.ts';
import { Outside } from '../sign-in/outside.tsx';
import { accountQuery } from './account-queries.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { TeamForm } from './team-form.tsx';

/**
 * Every page of somebody who is signed in and belongs to no team: there is nothing to show, and two ways on.
 *
 * @param error why the frame was refused; shown where the person has a team after all
 */
export function NoTeam({ error, retry }: { error: CombinedError; retry: () => void }): ReactNode {
  const t = useTranslations('account');
  const [{ data, fetching }] = useQuery({ query: accountQuery, requestPolicy: 'network-only' });
  if (fetching) {
    return (
      <Outside title="Stillgraph">
        <Skeleton rows={3} label={t('noTeam.loading')} />
      </Outside>
    );
  }
  if (data?.viewer.activeTeam !== null) {
    return (
      <Outside title="Stillgraph">
        <ErrorNotice error={error} retry={retry} />
      </Outside>
    );
  }
  return (
    <Outside title={t('noTeam.title')}>
      <p>{t('noTeam.text', { email: data.viewer.user?.email ?? '' })}</p>
      <div className="flush">
        <TeamForm />
      </div>
      <div className="flush">
        <SignOutButton />
      </div>
    </Outside>
  );
}

'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Told } from '../../ui/told.tsx';
import { TypedRemoval } from '../../ui/typed-removal.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { teamDeleteMutation } from './team-settings-queries.ts';

/** Ends the team for good; its name is typed again, so that nobody does it by a slip. */
export function RemoveTeam({ name }: { name: string }): ReactNode {
  const t = useTranslations('team');
  const refusal = useRefusal('TEAM_OWN');
  const removal = useChange(teamDeleteMutation, (data) => data.teamDelete, ['name']);
  const remove = async (typed: string) => {
    const answer = await removal.send({ name: typed });
    if (answer !== null) window.location.assign('/');
  };
  if (refusal !== undefined) return <p className="note">{refusal}</p>;
  return (
    <>
      <p className="note">{t('settings.removeNote')}</p>
      <TypedRemoval
        text={name}
        isSame={(typed) => typed === name}
        problem={removal.faults.get('name')}
        label={t('settings.removeTeam')}
        hint={t('settings.removeHint')}
        isPending={removal.isPending}
        onRemove={(typed) => void remove(typed)}
      />
      <Told fault={removal.fault} />
    </>
  );
}

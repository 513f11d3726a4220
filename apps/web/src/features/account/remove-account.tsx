'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Told } from '../../ui/told.tsx';
import { TypedRemoval } from '../../ui/typed-removal.tsx';
import { viewerDeleteMutation } from './account-queries.ts';

/** Ends the account for good; its address is typed again, so that nobody does it by a slip. */
export function RemoveAccount({ email }: { email: string }): ReactNode {
  const t = useTranslations('account');
  const removal = useChange(viewerDeleteMutation, (data) => data.viewerDelete, ['email']);
  const remove = async (typed: string) => {
    const answer = await removal.send({ email: typed });
    if (answer !== null) window.location.assign('/sign-in');
  };
  return (
    <>
      <p className="note">{t('remove.note')}</p>
      <TypedRemoval
        text={email}
        isSame={(typed) => typed.toLowerCase() === email.toLowerCase()}
        problem={removal.faults.get('email')}
        label={t('remove.label')}
        hint={t('remove.hint')}
        isPending={removal.isPending}
        onRemove={(typed) => void remove(typed)}
      />
      <Told fault={removal.fault} />
    </>
  );
}

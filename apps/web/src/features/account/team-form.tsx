'use client';
import { Plus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { teamCreateMutation } from './account-queries.ts';

/** A new team, which the person owns and is shown from then on. */
export function TeamForm(): ReactNode {
  const t = useTranslations('account');
  const creation = useChange(teamCreateMutation, (data) => data.teamCreate, ['name']);
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await creation.send({ input: { name: name.trim() } });
    if (answer !== null) window.location.assign('/');
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('teams.new')} hint={t('teams.newHint')} problem={creation.faults.get('name')} width="wide">
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={100}
              placeholder={t('teams.newPlaceholder')}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button form-act" disabled={creation.isPending}>
          <Plus size={16} strokeWidth={1.75} aria-hidden /> {t('teams.make')}
        </button>
      </form>
      <Told fault={creation.fault} />
    </>
  );
}

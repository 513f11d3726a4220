'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { viewerUpdateMutation } from './account-queries.ts';

/** What the person is called, as others of their teams read it. */
export function NameForm({ name, onChange }: { name: string; onChange: () => void }): ReactNode {
  const t = useTranslations('account');
  const change = useChange(viewerUpdateMutation, (data) => data.viewerUpdate, ['name']);
  const [typed, setTyped] = useState(name);
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await change.send({ name: typed.trim() });
    setSaid(answer === null ? '' : t('name.done', { name: typed.trim() }));
    onChange();
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('name.label')} problem={change.faults.get('name')} width="wide">
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={100}
              autoComplete="name"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={change.isPending || typed.trim() === name}
          title={typed.trim() === name ? t('name.same') : undefined}
        >
          {t('name.rename')}
        </button>
      </form>
      <Told fault={change.fault} said={said} />
    </>
  );
}

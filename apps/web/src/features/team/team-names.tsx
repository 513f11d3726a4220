'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { teamUpdateMutation } from './team-settings-queries.ts';

interface TeamNamesProps {
  team: { readonly name: string; readonly slug: string };
  onChange: () => void;
}

/** What the team is called, and the short name by which commands know it. */
export function TeamNames({ team, onChange }: TeamNamesProps): ReactNode {
  const t = useTranslations('team');
  const refusal = useRefusal('TEAM_OWN');
  const change = useChange(teamUpdateMutation, (data) => data.teamUpdate, ['name', 'slug']);
  const [name, setName] = useState(team.name);
  const [slug, setSlug] = useState(team.slug);
  const [said, setSaid] = useState('');
  const isSame = name.trim() === team.name && slug.trim() === team.slug;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await change.send({ input: { name: name.trim(), slug: slug.trim() } });
    setSaid(answer === null ? '' : t('settings.renamed', { name: name.trim() }));
    onChange();
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('settings.name')} problem={change.faults.get('name')}>
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={100}
              readOnly={refusal !== undefined}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.slug')} hint={t('settings.slugHint')} problem={change.faults.get('slug')}>
          {(control) => (
            <input
              {...control}
              className="input mono"
              required
              maxLength={60}
              readOnly={refusal !== undefined}
              autoComplete="off"
              spellCheck={false}
              value={slug}
              onChange={(event) => setSlug(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || change.isPending || isSame}
          title={refusal ?? (isSame ? t('settings.same') : undefined)}
        >
          {t('settings.rename')}
        </button>
      </form>
      {refusal === undefined ? null : <p className="note">{refusal}</p>}
      <Told fault={change.fault} said={said} />
    </>
  );
}

'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownModel } from './model-page.tsx';
import { modelUpdateMutation } from './model-queries.ts';

/** The name of a model and what it is for, to change. */
export function ModelAbout({ model, onChange }: { model: ShownModel; onChange: () => void }): ReactNode {
  const t = useTranslations('models');
  const refusal = useRefusal('MODELS_WRITE');
  const change = useChange(modelUpdateMutation, (data) => data.modelUpdate, ['name', 'description']);
  const [name, setName] = useState(model.name);
  const [description, setDescription] = useState(model.description ?? '');
  const [said, setSaid] = useState('');
  const isSame = name.trim() === model.name && description.trim() === (model.description ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id: model.id, name: name.trim(), description: description.trim() || null };
    const answer = await change.send({ input });
    setSaid(answer === null ? '' : t('about.done'));
    if (answer !== null) onChange();
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('add.name')} problem={change.faults.get('name')}>
          {(control) => (
            <input
              {...control}
              className="input mono"
              required
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label={t('add.purpose')} problem={change.faults.get('description')} width="wide">
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={2000}
              autoComplete="off"
              value={description}
              onChange={({ target }) => setDescription(target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || change.isPending || isSame}
          title={refusal}
        >
          {t('about.act')}
        </button>
      </form>
      <Told fault={change.fault} said={said} />
    </>
  );
}

'use client';
import { PackagePlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { modelCreateMutation } from './model-queries.ts';

/** A new name in the registry; its versions are registered on its page. */
export function ModelForm(): ReactNode {
  const t = useTranslations('models');
  const router = useRouter();
  const refusal = useRefusal('MODELS_WRITE');
  const creation = useChange(modelCreateMutation, (data) => data.modelCreate, ['name', 'description']);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await creation.send({ input: { name: name.trim(), description: description.trim() || null } });
    const id = answer?.model?.id;
    if (id !== undefined) router.push(`/models/${encodeURIComponent(id)}`);
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('add.name')} hint={t('add.nameHint')} problem={creation.faults.get('name')}>
          {(control) => (
            <input
              {...control}
              className="input mono"
              required
              maxLength={80}
              placeholder="city-speed"
              autoComplete="off"
              spellCheck={false}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('add.purpose')} problem={creation.faults.get('description')} width="wide">
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={2000}
              autoComplete="off"
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || creation.isPending}
          title={refusal}
        >
          <PackagePlus size={16} strokeWidth={1.75} aria-hidden /> {t('add.act')}
        </button>
      </form>
      <Told fault={creation.fault} />
    </>
  );
}

'use client';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useQuery } from 'urql';
import { useChange } from '../../graphql/use-change.ts';
import { Field } from '../../ui/field.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { modelVersionCreateMutation, runChoiceQuery } from './model-queries.ts';

/** Registers the weights of a run as the next version. */
export function VersionForm({ modelId, onChange }: { modelId: string; onChange: () => void }): ReactNode {
  const t = useTranslations('models');
  const refusal = useRefusal('MODELS_WRITE');
  const [{ data }] = useQuery({ query: runChoiceQuery });
  const creation = useChange(modelVersionCreateMutation, (payload) => payload.modelVersionCreate, ['runId', 'note']);
  const [runId, setRunId] = useState('');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const runs = data?.runs.nodes ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await creation.send({ input: { modelId, runId, note: note.trim() || null } });
    setSaid(answer === null ? '' : t('register.done', { number: `${answer.version?.number ?? ''}` }));
    if (answer === null) return;
    setRunId('');
    setNote('');
    onChange();
  };
  return (
    <>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field label={t('register.next')} hint={t('register.hint')} problem={creation.faults.get('runId')} width="wide">
          {(control) => (
            <select
              {...control}
              className="select"
              required
              value={runId}
              onChange={(event) => setRunId(event.target.value)}
            >
              <option value="">{runs.length === 0 ? t('register.noRun') : t('register.aRun')}</option>
              {runs.map((run) => (
                <option key={run.id} value={run.id}>
                  {t('register.choice', {
                    run: [run.modelLabel, run.methodLabel].filter(Boolean).join(', '),
                    seed: `${run.seed}`,
                    experiment: run.experiment.name,
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('register.why')} problem={creation.faults.get('note')}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={2000}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || creation.isPending || runs.length === 0}
          title={refusal ?? (runs.length === 0 ? t('register.noRunTitle') : undefined)}
        >
          {t('register.act')}
        </button>
      </form>
      <Told fault={creation.fault} said={said} />
    </>
  );
}

'use client';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunFieldNamesQuery, RunFilter, RunMeasure } from '../../graphql/generated/graphql';
import { Field } from '../../ui/field.tsx';
import { faultOf, withCondition, type ConditionDraft } from './condition-draft.ts';
import {
  choices,
  choiceText,
  chosenFrom,
  comparisons,
  isChoice,
  measureText,
  type Comparison,
} from './run-conditions.ts';

interface ConditionFormProps {
  filter: RunFilter;
  /** What can be named; undefined while it is being brought. */
  fields: RunFieldNamesQuery | undefined;
  onChange: (filter: RunFilter) => void;
}

const subjects = [...choices, 'config', 'metric', 'measure'] as const;
const measures: readonly RunMeasure[] = [
  ...(['PARAMETERS', 'WEIGHTS_BYTES', 'INPUT_BYTES', 'TRAIN_SECONDS', 'LATENCY_P50_MS', 'LATENCY_P99_MS'] as const),
  ...(['VALIDATION_SCORE', 'TEST_SCORE'] as const),
];
const valuesOf = (on: ConditionDraft['on']): readonly string[] | undefined =>
  isChoice(on) ? chosenFrom[on] : undefined;
const empty: ConditionDraft = { on: 'kinds', field: '', horizon: 0, comparison: 'equals', value: 'STUDENT' };

/** What a subject begins with. */
function begun(on: ConditionDraft['on']): ConditionDraft {
  const comparison = on === 'metric' || on === 'measure' ? 'atMost' : 'equals';
  return { ...empty, on, comparison, field: on === 'measure' ? 'PARAMETERS' : '', value: valuesOf(on)?.[0] ?? '' };
}

/** Adds a condition to a filter: on what, how it is compared, with what. */
export function ConditionForm({ filter, fields, onChange }: ConditionFormProps): ReactNode {
  const t = useTranslations('runs');
  const [draft, setDraft] = useState(empty);
  const [isTried, setTried] = useState(false);
  const list = useId();
  const fault = faultOf(t, draft);
  const told = isTried ? (fault ?? undefined) : undefined;
  const { on } = draft;
  const isField = !isChoice(on);
  const change = (part: Partial<ConditionDraft>) => setDraft({ ...draft, ...part });
  const names = draft.on === 'config' ? fields?.config.map(({ name }) => name) : fields?.metric.map(({ name }) => name);
  const allowed = comparisons.filter((name) => on === 'config' || (name !== 'contains' && isField));
  const known = valuesOf(on);
  return (
    <form
      className="condition-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(fault !== null);
        if (fault !== null) return;
        onChange(withCondition(filter, draft));
        setDraft(begun(draft.on));
      }}
    >
      <Field label={t('filter.whose')}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.on}
            onChange={({ target }) => setDraft(begun(target.value as ConditionDraft['on']))}
          >
            {subjects.map((name) => (
              <option key={name} value={name}>
                {t(`filter.subject.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.on === 'measure' ? (
        <Field label={t('filter.measure')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.field}
              onChange={({ target }) => change({ field: target.value })}
            >
              {measures.map((measure) => (
                <option key={measure} value={measure}>
                  {measureText(t, measure)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {draft.on === 'config' || draft.on === 'metric' ? (
        <Field
          label={draft.on === 'config' ? t('filter.field') : t('filter.metric')}
          problem={draft.field.trim() === '' ? told : undefined}
        >
          {(control) => (
            <>
              <input
                {...control}
                className="input"
                list={list}
                value={draft.field}
                placeholder={draft.on === 'config' ? 'training.learningRate' : 'test/mae'}
                onChange={({ target }) => change({ field: target.value })}
              />
              <datalist id={list}>
                {[...new Set(names ?? [])].map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      ) : null}
      {draft.on === 'metric' ? (
        <Field label={t('filter.horizon')}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="number"
              min={0}
              value={draft.horizon}
              onChange={({ target }) => change({ horizon: Math.max(0, Math.floor(target.valueAsNumber || 0)) })}
            />
          )}
        </Field>
      ) : null}
      {isField ? (
        <Field label={t('filter.comparison')}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.comparison}
              onChange={({ target }) => change({ comparison: target.value as Comparison })}
            >
              {allowed.map((name) => (
                <option key={name} value={name}>
                  {t(`comparison.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {isField && draft.comparison === 'exists' ? null : (
        <Field label={t('filter.value')} problem={isField && draft.field.trim() === '' ? undefined : told}>
          {(control) =>
            known === undefined ? (
              <input
                {...control}
                className="input"
                value={draft.value}
                onChange={({ target }) => change({ value: target.value })}
              />
            ) : (
              <select
                {...control}
                className="select"
                value={draft.value}
                onChange={({ target }) => change({ value: target.value })}
              >
                {known.map((value) => (
                  <option key={value} value={value}>
                    {isChoice(on) ? choiceText(t, on, value) : value}
                  </option>
                ))}
              </select>
            )
          }
        </Field>
      )}
      <button type="submit" className="button">
        <Plus size={16} strokeWidth={1.75} aria-hidden /> {t('filter.add')}
      </button>
    </form>
  );
}

import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { fieldProblem, Question } from '../experiments/question.tsx';
import { DimensionFields } from './dimension-fields.tsx';
import { StrategyFields } from './strategy-fields.tsx';
import { emptyField, offeredFields, offeredTargets, type FieldDraft, type SweepDraft } from './sweep-draft.ts';

interface SweepFormProps {
  draft: SweepDraft;
  base: { readonly id: string; readonly config: unknown };
  bases: readonly { readonly id: string; readonly name: string }[];
  onBase: (id: string) => void;
  onChange: (draft: SweepDraft) => void;
  problems: Readonly<Record<string, string>>;
  /** Places of the fields that are wrong; none where it is known of no single one. */
  faulty: readonly number[];
}

/** The questions of a sweep. Each change goes up at once; the bill follows. */
export function SweepForm({ draft, base, bases, onBase, onChange, problems, faulty }: SweepFormProps) {
  const t = useTranslations('sweeps');
  const offered = offeredFields(base.config, draft.target);
  const setField = (place: number, field: FieldDraft | undefined) =>
    onChange({
      ...draft,
      fields: draft.fields.flatMap((one, other) => (other !== place ? [one] : field === undefined ? [] : [field])),
    });
  const space = fieldProblem(problems, 'space');
  return (
    <div className="questions">
      <Question
        number={1}
        field="name"
        title={t('questions.name')}
        explanation={t('questions.nameAbout')}
        problem={problems['name']}
      >
        <input
          className="input wide"
          aria-label={t('questions.nameLabel')}
          {...fieldProblem(problems, 'name')}
          placeholder={t('questions.namePlaceholder')}
          maxLength={120}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Question>
      <Question
        number={2}
        field="experimentId"
        title={t('questions.experiment')}
        explanation={t('questions.experimentAbout')}
        problem={problems['experimentId']}
      >
        <select
          className="select wide"
          aria-label={t('questions.experiment')}
          {...fieldProblem(problems, 'experimentId')}
          value={base.id}
          onChange={(event) => onBase(event.target.value)}
        >
          {bases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Question>
      <Question
        number={3}
        field="target"
        title={t('questions.network')}
        explanation={t('questions.networkAbout')}
        problem={problems['target']}
      >
        <select
          className="select wide"
          aria-label={t('questions.network')}
          {...fieldProblem(problems, 'target')}
          value={draft.target}
          // Another network has other fields.
          onChange={(event) => onChange({ ...draft, target: event.target.value, fields: [emptyField] })}
        >
          {offeredTargets(t, base.config).map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </Question>
      <Question
        number={4}
        field="space"
        title={t('questions.fields')}
        explanation={t('questions.fieldsAbout')}
        problem={problems['space']}
      >
        {draft.fields.map((field, place) => (
          <DimensionFields
            key={place}
            field={field}
            place={place + 1}
            offered={offered}
            isGrid={draft.strategy === 'grid'}
            isInvalid={space['aria-invalid'] && (faulty.length === 0 || faulty.includes(place))}
            describedBy={space['aria-describedby']}
            onChange={(next) => setField(place, next)}
            onRemove={draft.fields.length > 1 ? () => setField(place, undefined) : undefined}
          />
        ))}
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...draft, fields: [...draft.fields, emptyField] })}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden /> {t('fields.another')}
        </button>
      </Question>
      <StrategyFields draft={draft} onChange={onChange} problems={problems} />
    </div>
  );
}

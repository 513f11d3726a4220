import { useTranslations } from 'use-intl';
import { formatShare } from '../../format/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { OfferedTerm } from './composed-terms.tsx';
import { fieldNamed, numberText, valueFault, type ConfigField } from './config-field.ts';
import type { DraftConfig } from './draft.ts';
import { MethodChoice } from './method-choice.tsx';
import type { OfferedMethod } from './offered-methods.ts';
import { FieldProblem, fieldProblem, Question } from './question.tsx';

const SEED_FIELDS = ['seeds', 'firstSeed'] as const;

/** How the students listen, how many seeds, how many labels. */
export function MethodFields({
  offered,
  terms,
  fields,
  config,
  onChange,
  problems,
}: {
  offered: readonly OfferedMethod[];
  terms: readonly OfferedTerm[];
  fields: ExperimentBuilderQuery['experimentOptions']['fields'];
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('experiments');
  return (
    <>
      <Question
        number={10}
        field="methods"
        title={t('questions.methods')}
        explanation={t('questions.methodsAbout')}
        problem={problems['methods']}
      >
        <MethodChoice
          offered={offered}
          terms={terms}
          chosen={config.methods}
          onChange={(methods) => onChange({ methods })}
          problems={problems}
        />
        <p className="hint">{t('methods.controls')}</p>
      </Question>
      <Question number={11} field="seeds" title={t('questions.seeds')} explanation={t('questions.seedsAbout')}>
        <div className="field-row">
          {SEED_FIELDS.map((name) => (
            <SeedField
              key={name}
              field={fieldNamed(fields.experiment, name)}
              value={config[name]}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
        </div>
      </Question>
      <Question
        number={12}
        field="studentLabelShare"
        title={t('questions.labels')}
        explanation={t('questions.labelsAbout')}
        problem={problems['studentLabelShare']}
      >
        <label className="field">
          <span className="label">
            {t.rich('labels.share', {
              share: formatShare(config.studentLabelShare),
              b: (chunks) => <b>{chunks}</b>,
            })}
          </span>
          <input
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={config.studentLabelShare}
            {...fieldProblem(problems, 'studentLabelShare')}
            onChange={(event) => onChange({ studentLabelShare: Number(event.target.value) })}
          />
        </label>
        {config.studentLabelShare < 1 ? (
          <label className="check">
            <input
              type="checkbox"
              checked={config.teacherLabels === 'same'}
              onChange={(event) => onChange({ teacherLabels: event.target.checked ? 'same' : 'archive' })}
            />{' '}
            {t('labels.same')}
          </label>
        ) : null}
      </Question>
    </>
  );
}

/** A number that is judged while it is written: it decides what everything costs. */
function SeedField({
  field,
  value,
  onChange,
}: {
  field: ConfigField;
  value: number;
  onChange: (value: number) => void;
}) {
  const t = useTranslations('experiments');
  const fault = valueFault(t, field, value);
  const problems = fault === undefined ? {} : { [field.name]: fault };
  return (
    <div>
      <label className="field">
        <span className="label">{field.label}</span>
        <input
          className="input updates"
          type="number"
          min={field.minimum ?? undefined}
          max={field.maximum ?? undefined}
          {...fieldProblem(problems, field.name)}
          value={numberText(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </label>
      {field.description === '' ? null : <p className="hint">{field.description}</p>}
      <FieldProblem problems={problems} field={field.name} />
    </div>
  );
}

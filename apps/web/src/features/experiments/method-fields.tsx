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
  return (
    <>
      <Question
        number={10}
        field="methods"
        title="Method"
        explanation="How the student listens to the teacher. Each method that you choose is trained and stands on the board."
        problem={problems['methods']}
      >
        <MethodChoice
          offered={offered}
          terms={terms}
          chosen={config.methods}
          onChange={(methods) => onChange({ methods })}
          problems={problems}
        />
        <p className="hint">Controls are always trained: a student is called distilled only beside its control.</p>
      </Question>
      <Question
        number={11}
        field="seeds"
        title="Seeds"
        explanation="Fewer than 2 seeds: no interval, so no ranks. A student and its control share each seed."
      >
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
        title="Labels"
        explanation="A teacher with the archive, a student with few days: the share of train windows whose labels students and baselines may see. Windows overlap, so their targets reach over more of the steps: each run’s log says over how many."
        problem={problems['studentLabelShare']}
      >
        <label className="field">
          <span className="label">
            Share of windows whose labels the students and baselines see <b>{formatShare(config.studentLabelShare)}</b>
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
            Teachers learn from the same labels, so that a gain is of distillation alone
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
  const fault = valueFault(field, value);
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

import { Plus } from 'lucide-react';
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
  const offered = offeredFields(base.config, draft.target);
  const setField = (place: number, field: FieldDraft | undefined) =>
    onChange({
      ...draft,
      fields: draft.fields.flatMap((one, other) => (other !== place ? [one] : field === undefined ? [] : [field])),
    });
  const space = fieldProblem(problems, 'space');
  return (
    <div className="questions">
      <Question number={1} field="name" title="Name" explanation="What do you want to tune?" problem={problems['name']}>
        <input
          className="input wide"
          aria-label="Name of the sweep"
          {...fieldProblem(problems, 'name')}
          placeholder="Learning rate of the small student"
          maxLength={120}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Question>
      <Question
        number={2}
        field="experimentId"
        title="Experiment"
        explanation="Its config, dataset and graph are what every trial starts from."
        problem={problems['experimentId']}
      >
        <select
          className="select wide"
          aria-label="Experiment"
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
        title="Network"
        explanation="A distilled student has its control tried at the same values, as often: each is then shown at its best."
        problem={problems['target']}
      >
        <select
          className="select wide"
          aria-label="Network"
          {...fieldProblem(problems, 'target')}
          value={draft.target}
          // Another network has other fields.
          onChange={(event) => onChange({ ...draft, target: event.target.value, fields: [emptyField] })}
        >
          {offeredTargets(base.config).map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </Question>
      <Question
        number={4}
        field="space"
        title="Fields"
        explanation="What is tried. Validation chooses among the trials; the test part stays unseen."
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
          <Plus size={16} strokeWidth={1.75} aria-hidden /> Another field
        </button>
      </Question>
      <StrategyFields draft={draft} onChange={onChange} problems={problems} />
    </div>
  );
}

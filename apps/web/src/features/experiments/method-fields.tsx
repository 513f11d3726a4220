import { formatShare } from '../../format/index.ts';
import type { DraftConfig } from './draft.ts';
import { MethodChoice } from './method-choice.tsx';
import type { OfferedMethod } from './offered-methods.ts';
import { fieldProblem, Question } from './question.tsx';

/** How the students listen, how many seeds, how many labels. */
export function MethodFields({
  offered,
  config,
  onChange,
  problems,
}: {
  offered: readonly OfferedMethod[];
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <Question
        number={8}
        field="methods"
        title="Method"
        explanation="How the student listens to the teacher. Each method that you choose is trained and stands on the board."
        problem={problems['methods']}
      >
        <MethodChoice offered={offered} chosen={config.methods} onChange={(methods) => onChange({ methods })} />
        <p className="hint">Controls are always trained: a student is called distilled only beside its control.</p>
      </Question>
      <Question
        number={9}
        field="seeds"
        title="Seeds"
        explanation="Fewer than 2 seeds: no interval, so no ranks. A student and its control share each seed."
        problem={problems['seeds']}
      >
        <input
          className="input updates"
          type="number"
          min={1}
          max={50}
          aria-label="Number of seeds"
          {...fieldProblem(problems, 'seeds')}
          value={Number.isNaN(config.seeds) ? '' : config.seeds}
          onChange={(event) => onChange({ seeds: event.target.valueAsNumber })}
        />
      </Question>
      <Question
        number={10}
        field="studentLabelShare"
        title="Labels"
        explanation="A teacher with the archive, a student with few days: the share of train windows whose labels students may see."
        problem={problems['studentLabelShare']}
      >
        <label className="field">
          <span className="label">
            Share of labels the students see <b>{formatShare(config.studentLabelShare)}</b>
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

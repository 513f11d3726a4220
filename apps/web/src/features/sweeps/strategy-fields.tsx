import { Segmented } from '../../ui/segmented.tsx';
import { fieldProblem, Question } from '../experiments/question.tsx';
import type { SweepDraft } from './sweep-draft.ts';

const strategies = [
  { value: 'grid', label: 'grid', title: 'Every combination of the values' },
  { value: 'random', label: 'random', title: 'Seeded draws' },
  { value: 'halving', label: 'halving', title: 'Many with few updates, the best of them with more' },
] as const;

const explained: Readonly<Record<SweepDraft['strategy'], string>> = {
  grid: 'Every combination of the values, each once.',
  random: 'Seeded draws of the space, each combination once; better than a grid where few of the fields matter.',
  halving:
    'Draws with few updates; the best share of them is trained anew with more, and so on up to the updates of the config. Student and control each keep their own best.',
};

interface StrategyFieldsProps {
  draft: SweepDraft;
  onChange: (draft: SweepDraft) => void;
  problems: Readonly<Record<string, string>>;
}

/** How trials are chosen, how often each is trained, and what it may cost. */
export function StrategyFields({ draft, onChange, problems }: StrategyFieldsProps) {
  const number = (
    name: 'trials' | 'seed' | 'eta' | 'minUpdates' | 'seeds' | 'budgetRuns' | 'budgetMinutes',
    label: string,
    question: string,
  ) => (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input sweep-number"
        inputMode="decimal"
        {...fieldProblem(problems, question)}
        value={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      <Question
        number={5}
        field="strategy"
        title="Strategy"
        explanation="Which combinations are tried."
        problem={problems['strategy']}
      >
        <Segmented
          label="Strategy"
          value={draft.strategy}
          options={strategies}
          onChange={(strategy) => onChange({ ...draft, strategy })}
        />
        <p className="hint">{explained[draft.strategy]}</p>
        {draft.strategy === 'grid' ? null : (
          <div className="field-row">
            {number('trials', 'Trials', 'strategy')}
            {number('seed', 'Seed of the draws', 'strategy')}
            {draft.strategy === 'halving' ? (
              <>
                {number('eta', 'One in so many goes on', 'strategy')}
                {number('minUpdates', 'Fewest updates', 'strategy')}
              </>
            ) : null}
          </div>
        )}
      </Question>
      <Question
        number={6}
        field="seeds"
        title="Seeds"
        explanation="A trial is judged by the mean over its seeds: more of them choose less by luck."
        problem={problems['seeds']}
      >
        {number('seeds', 'Seeds of each trial', 'seeds')}
      </Question>
      <Question
        number={7}
        field="budget"
        title="Budget"
        explanation="Runs are counted before it starts. When the minutes of training are spent, nothing more is begun."
        problem={problems['budget']}
      >
        <div className="field-row">
          {number('budgetRuns', 'At most runs', 'budget')}
          {number('budgetMinutes', 'At most minutes', 'budget')}
        </div>
      </Question>
    </>
  );
}

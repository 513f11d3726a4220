import { useTranslations } from 'use-intl';
import { Segmented } from '../../ui/segmented.tsx';
import { fieldProblem, Question } from '../experiments/question.tsx';
import type { SweepDraft } from './sweep-draft.ts';

const strategies = ['grid', 'random', 'halving'] as const;

interface StrategyFieldsProps {
  draft: SweepDraft;
  onChange: (draft: SweepDraft) => void;
  problems: Readonly<Record<string, string>>;
}

/** How trials are chosen, how often each is trained, and what it may cost. */
export function StrategyFields({ draft, onChange, problems }: StrategyFieldsProps) {
  const t = useTranslations('sweeps');
  const number = (
    name: 'trials' | 'seed' | 'eta' | 'minUpdates' | 'seeds' | 'budgetRuns' | 'budgetMinutes',
    question: string,
  ) => (
    <label className="field">
      <span className="label">{t(`strategy.${name}`)}</span>
      <input
        className="input sweep-number"
        inputMode="decimal"
        {...fieldProblem(problems, question)}
        value={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
      <span className="hint">{t(`strategy.${name}About`)}</span>
    </label>
  );
  return (
    <>
      <Question
        number={5}
        field="strategy"
        title={t('questions.strategy')}
        explanation={t('questions.strategyAbout')}
        problem={problems['strategy']}
      >
        <Segmented
          label={t('questions.strategy')}
          value={draft.strategy}
          options={strategies.map((value) => ({
            value,
            label: t(`strategy.${value}`),
            title: t(`strategy.${value}Title`),
          }))}
          onChange={(strategy) => onChange({ ...draft, strategy })}
        />
        <p className="hint">{t(`strategy.${draft.strategy}About`)}</p>
        {draft.strategy === 'grid' ? null : (
          <div className="field-row">
            {number('trials', 'strategy')}
            {number('seed', 'strategy')}
            {draft.strategy === 'halving' ? (
              <>
                {number('eta', 'strategy')}
                {number('minUpdates', 'strategy')}
              </>
            ) : null}
          </div>
        )}
      </Question>
      <Question
        number={6}
        field="seeds"
        title={t('questions.seeds')}
        explanation={t('questions.seedsAbout')}
        problem={problems['seeds']}
      >
        {number('seeds', 'seeds')}
      </Question>
      <Question
        number={7}
        field="budget"
        title={t('questions.budget')}
        explanation={t('questions.budgetAbout')}
        problem={problems['budget']}
      >
        <div className="field-row">
          {number('budgetRuns', 'budget')}
          {number('budgetMinutes', 'budget')}
        </div>
      </Question>
    </>
  );
}

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { errorDigits, errorUnit, formatClock, formatCount, formatNumber, formatSpan } from '../../format/index.ts';
import type { SweepQuery } from '../../graphql/generated/graphql';
import { ProgressBar, RoleGlyph, RunStatus } from '../../ui/index.ts';
import type { SpecWords } from './sweep-words.ts';

type Sweep = Extract<NonNullable<SweepQuery['node']>, { __typename: 'Sweep' }>;

/** What a sweep is, how far it is, and what validation chose. */
export function SweepHead({ sweep, words }: { sweep: Sweep; words: SpecWords }) {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const unit = errorUnit(sweep.experiment.protocol, sweep.dataset.unit);
  const { rungs, rung, runCounts, status } = sweep;
  const isGoing = status === 'RUNNING' || status === 'QUEUED';
  const ended = runCounts.total - runCounts.queued - runCounts.running;
  const errorOf = (error: number | null) => `${formatNumber(error, errorDigits(unit) + 1)} ${unit}`.trim();
  return (
    <>
      <div className="experiment-head">
        <RunStatus status={status} />
        <span className="model">
          <RoleGlyph role={words.role} />
          {sweep.targetLabel}
        </span>
        <span>
          {words.strategy}, {words.seeds}, {words.budget}
        </span>
        <Link className="quiet" href={`/datasets/${sweep.dataset.id}`}>
          {sweep.dataset.title}
        </Link>
        {sweep.baseExperiment === null ? null : (
          <span>
            {t.rich('head.from', {
              name: sweep.baseExperiment.name,
              link: (chunks) => (
                <Link className="quiet" href={`/experiments/${sweep.baseExperiment?.id ?? ''}`}>
                  {chunks}
                </Link>
              ),
            })}
          </span>
        )}
        <span className="quiet-text">
          {t('head.begun', {
            at: formatClock(format, sweep.createdAt),
            spent: formatSpan(format, 60 * sweep.minutesSpent),
          })}
        </span>
      </div>
      {rungs.length > 1 ? (
        <ol className="sweep-rungs" aria-label={t('rungs')}>
          {rungs.map(({ trials, updates }, place) => (
            <li key={place} aria-current={isGoing && place === rung ? 'step' : undefined}>
              {t('head.rung', { count: trials, trials: formatCount(trials), updates: formatCount(updates) })}
            </li>
          ))}
        </ol>
      ) : null}
      {isGoing ? (
        <div className="experiment-head" role="status">
          <ProgressBar
            value={runCounts.total === 0 ? 0 : ended / runCounts.total}
            role={words.role}
            label={t('head.progress')}
          />
          <span>
            {rung < 0
              ? t('head.teachersDone', { ended: String(ended), total: String(runCounts.total) })
              : rungs.length > 1
                ? t('head.rungDone', {
                    rung: String(rung + 1),
                    rungs: String(rungs.length),
                    ended: String(ended),
                    total: String(runCounts.total),
                  })
                : t('head.trialsDone', { ended: String(ended), total: String(runCounts.total) })}
          </span>
        </div>
      ) : null}
      {sweep.error === null ? null : (
        <div className="alert" role="alert">
          {sweep.error}
        </div>
      )}
      {sweep.budgetSpent ? <p className="note">{t('head.budgetSpent')}</p> : null}
      {sweep.best === null ? null : (
        <p className="note">
          {sweep.bestControl === null
            ? t('head.chosen', { number: String(sweep.best.number), error: errorOf(sweep.best.objective) })
            : t('head.chosenBoth', {
                number: String(sweep.best.number),
                error: errorOf(sweep.best.objective),
                controlNumber: String(sweep.bestControl.number),
                controlError: errorOf(sweep.bestControl.controlObjective),
              })}
        </p>
      )}
    </>
  );
}

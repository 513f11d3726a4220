import Link from 'next/link';
import { errorDigits, errorUnit, formatClock, formatCount, formatNumber, formatSpan } from '../../format/index.ts';
import type { SweepQuery } from '../../graphql/generated/graphql';
import { ProgressBar, RoleGlyph, RunStatus } from '../../ui/index.ts';
import type { SpecWords } from './sweep-words.ts';

type Sweep = Extract<NonNullable<SweepQuery['node']>, { __typename: 'Sweep' }>;

/** What a sweep is, how far it is, and what validation chose. */
export function SweepHead({ sweep, words }: { sweep: Sweep; words: SpecWords }) {
  const unit = errorUnit(sweep.experiment.protocol, sweep.dataset.unit);
  const { rungs, rung, runCounts, status } = sweep;
  const isGoing = status === 'RUNNING' || status === 'QUEUED';
  const ended = runCounts.total - runCounts.queued - runCounts.running;
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
            from{' '}
            <Link className="quiet" href={`/experiments/${sweep.baseExperiment.id}`}>
              {sweep.baseExperiment.name}
            </Link>
          </span>
        )}
        <span className="quiet-text">
          begun {formatClock(sweep.createdAt)}, {formatSpan(60 * sweep.minutesSpent)} of training
        </span>
      </div>
      {rungs.length > 1 ? (
        <ol className="sweep-rungs" aria-label="Rungs">
          {rungs.map(({ trials, updates }, place) => (
            <li key={place} aria-current={isGoing && place === rung ? 'step' : undefined}>
              {formatCount(trials)} {trials === 1 ? 'trial' : 'trials'}, {formatCount(updates)} updates
            </li>
          ))}
        </ol>
      ) : null}
      {isGoing ? (
        <div className="experiment-head" role="status">
          <ProgressBar
            value={runCounts.total === 0 ? 0 : ended / runCounts.total}
            role={words.role}
            label="Progress of the rung"
          />
          <span>
            {rung < 0
              ? 'The teachers of all trials'
              : rungs.length > 1
                ? `Rung ${rung + 1} of ${rungs.length}`
                : 'Trials'}
            : {ended} of {runCounts.total} runs done
          </span>
        </div>
      ) : null}
      {sweep.error === null ? null : (
        <div className="alert" role="alert">
          {sweep.error}
        </div>
      )}
      {sweep.budgetSpent ? (
        <p className="note">
          Its minutes of training ran out before it was through; the choice is among the trials that were done.
        </p>
      ) : null}
      {sweep.best === null ? null : (
        <p className="note">
          Validation chose trial {sweep.best.number} with {formatNumber(sweep.best.objective, errorDigits(unit) + 1)}{' '}
          {unit}
          {sweep.bestControl === null
            ? '.'
            : `, and for the control trial ${sweep.bestControl.number} with ${formatNumber(sweep.bestControl.controlObjective, errorDigits(unit) + 1)} ${unit}, out of equally many.`}{' '}
          The lowest of many trials flatters itself; what it is worth the test part says, in an experiment of its own.
        </p>
      )}
    </>
  );
}

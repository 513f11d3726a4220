'use client';
import Link from 'next/link';
import { useMutation } from 'urql';
import { formatNumber, formatShare, formatSpan } from '../../format/index.ts';
import type { ExperimentQuery } from '../../graphql/generated/graphql';
import { ModelName, ProgressBar, roleOf, RunStatus } from '../../ui/index.ts';
import { retryMutation } from './experiment-queries.ts';

type ExperimentNode = Extract<NonNullable<ExperimentQuery['node']>, { __typename: 'Experiment' }>;
type RunOfExperiment = ExperimentNode['runs']['nodes'][number];

/** The runs in the order of the plan; a finished student can be put beside its control on the map. */
export function ExperimentRuns({ runs, onChange }: { runs: readonly RunOfExperiment[]; onChange: () => void }) {
  const [, retry] = useMutation(retryMutation);
  const controlOf = (run: RunOfExperiment) =>
    run.kind === 'STUDENT' && run.method !== 'none'
      ? runs.find(
          (other) =>
            other.kind === 'STUDENT' &&
            other.method === 'none' &&
            other.modelLabel === run.modelLabel &&
            other.seed === run.seed &&
            other.status === 'SUCCEEDED',
        )
      : undefined;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Model and method</th>
            <th className="num">Seed</th>
            <th>State</th>
            <th>Progress</th>
            <th className="num">Val. MAE</th>
            <th className="num">Test MAE</th>
            <th className="num">Training</th>
            <th>
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const control = run.status === 'SUCCEEDED' ? controlOf(run) : undefined;
            return (
              <tr key={run.id}>
                <td>
                  <Link className="quiet" href={`/runs/${run.id}`}>
                    <ModelName run={run} />
                  </Link>
                </td>
                <td className="num">{run.seed}</td>
                <td title={run.errorMessage ?? undefined}>
                  <RunStatus status={run.status} attempt={run.attempt} />
                </td>
                <td className="cells-progress">
                  {run.status === 'RUNNING' ? (
                    <ProgressBar
                      value={run.progress}
                      role={roleOf(run)}
                      label={`Progress of ${run.modelLabel}, seed ${run.seed}`}
                    />
                  ) : run.status === 'QUEUED' ? (
                    <span className="quiet-text">waiting</span>
                  ) : (
                    formatShare(run.progress)
                  )}
                </td>
                <td className="num">{formatNumber(run.validationMae)}</td>
                <td className="num">{formatNumber(run.testMae)}</td>
                <td className="num">
                  {run.status === 'RUNNING' && run.secondsLeft !== null
                    ? `${formatSpan(run.secondsLeft)} left`
                    : formatSpan(run.trainSeconds)}
                </td>
                <td>
                  {run.status === 'FAILED' || run.status === 'CANCELLED' ? (
                    <button
                      type="button"
                      className="button"
                      onClick={() => {
                        void retry({ id: run.id }).then(onChange);
                      }}
                    >
                      Retry
                    </button>
                  ) : control === undefined ? null : (
                    <Link href={`/compare?left=${run.id}&right=${control.id}`}>Compare with control</Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

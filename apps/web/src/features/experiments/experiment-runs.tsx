'use client';
import Link from 'next/link';
import { useMutation } from 'urql';
import { formatNumber, formatShare, formatSpan } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';
import { ModelName, ProgressBar, roleOf, RunStatus } from '../../ui/index.ts';
import { useRefusal } from '../frame/viewer.tsx';
import { compareWithControl } from './compare-link.ts';
import { retryMutation } from './experiment-queries.ts';

interface ExperimentRunsProps {
  runs: readonly RunOfExperimentFragment[];
  /** Says why a run could not be started again; null when it could. */
  onProblem: (message: string | null) => void;
  onChange: () => void;
}

/** The runs in the order of the plan; a finished student can be put beside its control on the map. */
export function ExperimentRuns({ runs, onProblem, onChange }: ExperimentRunsProps) {
  const [{ fetching }, retry] = useMutation(retryMutation);
  const refusal = useRefusal();
  const onRetry = async (id: string) => {
    const { data, error } = await retry({ id });
    onProblem(error === undefined ? (data?.runRetry.userErrors[0]?.message ?? null) : errorText(error));
    onChange();
  };
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Model and method</th>
            <th className="num">Seed</th>
            <th>State</th>
            <th className="wide-only">Progress</th>
            <th className="num wide-only">Val. MAE</th>
            <th className="num">Test MAE</th>
            <th className="num wide-only">Training</th>
            <th>
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const comparison = compareWithControl(run);
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
                <td className="cells-progress wide-only">
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
                <td className="num wide-only">{formatNumber(run.validationMae)}</td>
                <td className="num">{formatNumber(run.testMae)}</td>
                <td className="num wide-only">
                  {run.status === 'RUNNING' && run.secondsLeft !== null
                    ? `${formatSpan(run.secondsLeft)} left`
                    : formatSpan(run.trainSeconds)}
                </td>
                <td>
                  {run.status === 'FAILED' || run.status === 'CANCELLED' ? (
                    <button
                      type="button"
                      className="button"
                      disabled={fetching || refusal !== undefined}
                      title={refusal}
                      onClick={() => void onRetry(run.id)}
                    >
                      Retry
                    </button>
                  ) : comparison === null ? null : (
                    <Link href={comparison}>Compare with control</Link>
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

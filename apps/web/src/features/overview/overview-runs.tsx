import Link from 'next/link';
import { formatClock, formatNumber, formatShare, formatSpan } from '../../format/index.ts';
import type { OverviewRunFragment } from '../../graphql/generated/graphql';
import { ModelName, ProgressBar, roleOf, RunStatus } from '../../ui/index.ts';

/** What runs and waits, with progress and time left. */
export function ActiveRuns({ runs }: { runs: readonly OverviewRunFragment[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Model and method</th>
            <th className="wide-only">Experiment</th>
            <th className="num">Seed</th>
            <th>Progress</th>
            <th className="num">Time left</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <Link className="quiet" href={`/runs/${run.id}`}>
                  <ModelName run={run} />
                </Link>
              </td>
              <td className="wide-only">
                <Link className="quiet" href={`/experiments/${run.experiment.id}`}>
                  {run.experiment.name}
                </Link>
              </td>
              <td className="num">{run.seed}</td>
              <td className="overview-progress">
                {run.status === 'RUNNING' ? (
                  <>
                    <ProgressBar
                      value={run.progress}
                      role={roleOf(run)}
                      label={`Progress of ${run.modelLabel}, seed ${run.seed}`}
                    />
                    <span>{formatShare(run.progress)}</span>
                  </>
                ) : (
                  <RunStatus status={run.status} />
                )}
              </td>
              <td className="num">{run.status === 'RUNNING' ? formatSpan(run.secondsLeft) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What ended lately, failures with their reason. */
export function EndedRuns({ runs }: { runs: readonly OverviewRunFragment[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Model and method</th>
            <th>State</th>
            <th className="wide-only">Experiment</th>
            <th className="num">Seed</th>
            <th className="num">Test MAE</th>
            <th className="num">Ended</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <Link className="quiet" href={`/runs/${run.id}`}>
                  <ModelName run={run} />
                </Link>
              </td>
              <td>
                <RunStatus status={run.status} />
              </td>
              <td className="wrap wide-only">{run.errorMessage ?? run.experiment.name}</td>
              <td className="num">{run.seed}</td>
              <td className="num">{formatNumber(run.testMae)}</td>
              <td className="num">{formatClock(run.finishedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

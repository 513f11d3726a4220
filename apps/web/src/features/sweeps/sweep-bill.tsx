import { formatCount, formatSpan } from '../../format/index.ts';
import type { SweepPlanQuery } from '../../graphql/generated/graphql';

/** What a sweep costs before it starts. */
export function SweepBill({ plan }: { plan: SweepPlanQuery['sweepPlan'] }) {
  if (plan.totalRuns === 0) return <p className="note">As it stands it cannot be started.</p>;
  return (
    <>
      <dl className="bill-figures">
        <div>
          <dt>Trials</dt>
          <dd>{plan.trials}</dd>
        </div>
        <div>
          <dt>Runs</dt>
          <dd>{plan.totalRuns}</dd>
        </div>
        <div>
          <dt>Time on one worker</dt>
          <dd>{plan.estimatedSeconds === null ? 'not known' : `about ${formatSpan(plan.estimatedSeconds)}`}</dd>
        </div>
      </dl>
      {plan.warning === null ? null : (
        <div className="alert" role="status">
          <p>{plan.warning}</p>
        </div>
      )}
      {plan.rungs.length < 2 ? null : (
        <table className="table">
          <caption className="visually-hidden">Rungs</caption>
          <thead>
            <tr>
              <th scope="col">Rung</th>
              <th scope="col" className="num">
                Trials
              </th>
              <th scope="col" className="num">
                Updates of each
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.rungs.map(({ trials, updates }, place) => (
              <tr key={place}>
                <td>{place + 1}</td>
                <td className="num">{formatCount(trials)}</td>
                <td className="num">{formatCount(updates)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="note">
        Teachers are trained once for all trials, and the control of a distilled student as often as the student. No run
        of a sweep forecasts the test part.
      </p>
    </>
  );
}

import { formatCount } from '../../format/index.ts';
import type { SweepPlanQuery } from '../../graphql/generated/graphql';
import { BillFigures } from '../experiments/bill-figures.tsx';

/** What a sweep costs before it starts. */
export function SweepBill({ plan }: { plan: SweepPlanQuery['sweepPlan'] }) {
  if (plan.totalRuns === 0) return <p className="note">As it stands it cannot be started.</p>;
  return (
    <>
      <BillFigures plan={plan} counts={[{ name: 'Trials', value: plan.trials }]} />
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

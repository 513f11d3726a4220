import { formatCount, formatNumber, formatSpan } from '../../format/index.ts';
import { RoleGlyph } from '../../ui/index.ts';
import { BillFigures } from './bill-figures.tsx';
import { planLines, roleTimes, type Plan, type PlanLine } from './plan-lines.ts';
import type { PlanWarning } from './plan-warnings.ts';
import { RunSquares } from './run-squares.tsx';
import { TimeByRole } from './time-by-role.tsx';

/** What the experiment costs before it starts: one square is one run. */
export function Bill({ plan, warnings }: { plan: Plan; warnings: readonly PlanWarning[] }) {
  const lines = planLines(plan);
  return (
    <>
      <BillFigures plan={plan} />
      <TimeByRole times={roleTimes(lines)} />
      {lines.length === 0 ? null : <PlanTable lines={lines} />}
      {warnings.length === 0 ? null : (
        <ul className="bill-warnings">
          {warnings.map((warning) => (
            <li key={warning.kind}>{warningText(warning)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function warningText(warning: PlanWarning): string {
  switch (warning.kind) {
    case 'oneSeed':
      return 'One seed: no interval, so no ranks.';
    case 'shortTrain':
      return `The train part holds ${formatNumber(warning.days, 1)} days, no whole week: some days are never learnt from.`;
    case 'shortTest':
      return `The test part holds ${formatNumber(warning.days, 1)} days, no whole week: some days are never judged.`;
  }
}

function PlanTable({ lines }: { lines: readonly PlanLine[] }) {
  return (
    <table className="table bill-plan">
      <caption className="visually-hidden">Runs of the experiment</caption>
      <thead>
        <tr>
          <th scope="col">One square is one run</th>
          <th scope="col" className="num">
            Parameters
          </th>
          <th scope="col" className="num">
            Runs
          </th>
          <th scope="col" className="num">
            Each
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, role, label, count, run }) => (
          <tr key={key}>
            <td>
              <span className="model">
                <RoleGlyph role={role} />
                <span>
                  {label}
                  <RunSquares role={role} count={count} />
                </span>
              </span>
            </td>
            <td className="num">{formatCount(run.parameters)}</td>
            <td className="num">{count}</td>
            <td className="num">{formatSpan(run.estimatedSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

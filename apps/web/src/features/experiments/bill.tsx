import { formatSpan } from '../../format/index.ts';
import type { ExperimentPlanQuery } from '../../graphql/generated/graphql';
import { RoleGlyph, roleOf, type Role } from '../../ui/index.ts';
import { BillFigures } from './bill-figures.tsx';

type Plan = ExperimentPlanQuery['experimentPlan'];

interface PlanLine {
  readonly key: string;
  readonly role: Role;
  readonly label: string;
  count: number;
  /** Of all its runs together. */
  seconds: number;
}

/** What an estimate rests on, by its basis. */
const bases: Readonly<Record<Plan['estimateBasis'], string>> = {
  MEASURED: 'From what these models compute, at the speed of earlier runs of theirs.',
  SCALED: 'From what these models compute, at the speed of earlier runs; some of the models never ran here.',
  ASSUMED: 'From what these models compute on two cores of a server; nothing like them has run here yet.',
};

/** Runs of one configuration together, in the order of the plan. */
export function planLines(plan: Plan): PlanLine[] {
  const lines = new Map<string, PlanLine>();
  for (const run of plan.runs) {
    const role = roleOf(run);
    const label = run.methodLabel === null ? run.modelLabel : `${run.modelLabel}, ${run.methodLabel}`;
    const key = `${run.kind} ${label}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { key, role, label, count: 1, seconds: run.estimatedSeconds });
    else {
      line.count += 1;
      line.seconds += run.estimatedSeconds;
    }
  }
  return [...lines.values()];
}

/** What the experiment costs before it starts: one square is one run. */
export function Bill({ plan }: { plan: Plan }) {
  return (
    <>
      <BillFigures plan={plan} />
      {plan.estimatedSeconds === null ? null : <p className="note">{bases[plan.estimateBasis]}</p>}
      <table className="table">
        <caption className="visually-hidden">Runs of the experiment</caption>
        <tbody>
          {planLines(plan).map((line) => (
            <tr key={line.key}>
              <td>
                <span className="model">
                  <RoleGlyph role={line.role} />
                  {line.label}
                </span>
              </td>
              <td aria-hidden>
                <span className="squares">
                  {Array.from({ length: Math.min(line.count, 12) }, (_, index) => (
                    <i key={index} data-role={line.role} />
                  ))}
                </span>
              </td>
              <td className="num">{line.count}</td>
              <td className="num">{formatSpan(line.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

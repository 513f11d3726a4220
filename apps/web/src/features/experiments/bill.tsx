import { formatSpan } from '../../format/index.ts';
import type { ExperimentPlanQuery } from '../../graphql/generated/graphql';
import { RoleGlyph, roleOf, type Role } from '../../ui/index.ts';

type Plan = ExperimentPlanQuery['experimentPlan'];

/** Runs of one configuration together, in the order of the plan. */
export function planLines(plan: Plan): { key: string; role: Role; label: string; count: number }[] {
  const lines = new Map<string, { key: string; role: Role; label: string; count: number }>();
  for (const run of plan.runs) {
    const role = roleOf(run);
    const label = run.methodLabel === null ? run.modelLabel : `${run.modelLabel}, ${run.methodLabel}`;
    const key = `${run.kind} ${label}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { key, role, label, count: 1 });
    else line.count += 1;
  }
  return [...lines.values()];
}

/** What the experiment costs before it starts: one square is one run. */
export function Bill({ plan }: { plan: Plan }) {
  return (
    <>
      <dl className="bill-figures">
        <div>
          <dt>Runs</dt>
          <dd>{plan.totalRuns}</dd>
        </div>
        <div>
          <dt>Time on one worker</dt>
          <dd>{plan.estimatedSeconds === null ? 'not yet known' : formatSpan(plan.estimatedSeconds)}</dd>
        </div>
      </dl>
      {plan.estimatedSeconds === null ? (
        <p className="note">
          Time is told once each of these models has run on this dataset; it comes from steps measured here.
        </p>
      ) : null}
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
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

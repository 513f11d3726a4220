import { useEffect, useState } from 'react';
import { formatBytes, formatClock, formatSpan } from '../../format/index.ts';
import type { ExperimentPlanQuery } from '../../graphql/generated/graphql';

export type Cost = Pick<
  ExperimentPlanQuery['experimentPlan'],
  | 'totalRuns'
  | 'estimatedSeconds'
  | 'estimateBasis'
  | 'measuredOn'
  | 'workers'
  | 'finishSeconds'
  | 'runsAhead'
  | 'memoryBytes'
  | 'warning'
>;

/** How often the moment of the end moves on with the clock. */
const MINUTE_MS = 60_000;

/** The figures at the head of a bill: what is counted, when it ends, what it needs; and what that is known from. */
export function BillFigures({
  plan,
  counts = [],
}: {
  plan: Cost;
  /** What stands before the runs. */
  counts?: readonly { readonly name: string; readonly value: number }[];
}) {
  const { totalRuns, estimatedSeconds, finishSeconds, memoryBytes, warning } = plan;
  const readyAt = useReadyAt(finishSeconds);
  return (
    <>
      <dl className="bill-figures">
        {[...counts, { name: 'Runs', value: totalRuns }].map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Ready at about</dt>
          <dd>{readyAt}</dd>
        </div>
        <div>
          <dt>Memory of a run</dt>
          <dd>{estimatedSeconds === null ? '—' : formatBytes(memoryBytes)}</dd>
        </div>
      </dl>
      {estimatedSeconds === null ? null : <p className="note">{workText(plan, estimatedSeconds)}</p>}
      {warning === null ? null : (
        <div className="alert" role="status">
          <p>{warning}</p>
        </div>
      )}
    </>
  );
}

/** The clock at the end of what starts now. */
function useReadyAt(seconds: number | null): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return seconds === null ? '—' : formatClock(new Date(now + 1000 * seconds).toISOString());
}

/** How much work it is, who shares it, what goes before it, and what the speed is known from. */
function workText(plan: Cost, seconds: number): string {
  const { workers, finishSeconds, runsAhead } = plan;
  const shared =
    finishSeconds === null
      ? 'no worker is there to do it'
      : workers === 1
        ? 'on one worker'
        : `${formatSpan(finishSeconds)} on ${workers} workers`;
  const queue =
    runsAhead === 0
      ? ''
      : ` ${runsAhead} ${runsAhead === 1 ? 'run of the team goes' : 'runs of the team go'} before it.`;
  return `About ${formatSpan(seconds)} of work, ${shared}.${queue} ${basisText(plan)}`;
}

function basisText({ estimateBasis, measuredOn }: Pick<Cost, 'estimateBasis' | 'measuredOn'>): string {
  const where = measuredOn.length === 0 ? 'here' : `on ${measuredOn.slice(0, 3).join(', ')}`;
  switch (estimateBasis) {
    case 'MEASURED':
      return `From steps of earlier runs of these models, measured ${where}.`;
    case 'SCALED':
      return `From what these models compute, at the speed of earlier runs ${where}; some of the models never ran here.`;
    case 'ASSUMED':
      return 'From what these models compute on two cores of a server; nothing like them has run here yet.';
  }
}

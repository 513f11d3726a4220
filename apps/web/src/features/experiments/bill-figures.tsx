import { formatSpan } from '../../format/index.ts';

interface Priced {
  readonly totalRuns: number;
  readonly estimatedSeconds: number | null;
  /** What should be known before so much time is spent; null where nothing. */
  readonly warning: string | null;
}

/** The figures at the head of a bill: what is counted, and how long it takes. */
export function BillFigures({
  plan,
  counts = [],
}: {
  plan: Priced;
  /** What stands before the runs. */
  counts?: readonly { readonly name: string; readonly value: number }[];
}) {
  const { totalRuns, estimatedSeconds, warning } = plan;
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
          <dt>Time on one worker</dt>
          <dd>{estimatedSeconds === null ? 'not known' : `about ${formatSpan(estimatedSeconds)}`}</dd>
        </div>
      </dl>
      {warning === null ? null : (
        <div className="alert" role="status">
          <p>{warning}</p>
        </div>
      )}
    </>
  );
}

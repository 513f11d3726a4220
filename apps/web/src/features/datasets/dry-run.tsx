'use client';
import type { ReactNode } from 'react';
import { formatCount, formatShare, formatStep } from '../../format/index.ts';
import type { DryRunQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { dryRunQuery } from './upload-documents.ts';

type Report = NonNullable<Extract<NonNullable<DryRunQuery['node']>, { __typename: 'Import' }>['report']>;

const severities = {
  REFUSED: { word: 'refused', className: 'bad' },
  SUSPECT: { word: 'suspect', className: 'warn' },
  NOTE: { word: 'note', className: '' },
} as const;

/** What a look at the source found, and the button that imports it where nothing stands against it. */
export function DryRun({ id, onImport }: { id: string; onImport: () => void }): ReactNode {
  const { data } = usePolledQuery(dryRunQuery, { id }, { everyMs: 1500 });
  const run = data?.node?.__typename === 'Import' ? data.node : undefined;
  if (run === undefined || run.status === 'QUEUED' || run.status === 'RUNNING') {
    return <p role="status">Looking at it: {run?.message ?? formatShare(run?.progress ?? 0)}</p>;
  }
  if (run.report === null) {
    return (
      <p role="alert" className="status bad">
        {run.error ?? 'The look was cancelled.'}
      </p>
    );
  }
  const isRefused = run.report.findings.some(({ severity }) => severity === 'REFUSED');
  return (
    <section className="dry-run" aria-label="What was found">
      <p>{summaryOf(run.report)}</p>
      <Findings findings={run.report.findings} />
      <p className="form-buttons">
        <button type="button" className="button primary" disabled={isRefused} onClick={onImport}>
          Import it
        </button>
        {isRefused ? (
          <span className="hint">What is refused has to be mended first, in the files or above.</span>
        ) : null}
      </p>
    </section>
  );
}

function summaryOf({ format, nodes, steps, stepSeconds, zone, firstAt, lastAt }: Report): string {
  const span = firstAt === null || lastAt === null ? '' : `, ${firstAt.slice(0, 16)} to ${lastAt.slice(0, 16)}`;
  return (
    `${format ?? 'Unknown format'}: ${formatCount(nodes)} sensors, ${formatCount(steps)} steps` +
    `${stepSeconds === null ? '' : ` of ${formatStep(stepSeconds)}`}${span}${zone === null ? '' : ` (${zone})`}`
  );
}

function Findings({ findings }: { findings: Report['findings'] }): ReactNode {
  if (findings.length === 0) return <p>Nothing was found against it.</p>;
  return (
    <ul className="findings">
      {findings.map(({ kind, severity, told, mend }, at) => (
        <li key={at}>
          <span className={`status ${severities[severity].className}`}>{severities[severity].word}</span>{' '}
          <strong>{kind.toLowerCase().replaceAll('_', ' ')}</strong>: {told}
          {mend === null ? null : <span className="hint"> {mend}</span>}
        </li>
      ))}
    </ul>
  );
}

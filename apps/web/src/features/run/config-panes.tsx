import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatBytes, formatClock, formatCount } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { checkpointOf } from './checkpoint.ts';
import { configDifferences, configRows } from './config-rows.ts';
import type { RunDetail } from './run-detail.ts';

/** A student beside its control: only what differs. */
export function ControlDifferences({ run }: { run: RunDetail }): ReactNode {
  if (!run.control) return null;
  const rows = configDifferences(run.config, run.control.config);
  return (
    <Pane title="Differs from its control in" end={<Link href={`/runs/${run.control.id}`}>Open the control</Link>}>
      <TableScroll label="Differences from its control">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">This run</th>
              <th scope="col">Control</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <td className="quiet-text">{row.label}</td>
                <td>{row.left ?? 'none'}</td>
                <td className="quiet-text">{row.right ?? 'none'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Pane>
  );
}

/** All that rebuilds the run, folded away: data, code, seed and every setting. */
export function RunFacts({ run }: { run: RunDetail }): ReactNode {
  const checkpoint = checkpointOf(run.artifacts);
  return (
    <Pane title="Settings">
      <dl className="facts">
        <dt>Experiment</dt>
        <dd>
          <Link href={`/experiments/${run.experiment.id}`}>{run.experiment.name}</Link>
        </dd>
        <dt>Seed</dt>
        <dd>{run.seed}</dd>
        <dt>Data</dt>
        <dd className="mono">{run.experiment.dataset.contentHash.slice(0, 12)}</dd>
        <dt>Protocol</dt>
        <dd className="mono">{run.experiment.protocol.hash.slice(0, 12)}</dd>
        <dt>Configuration</dt>
        <dd className="mono">{run.configHash.slice(0, 12)}</dd>
        <dt>Engine</dt>
        <dd>{run.engine === null ? 'not chosen yet' : `${run.engine}, ${run.threads ?? 1} threads`}</dd>
        {checkpoint === null ? null : (
          <>
            <dt>Last checkpoint</dt>
            <dd>
              update {formatCount(checkpoint.step)}, {formatBytes(checkpoint.bytes)}, {formatClock(checkpoint.at)}
            </dd>
          </>
        )}
      </dl>
      <details className="run-config">
        <summary>All settings of this run</summary>
        <dl className="facts">
          {configRows(run.config).map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Pane>
  );
}

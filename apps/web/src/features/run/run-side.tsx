import Link from 'next/link';
import { formatBytes, formatClock, formatCount, formatNumber, formatSpan } from '../../format/index.ts';
import { ModelName, Pane } from '../../ui/index.ts';
import { configDifferences, configRows } from './config-rows.ts';
import type { LiveRun } from './live-run.ts';
import type { RunNode } from './use-live-run.ts';

/** The log, newest first. */
export function RunLog({ live }: { live: LiveRun }) {
  return (
    <Pane title="Log" end={`${live.log.length} lines`}>
      <ol className="run-log mono" tabIndex={0} aria-label="Log, newest first">
        {live.log.toReversed().map((line) => (
          <li key={line.sequence} data-level={line.level.toLowerCase()}>
            <time>{formatClock(line.at)}</time> {line.message}
          </li>
        ))}
      </ol>
    </Pane>
  );
}

/** What the run was made from and what was made from it. */
export function Lineage({ run }: { run: RunNode }) {
  const groups = [
    { label: 'Teachers', runs: run.teachers },
    { label: 'Control', runs: run.control === null ? [] : [run.control] },
    { label: 'Students', runs: run.students },
  ].filter(({ runs }) => runs.length > 0);
  const { dataset, graph } = run.experiment;
  return (
    <Pane title="Made from">
      <dl className="facts">
        <dt>Dataset</dt>
        <dd>
          <Link href={`/datasets/${dataset.id}`}>{dataset.title}</Link>
        </dd>
        <dt>Graph</dt>
        <dd>{graph.name}</dd>
        {groups.map(({ label, runs }) => (
          <RunLinks key={label} label={label} runs={runs} />
        ))}
      </dl>
    </Pane>
  );
}

function RunLinks({ label, runs }: { label: string; runs: RunNode['teachers'] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {runs.map((one) => (
          <div key={one.id}>
            <Link className="quiet" href={`/runs/${one.id}`}>
              <ModelName run={one} />
            </Link>
          </div>
        ))}
      </dd>
    </>
  );
}

/** Figures, then the config; beside a control only what differs from it. */
export function RunFacts({ run }: { run: RunNode }) {
  const differences = run.control === null ? [] : configDifferences(run.config, run.control.config);
  return (
    <>
      {differences.length === 0 ? null : (
        <Pane title="Differs from its control in">
          <table className="table">
            <thead>
              <tr>
                <th>Field</th>
                <th>This run</th>
                <th>Control</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((row) => (
                <tr key={row.label}>
                  <td>{row.label}</td>
                  <td>{row.left ?? '—'}</td>
                  <td>{row.right ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Pane>
      )}
      <dl className="facts rule">
        <dt>Parameters</dt>
        <dd>{formatCount(run.parameters)}</dd>
        <dt>Weights</dt>
        <dd>{formatBytes(run.weightsBytes)}</dd>
        <dt>Training</dt>
        <dd>{formatSpan(run.trainSeconds)}</dd>
        <dt>Latency, batch 1</dt>
        <dd>
          p50 {formatNumber(run.latencyP50Ms)} ms, p99 {formatNumber(run.latencyP99Ms)} ms
        </dd>
        <dt>Engine</dt>
        <dd>{run.engine === null ? '—' : `${run.engine}, ${run.threads ?? 1} threads`}</dd>
        <dt>Worker</dt>
        <dd>{run.workerName ?? '—'}</dd>
        <dt>Attempt</dt>
        <dd>{run.attempt}</dd>
      </dl>
      <details className="run-config">
        <summary>Config</summary>
        <dl className="facts">
          {configRows(run.config).map((row) => (
            <ConfigLine key={row.label} label={row.label} value={row.value} />
          ))}
        </dl>
      </details>
    </>
  );
}

function ConfigLine({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

import type { ReactNode } from 'react';
import { formatShort } from '../../chart/short-number.ts';
import {
  errorDigits,
  errorName,
  formatBytes,
  formatClock,
  formatCount,
  formatLatency,
  formatNumber,
  formatShare,
  formatSpan,
} from '../../format/index.ts';
import { ProgressBar, RoleGlyph, roleOf, RunStatus } from '../../ui/index.ts';
import { bestIndex } from './live-run.ts';
import type { LiveRun } from './live-run.ts';
import { validationCurve } from './run-charts.ts';
import type { RunDetail } from './run-detail.ts';

interface Readout {
  readonly name: string;
  readonly value: string;
  readonly rest: string;
}

function liveReadouts(live: LiveRun, unit: string): Readout[] {
  const curve = validationCurve(live);
  const throughput = live.curves['throughput']?.values.at(-1);
  const best = curve ? bestIndex(curve) : -1;
  const left = live.secondsLeft;
  const [span, ...word] = left === null ? ['—'] : formatSpan(left).split(' ');
  const until = left === null ? '' : `, ${formatClock(new Date(Date.now() + left * 1000).toISOString())}`;
  return [
    { name: 'Update', value: formatCount(live.step), rest: `of ${formatCount(live.totalSteps)}` },
    { name: 'Time left', value: span ?? '—', rest: `${word.join(' ')}${until}` },
    { name: `Validation ${errorName(unit)}`, value: formatNumber(curve?.values.at(-1), errorDigits(unit)), rest: unit },
    {
      name: 'Best',
      value: formatNumber(curve?.values[best], errorDigits(unit)),
      rest: best >= 0 ? `at ${formatCount(curve?.steps[best])}` : '',
    },
    { name: 'Throughput', value: formatShort(throughput), rest: 'windows/s' },
  ];
}

/** What a device has to hold of it: weights and tables of inputs. */
export function shipped({ weightsBytes, inputBytes }: Pick<RunDetail, 'weightsBytes' | 'inputBytes'>): Readout[] {
  if (weightsBytes === null) return [];
  const weights = `weights ${formatBytes(weightsBytes)}`;
  return [
    inputBytes === null
      ? { name: 'To ship', value: '—', rest: `${weights}, inputs not counted` }
      : {
          name: 'To ship',
          value: formatBytes(weightsBytes + inputBytes),
          rest: weights,
        },
  ];
}

function finalReadouts(run: RunDetail, unit: string): Readout[] {
  return [
    ...(run.testWithheld
      ? []
      : [{ name: `Test ${errorName(unit)}`, value: formatNumber(run.testMae, errorDigits(unit)), rest: unit }]),
    { name: `Validation ${errorName(unit)}`, value: formatNumber(run.validationMae, errorDigits(unit)), rest: unit },
    {
      name: 'Parameters',
      value: formatCount(run.parameters),
      rest: '',
    },
    ...shipped(run),
    {
      name: 'Latency p50',
      value: formatLatency(run.latencyP50Ms),
      rest: run.latencyP99Ms === null ? 'ms' : `ms, p99 ${formatLatency(run.latencyP99Ms)}`,
    },
    {
      name: 'Training',
      value: run.trainSeconds === null ? '—' : formatSpan(run.trainSeconds),
      rest: run.finishedAt === null ? '' : `done ${formatClock(run.finishedAt)}`,
    },
  ];
}

/** The row of live values; at the end of a run, what it reached. */
export function RunReadouts({ run, live, unit }: { run: RunDetail; live: LiveRun; unit: string }): ReactNode {
  const role = roleOf(run);
  const readouts =
    live.status === 'SUCCEEDED' ? finalReadouts(run, unit) : live.status === 'QUEUED' ? [] : liveReadouts(live, unit);
  const place = [`attempt ${run.attempt}`, run.workerName, run.engine].filter(Boolean).join(', ');
  return (
    <div className="run-readouts">
      <div className="run-readout run-readout-progress">
        <span className="run-readout-name">
          <RoleGlyph role={role} /> <RunStatus status={live.status} attempt={run.attempt} />
          <span className="run-place">{run.attempt > 0 ? place : ''}</span>
        </span>
        <span className="run-progress">
          <ProgressBar value={live.progress} role={role} label="Progress of the run" />
          <span>{formatShare(live.progress)}</span>
        </span>
      </div>
      {readouts.map(({ name, value, rest }) => (
        <div key={name} className="run-readout">
          <span className="run-readout-name">{name}</span>
          <span className="run-readout-value">
            {value} <small>{rest}</small>
          </span>
        </div>
      ))}
    </div>
  );
}

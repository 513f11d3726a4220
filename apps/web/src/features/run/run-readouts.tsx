import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
import type { Translator } from '../../i18n/translator.ts';
import { ProgressBar, RoleGlyph, roleOf, RunStatus } from '../../ui/index.ts';
import { bestIndex } from './live-run.ts';
import type { LiveRun } from './live-run.ts';
import { validationCurve } from './run-charts.ts';
import type { RunDetail } from './run-detail.ts';

type Say = Translator<'run'>;

interface Readout {
  readonly name: string;
  readonly value: string;
  readonly rest: string;
}

function liveReadouts(t: Say, format: Translator<'format'>, live: LiveRun, unit: string): Readout[] {
  const curve = validationCurve(live);
  const throughput = live.curves['throughput']?.values.at(-1);
  const best = curve ? bestIndex(curve) : -1;
  const left = live.secondsLeft;
  const [span, ...word] = left === null ? ['—'] : formatSpan(format, left).split(' ');
  const clock = left === null ? null : formatClock(format, new Date(Date.now() + left * 1000).toISOString());
  const until = clock === null ? word.join(' ') : t('readout.until', { rest: word.join(' '), clock });
  return [
    {
      name: t('readout.update'),
      value: formatCount(live.step),
      rest: t('readout.ofUpdates', { total: formatCount(live.totalSteps) }),
    },
    { name: t('readout.timeLeft'), value: span ?? '—', rest: until },
    {
      name: t('readout.validation', { name: errorName(format, unit) }),
      value: formatNumber(curve?.values.at(-1), errorDigits(unit)),
      rest: unit,
    },
    {
      name: t('readout.best'),
      value: formatNumber(curve?.values[best], errorDigits(unit)),
      rest: best >= 0 ? t('readout.bestAt', { step: formatCount(curve?.steps[best]) }) : '',
    },
    { name: t('readout.throughput'), value: formatShort(throughput), rest: t('readout.windows') },
  ];
}

/** What a device has to hold of it: weights and tables of inputs. */
export function shipped(
  t: Say,
  { weightsBytes, inputBytes }: Pick<RunDetail, 'weightsBytes' | 'inputBytes'>,
): Readout[] {
  if (weightsBytes === null) return [];
  const bytes = formatBytes(weightsBytes);
  return [
    inputBytes === null
      ? { name: t('readout.toShip'), value: '—', rest: t('readout.weightsAlone', { bytes }) }
      : {
          name: t('readout.toShip'),
          value: formatBytes(weightsBytes + inputBytes),
          rest: t('readout.weights', { bytes }),
        },
  ];
}

function finalReadouts(t: Say, format: Translator<'format'>, run: RunDetail, unit: string): Readout[] {
  return [
    ...(run.testWithheld
      ? []
      : [
          {
            name: t('readout.test', { name: errorName(format, unit) }),
            value: formatNumber(run.testMae, errorDigits(unit)),
            rest: unit,
          },
        ]),
    {
      name: t('readout.validation', { name: errorName(format, unit) }),
      value: formatNumber(run.validationMae, errorDigits(unit)),
      rest: unit,
    },
    {
      name: t('readout.parameters'),
      value: formatCount(run.parameters),
      rest: '',
    },
    ...shipped(t, run),
    {
      name: t('readout.latency'),
      value: formatLatency(run.latencyP50Ms),
      rest:
        run.latencyP99Ms === null ? t('readout.ms') : t('readout.msWithP99', { p99: formatLatency(run.latencyP99Ms) }),
    },
    {
      name: t('readout.training'),
      value: run.trainSeconds === null ? '—' : formatSpan(format, run.trainSeconds),
      rest: run.finishedAt === null ? '' : t('readout.doneAt', { clock: formatClock(format, run.finishedAt) }),
    },
  ];
}

/** The row of live values; at the end of a run, what it reached. */
export function RunReadouts({ run, live, unit }: { run: RunDetail; live: LiveRun; unit: string }): ReactNode {
  const t = useTranslations('run');
  const format = useTranslations('format');
  const role = roleOf(run);
  const readouts =
    live.status === 'SUCCEEDED'
      ? finalReadouts(t, format, run, unit)
      : live.status === 'QUEUED'
        ? []
        : liveReadouts(t, format, live, unit);
  const place = [t('readout.attempt', { attempt: `${run.attempt}` }), run.workerName, run.engine]
    .filter(Boolean)
    .join(', ');
  return (
    <div className="run-readouts">
      <div className="run-readout run-readout-progress">
        <span className="run-readout-name">
          <RoleGlyph role={role} /> <RunStatus status={live.status} attempt={run.attempt} />
          <span className="run-place">{run.attempt > 0 ? place : ''}</span>
        </span>
        <span className="run-progress">
          <ProgressBar value={live.progress} role={role} label={t('readout.progress')} />
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

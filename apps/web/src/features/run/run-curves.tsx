'use client';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { roleToken } from '../../chart/role-mark.tsx';
import { errorTitle } from '../../format/index.ts';
import { roleOf } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { checkpointOf } from './checkpoint.ts';
import { CurvePane } from './curve-pane.tsx';
import { isFinal } from './live-run.ts';
import type { LiveRun } from './live-run.ts';
import { lossSpec, throughputSpec, validationSpec } from './run-charts.ts';
import type { Reference } from './run-charts.ts';
import type { RunDetail } from './run-detail.ts';
import { termWeights } from './term-weights.ts';

const SCALES = [
  { value: 'log', label: 'log' },
  { value: 'linear', label: 'linear' },
] as const;

const axis = parseAsStringLiteral(['log', 'linear'] as const).withDefault('log');

function teacherReference(run: RunDetail): Reference | null {
  const known = run.teachers.map((teacher) => teacher.validationMae).filter((mae) => mae !== null);
  if (known.length === 0) return null;
  const mae = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { mae, label: known.length > 1 ? `mean of ${known.length} teachers` : 'teacher' };
}

/** Curves over the updates of a run: losses by term, validation beside control and teachers, throughput. */
export function RunCurves({ run, live, unit }: { run: RunDetail; live: LiveRun; unit: string }): ReactNode {
  const [scale, setScale] = useQueryState('axis', axis);
  const checkpoint = useMemo(() => checkpointOf(run.artifacts), [run.artifacts]);
  const weights = useMemo(() => termWeights(run.config), [run.config]);
  const isOver = isFinal(live.status);
  const control = run.control?.metrics[0] ?? null;
  const loss = useMemo(() => lossSpec(live, scale, isOver, weights), [live, scale, isOver, weights]);
  const throughput = useMemo(() => throughputSpec(live, checkpoint, isOver), [live, checkpoint, isOver]);
  const validation = useMemo(
    () => validationSpec(live, roleToken(roleOf(run)), control, teacherReference(run), unit, isOver),
    [live, run, control, unit, isOver],
  );
  const beside = [run.id, ...(run.control === null ? [] : [run.control.id]), ...run.teachers.map(({ id }) => id)];
  const hasCurves = loss.lines.length > 0 || validation.x.length > 0;
  if (!hasCurves && (isOver || run.kind === 'BASELINE')) {
    return isOver ? <p className="note">This model has no loss curve: nothing of it is trained step by step.</p> : null;
  }
  const emptyWords =
    live.status === 'QUEUED' ? 'The curve begins when a worker takes the run.' : 'The first point comes soon.';
  return (
    <>
      <CurvePane
        title="Loss by term"
        note={`training, scaled, ${scale} axis`}
        spec={loss}
        unit=""
        emptyWords={emptyWords}
        end={<Segmented label="Axis" value={scale} options={SCALES} onChange={(next) => void setScale(next)} />}
      />
      <CurvePane
        title={`Validation ${errorTitle(unit)}`}
        note={`mean of ${run.experiment.protocol.targetSteps} horizons, lower is better`}
        spec={validation}
        unit={unit}
        emptyWords={emptyWords}
        end={
          beside.length < 2 ? null : <Link href={`/runs/differences?ids=${beside.join(',')}`}>Beside each other</Link>
        }
      />
      {throughput.x.length === 0 ? null : (
        <CurvePane
          title="Windows per second"
          note="training, without validation"
          spec={throughput}
          unit="windows/s"
          emptyWords={emptyWords}
          isLow
        />
      )}
    </>
  );
}

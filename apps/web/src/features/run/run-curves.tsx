'use client';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { roleToken } from '../../chart/role-mark.tsx';
import { errorTitle } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
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

const axis = parseAsStringLiteral(['log', 'linear'] as const).withDefault('log');

function teacherReference(t: Translator<'run'>, run: RunDetail): Reference | null {
  const known = run.teachers.map((teacher) => teacher.validationMae).filter((mae) => mae !== null);
  if (known.length === 0) return null;
  const mae = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { mae, label: known.length > 1 ? t('curve.teachers', { count: `${known.length}` }) : t('curve.teacher') };
}

/** Curves over the updates of a run: losses by term, validation beside control and teachers, throughput. */
export function RunCurves({ run, live, unit }: { run: RunDetail; live: LiveRun; unit: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('run');
  const [scale, setScale] = useQueryState('axis', axis);
  const checkpoint = useMemo(() => checkpointOf(run.artifacts), [run.artifacts]);
  const weights = useMemo(() => termWeights(run.config), [run.config]);
  const isOver = isFinal(live.status);
  const control = run.control?.metrics[0] ?? null;
  const loss = useMemo(() => lossSpec(t, live, scale, isOver, weights), [t, live, scale, isOver, weights]);
  const throughput = useMemo(() => throughputSpec(t, live, checkpoint, isOver), [t, live, checkpoint, isOver]);
  const validation = useMemo(
    () => validationSpec(t, live, roleToken(roleOf(run)), control, teacherReference(t, run), unit, isOver),
    [t, live, run, control, unit, isOver],
  );
  const beside = [run.id, ...(run.control === null ? [] : [run.control.id]), ...run.teachers.map(({ id }) => id)];
  const hasCurves = loss.lines.length > 0 || validation.x.length > 0;
  if (!hasCurves && (isOver || run.kind === 'BASELINE')) {
    return isOver ? <p className="note">{t('curve.none')}</p> : null;
  }
  const emptyWords = live.status === 'QUEUED' ? t('curve.queued') : t('curve.soon');
  return (
    <>
      <CurvePane
        title={t('curve.loss')}
        note={scale === 'log' ? t('curve.lossLog') : t('curve.lossLinear')}
        spec={loss}
        unit=""
        emptyWords={emptyWords}
        end={
          <Segmented
            label={t('curve.axis')}
            value={scale}
            options={[
              { value: 'log', label: t('curve.log') },
              { value: 'linear', label: t('curve.linear') },
            ]}
            onChange={(next) => void setScale(next)}
          />
        }
      />
      <CurvePane
        title={t('curve.validation', { error: errorTitle(format, unit) })}
        note={t('curve.validationNote', { count: `${run.experiment.protocol.targetSteps}` })}
        spec={validation}
        unit={unit}
        emptyWords={emptyWords}
        end={
          beside.length < 2 ? null : <Link href={`/runs/differences?ids=${beside.join(',')}`}>{t('curve.beside')}</Link>
        }
      />
      {throughput.x.length === 0 ? null : (
        <CurvePane
          title={t('curve.throughput')}
          note={t('curve.throughputNote')}
          spec={throughput}
          unit={t('curve.windows')}
          emptyWords={emptyWords}
          isLow
        />
      )}
    </>
  );
}

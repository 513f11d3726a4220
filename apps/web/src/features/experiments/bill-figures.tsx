import type { Translator } from '../../i18n/translator.ts';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('experiments');
  const format = useTranslations('format');
  const readyAt = useReadyAt(finishSeconds);
  return (
    <>
      <dl className="bill-figures">
        {[...counts, { name: t('runs'), value: totalRuns }].map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('bill.readyAt')}</dt>
          <dd>{readyAt}</dd>
        </div>
        <div>
          <dt>{t('bill.memory')}</dt>
          <dd>{estimatedSeconds === null ? '—' : formatBytes(memoryBytes)}</dd>
        </div>
      </dl>
      {estimatedSeconds === null ? null : <p className="note">{workText(t, format, plan, estimatedSeconds)}</p>}
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
  const format = useTranslations('format');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return seconds === null ? '—' : formatClock(format, new Date(now + 1000 * seconds).toISOString());
}

/** How much work it is, who shares it, what goes before it, and what the speed is known from. */
function workText(t: Translator<'experiments'>, format: Translator<'format'>, plan: Cost, seconds: number): string {
  const { workers, finishSeconds, runsAhead } = plan;
  const work = formatSpan(format, seconds);
  return [
    finishSeconds === null
      ? t('bill.workNoWorker', { work })
      : workers === 1
        ? t('bill.workOneWorker', { work })
        : t('bill.workWorkers', { work, workers: String(workers), span: formatSpan(format, finishSeconds) }),
    ...(runsAhead === 0 ? [] : [t('bill.ahead', { count: runsAhead })]),
    basisText(t, plan),
  ].join(t('between'));
}

function basisText(
  t: Translator<'experiments'>,
  { estimateBasis, measuredOn }: Pick<Cost, 'estimateBasis' | 'measuredOn'>,
): string {
  if (estimateBasis === 'ASSUMED') return t('bill.assumed');
  const workers = measuredOn.slice(0, 3).join(', ');
  return t(estimateBasis === 'MEASURED' ? 'bill.measured' : 'bill.scaled', { workers: workers === '' ? '—' : workers });
}

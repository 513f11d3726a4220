import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { errorDigits, errorUnit, formatCount, formatNumber } from '../../format/index.ts';
import type { OverviewQuery } from '../../graphql/generated/graphql';
import { roleOf } from '../../ui/index.ts';
import { experimentColumn, modelColumn, progressColumn, seedColumn, timeLeftColumn } from '../runs/run-columns.tsx';
import type { RunColumn } from '../runs/run-columns.tsx';
import { RunRows } from '../runs/run-rows.tsx';
import { Sparkline } from './sparkline.tsx';

type ActiveRun = OverviewQuery['active']['nodes'][number];

/** What runs and waits: how far it is, what validation says so far, and who has it. */
export function ActiveRuns({ runs }: { runs: readonly ActiveRun[] }) {
  const t = useTranslations('overview');
  const columns: readonly RunColumn<ActiveRun>[] = [
    modelColumn,
    experimentColumn,
    seedColumn,
    {
      head: t('updates'),
      isFigure: true,
      isWideOnly: true,
      cell: ({ step, totalSteps }) => `${formatCount(step)} / ${formatCount(totalSteps)}`,
    },
    progressColumn,
    { head: t('validation'), isFigure: true, isWideOnly: true, cell: (run) => <SoFar run={run} /> },
    timeLeftColumn,
    {
      head: t('worker'),
      isWideOnly: true,
      cell: ({ workerName }) => (workerName === null ? '' : <span className="quiet-text">{workerName}</span>),
    },
  ];
  return <RunRows runs={runs} columns={columns} />;
}

/** The newest validation error with the shape of the way to it. */
function SoFar({ run }: { run: ActiveRun }) {
  const values = run.metrics.find((series) => series.values.length > 0)?.values ?? [];
  const unit = errorUnit(run.experiment.protocol, run.experiment.dataset.unit);
  const last = values.at(-1);
  if (last === undefined) return null;
  return (
    <Link className="quiet so-far" href={`/runs/${run.id}`}>
      {formatNumber(last, errorDigits(unit))} <Sparkline values={values} role={roleOf(run)} />
    </Link>
  );
}

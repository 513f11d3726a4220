'use client';
import { useTranslations } from 'use-intl';
import Link from 'next/link';
import { useMutation } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';
import { useRefusal } from '../frame/viewer.tsx';
import {
  errorColumns,
  modelColumn,
  progressColumn,
  seedColumn,
  stateColumn,
  trainingColumn,
  wideOnly,
  type RunColumn,
} from '../runs/run-columns.tsx';
import { RunRows } from '../runs/run-rows.tsx';
import { compareWithControl } from './compare-link.ts';
import { retryMutation } from './experiment-queries.ts';

interface ExperimentRunsProps {
  /** Of their errors. */
  unit: string;
  runs: readonly RunOfExperimentFragment[];
  /** Says why a run could not be started again; null when it could. */
  onProblem: (message: string | null) => void;
  onChange: () => void;
}

/** The runs in the order of the plan; a finished student can be put beside its control on the map. */
export function ExperimentRuns({ runs, unit, onProblem, onChange }: ExperimentRunsProps) {
  const t = useTranslations('experiments');
  const ui = useTranslations('ui');
  const [{ fetching }, retry] = useMutation(retryMutation);
  const refusal = useRefusal();
  const onRetry = async (id: string) => {
    const { data, error } = await retry({ id });
    onProblem(error === undefined ? (data?.runRetry.userErrors[0]?.message ?? null) : errorText(ui, error));
    onChange();
  };
  const format = useTranslations('format');
  const errors = errorColumns(format, unit);
  const columns: readonly RunColumn<RunOfExperimentFragment>[] = [
    modelColumn,
    seedColumn,
    stateColumn,
    wideOnly(progressColumn),
    errors.validation,
    errors.test,
    trainingColumn,
    {
      head: <span className="visually-hidden">{t('table.action')}</span>,
      cell: (run) => {
        const comparison = compareWithControl(run);
        if (run.status === 'FAILED' || run.status === 'CANCELLED') {
          return (
            <button
              type="button"
              className="button"
              disabled={fetching || refusal !== undefined}
              title={refusal}
              onClick={() => void onRetry(run.id)}
            >
              {t('table.retry')}
            </button>
          );
        }
        // A phone has it on the page of the run.
        return comparison === null ? null : (
          <Link className="wide-only" href={comparison}>
            {t('table.compare')}
          </Link>
        );
      },
    },
  ];
  return <RunRows runs={runs} columns={columns} />;
}

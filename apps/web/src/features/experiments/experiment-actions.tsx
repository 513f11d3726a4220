'use client';
import { useTranslations } from 'use-intl';
import { Archive, ArchiveRestore, Copy, GitCompareArrows, RotateCcw, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useMutation } from 'urql';
import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';
import { errorText } from '../../graphql/error-text.ts';
import { StartLink, useRefusal } from '../frame/viewer.tsx';
import { compareBestWithTeacher } from './compare-link.ts';
import { archiveMutation, restoreMutation, resumeMutation, retryFailedMutation } from './experiment-queries.ts';

/** The most runs that are queued again at once. */
const MOST_RESUMED = 100;
/** The most runs that are put beside each other. */
const MOST_DIFFERING = 20;

interface ExperimentActionsProps {
  readonly experiment: { readonly id: string; readonly archivedAt: string | null; readonly isOfSweep: boolean };
  readonly runs: readonly RunOfExperimentFragment[];
  readonly isActive: boolean;
  /** Says why something could not be done; null when it could. */
  readonly onProblem: (message: string | null) => void;
  readonly onChange: () => void;
}

interface Outcome {
  readonly userErrors: readonly { readonly message: string }[];
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with an experiment: go on, ask again, put beside each other, put away. */
export function ExperimentActions({ experiment, runs, isActive, onProblem, onChange }: ExperimentActionsProps) {
  const { id, archivedAt, isOfSweep } = experiment;
  const t = useTranslations('experiments');
  const ui = useTranslations('ui');
  const refusal = useRefusal();
  const [retry, retryFailed] = useMutation(retryFailedMutation);
  const [resumption, resume] = useMutation(resumeMutation);
  const [, archive] = useMutation(archiveMutation);
  const [, restore] = useMutation(restoreMutation);
  const failed = runs.filter(({ status }) => status === 'FAILED').length;
  const cancelled = runs.filter(({ status }) => status === 'CANCELLED').map((run) => run.id);
  const done = runs.filter(({ status }) => status === 'SUCCEEDED').map((run) => run.id);
  const comparison = compareBestWithTeacher(runs);

  const told = (outcome: Outcome | undefined, error: Parameters<typeof errorText>[1] | undefined) => {
    onProblem(error === undefined ? (outcome?.userErrors[0]?.message ?? null) : errorText(ui, error));
    onChange();
  };
  const button = (label: string, Icon: typeof Copy, isPending: boolean, onClick: () => Promise<void>) => (
    <button
      type="button"
      className="button"
      disabled={refusal !== undefined || isPending}
      title={refusal}
      onClick={() => void onClick()}
    >
      <Icon {...icon} /> {label}
    </button>
  );
  return (
    <div className="experiment-actions">
      {failed === 0 || isOfSweep
        ? null
        : button(t('actions.retry', { count: failed }), RotateCcw, retry.fetching, async () => {
            const { data, error } = await retryFailed({ id });
            told(data?.experimentRetry, error);
          })}
      {cancelled.length === 0 || isOfSweep
        ? null
        : button(t('actions.resume', { count: cancelled.length }), RotateCcw, resumption.fetching, async () => {
            const { data, error } = await resume({ ids: cancelled.slice(0, MOST_RESUMED) });
            told(data?.runsRetry, error);
          })}
      {isOfSweep ? null : (
        <StartLink className="button" href={`/experiments/new?from=${id}`}>
          <Copy {...icon} /> {t('actions.again')}
        </StartLink>
      )}
      {comparison === null ? null : (
        <Link className="button" href={comparison}>
          <GitCompareArrows {...icon} /> {t('actions.compare')}
        </Link>
      )}
      {done.length < 2 ? null : (
        <Link
          className="button"
          href={`/runs/differences?ids=${done.slice(0, MOST_DIFFERING).map(encodeURIComponent).join(',')}`}
        >
          <GitCompareArrows {...icon} /> {t('actions.differences')}
        </Link>
      )}
      {isOfSweep ? null : (
        <StartLink className="button" href={`/sweeps/new?experiment=${id}`}>
          <SlidersHorizontal {...icon} /> {t('actions.sweep')}
        </StartLink>
      )}
      {isActive || isOfSweep
        ? null
        : archivedAt === null
          ? button(t('actions.putAway'), Archive, false, async () => {
              const { data, error } = await archive({ id });
              told(data?.experimentArchive, error);
            })
          : button(t('actions.bringBack'), ArchiveRestore, false, async () => {
              const { data, error } = await restore({ id });
              told(data?.experimentRestore, error);
            })}
    </div>
  );
}

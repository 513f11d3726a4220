'use client';
import { GitCompareArrows, Package, Play, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMutation } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { formatCount } from '../../format/index.ts';
import { useRefusal } from '../frame/viewer.tsx';
import type { RunStatus } from './live-run.ts';
import { runCancelMutation, runResumeMutation, runRetryMutation } from './queries.ts';
import { SaveModelCard } from './save-model-card.tsx';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface RunActionsProps {
  id: string;
  status: RunStatus;
  /** Run to compare with: the control of a student, else a teacher. */
  compareWith: string | null;
  /** Name of the file that its model card is saved as. */
  cardName: string;
  /** Where the API serves what it can be judged again from; null where there is nothing. */
  capsulePath: string | null;
  /** The update that it can go on from; null where it can only begin anew. */
  resumesAfter: number | null;
  /** Whether it is a trial of a sweep, of which nothing but validation is known. */
  isTrial: boolean;
  onProblem: (message: string | null) => void;
  onDone: () => void;
}

/**
 * What can be done with a run in its state. Cancelling asks once more, because its students go with a teacher; a run that was
 * cancelled goes on from its checkpoint, or begins anew.
 */
export function RunActions({
  id,
  status,
  compareWith,
  cardName,
  capsulePath,
  resumesAfter,
  isTrial,
  onProblem,
  onDone,
}: RunActionsProps): ReactNode {
  const [{ fetching: isCancelling }, cancel] = useMutation(runCancelMutation);
  const [{ fetching: isRetrying }, retry] = useMutation(runRetryMutation);
  const [{ fetching: isResuming }, resume] = useMutation(runResumeMutation);
  const t = useTranslations('run');
  const ui = useTranslations('ui');
  const refusal = useRefusal();

  async function onCancel(): Promise<void> {
    const { data, error } = await cancel({ id });
    onProblem(error ? errorText(ui, error) : (data?.runCancel.userErrors[0]?.message ?? null));
    onDone();
  }
  async function onResume(): Promise<void> {
    const { data, error } = await resume({ id });
    onProblem(error ? errorText(ui, error) : (data?.runResume.userErrors[0]?.message ?? null));
    onDone();
  }
  async function onRetry(): Promise<void> {
    const { data, error } = await retry({ id });
    onProblem(error ? errorText(ui, error) : (data?.runRetry.userErrors[0]?.message ?? null));
    onDone();
  }

  switch (status) {
    case 'QUEUED':
    case 'RUNNING':
      return (
        <AskFirst
          label={t('action.cancel')}
          confirm={t('action.cancelConfirm')}
          disabled={isCancelling || refusal !== undefined}
          title={refusal}
          onConfirm={() => void onCancel()}
        />
      );
    case 'FAILED':
    case 'CANCELLED':
      return (
        <>
          <button
            type="button"
            className={status === 'CANCELLED' && resumesAfter !== null ? 'button' : 'button primary'}
            disabled={isRetrying || isResuming || refusal !== undefined}
            title={refusal}
            onClick={() => void onRetry()}
          >
            <RotateCcw {...ICON} /> {t('action.again')}
          </button>
          {status === 'CANCELLED' && resumesAfter !== null && (
            <button
              type="button"
              className="button primary"
              disabled={isRetrying || isResuming || refusal !== undefined}
              title={refusal ?? t('action.resumeTitle', { step: formatCount(resumesAfter) })}
              onClick={() => void onResume()}
            >
              <Play {...ICON} /> {t('action.resume')}
            </button>
          )}
        </>
      );
    case 'SUCCEEDED':
      return isTrial ? null : (
        <>
          <SaveModelCard id={id} fileName={cardName} onProblem={onProblem} />
          {capsulePath !== null && (
            <a
              className="button"
              href={capsulePath}
              download
              aria-label={t('action.capsule')}
              title={t('action.capsuleTitle')}
            >
              <Package {...ICON} /> {t('action.capsule')}
            </a>
          )}
          {compareWith !== null && (
            <Link className="button primary" href={`/compare?left=${compareWith}&right=${id}`}>
              <GitCompareArrows {...ICON} /> {t('action.compare')}
            </Link>
          )}
        </>
      );
  }
}

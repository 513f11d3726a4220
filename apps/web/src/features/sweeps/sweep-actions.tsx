'use client';
import { Copy, RotateCcw } from 'lucide-react';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import { StartLink, useRefusal } from '../frame/viewer.tsx';
import { sweepRetryMutation } from './sweep-queries.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with a sweep: go on where it ended badly, try others from the same experiment. */
export function SweepActions({
  sweep,
  onProblem,
  onChange,
}: {
  sweep: { readonly id: string; readonly status: string; readonly baseExperiment: { readonly id: string } | null };
  /** Says why it could not be done; null when it could. */
  onProblem: (message: string | null) => void;
  onChange: () => void;
}) {
  const t = useTranslations('sweeps');
  const ui = useTranslations('ui');
  const [{ fetching }, retry] = useMutation(sweepRetryMutation);
  const refusal = useRefusal();
  const hasEndedBadly = sweep.status === 'FAILED' || sweep.status === 'CANCELLED';
  const goOn = async () => {
    const { data, error } = await retry({ id: sweep.id });
    onProblem(error === undefined ? (data?.sweepRetry.userErrors[0]?.message ?? null) : errorText(ui, error));
    onChange();
  };
  return (
    <div className="experiment-actions">
      {hasEndedBadly ? (
        <button
          type="button"
          className="button"
          disabled={refusal !== undefined || fetching}
          title={refusal}
          onClick={() => void goOn()}
        >
          <RotateCcw {...icon} /> {t('actions.goOn')}
        </button>
      ) : null}
      {sweep.baseExperiment === null ? null : (
        <StartLink className="button" href={`/sweeps/new?sweep=${sweep.id}`}>
          <Copy {...icon} /> {t('actions.again')}
        </StartLink>
      )}
    </div>
  );
}

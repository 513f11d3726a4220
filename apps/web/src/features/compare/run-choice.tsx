import { useTranslations } from 'use-intl';
import type { ComparableRunFragment } from '../../graphql/generated/graphql';
import { runName } from './run-name.ts';

/** Chooses one of the two runs. */
export function RunChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string | null;
  options: readonly ComparableRunFragment[];
  onChange: (id: string) => void;
}) {
  const t = useTranslations('compare');
  // An address may name a run that this team does not have; then nothing is chosen.
  const known = options.some((run) => run.id === value) ? value : null;
  return (
    <label className="compare-choice">
      <span className="quiet-text">{label}</span>
      <select className="select" value={known ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="" disabled>
          {t('page.chooseRun')}
        </option>
        {options.map((run) => (
          <option key={run.id} value={run.id}>
            {runName(t, run)} · {run.experiment.name}
          </option>
        ))}
      </select>
    </label>
  );
}

'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { errorDigits, errorName, formatCount, formatNumber } from '../../format/index.ts';
import { RoleGlyph, RunStatus, type Role } from '../../ui/index.ts';
import { bestFirst, fieldName, latest, valuesOf, valueText, type Trial } from './trial-data.ts';

interface TrialTableProps {
  trials: readonly Trial[];
  paths: readonly string[];
  role: Role;
  hasControl: boolean;
  /** Of the validation errors. */
  unit: string;
  rungs: readonly { readonly updates: number | null }[];
  /** Numbers of the trials that validation chose. */
  chosen: number | null;
  chosenControl: number | null;
  /** Undefined while the sweep goes on. */
  onPromote: ((trialId: string) => void) | undefined;
  refusal: string | undefined;
}

/** Every trial, best first, with what it tried and what validation said. */
export function TrialTable(props: TrialTableProps) {
  const format = useTranslations('format');
  const { trials, paths, role, hasControl, unit, rungs, chosen, chosenControl, onPromote, refusal } = props;
  const t = useTranslations('sweeps');
  const hasRungs = rungs.length > 1;
  return (
    <div className="table-scroll">
      <table className="table sweep-trials">
        <thead>
          <tr>
            <th scope="col">{t('trial')}</th>
            {paths.map((path) => (
              <th key={path} scope="col" className="num" title={path}>
                {fieldName(path, paths)}
              </th>
            ))}
            {hasRungs ? (
              <th scope="col" className="num">
                {t('table.updates')}
              </th>
            ) : null}
            <th scope="col" className="num">
              <RoleGlyph role={role} /> {t('scatter.validation', { error: errorName(format, unit) })}
            </th>
            {hasControl ? (
              <th scope="col" className="num">
                <RoleGlyph role="CONTROL" /> {t('table.control')}
              </th>
            ) : null}
            <th scope="col">{t('table.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('table.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bestFirst(trials).map((trial) => {
            const target = latest(trial, 'TARGET');
            const control = latest(trial, 'CONTROL');
            const values = valuesOf(trial);
            return (
              <tr key={trial.id} data-chosen={trial.number === chosen ? '' : undefined}>
                <td>
                  {trial.number}
                  {trial.number === chosen ? <span className="tag">{t('table.chosen')}</span> : null}
                  {trial.number === chosenControl ? <span className="tag">{t('table.chosenControl')}</span> : null}
                </td>
                {paths.map((path) => (
                  <td key={path} className="num">
                    {valueText(values[path])}
                  </td>
                ))}
                {hasRungs ? (
                  <td className="num">{target === undefined ? '—' : formatCount(rungs[target.rung]?.updates)}</td>
                ) : null}
                <td className="num">
                  <ErrorOf result={target} unit={unit} />
                </td>
                {hasControl ? (
                  <td className="num">
                    <ErrorOf result={control} unit={unit} />
                    {control !== undefined && control.rung !== target?.rung ? (
                      <span className="quiet-text">
                        {' '}
                        {t('table.after', { updates: formatCount(rungs[control.rung]?.updates) })}
                      </span>
                    ) : null}
                  </td>
                ) : null}
                <td>
                  <RunStatus status={trial.status} />
                </td>
                <td className="num">
                  <Action trial={trial} onPromote={onPromote} refusal={refusal} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The error, which leads to the run behind it; of several seeds to the first. */
function ErrorOf({ result, unit }: { result: Trial['results'][number] | undefined; unit: string }) {
  const t = useTranslations('sweeps');
  if (result === undefined) return '—';
  const [run] = result.runIds;
  const text =
    result.objective === null
      ? result.status === 'FAILED'
        ? t('table.failed')
        : '—'
      : formatNumber(result.objective, errorDigits(unit) + 1);
  return run === undefined ? (
    text
  ) : (
    <Link className="quiet" href={`/runs/${run}`}>
      {text}
    </Link>
  );
}

function Action({
  trial,
  onPromote,
  refusal,
}: {
  trial: Trial;
  onPromote: TrialTableProps['onPromote'];
  refusal: string | undefined;
}) {
  const t = useTranslations('sweeps');
  if (trial.promotedExperiment !== null) {
    return <Link href={`/experiments/${trial.promotedExperiment.id}`}>{t('table.experiment')}</Link>;
  }
  if (onPromote === undefined || latest(trial, 'TARGET')?.objective == null) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={refusal !== undefined}
      title={refusal ?? t('table.promoteAbout')}
      aria-label={t('table.promoteTrial', { number: String(trial.number) })}
      onClick={() => onPromote(trial.id)}
    >
      {t('promote')}
    </button>
  );
}

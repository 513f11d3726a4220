import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatCount, formatNumber, formatSigned } from '../../format/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import type { StressScore } from './stress.ts';

interface StressTableProps {
  scores: readonly StressScore[];
  /** The control's, to stand beside it. */
  reference: readonly StressScore[];
  unit: string;
}

/** Test errors with broken inputs and near incidents or on unusual days, beside the clean ones. */
export function StressTable({ scores, reference, unit }: StressTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('diagnostics');
  const hasReference = reference.length > 0;
  const digits = errorDigits(unit) + 1;
  return (
    <>
      <TableScroll label={t('stress.label')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('stress.head')}</th>
              <th scope="col" className="num">
                {errorTitle(format, unit)}
              </th>
              <th scope="col" className="num">
                {t('stress.clean')}
              </th>
              <th scope="col" className="num">
                {t('stress.added')}
              </th>
              {hasReference && (
                <th scope="col" className="num">
                  {t('stress.control')}
                </th>
              )}
              <th scope="col" className="num">
                {t('stress.windows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ scenario, mae, cleanMae, windows }) => (
              <tr key={scenario}>
                <td>{t(`scenario.${scenario}`)}</td>
                <td className="num">{formatNumber(mae, digits)}</td>
                <td className="num">{formatNumber(cleanMae, digits)}</td>
                <td className="num">{formatSigned(mae - cleanMae, digits)}</td>
                {hasReference && (
                  <td className="num">
                    {formatNumber(reference.find((other) => other.scenario === scenario)?.mae, digits)}
                  </td>
                )}
                <td className="num">{formatCount(windows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">
        {[
          t('stress.note'),
          ...scores.flatMap(({ scenario }) => (scenario === 'OUTAGE_30' ? [] : [t(`scenarioNote.${scenario}`)])),
        ].join(' ')}
      </p>
    </>
  );
}

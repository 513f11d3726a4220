import type { Translator } from '../../i18n/translator.ts';
import { useTranslations } from 'use-intl';
import { formatCount, formatNumber, formatSpan } from '../../format/index.ts';
import { RoleGlyph } from '../../ui/index.ts';
import { BillFigures } from './bill-figures.tsx';
import { planLines, roleTimes, type Plan, type PlanLine } from './plan-lines.ts';
import type { PlanWarning } from './plan-warnings.ts';
import { RunSquares } from './run-squares.tsx';
import { TimeByRole } from './time-by-role.tsx';

/** What the experiment costs before it starts: one square is one run. */
export function Bill({ plan, warnings }: { plan: Plan; warnings: readonly PlanWarning[] }) {
  const t = useTranslations('experiments');
  const lines = planLines(plan);
  return (
    <>
      <BillFigures plan={plan} />
      <TimeByRole times={roleTimes(lines)} />
      {lines.length === 0 ? null : <PlanTable lines={lines} />}
      {warnings.length === 0 ? null : (
        <ul className="bill-warnings">
          {warnings.map((warning) => (
            <li key={warning.kind}>{warningText(t, warning)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function warningText(t: Translator<'experiments'>, warning: PlanWarning): string {
  switch (warning.kind) {
    case 'oneSeed':
      return t('warnings.oneSeed');
    case 'shortTrain':
      return t('warnings.shortTrain', { days: formatNumber(warning.days, 1) });
    case 'shortTest':
      return t('warnings.shortTest', { days: formatNumber(warning.days, 1) });
  }
}

function PlanTable({ lines }: { lines: readonly PlanLine[] }) {
  const format = useTranslations('format');
  const t = useTranslations('experiments');
  return (
    <table className="table bill-plan">
      <caption className="visually-hidden">{t('bill.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bill.square')}</th>
          <th scope="col" className="num">
            {t('parameters')}
          </th>
          <th scope="col" className="num">
            {t('runs')}
          </th>
          <th scope="col" className="num">
            {t('bill.each')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, role, label, count, run }) => (
          <tr key={key}>
            <td>
              <span className="model">
                <RoleGlyph role={role} />
                <span>
                  {label}
                  <RunSquares role={role} count={count} />
                </span>
              </span>
            </td>
            <td className="num">{formatCount(run.parameters)}</td>
            <td className="num">{count}</td>
            <td className="num">{formatSpan(format, run.estimatedSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

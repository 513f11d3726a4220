import { useTranslations } from 'use-intl';
import { errorDigits, errorTitle, formatNumber } from '../../format/index.ts';
import { valueText, type ScatterPoint } from './trial-data.ts';

interface ScatterTableProps {
  points: readonly ScatterPoint[];
  name: string;
  title: string;
  unit: string;
}

/** The points of a scatter as rows. */
export function ScatterTable({ points, name, title, unit }: ScatterTableProps) {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  return (
    <div className="sweep-table-twin">
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('trial')}</th>
            <th scope="col">{t('scatter.arm')}</th>
            <th scope="col" className="num">
              {t('scatter.validation', { error: errorTitle(format, unit) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ trial, arm, error, value }) => (
            <tr key={`${trial.id} ${arm} ${error}`}>
              <td>{valueText(value)}</td>
              <td>{trial.number}</td>
              <td>{t(arm === 'CONTROL' ? 'scatter.control' : 'scatter.swept')}</td>
              <td className="num">{formatNumber(error, errorDigits(unit) + 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

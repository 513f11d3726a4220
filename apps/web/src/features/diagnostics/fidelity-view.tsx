'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import type { RunDiagnosticsPartsFragment } from '../../graphql/generated/graphql';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { hourCells, nearerSensors, type Agreement } from './agreement.ts';
import { CellBars } from './cell-bars.tsx';
import './diagnostics.css';

type Fidelity = RunDiagnosticsPartsFragment['fidelity'][number];

function Hours({ hours, unit }: { hours: readonly Agreement[]; unit: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('diagnostics');
  const distance = hourCells(hours, ({ mae }) => mae);
  const nearer = hourCells(hours, ({ studentNearer }) => (studentNearer === null ? null : 100 * studentNearer));
  return (
    <div className="breakdown-grid">
      <figure>
        <figcaption>{withUnit(format, t('fidelity.distanceByHour'), unit)}</figcaption>
        <CellBars
          cells={distance}
          token="--student"
          top={1.05 * Math.max(1e-4, ...distance.map(({ mae }) => mae ?? 0))}
          unit={unit}
          label={t('fidelity.distanceByHour')}
        />
      </figure>
      <figure>
        <figcaption>{t('fidelity.nearerByHour')}</figcaption>
        <CellBars
          cells={nearer.map((cell) => ({ ...cell, reference: 50 }))}
          token="--student"
          top={100}
          unit="%"
          label={t('fidelity.nearerLabel')}
        />
      </figure>
    </div>
  );
}

/** A student beside its teacher: how far it follows, and who is right where they differ. */
export function FidelityView({
  parts,
  isEvent,
  unit: ofReadings,
}: {
  parts: readonly Fidelity[];
  /** Whether the two give probabilities, which have no unit. */
  isEvent: boolean;
  unit: string;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('diagnostics');
  const unit = isEvent ? '' : ofReadings;
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const test = parts.find(({ split }) => split === 'TEST') ?? parts[0];
  if (test === undefined) return null;
  const sensors = nearerSensors(test.nodes);
  return (
    <div ref={ref} className="breakdown">
      <div className="breakdown-controls">
        <span className="quiet-text">{t('fidelity.against')}</span>
        <TableToggle of={t('fidelity.byHour')} isTable={isTable} onChange={setTable} />
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('fidelity.part')}</th>
            <th scope="col" className="num">
              {withUnit(format, t('fidelity.distance'), unit)}
            </th>
            <th scope="col" className="num">
              {t('fidelity.studentNearer')}
            </th>
            <th
              scope="col"
              className="num"
              title={isEvent ? t('fidelity.rhoProbabilities') : t('fidelity.rhoForecasts')}
            >
              {isEvent ? t('fidelity.probabilities') : t('fidelity.forecasts')}
            </th>
            <th scope="col" className="num" title={t('fidelity.rhoErrors')}>
              {t('fidelity.errors')}
            </th>
            <th scope="col" className="num">
              {isEvent ? t('fidelity.labels') : t('errors.readings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.split}>
              <td>{t(`split.${part.split}`)}</td>
              <td className="num">{formatNumber(part.mae, isEvent ? 5 : 3)}</td>
              <td className="num">{formatShare(part.studentNearer, 1)}</td>
              <td className="num">{formatNumber(part.forecastCorrelation, 3)}</td>
              <td className="num">{formatNumber(part.errorCorrelation, 3)}</td>
              <td className="num">{formatCount(part.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isTable ? (
        <TableTwin
          caption={t('fidelity.caption')}
          columns={[
            t('fidelity.hour'),
            withUnit(format, t('fidelity.distance'), unit),
            t('fidelity.studentNearer'),
            t('errors.readings'),
          ]}
          rows={test.hours.map((hour, index) => ({
            key: index,
            head: `${String(index).padStart(2, '0')}:00`,
            cells: [
              formatNumber(hour.mae, isEvent ? 5 : 3),
              formatShare(hour.studentNearer, 1),
              formatCount(hour.count),
            ],
          }))}
          maxHeight={260}
        />
      ) : (
        <Hours hours={test.hours} unit={unit} />
      )}
      <p className="note">
        {t('fidelity.note', { nearer: formatCount(sensors.nearer), judged: formatCount(sensors.judged) })}
      </p>
    </div>
  );
}

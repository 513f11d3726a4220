'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import type { RunDiagnosticsPartsFragment } from '../../graphql/generated/graphql';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { hourCells, nearerSensors, type Agreement } from './agreement.ts';
import { CellBars } from './cell-bars.tsx';
import './diagnostics.css';

type Fidelity = RunDiagnosticsPartsFragment['fidelity'][number];

const SPLITS = { TEST: 'test part', VALIDATION: 'validation part' } as const;

function Hours({ hours, unit }: { hours: readonly Agreement[]; unit: string }): ReactNode {
  const distance = hourCells(hours, ({ mae }) => mae);
  const nearer = hourCells(hours, ({ studentNearer }) => (studentNearer === null ? null : 100 * studentNearer));
  return (
    <div className="breakdown-grid">
      <figure>
        <figcaption>{withUnit('Distance of the two by hour', unit)}</figcaption>
        <CellBars
          cells={distance}
          token="--student"
          top={1.05 * Math.max(1e-4, ...distance.map(({ mae }) => mae ?? 0))}
          unit={unit}
          label="Distance of the two by hour"
        />
      </figure>
      <figure>
        <figcaption>Student nearer to the truth by hour, %; the stroke is half</figcaption>
        <CellBars
          cells={nearer.map((cell) => ({ ...cell, reference: 50 }))}
          token="--student"
          top={100}
          unit="%"
          label="Share of readings that the student is nearer to, by hour"
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
  const [forecasts, unit] = isEvent ? ['probabilities', ''] : ['forecasts', ofReadings];
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const test = parts.find(({ split }) => split === 'TEST') ?? parts[0];
  if (test === undefined) return null;
  const sensors = nearerSensors(test.nodes);
  return (
    <div ref={ref} className="breakdown">
      <div className="breakdown-controls">
        <span className="quiet-text">student against the teacher that it learnt from</span>
        <TableToggle of="By hour" isTable={isTable} onChange={setTable} />
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className="num">
              {withUnit('Distance', unit)}
            </th>
            <th scope="col" className="num">
              Student nearer
            </th>
            <th scope="col" className="num" title={`Spearman's correlation of the two ${forecasts}`}>
              {isEvent ? 'Probabilities' : 'Forecasts'} ρ
            </th>
            <th scope="col" className="num" title="Spearman's correlation of the two signed errors">
              Errors ρ
            </th>
            <th scope="col" className="num">
              {isEvent ? 'Labels' : 'Readings'}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.split}>
              <td>{SPLITS[part.split]}</td>
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
          caption="Student beside its teacher by hour, test part"
          columns={['Hour', withUnit('Distance', unit), 'Student nearer', 'Readings']}
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
        At {formatCount(sensors.nearer)} of {formatCount(sensors.judged)} sensors the student is nearer to the truth
        more often than its teacher. Distance is the mean |student − teacher|. A student that follows closely follows
        into errors too: a high ρ of errors means that both err alike. Where there are several teachers, it is held
        against their mean.
      </p>
    </div>
  );
}

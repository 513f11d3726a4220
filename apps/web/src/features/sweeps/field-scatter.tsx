'use client';
import { useState, type ReactNode } from 'react';
import { RoleMark } from '../../chart/role-mark.tsx';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { extent, linearTicks, paddedRange, tickDecimals } from '../../chart/value-ticks.ts';
import { errorDigits, errorName, errorTitle, formatNumber } from '../../format/index.ts';
import { Pane, type Role } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { scatterPoints, valueText, type ScatterPoint, type Trial } from './trial-data.ts';
import { valueAxis } from './value-axis.ts';

const HEIGHT = 220;
const MARGIN = { top: 12, right: 14, bottom: 38, left: 52 };

interface FieldScatterProps {
  path: string;
  name: string;
  trials: readonly Trial[];
  /** The role of what is swept; its control is hollow. */
  role: Role;
  unit: string;
  /** Number of the trial to ring. */
  chosen: number | null;
}

/** Validation error over the values of one swept field: what the field does, whatever the others were. */
export function FieldScatter({ path, name, trials, role, unit, chosen }: FieldScatterProps): ReactNode {
  const [isTable, setTable] = useState(false);
  const toggle = useTableKey(() => setTable((known) => !known));
  const points = scatterPoints(trials, path);
  const title = `Validation ${errorName(unit)} by ${name}`;
  return (
    <div ref={toggle}>
      <Pane
        title={name}
        meta={<span className="mono">{path}</span>}
        end={<TableToggle of={title} isTable={isTable} onChange={setTable} />}
      >
        {points.length === 0 ? (
          <p className="note">No trial is done yet.</p>
        ) : isTable ? (
          <ScatterTable points={points} name={name} title={title} unit={unit} />
        ) : (
          <Plot points={points} title={title} role={role} unit={unit} chosen={chosen} />
        )}
      </Pane>
    </div>
  );
}

function Plot({
  points,
  title,
  role,
  unit,
  chosen,
}: {
  points: readonly ScatterPoint[];
  title: string;
  role: Role;
  unit: string;
  chosen: number | null;
}): ReactNode {
  const [measure, width] = useElementWidth();
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const axis = valueAxis(
    points.map(({ value }) => value),
    Math.max(2, width / 90),
  );
  const [low, high] = paddedRange(...(extent([points.map(({ error }) => error)]) ?? [0, 1]));
  const xOf = (place: number): number => MARGIN.left + place * (right - MARGIN.left);
  const yOf = (error: number): number => bottom - ((error - low) / (high - low)) * (bottom - MARGIN.top);
  const ticks = linearTicks(low, high, 4);
  return (
    <div ref={measure} className="sweep-plot">
      {width === 0 ? null : (
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={`${title}, lower is better: ${points.length} points.`}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={right} y1={yOf(tick)} y2={yOf(tick)} stroke="var(--line)" />
              <text x={MARGIN.left - 7} y={yOf(tick) + 4} textAnchor="end">
                {formatNumber(tick, tickDecimals(ticks))}
              </text>
            </g>
          ))}
          <line x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
          {axis.ticks.map(({ place, label }) => (
            <g key={label}>
              <line x1={xOf(place)} x2={xOf(place)} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
              <text x={xOf(place)} y={bottom + 16} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          <text x={right} y={HEIGHT - 6} textAnchor="end">
            {errorTitle(unit)}, lower is better{axis.isLog ? ', log scale across' : ''}
          </text>
          {points.map(({ trial, arm, error, value, isLatest }) => {
            const x = xOf(axis.placeOf(value));
            const y = yOf(error);
            const isChosen = isLatest && arm === 'TARGET' && trial.number === chosen;
            return (
              <g key={`${trial.id} ${arm} ${error}`} opacity={isLatest ? 1 : 0.35}>
                <title>{`trial ${trial.number}${arm === 'CONTROL' ? ', control' : ''}: ${formatNumber(error, errorDigits(unit) + 1)} at ${valueText(value)}`}</title>
                <RoleMark role={arm === 'CONTROL' ? 'CONTROL' : role} x={x} y={y} />
                {isChosen ? <circle cx={x} cy={y} r={9} fill="none" stroke="var(--ink)" strokeWidth={2} /> : null}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

interface ScatterTableProps {
  points: readonly ScatterPoint[];
  name: string;
  title: string;
  unit: string;
}

function ScatterTable({ points, name, title, unit }: ScatterTableProps) {
  return (
    <div className="sweep-table-twin">
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">Trial</th>
            <th scope="col">Arm</th>
            <th scope="col" className="num">
              Validation {errorTitle(unit)}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ trial, arm, error, value }) => (
            <tr key={`${trial.id} ${arm} ${error}`}>
              <td>{valueText(value)}</td>
              <td>{trial.number}</td>
              <td>{arm === 'CONTROL' ? 'control' : 'swept'}</td>
              <td className="num">{formatNumber(error, errorDigits(unit) + 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

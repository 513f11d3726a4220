'use client';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { errorDigits, errorName, errorTitle, formatNumber } from '../../format/index.ts';
import { Pane, type Role } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { bestFirst, fieldName, latest, valuesOf, valueText, type Trial } from './trial-data.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

const HEIGHT = 240;
const MARGIN = { top: 28, right: 56, bottom: 12, left: 40 };
/** Of the trials, best first, so many are drawn in the hue of their role. */
const BEST = 5;

interface TrialLinesProps {
  trials: readonly Trial[];
  paths: readonly string[];
  role: Role;
  unit: string;
  /** Number of the trial that validation chose. */
  chosen: number | null;
}

interface Axis {
  readonly key: string;
  readonly name: string;
  readonly axis: ValueAxis;
  readonly valueOf: (trial: Trial) => unknown;
}

/** Each trial as a line over all swept fields to its error: which values go together in the best of them. */
export function TrialLines({ trials, paths, role, unit, chosen }: TrialLinesProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('sweeps');
  const [isTable, setTable] = useState(false);
  const toggle = useTableKey(() => setTable((known) => !known));
  const errorOf = (trial: Trial): number | null => latest(trial, 'TARGET')?.objective ?? null;
  const done = bestFirst(trials).filter((trial) => errorOf(trial) !== null);
  const title = t('lines.title', { error: errorName(format, unit) });
  const digits = errorDigits(unit) + 1;
  const axes: Axis[] = [
    ...paths.map((path) => ({
      key: path,
      name: fieldName(path, paths),
      valueOf: (trial: Trial) => valuesOf(trial)[path],
    })),
    { key: 'error', name: errorTitle(format, unit), valueOf: errorOf },
  ].map((axis) => ({ ...axis, axis: valueAxis(done.map(axis.valueOf), 5) }));
  return (
    <div ref={toggle}>
      <Pane
        title={t('lines.head')}
        end={
          <>
            <span className="sweep-note">{t('lines.note', { best: String(Math.min(BEST, done.length)) })}</span>
            <TableToggle of={title} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {done.length === 0 ? (
          <p className="note">{t('noneDone')}</p>
        ) : isTable ? (
          <div className="sweep-table-twin">
            <table className="table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('trial')}</th>
                  {axes.map(({ key, name }) => (
                    <th key={key} scope="col" className="num">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {done.map((trial) => (
                  <tr key={trial.id}>
                    <td>{trial.number}</td>
                    {axes.map(({ key, valueOf }) => (
                      <td key={key} className="num">
                        {key === 'error' ? formatNumber(errorOf(trial), digits) : valueText(valueOf(trial))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <Lines trials={done} axes={axes} title={title} role={role} chosen={chosen} />
        )}
      </Pane>
    </div>
  );
}

function Lines({
  trials,
  axes,
  title,
  role,
  chosen,
}: {
  /** Best first. */
  trials: readonly Trial[];
  axes: readonly Axis[];
  title: string;
  role: Role;
  chosen: number | null;
}): ReactNode {
  const t = useTranslations('sweeps');
  const [measure, width] = useElementWidth();
  const bottom = HEIGHT - MARGIN.bottom;
  const xOf = (place: number) =>
    MARGIN.left + (place * (width - MARGIN.left - MARGIN.right)) / Math.max(1, axes.length - 1);
  const yOf = (place: number) => bottom - place * (bottom - MARGIN.top);
  const path = (trial: Trial) =>
    axes.map(({ axis, valueOf }, place) => `${xOf(place)},${yOf(axis.placeOf(valueOf(trial)))}`).join(' ');
  return (
    <div ref={measure} className="sweep-plot">
      {width === 0 ? null : (
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={t('scatter.label', { title, count: String(trials.length) })}
        >
          {axes.map(({ key, name, axis }, place) => (
            <g key={key}>
              <text
                x={xOf(place)}
                y={14}
                textAnchor={place === 0 ? 'start' : place === axes.length - 1 ? 'end' : 'middle'}
                className="sweep-axis-name"
              >
                {name}
              </text>
              <line x1={xOf(place)} x2={xOf(place)} y1={MARGIN.top} y2={bottom} stroke="var(--line-strong)" />
              {axis.ticks.map((tick) => (
                <text
                  key={tick.label}
                  x={xOf(place) + (place === 0 ? -5 : 5)}
                  y={yOf(tick.place) + 4}
                  textAnchor={place === 0 ? 'end' : 'start'}
                >
                  {tick.label}
                </text>
              ))}
            </g>
          ))}
          {/* The best are drawn last, over the others. */}
          {trials.toReversed().map((trial, back) => {
            const isBest = trials.length - 1 - back < BEST;
            const isChosen = trial.number === chosen;
            return (
              <polyline
                key={trial.id}
                points={path(trial)}
                fill="none"
                stroke={isChosen ? 'var(--ink)' : isBest ? `var(--${role.toLowerCase()})` : 'var(--line-strong)'}
                strokeWidth={isChosen ? 2.5 : isBest ? 1.75 : 1}
                opacity={isChosen || isBest ? 1 : 0.45}
              >
                <title>{t('lines.trial', { number: String(trial.number) })}</title>
              </polyline>
            );
          })}
        </svg>
      )}
    </div>
  );
}

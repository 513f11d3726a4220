'use client';
import { useMemo } from 'react';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatSigned, formatUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import type { ComparedRun } from './compare-page.tsx';
import type { Forecasts } from './comparison-data.ts';
import { lossReport, PART_HOURS } from './loss-groups.ts';

const SHOWN = 12;

/** Where and when the right run loses, clear of zero only; a click goes there. */
export function LossList({
  data,
  dataset,
  horizon,
  rightName,
  onChoose,
}: {
  data: Forecasts;
  dataset: ComparedRun['experiment']['dataset'];
  horizon: number;
  rightName: string;
  onChoose: (sensor: number, position: number) => void;
}) {
  const report = useMemo(
    () =>
      lossReport(data, horizon, {
        startAt: Date.parse(dataset.startAt),
        stepSeconds: dataset.stepSeconds,
        clock: new ZoneClock(dataset.zone),
      }),
    [data, horizon, dataset],
  );
  const losses = report.clear.filter((group) => group.added > 0).slice(0, SHOWN);
  const hour = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  return (
    <Pane title={`Where ${rightName} loses`} end={`added MAE, ${formatUnit(dataset.unit)}`}>
      {losses.length === 0 ? (
        <p className="note">Nowhere clear of zero at this horizon.</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>Where and when</th>
              <th className="num">Readings</th>
              <th className="num">Added</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((group) => {
              const node = dataset.nodes[group.node];
              return (
                <tr key={`${group.node} ${group.fromHour}`}>
                  <td>
                    <button
                      type="button"
                      className="row-button"
                      onClick={() => onChoose(group.node, group.worstPosition)}
                    >
                      {node?.name ?? node?.externalId ?? group.node}, {hour(group.fromHour)} to{' '}
                      {hour(group.fromHour + PART_HOURS)}
                    </button>
                  </td>
                  <td className="num">{group.count}</td>
                  <td className="num">{formatSigned(group.added)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="note">
        Groups of one sensor and {PART_HOURS} hours of the day whose difference is clear of zero, false discoveries held
        at 5 %. {report.ties} more are ties
        {report.unjudged > 0 ? `, ${report.unjudged} have too few hours to judge` : ''}.
      </p>
    </Pane>
  );
}

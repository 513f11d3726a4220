'use client';
import { useMemo } from 'react';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { errorDigits, errorName, formatNumber, formatSigned, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { Pane } from '../../ui/index.ts';
import type { Forecasts } from './comparison-data.ts';
import { LEAST_DAYS, lossReport, PART_HOURS, type LossReport } from './loss-groups.ts';

const SHOWN = 12;

/** How far the list may be believed. */
function Caveat({ report, seeds }: { report: LossReport; seeds: string }) {
  const groups = `Groups of one sensor and ${PART_HOURS} hours of the day, of these two runs (${seeds}) only`;
  if (!report.isJudged) {
    return (
      <p className="note">
        {groups}. The test part has {report.days} {report.days === 1 ? 'day' : 'days'}; below {LEAST_DAYS} nothing can
        be judged, so this is an order of means, not a claim.
      </p>
    );
  }
  return (
    <p className="note">
      {groups}, judged by day: clear of zero with false discoveries held at 5 %, and intervals widened for that choice.{' '}
      {report.ties} more are ties
      {report.unjudged > 0 ? `, ${report.unjudged} have too few days to judge` : ''}.
    </p>
  );
}

/** Where and when the right run loses; a click goes there. */
export function LossList({
  data,
  dataset,
  horizon,
  unit,
  sensor,
  rightName,
  seeds,
  onChoose,
}: {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  horizon: number;
  /** Of the errors. */
  unit: string;
  /** The chosen sensor, whose rows are marked. */
  sensor: number;
  rightName: string;
  /** Seeds of the two runs in words: `seed 1`. */
  seeds: string;
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
  const losses = report.losses.slice(0, SHOWN);
  const hour = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  return (
    <Pane title={`Where ${rightName} loses`}>
      <Caveat report={report} seeds={seeds} />
      {losses.length === 0 ? (
        <p className="note">
          {report.isJudged ? 'Nowhere clear of zero at this horizon.' : 'Nowhere at this horizon.'}
        </p>
      ) : (
        <table className="table loss-table">
          <thead>
            <tr>
              <th>Where and when</th>
              <th className="num">Days</th>
              <th className="num">{withUnit(`Added ${errorName(unit)}`, unit)}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((group) => {
              const node = dataset.nodes[group.node];
              return (
                <tr key={`${group.node} ${group.fromHour}`} data-selected={group.node === sensor}>
                  <td className="wrap">
                    <button
                      type="button"
                      className="row-button"
                      onClick={() => onChoose(group.node, group.worstPosition)}
                    >
                      {node?.name ?? node?.externalId ?? group.node}
                      <span className="loss-hours">
                        {hour(group.fromHour)} to {hour(group.fromHour + PART_HOURS)}
                      </span>
                    </button>
                  </td>
                  <td className="num">{group.days}</td>
                  <td className="num">
                    {formatSigned(group.added, errorDigits(unit))}
                    {group.interval === null ? null : (
                      <span className="loss-hours">
                        {formatNumber(group.interval.low, errorDigits(unit))} to{' '}
                        {formatNumber(group.interval.high, errorDigits(unit))}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Pane>
  );
}

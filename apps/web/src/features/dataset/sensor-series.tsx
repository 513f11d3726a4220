'use client';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, formatUnit } from '../../format/index.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { sensorSeriesQuery } from './dataset-query.ts';

export interface SeriesOfSensor {
  readonly datasetId: string;
  readonly node: number;
  readonly sensor: string;
  readonly quantity: string;
  readonly unit: string;
  readonly zone: string;
  readonly startAt: string;
  readonly stepSeconds: number;
  readonly steps: number;
}

const spans = [
  { label: 'day', seconds: 86_400 },
  { label: 'week', seconds: 7 * 86_400 },
] as const;

/** Steps that one request for a sensor may bring, as the API says. */
const MOST_STEPS = 4032;

/** One sensor's readings over a day or a week, gaps shown as gaps, in the sensors' local time. */
export function SensorSeries({
  datasetId,
  node,
  sensor,
  quantity,
  unit,
  zone,
  startAt,
  stepSeconds,
  steps,
}: SeriesOfSensor) {
  const [span, setSpan] = useState<(typeof spans)[number]>(spans[1]);
  const [at, setAt] = useState(0);
  const length = Math.min(steps, MOST_STEPS, Math.max(2, Math.round(span.seconds / stepSeconds)));
  const fromStep = Math.min(Math.max(0, at), steps - length);
  const [{ data, error }] = useQuery({
    query: sensorSeriesQuery,
    variables: { id: datasetId, node, fromStep, steps: length },
  });
  const values = data?.node?.__typename === 'Dataset' ? data.node.series : undefined;
  const first = Date.parse(startAt) + fromStep * stepSeconds * 1000;
  const instants = values?.map((_, index) => first + index * stepSeconds * 1000) ?? [];
  const clock = new ZoneClock(zone);
  return (
    <Pane
      title={`Sensor ${sensor}`}
      meta={`${quantity}, ${formatUnit(unit)}, local time (${zone})`}
      end={
        <>
          <button type="button" className="button" disabled={fromStep === 0} onClick={() => setAt(fromStep - length)}>
            Earlier
          </button>
          <button
            type="button"
            className="button"
            disabled={fromStep + length >= steps}
            onClick={() => setAt(fromStep + length)}
          >
            Later
          </button>
          <div className="segmented" role="group" aria-label="Span">
            {spans.map((one) => (
              <button key={one.label} type="button" aria-pressed={one === span} onClick={() => setSpan(one)}>
                {one.label}
              </button>
            ))}
          </div>
        </>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      {values === undefined && error === undefined ? <Skeleton rows={5} label="the series" /> : null}
      {values === undefined ? null : (
        <LineChartView
          label={`${quantity} at sensor ${sensor}`}
          height={240}
          describe={(index) =>
            `${formatInstant(instants[index] ?? first, zone)}: ${formatNumber(values[index], 1)} ${formatUnit(unit)}`
          }
          spec={{
            x: instants,
            lines: [{ key: 'observed', token: '--ink', values, width: 1.2 }],
            xTicks: (from, to, width) => timeTicks(from, to, clock, Math.max(2, Math.floor(width / 90))),
            yScale: 'linear',
            formatY: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
          }}
        />
      )}
    </Pane>
  );
}

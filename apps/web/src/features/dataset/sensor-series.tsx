'use client';
import { useState } from 'react';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, withUnit } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
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

const spans = { day: 86_400, week: 7 * 86_400 };
const spanOptions = [
  { value: 'day', label: 'day' },
  { value: 'week', label: 'week' },
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
  const [span, setSpan] = useState<keyof typeof spans>('week');
  const [at, setAt] = useState(0);
  const length = Math.min(steps, MOST_STEPS, Math.max(2, Math.round(spans[span] / stepSeconds)));
  const fromStep = Math.min(Math.max(0, at), steps - length);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known), true);
  // The answer to another sensor or span is not kept under this one's title.
  const { data, error, refresh } = usePolledQuery(
    sensorSeriesQuery,
    { id: datasetId, node, fromStep, steps: length },
    { everyMs: 0 },
  );
  const values = data?.node?.__typename === 'Dataset' ? data.node.series : undefined;
  const first = Date.parse(startAt) + fromStep * stepSeconds * 1000;
  const instants = values?.map((_, index) => first + index * stepSeconds * 1000) ?? [];
  const clock = new ZoneClock(zone);
  const caption = `${quantity} at sensor ${sensor}`;
  return (
    <div ref={ref}>
      <Pane
        title={`Sensor ${sensor}`}
        meta={`${withUnit(quantity, unit)}, local time (${zone})`}
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
            <Segmented label="Span" value={span} options={spanOptions} onChange={setSpan} />
            <TableToggle of={caption} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
        {values === undefined && error === undefined ? (
          <div className="series-loading">
            <Skeleton rows={5} label="the series" />
          </div>
        ) : null}
        {values === undefined ? null : isTable ? (
          <TableTwin
            caption={caption}
            columns={['Time', withUnit(quantity, unit)]}
            maxHeight={240}
            rows={values.map((value, index) => ({
              key: index,
              head: formatInstant(instants[index] ?? first, zone),
              cells: [formatNumber(value, 1)],
            }))}
          />
        ) : (
          <LineChartView
            label={caption}
            height={240}
            describe={(index) =>
              `${formatInstant(instants[index] ?? first, zone)}: ${formatNumber(values[index], 1)} ${unit}`
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
    </div>
  );
}

'use client';
import { useState, type CSSProperties } from 'react';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { Pane } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { clockLength, forecastAt, stepAt, truthAt, type Forecasts } from './comparison-data.ts';

/** Clock positions shown on each side of the chosen moment. */
const REACH = 36;

/** A run's name and the token of its colour: its role, or a colour of its own where both runs have one role. */
export interface NamedLine {
  readonly name: string;
  readonly token: string;
}

/** One sensor around the clock: what was observed, and what both runs said this far ahead. */
export function SensorForecast({
  data,
  dataset,
  left,
  right,
  sensor,
  position,
  horizon,
}: {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  left: NamedLine;
  right: NamedLine;
  sensor: number;
  position: number;
  horizon: number;
}) {
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const from = Math.max(0, position - REACH);
  const to = Math.min(clockLength(data.shape) - 1, position + REACH);
  const positions = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const instants = positions.map(
    (at) => Date.parse(dataset.startAt) + stepAt(data.shape, at) * dataset.stepSeconds * 1000,
  );
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const forecast = (side: 'left' | 'right') =>
    positions.map((at) => known(forecastAt(data, side, at, horizon)?.[sensor]));
  const observed = positions.map((at) => known(truthAt(data, at, horizon)[sensor]));
  const lines = { observed, left: forecast('left'), right: forecast('right') };
  const clock = new ZoneClock(dataset.zone);
  const node = dataset.nodes[sensor];
  const isEvent = data.labels !== undefined;
  const unit = isEvent ? '' : ` ${dataset.unit}`;
  const digits = isEvent ? 3 : 1;
  const truth = isEvent ? 'came' : 'observed';
  const caption = isEvent
    ? 'What came of the event, and its predicted probability, around the clock'
    : 'Observed and forecast values around the clock';
  return (
    <div ref={ref}>
      <Pane
        title={`Sensor ${node?.name ?? node?.externalId ?? sensor}`}
        meta={isEvent ? 'probability of the event' : withUnit(dataset.quantity, dataset.unit)}
        end={<TableToggle of="Sensor" isTable={isTable} onChange={setTable} />}
      >
        {isTable ? (
          <TableTwin
            caption={caption}
            columns={['Valid at', isEvent ? 'Came' : 'Observed', left.name, right.name]}
            maxHeight={260}
            rows={positions.map((at, index) => ({
              key: at,
              head: formatInstant(instants[index] ?? 0, dataset.zone),
              cells: [lines.observed, lines.left, lines.right].map((values) => formatNumber(values[index], digits)),
              isSelected: at === position,
            }))}
          />
        ) : (
          <>
            <LineChartView
              label={caption}
              height={220}
              describe={(index) =>
                `${formatInstant(instants[index] ?? 0, dataset.zone)}: ${truth} ${formatNumber(lines.observed[index], isEvent ? 0 : 1)}, ` +
                `${left.name} ${formatNumber(lines.left[index], digits)}, ${right.name} ${formatNumber(lines.right[index], digits)}${unit}`
              }
              spec={{
                x: instants,
                lines: [
                  { key: 'observed', token: '--ink', values: lines.observed, width: 1.8 },
                  { key: 'left', token: left.token, values: lines.left, width: 1.4 },
                  { key: 'right', token: right.token, values: lines.right, width: 1.4, dash: [5, 3] },
                ],
                rules: [{ axis: 'x', at: instants[position - from] ?? 0, token: '--ink' }],
                xTicks: (begin, end, width) => timeTicks(begin, end, clock, Math.max(2, Math.floor(width / 80))),
                yScale: 'linear',
                formatY: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
              }}
            />
            <ul className="chart-key">
              <li data-line="observed">{isEvent ? '1 where the event came' : 'observed'}</li>
              <li data-line="left" style={{ '--line-colour': `var(${left.token})` } as CSSProperties}>
                {left.name}
              </li>
              <li data-line="right" style={{ '--line-colour': `var(${right.token})` } as CSSProperties}>
                {right.name}
              </li>
            </ul>
          </>
        )}
      </Pane>
    </div>
  );
}

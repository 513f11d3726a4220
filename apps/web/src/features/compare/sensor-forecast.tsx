'use client';
import type { CSSProperties } from 'react';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, formatUnit } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import type { ComparedRun } from './compare-page.tsx';
import { clockLength, forecastAt, observedAt, stepAt, type Forecasts } from './comparison-data.ts';

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
  dataset: ComparedRun['experiment']['dataset'];
  left: NamedLine;
  right: NamedLine;
  sensor: number;
  position: number;
  horizon: number;
}) {
  const from = Math.max(0, position - REACH);
  const to = Math.min(clockLength(data.shape) - 1, position + REACH);
  const positions = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const instants = positions.map(
    (at) => Date.parse(dataset.startAt) + stepAt(data.shape, at) * dataset.stepSeconds * 1000,
  );
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const forecast = (side: 'left' | 'right') =>
    positions.map((at) => known(forecastAt(data, side, at, horizon)?.[sensor]));
  const observed = positions.map((at) => known(observedAt(data, at)[sensor]));
  const lines = { observed, left: forecast('left'), right: forecast('right') };
  const clock = new ZoneClock(dataset.zone);
  const node = dataset.nodes[sensor];
  const unit = formatUnit(dataset.unit);
  return (
    <Pane title={`Sensor ${node?.name ?? node?.externalId ?? sensor}`} meta={`${dataset.quantity}, ${unit}`}>
      <LineChartView
        label="Observed and forecast values around the clock"
        height={220}
        describe={(index) =>
          `${formatInstant(instants[index] ?? 0, dataset.zone)}: observed ${formatNumber(lines.observed[index], 1)}, ` +
          `${left.name} ${formatNumber(lines.left[index], 1)}, ${right.name} ${formatNumber(lines.right[index], 1)} ${unit}`
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
        <li data-line="observed">observed</li>
        <li data-line="left" style={{ '--line-colour': `var(${left.token})` } as CSSProperties}>
          {left.name}
        </li>
        <li data-line="right" style={{ '--line-colour': `var(${right.token})` } as CSSProperties}>
          {right.name}
        </li>
      </ul>
    </Pane>
  );
}

'use client';
import { useState, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { LineSpec } from '../../chart/line-chart-spec.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { Pane, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { bandLevels } from '../run/forecast-lines.ts';
import { sides, windowAt, type ComparisonShape, type Side } from './comparison-data.ts';
import type { ComparedPair } from './comparison-tracks.ts';
import { sensorLines, type SensorLines } from './sensor-lines.ts';
import { INTERVAL_LEVEL, useSensorWindows } from './use-sensor-windows.ts';

/** Steps shown before the issue and after the last target. */
const REACH = 24;

/** A run's name and the token of its colour: its role, or a colour of its own where both runs have one role. */
export interface NamedLine {
  readonly name: string;
  readonly token: string;
}

interface SensorForecastProps {
  readonly pair: ComparedPair;
  readonly shape: ComparisonShape;
  readonly dataset: ComparedDatasetFragment;
  readonly names: Readonly<Record<Side, NamedLine>>;
  readonly sensor: number;
  readonly position: number;
  readonly horizon: number;
}

/** One sensor: what was observed, and what both runs said when they issued the forecast in view, with their intervals. */
export function SensorForecast(props: SensorForecastProps) {
  const format = useTranslations('format');
  const { pair, shape, dataset, names, sensor, position, horizon } = props;
  const t = useTranslations('compare');
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const window = windowAt(shape, position, horizon);
  const { data, problem } = useSensorWindows(pair, shape, { sensor, window, reach: REACH, steps: dataset.steps });
  const node = dataset.nodes[sensor];
  const isEvent = pair.labelsPath !== null;
  const name = node?.name ?? node?.externalId ?? String(sensor);
  const title = t('sensor.title', { name });
  return (
    <div ref={ref}>
      <Pane
        title={title}
        meta={isEvent ? t('sensor.probability') : withUnit(format, dataset.quantity, dataset.unit)}
        end={<TableToggle of={t('sensor.table')} isTable={isTable} onChange={setTable} />}
      >
        {problem === null ? null : (
          <p className="alert" role="alert">
            {t('problem', { problem })}
          </p>
        )}
        {data === null ? (
          problem === null ? (
            <Skeleton rows={6} label={title} />
          ) : null
        ) : (
          <SensorPicture
            {...{ names, dataset, isEvent, isTable }}
            lines={sensorLines(data, shape, { position, window, reach: REACH })}
            bandWords={bandWords(pair)}
          />
        )}
      </Pane>
    </div>
  );
}

/** How much the bands hold, where both runs have one level; null where neither has a band. */
function bandWords(pair: ComparedPair): string | null {
  const levels = sides.flatMap((side) => {
    const band = bandLevels(pair[side].quantileForecasts);
    if (band !== null) return [formatShare(band.upper.level - band.lower.level)];
    return pair[side].predictionIntervals.some(({ kind }) => kind === 'SPLIT') ? [formatShare(INTERVAL_LEVEL)] : [];
  });
  return levels.length === 0 ? null : [...new Set(levels)].join(', ');
}

interface SensorPictureProps {
  readonly lines: SensorLines;
  readonly names: Readonly<Record<Side, NamedLine>>;
  readonly dataset: ComparedDatasetFragment;
  readonly isEvent: boolean;
  readonly isTable: boolean;
  readonly bandWords: string | null;
}

function SensorPicture({ lines, names, dataset, isEvent, isTable, bandWords: bands }: SensorPictureProps) {
  const format = useTranslations('format');
  const t = useTranslations('compare');
  const instants = lines.steps.map((step) => Date.parse(dataset.startAt) + step * dataset.stepSeconds * 1000);
  const instantOf = (step: number) => Date.parse(dataset.startAt) + step * dataset.stepSeconds * 1000;
  const digits = isEvent ? 3 : 1;
  const unit = isEvent ? '' : ` ${dataset.unit}`;
  const caption = isEvent ? t('sensor.captionEvent') : t('sensor.caption');
  const told = (side: Side, index: number): string => {
    const { median, lower, upper } = lines.forecasts[side];
    const value = formatNumber(median[index], digits);
    return lower[index] === null || upper[index] === null
      ? value
      : t('sensor.withInterval', {
          ...{ value, low: formatNumber(lower[index], digits), high: formatNumber(upper[index], digits) },
        });
  };
  const truthOf = (index: number) => formatNumber(lines.observed[index], isEvent ? 0 : 1);
  const clock = new ZoneClock(dataset.zone);
  if (isTable) {
    return (
      <TableTwin
        caption={caption}
        columns={[
          t('sensor.validAt'),
          isEvent ? t('sensor.cameHead') : t('layer.observed'),
          names.left.name,
          names.right.name,
        ]}
        maxHeight={260}
        rows={lines.steps.map((step, index) => ({
          key: step,
          head: formatInstant(format, instants[index] ?? 0, dataset.zone),
          cells: [truthOf(index), told('left', index), told('right', index)],
          isSelected: step === lines.validStep,
        }))}
      />
    );
  }
  const bandLines = sides.flatMap((side): LineSpec[] => {
    const { lower, upper, hasBand } = lines.forecasts[side];
    const edge = { token: names[side].token, width: 0 };
    return hasBand
      ? [
          { key: `${side} upper`, values: upper, ...edge },
          { key: `${side} lower`, values: lower, ...edge },
        ]
      : [];
  });
  return (
    <>
      <LineChartView
        label={caption}
        height={220}
        describe={(index) =>
          `${formatInstant(format, instants[index] ?? 0, dataset.zone)}: ${isEvent ? t('sensor.came') : t('sensor.observed')} ${truthOf(index)}, ` +
          sides.map((side) => `${names[side].name} ${told(side, index)}`).join(', ') +
          unit
        }
        spec={{
          x: instants,
          lines: [
            ...bandLines,
            { key: 'observed', token: '--ink', values: lines.observed, width: 1.8 },
            { key: 'left', token: names.left.token, values: lines.forecasts.left.median, width: 1.6 },
            { key: 'right', token: names.right.token, values: lines.forecasts.right.median, width: 1.6, dash: [5, 3] },
          ],
          bands: sides.flatMap((side) =>
            lines.forecasts[side].hasBand
              ? [{ upper: `${side} upper`, lower: `${side} lower`, token: names[side].token }]
              : [],
          ),
          rules: [
            { axis: 'x', at: instantOf(lines.issuedStep), token: '--ink-3', dash: [2, 3], label: t('sensor.issued') },
            { axis: 'x', at: instantOf(lines.validStep), token: '--ink' },
          ],
          xTicks: (begin, end, width) => timeTicks(format, begin, end, clock, Math.max(2, Math.floor(width / 80))),
          yScale: 'linear',
          formatY: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
        }}
      />
      <ul className="chart-key">
        <li data-line="observed">{isEvent ? t('sensor.oneWhereCame') : t('sensor.observed')}</li>
        {sides.map((side) => (
          <li key={side} data-line={side} style={{ '--line-colour': `var(${names[side].token})` } as CSSProperties}>
            {names[side].name}
          </li>
        ))}
        {bands === null ? null : <li data-line="none">{t('sensor.bands', { share: bands })}</li>}
      </ul>
    </>
  );
}

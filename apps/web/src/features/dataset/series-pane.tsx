'use client';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { RangeBrush } from '../../chart/range-brush.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatCount, formatInstant, formatNumber, formatStep, withUnit } from '../../format/index.ts';
import { Pane, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { MOST_NAMED, type LoadedSeries } from './load-series.ts';
import type { DatasetNode } from './sensor-statistics.ts';
import { bandOf, linesOf, MOST_LINES } from './series-lines.ts';
import { fittedWindow, LEAST_STEPS, overviewStretch, stretchOf, type SeriesWindow } from './series-window.ts';
import { useSeries } from './use-series.ts';

interface SeriesPaneProps {
  dataset: Pick<
    DatasetNode,
    'seriesPath' | 'channels' | 'quantity' | 'unit' | 'zone' | 'startAt' | 'stepSeconds' | 'steps' | 'nodeCount'
  >;
  names: readonly string[];
  chosen: readonly number[];
  window: SeriesWindow;
  onWindow: (window: SeriesWindow) => void;
}

const DAY = 86_400;
const HEIGHT = 220;
const OVERVIEW_HEIGHT = 84;

/** Readings of the chosen sensors: the whole period small, a part of it large; gaps are gaps, times are those of the sensors. */
export function SeriesPane({ dataset, names, chosen, window, onWindow }: SeriesPaneProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('dataset');
  const { seriesPath, quantity, unit, zone, startAt, stepSeconds, steps, nodeCount } = dataset;
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known), true);
  const clock = useMemo(() => new ZoneClock(zone), [zone]);
  const channel = dataset.channels.find(({ role }) => role === 'TARGET')?.index ?? 0;
  const of = { path: seriesPath, channel };
  const nodes = chosen.length === nodeCount ? null : chosen;
  const isMany = chosen.length > MOST_LINES;
  const whole = useSeries({ ...of, nodes, from: 0, to: steps, stretch: overviewStretch(steps), together: true });
  const part = useSeries({ ...of, nodes, ...window, stretch: stretchOf(window), together: isMany });

  const time = { startMs: Date.parse(startAt), stepMs: stepSeconds * 1000 };
  const at = (step: number) => formatInstant(format, time.startMs + step * time.stepMs, zone);
  const shownNames = chosen.map((node) => names[node] ?? '');
  const [only] = shownNames;
  const title =
    chosen.length === 1 ? t('series.one', { sensor: only ?? '' }) : t('series.many', { count: chosen.length });
  const caption = t('series.caption', { quantity, sensors: title });
  const figure = (value: number) => withUnit(format, formatNumber(value, 1), '') + (unit === '' ? '' : ` ${unit}`);
  const saidOf = (series: LoadedSeries, row: number): string[] =>
    Array.from({ length: series.columns }, (_, column) => {
      const [low, mean, high] = [series.lowest(row, column), series.mean(row, column), series.highest(row, column)];
      if (isMany) return t('series.together', { mean: figure(mean), low: formatNumber(low, 1), high: figure(high) });
      const value = series.request.stretch === 1 ? figure(low) : `${formatNumber(low, 1)}–${figure(high)}`;
      const said = Number.isNaN(low) ? t('series.missing') : value;
      return chosen.length === 1 ? said : `${shownNames[column] ?? ''} ${said}`;
    });
  const specOf = (series: LoadedSeries, range: SeriesWindow, isBand: boolean) => ({
    ...(isBand ? bandOf(series, time) : linesOf(series, shownNames, time)),
    xRange: [time.startMs + range.from * time.stepMs, time.startMs + (range.to - 1) * time.stepMs] as const,
    xTicks: (from: number, to: number, width: number) =>
      timeTicks(format, from, to, clock, Math.max(2, Math.floor(width / 68))),
    yScale: 'linear' as const,
    formatY: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  });
  // What is as long as the whole is the whole.
  const spans = [
    { key: 'day' as const, length: Math.round(DAY / stepSeconds) },
    { key: 'week' as const, length: Math.round((7 * DAY) / stepSeconds) },
    { key: 'all' as const, length: steps },
  ].filter(({ key, length: spanned }) => key === 'all' || (spanned < steps && spanned >= LEAST_STEPS));
  const length = window.to - window.from;
  const { series } = part;
  const meta = [
    t('series.meta', { quantity: withUnit(format, quantity, unit), zone }),
    series !== undefined && series.request.stretch > 1
      ? t('series.thinned', { span: formatStep(format, series.request.stretch * stepSeconds) })
      : null,
    nodes !== null && nodes.length > MOST_NAMED ? t('series.first', { count: formatCount(MOST_NAMED) }) : null,
  ].filter((text) => text !== null);
  return (
    <div ref={ref} className="series-pane">
      <Pane
        title={title}
        meta={meta.join('; ')}
        end={
          <>
            <button
              type="button"
              className="button"
              disabled={window.from === 0}
              onClick={() => onWindow(fittedWindow({ from: window.from - length, to: window.from }, steps))}
            >
              {t('series.earlier')}
            </button>
            <button
              type="button"
              className="button"
              disabled={window.to >= steps}
              onClick={() => onWindow(fittedWindow({ from: window.to, to: window.to + length }, steps))}
            >
              {t('series.later')}
            </button>
            <div className="segmented" role="group" aria-label={t('series.span')}>
              {spans.map(({ key, length: spanned }) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={length === spanned}
                  onClick={() => onWindow(fittedWindow({ from: window.from, to: window.from + spanned }, steps))}
                >
                  {t(`series.${key}`)}
                </button>
              ))}
            </div>
            <TableToggle of={caption} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {part.fault === undefined ? null : (
          <div className="alert" role="alert">
            <p>{part.fault}</p>
            <button type="button" className="button" onClick={part.retry}>
              {t('series.retry')}
            </button>
          </div>
        )}
        {series === undefined ? (
          part.fault === undefined ? (
            <div style={{ minHeight: HEIGHT }}>
              <Skeleton rows={5} label={t('series.loading')} />
            </div>
          ) : null
        ) : isTable ? (
          <TableTwin
            caption={caption}
            columns={
              isMany
                ? [t('series.time'), t('series.lowest'), t('series.mean'), t('series.highest')]
                : [t('series.time'), ...shownNames]
            }
            maxHeight={HEIGHT}
            rows={Array.from({ length: series.rows }, (_, row) => ({
              key: row,
              head: at(series.request.from + row * series.request.stretch),
              cells: isMany
                ? [series.lowest(row, 0), series.mean(row, 0), series.highest(row, 0)].map((value) =>
                    formatNumber(value, 1),
                  )
                : shownNames.map((_name, column) =>
                    series.request.stretch === 1
                      ? formatNumber(series.lowest(row, column), 1)
                      : `${formatNumber(series.lowest(row, column), 1)}–${formatNumber(series.highest(row, column), 1)}`,
                  ),
            }))}
          />
        ) : (
          <LineChartView
            label={caption}
            height={HEIGHT}
            describe={(index) => {
              const row = isMany || series.request.stretch === 1 ? index : Math.floor(index / 2);
              return `${at(series.request.from + row * series.request.stretch)}: ${saidOf(series, row).join(', ')}`;
            }}
            spec={{
              ...specOf(series, window, isMany),
              ...(chosen.length > 1 && !isMany ? { gutter: 96 } : {}),
            }}
          />
        )}
        <RangeBrush
          length={steps}
          range={window}
          least={Math.min(LEAST_STEPS, steps)}
          stride={{
            arrow: Math.max(1, Math.round(3600 / stepSeconds)),
            page: Math.max(1, Math.round(DAY / stepSeconds)),
          }}
          labels={{ whole: t('brush.whole'), from: t('brush.from'), to: t('brush.to') }}
          describe={at}
          onChange={(range) => onWindow(fittedWindow(range, steps))}
        >
          {whole.series === undefined ? (
            <div style={{ height: OVERVIEW_HEIGHT }} />
          ) : (
            <div className="series-overview" aria-hidden inert>
              <LineChartView
                label={t('series.overview')}
                height={OVERVIEW_HEIGHT}
                describe={() => ''}
                spec={specOf(whole.series, { from: 0, to: steps }, true)}
              />
            </div>
          )}
        </RangeBrush>
      </Pane>
    </div>
  );
}

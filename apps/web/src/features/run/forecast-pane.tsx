'use client';
import { useEffect, useMemo, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { causeText } from '../../graphql/route-fault.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { roleToken } from '../../chart/role-mark.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { formatInstant, formatNumber, formatShare, withUnit } from '../../format/index.ts';
import type { RunForecastQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, roleOf, Skeleton } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import { bandLevels, forecastLines } from './forecast-lines.ts';
import { runForecastQuery } from './forecast-query.ts';
import { forecastSpec } from './forecast-spec.ts';
import { loadExtent, loadPart, windowsAtOnce, type ForecastExtent, type ForecastPart } from './load-forecast.ts';
import type { RunDetail } from './run-detail.ts';
import './forecast-pane.css';

type Found = Extract<NonNullable<RunForecastQuery['node']>, { __typename: 'Run' }>;

/** The test forecasts of one sensor with what surrounds them: quantiles where the run has some, and conformal intervals. */
export function ForecastPane({ run }: { run: RunDetail }): ReactNode {
  const t = useTranslations('run');
  const { data, error, refresh } = usePolledQuery(runForecastQuery, { id: run.id }, { everyMs: 0 });
  const found = data?.node?.__typename === 'Run' ? data.node : undefined;
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (found === undefined) return <Skeleton rows={8} label={t('forecast.loading')} />;
  return found.predictionsPath === null ? null : (
    <SensorBand run={run} found={found} predictions={`${found.predictionsPath}?split=test`} />
  );
}

function SensorBand({ run, found, predictions }: { run: RunDetail; found: Found; predictions: string }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('run');
  const ui = useTranslations('ui');
  const { dataset, protocol } = found.experiment;
  const reported = run.experiment.protocol.reportedHorizons;
  const [sensor, setSensor] = useState(0);
  const [horizon, setHorizon] = useState(reported.at(-1) ?? 1);
  const [asked, setAsked] = useState<number | null>(null);
  const [extent, setExtent] = useState<ForecastExtent | null>(null);
  const [part, setPart] = useState<ForecastPart | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const levels = useMemo(() => bandLevels(found.quantileForecasts), [found]);
  useEffect(() => {
    const controller = new AbortController();
    loadExtent(predictions, controller.signal)
      .then(setExtent)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [predictions, ui]);
  const windows = extent === null ? 0 : windowsAtOnce(extent, dataset.stepSeconds);
  const last = extent === null ? 0 : extent.windows - windows;
  const from = Math.min(asked ?? 0, last);
  useEffect(() => {
    if (extent === null) return undefined;
    const controller = new AbortController();
    const paths = {
      predictions,
      band: levels === null ? null : { lower: levels.lower.path, upper: levels.upper.path },
      series: dataset.seriesPath,
      inputSteps: protocol.inputSteps,
    };
    loadPart(paths, extent, { from, windows }, controller.signal)
      .then(setPart)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [extent, predictions, levels, dataset.seriesPath, protocol.inputSteps, from, windows, ui]);
  const interval = run.predictionIntervals.find((one) => one.kind === 'SPLIT' && one.horizon === horizon);
  const startAt = Date.parse(dataset.startAt);
  const clockOf = { startAt, stepSeconds: dataset.stepSeconds, inputSteps: protocol.inputSteps };
  const nameOf = (index: number) => dataset.nodes[index]?.name ?? dataset.nodes[index]?.externalId ?? String(index);
  if (problem !== null) {
    return (
      <div className="alert" role="alert">
        {t('forecast.problem', { why: problem })}
      </div>
    );
  }
  if (extent === null || part === null) return <Skeleton rows={8} label={t('forecast.loading')} />;
  const lines = forecastLines(part, extent, { sensor, horizon, halfWidth: interval?.halfWidth ?? null }, clockOf);
  const token = roleToken(roleOf(run));
  const clock = new ZoneClock(dataset.zone);
  const bandName =
    levels &&
    t('forecast.quantiles', { lower: formatShare(levels.lower.level), upper: formatShare(levels.upper.level) });
  const conformalName =
    interval && lines.conformal ? t('forecast.conformal', { level: formatShare(interval.level) }) : null;
  const told = (values: readonly (number | null)[], index: number) => formatNumber(values[index], 1);
  const between = (sides: { lower: (number | null)[]; upper: (number | null)[] }, index: number) =>
    t('forecast.between', { lower: told(sides.lower, index), upper: told(sides.upper, index) });
  const validAt = (window: number) =>
    formatInstant(
      format,
      startAt + (extent.firstStart + protocol.inputSteps + window + horizon - 1) * dataset.stepSeconds * 1000,
      dataset.zone,
    );
  const title = t('forecast.title');
  return (
    <div ref={ref}>
      <Pane
        title={title}
        meta={withUnit(format, dataset.quantity, dataset.unit)}
        end={<TableToggle of={title} isTable={isTable} onChange={setTable} />}
      >
        <div className="run-forecast-choice">
          <label>
            <span>{t('forecast.sensor')}</span>
            <select className="select" value={sensor} onChange={(event) => setSensor(Number(event.target.value))}>
              {dataset.nodes.map(({ index }) => (
                <option key={index} value={index}>
                  {nameOf(index)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('forecast.ahead')}</span>
            <select className="select" value={horizon} onChange={(event) => setHorizon(Number(event.target.value))}>
              {Array.from({ length: protocol.targetSteps }, (_, index) => index + 1).map((steps) => (
                <option key={steps} value={steps}>
                  {horizonLabel(format, steps, dataset.stepSeconds)}
                </option>
              ))}
            </select>
          </label>
          {last > 0 && (
            <label className="run-forecast-from">
              <span>{t('forecast.from')}</span>
              <input
                type="range"
                min={0}
                max={last}
                step={Math.max(1, Math.round(windows / 4))}
                value={from}
                aria-valuetext={validAt(from)}
                onChange={(event) => setAsked(Number(event.target.value))}
              />
              <span>{validAt(from)}</span>
            </label>
          )}
        </div>
        {isTable ? (
          <TableTwin
            caption={title}
            maxHeight={260}
            columns={[
              t('forecast.validAt'),
              t('forecast.observedHead'),
              t('forecast.forecastHead'),
              ...(bandName === null ? [] : [bandName]),
              ...(conformalName === null ? [] : [conformalName]),
            ]}
            rows={lines.instants.map((instant, index) => ({
              key: instant,
              head: formatInstant(format, instant, dataset.zone),
              cells: [
                told(lines.observed, index),
                told(lines.forecast, index),
                ...(lines.band === null ? [] : [between(lines.band, index)]),
                ...(lines.conformal === null ? [] : [between(lines.conformal, index)]),
              ],
            }))}
          />
        ) : (
          <>
            <LineChartView
              label={t('forecast.label')}
              height={240}
              describe={(index) => {
                const words = {
                  at: formatInstant(format, lines.instants[index] ?? 0, dataset.zone),
                  observed: told(lines.observed, index),
                  forecast: told(lines.forecast, index),
                  unit: dataset.unit,
                };
                return lines.band === null
                  ? t('forecast.point', words)
                  : t('forecast.pointBetween', { ...words, between: between(lines.band, index) });
              }}
              spec={forecastSpec(lines, token, (begin, end, width) =>
                timeTicks(format, begin, end, clock, Math.max(2, Math.floor(width / 80))),
              )}
            />
            <ul className="run-forecast-key" style={{ '--line-colour': `var(${token})` } as CSSProperties}>
              <li data-line="observed">{t('forecast.observed')}</li>
              <li data-line="forecast">{lines.band === null ? t('forecast.forecast') : t('forecast.median')}</li>
              {bandName !== null && <li data-line="band">{bandName}</li>}
              {conformalName !== null && <li data-line="conformal">{conformalName}</li>}
            </ul>
          </>
        )}
      </Pane>
    </div>
  );
}

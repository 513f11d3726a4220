import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { formatNumber } from '../../format/index.ts';
import type { ForecastLines } from './forecast-lines.ts';

/**
 * The chart of one sensor's forecasts: a filled band between the quantiles, dashes along the conformal interval.
 *
 * @param token colour of the run's role
 */
export function forecastSpec(lines: ForecastLines, token: string, xTicks: LineChartSpec['xTicks']): LineChartSpec {
  const { band, conformal } = lines;
  const edge = { token, width: 1 };
  const dash = [2, 3];
  return {
    x: lines.instants,
    lines: [
      ...(band === null
        ? []
        : [
            { key: 'upper', values: band.upper, ...edge },
            { key: 'lower', values: band.lower, ...edge },
          ]),
      ...(conformal === null
        ? []
        : [
            { key: 'conformal upper', values: conformal.upper, token: '--ink-3', width: 1.2, dash },
            { key: 'conformal lower', values: conformal.lower, token: '--ink-3', width: 1.2, dash },
          ]),
      { key: 'forecast', token, values: lines.forecast, width: 1.8 },
      { key: 'observed', token: '--ink', values: lines.observed, width: 1.4 },
    ],
    ...(band === null ? {} : { bands: [{ upper: 'upper', lower: 'lower', token }] }),
    xTicks,
    yScale: 'linear',
    formatY: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  };
}

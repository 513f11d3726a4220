/** What a frame shows, as a table for a spreadsheet: a row for each sensor that is not left out. */
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { forecastAt, type Forecasts } from './comparison-data.ts';
import type { FrameValues } from './frame-values.ts';

interface CsvFrame {
  readonly data: Forecasts;
  readonly values: FrameValues;
  readonly dataset: Pick<ComparedDatasetFragment, 'nodes' | 'startAt' | 'stepSeconds'>;
  readonly position: number;
  /** Series step at which the forecasts are valid. */
  readonly validStep: number;
  /** Name of the layer in the address, and its unit. */
  readonly layer: string;
  readonly unit: string;
}

/** A text that a spreadsheet would compute begins with an apostrophe, as in the API's exports. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const figure = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(7));

export function frameCsv({ data, values, dataset, position, validStep, layer, unit }: CsvFrame): string {
  const [left, right] = [forecastAt(data, 'left', position), forecastAt(data, 'right', position)];
  const validAt = new Date(Date.parse(dataset.startAt) + validStep * dataset.stepSeconds * 1000).toISOString();
  const head = [
    ...['sensor', 'name', 'latitude', 'longitude', 'valid_at', 'horizon_steps'],
    ...['observed', 'left_forecast', 'right_forecast'].map((name) => (unit === '' ? name : `${name} [${unit}]`)),
    ...(values.shown.length === 1 ? [layer] : [`left_${layer}`, `right_${layer}`]),
  ];
  const rows = dataset.nodes
    .filter(({ index }) => values.leftOut?.[index] !== 1)
    .map(({ index, externalId, name, latitude, longitude }) => [
      ...[externalId, name, latitude, longitude, validAt, data.horizon],
      ...[figure(values.truth[index]), figure(left?.[index]), figure(right?.[index])],
      ...values.shown.map((pane) => figure(pane[index])),
    ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

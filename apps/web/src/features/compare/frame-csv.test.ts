import { expect, it } from 'vitest';
import type { Forecasts } from './comparison-data.ts';
import { frameCsv } from './frame-csv.ts';
import { frameValues, layerScale } from './frame-values.ts';

const data: Forecasts = {
  shape: { windows: 1, targetSteps: 1, inputSteps: 1, nodes: 3, firstStart: 0 },
  horizon: 1,
  left: new Float32Array([11, 20, 30]),
  right: new Float32Array([12, 22, 31]),
  observed: new Float32Array([0, 0, 0, 10, Number.NaN, 30]),
  isWhole: true,
};
const nodes = ['a', '=b', 'c'].map((externalId, index) => ({
  ...{ index, externalId, latitude: 1.5, longitude: index },
  name: index === 0 ? 'Main, "north"' : null,
}));
const dataset = { nodes, startAt: '2024-01-01T00:00:00Z', stepSeconds: 300 };

it('has a row for each sensor in view, with empty cells where nothing is known', () => {
  const scale = layerScale(data, 'absolute', 'speed');
  const values = frameValues(data, 'absolute', 0, scale, Uint8Array.of(0, 0, 1));
  const csv = frameCsv({ data, values, dataset, position: 0, validStep: 1, layer: 'absolute', unit: 'mph' });
  expect(csv.split('\r\n')).toEqual([
    'sensor,name,latitude,longitude,valid_at,horizon_steps,observed [mph],left_forecast [mph],right_forecast [mph],left_absolute,right_absolute',
    'a,"Main, ""north""",1.5,0,2024-01-01T00:05:00.000Z,1,10,11,12,1,2',
    "'=b,,1.5,1,2024-01-01T00:05:00.000Z,1,,20,22,,",
    '',
  ]);
  expect(values.means).toEqual({ left: 1, right: 2 });
});

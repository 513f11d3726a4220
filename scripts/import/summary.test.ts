import { describe, expect, it } from 'vitest';
import type { datasets } from '@stillgraph/db';
import { importFindings, importSummary } from './summary.ts';

const dataset: datasets.DatasetRow = {
  ...{ id: 'd', teamId: 't', name: 'week', title: 'A week', description: null, quantity: 'temperature', unit: 'Cel' },
  ...{ zone: 'Europe/Paris', startAt: new Date('2013-12-31T23:00:00Z'), stepSeconds: 3600, steps: 744, nodeCount: 3 },
  ...{ channelCount: 1, rowWidth: 3, missingShare: 0.0123, zeroIsMissing: false, hasCoordinates: true, licence: null },
  ...{
    source: null,
    synthetic: false,
    contentHash: '',
    networkVersionId: null,
    createdBy: null,
    createdAt: new Date(0),
  },
};

function sensor(externalId: string, changes: Partial<datasets.DatasetNodeRow> = {}): datasets.DatasetNodeRow {
  const place = { datasetId: 'd', index: 0, externalId, name: null, latitude: 48, longitude: -4 };
  return { ...place, mean: 1, standardDeviation: 1, minimum: 0, maximum: 2, missingShare: 0, ...changes };
}

const bare = (nodes: readonly datasets.DatasetNodeRow[]) => ({ nodes, channels: [], notes: [] });

describe('the summary of an import', () => {
  it('tells what came, as people read it', () => {
    expect(importSummary(dataset, bare([sensor('a')]), 'http://localhost:3000/datasets/x')).toBe(
      [
        '  unit       temperature in °C',
        '  time zone  Europe/Paris',
        '  sensors    3, with coordinates',
        '  steps      744, one every 1 h',
        '  period     2014-01-01 00:00 to 2014-01-31 23:00',
        '  missing    1.2 % of the readings',
        '  findings   none',
        '  dashboard  http://localhost:3000/datasets/x (served by npm start)',
      ].join('\n'),
    );
  });

  it('tells what each covariate misses, and what the importer left out', () => {
    const channel = { datasetId: 'd', index: 0, quantity: 'x', unit: '', stepSeconds: null, missingShare: 0 };
    const channels = [
      { ...channel, name: 'temperature', role: 'TARGET' as const },
      { ...channel, name: 'humidity', role: 'INPUT' as const, missingShare: 0.255 },
      { ...channel, name: 'wind', role: 'INPUT' as const, missingShare: 0.16 },
    ];
    const notes = ['the places of 11 sensors were left out'];
    const text = importSummary(dataset, { nodes: [sensor('a')], channels, notes }, '');
    expect(text).toContain(
      '  missing    1.2 % of the readings\n  beside     humidity, 25.5 % missing\n             wind, 16.0 % missing\n',
    );
    expect(text).toContain('findings   1\n             the places of 11 sensors were left out\n');
  });

  it('counts its findings', () => {
    const unnamed = { ...dataset, unit: '', hasCoordinates: false, missingShare: 0 };
    const text = importSummary(unnamed, bare([sensor('a', { minimum: 1, maximum: 1 })]), '');
    expect(text).toContain('unit       temperature, without a unit');
    expect(text).toContain('missing    none of the readings');
    expect(text).toContain('findings   3\n             1 sensor shows the same value throughout: a\n');
  });
});

it('finds sensors that say nothing, little, or always the same', () => {
  const nothing = { mean: null, standardDeviation: null, minimum: null, maximum: null, missingShare: 1 };
  const nodes = [
    ...['a', 'b', 'c', 'd'].map((id) => sensor(id, nothing)),
    sensor('e', { missingShare: 0.6 }),
    sensor('f', { missingShare: 0.4 }),
  ];
  expect(importFindings(dataset, nodes)).toEqual([
    '4 sensors have no reading: a, b, c and 1 more',
    '1 sensor misses more than half of its readings: e',
  ]);
});

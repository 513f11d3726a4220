import { describe, expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from './read-source.ts';
import { withFolder } from './testing/spoiling.ts';

const TABLE = 'time,a,7\n2024-01-01,1,2\n2024-01-02,3,4\n';

async function placed(content: unknown) {
  return withFolder(async (folder) => {
    await writeFile(join(folder, 'values.csv'), TABLE);
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(join(folder, 'sensors.geojson'), text);
    return (await readSource(join(folder, 'values.csv'), { locations: join(folder, 'sensors.geojson') })).nodes;
  });
}

const point = (coordinates: unknown, more: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: {},
  ...more,
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

describe('sensors in a GeoJSON file', () => {
  it('are points whose id is their own or a property, longitude first', async () => {
    const nodes = await placed(
      collection(
        point([13.1, 52.1, 34], { id: 'a' }),
        point([13.2, 52.2], { properties: { sensor_id: 7, name: 'Bridge' } }),
      ),
    );
    expect(nodes).toEqual([
      { externalId: 'a', name: null, latitude: 52.1, longitude: 13.1 },
      { externalId: '7', name: 'Bridge', latitude: 52.2, longitude: 13.2 },
    ]);
  });

  it.each([
    [{ type: 'Feature' }, 'type: expected'],
    [collection(), 'names no sensor: it has no features'],
    [collection(point([13.1, 52.1])), 'features.0: expected an id, or a property that is one (id, sensor,'],
    [collection(point([13.1, 152.1], { id: 'a' })), 'features.0.geometry.coordinates.1: '],
    [collection(point([13.1, 52.1], { id: 'a' }), point([1, 2], { id: 'a' })), 'features.1: sensor "a" occurs twice'],
    [collection(point([13.1, 52.1], { id: 'a' })), 'sensors without a row in sensors.geojson: "7"'],
    ['{"type":', 'is not valid JSON'],
    [`{"a":${'['.repeat(100_000)}`, 'is not valid JSON'],
  ])('are refused otherwise: %j', async (content, message) => {
    await expect(placed(content)).rejects.toThrow(message);
  });
});

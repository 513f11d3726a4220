/** The files that the editor writes of a draft, as the import reads them: the same network comes back. */
import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from '@stillgraph/ml/graph';
import { readMadeUp, segmentsById } from '../../apps/worker/src/network/testing/read-fixture.ts';
import { lineOf, partOf, type NetworkDraft } from '../../apps/web/src/features/network-editor/network-draft.ts';
import { networkFile, type FileFormat } from '../../apps/web/src/features/network-editor/network-files.ts';
import { smallNetwork } from '../../apps/web/src/features/network-editor/testing/small-network.ts';

/** With everything that a segment can have, and text that no markup may break. */
const draft: NetworkDraft = {
  ...smallNetwork,
  segments: new Map(smallNetwork.segments).set('ab', {
    ...partOf(smallNetwork.segments, 'ab'),
    ...{ name: 'A & B <"Ring">', roadClass: 'primary', lanes: 3, speedLimit: 80 },
  }),
};

async function readBack(format: FileFormat) {
  const { text, ending } = networkFile(draft, format);
  return readMadeUp(`roads${ending}`, text);
}

describe('a file of the editor', () => {
  it('in SUMO is read as the same network, with its ids', async () => {
    const segments = segmentsById(await readBack('SUMO'));
    expect([...segments.keys()].toSorted()).toEqual([...draft.segments.keys()].toSorted());
    for (const [id, { from, to, lengthMetres }] of draft.segments) {
      const read = segments.get(id);
      expect(read).toMatchObject({ start: from, end: to });
      expect(read?.lengthMetres).toBeCloseTo(lengthMetres, 2);
      expectLine(read?.geometry ?? [], lineOf(draft, partOf(draft.segments, id)));
    }
    expect(segments.get('ab')).toMatchObject({ name: 'A & B <"Ring">', roadClass: 'primary', lanes: 3 });
    expect(segments.get('ab')?.speedLimit).toBeCloseTo(80, 3);
  });

  it('in GeoJSON is read as the same roads, cut where two lines share a point', async () => {
    const pieces = [...segmentsById(await readBack('GEOJSON'))];
    for (const [id, segment] of draft.segments) {
      const own = pieces.filter(([piece]) => piece.split(':')[0] === id).map(([, piece]) => piece);
      const line = own.flatMap(({ geometry }, index) => (index === 0 ? geometry : geometry.slice(2)));
      expectLine(line, lineOf(draft, segment));
    }
    expect(pieces[0]?.[1]).toMatchObject({ name: 'A & B <"Ring">', roadClass: 'primary', lanes: 3, speedLimit: 80 });
  });

  it('in OSM is read as the same roads, one way each', async () => {
    const { segments } = await readBack('OSM');
    expect(segments).toHaveLength(draft.segments.size);
    const drawn = [...draft.segments.values()];
    segments.forEach(({ geometry }, index) => {
      const own = drawn[index];
      if (own !== undefined) expectLine(geometry, lineOf(draft, own));
    });
    expect(segments[0]).toMatchObject({ name: 'A & B <"Ring">', roadClass: 'primary', lanes: 3, speedLimit: 80 });
  });
});

function expectLine(read: readonly number[], drawn: readonly number[]): void {
  expect(read).toHaveLength(drawn.length);
  for (let at = 0; at + 1 < drawn.length; at += 2) {
    const away = greatCircleMetres(read[at] ?? NaN, read[at + 1] ?? NaN, drawn[at] ?? NaN, drawn[at + 1] ?? NaN);
    expect(away).toBeLessThan(0.01);
  }
}

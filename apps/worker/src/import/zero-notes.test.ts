import { expect, it } from 'vitest';
import type { ParsedDataset } from './parsed-dataset.ts';
import { zeroNotes } from './zero-notes.ts';

function parsed(values: Float32Array, nodes: number, zeroIsMissing = false): ParsedDataset {
  const place = (_: unknown, at: number) => ({ externalId: `s${at}`, name: null, latitude: null, longitude: null });
  return {
    ...{ name: 'n', title: 't', description: null, licence: null, source: null, quantity: 'speed', unit: 'mi/h' },
    zeroIsMissing,
    time: { startAt: new Date('2012-03-01T00:00:00Z'), zone: 'UTC', stepSeconds: 300 },
    nodes: Array.from({ length: nodes }, place),
    table: { sensors: [], steps: values.length / nodes, values, mask: new Uint8Array(values.length).fill(1) },
    ...{ adjacency: null, covariates: [], notes: [] },
  };
}

it('advises to take zeros as missing where they come in stretches as gaps do', () => {
  const values = new Float32Array(200).map((_, at) => (at >= 100 && at < 120 ? 0 : 60 + (at % 7)));
  expect(zeroNotes(parsed(values, 1))).toEqual([
    '10.0 % of the readings are zeros, 10.0 % in stretches that begin and end abruptly: they look like missing readings; ' +
      'where they are, import with --zero-is-missing',
  ]);
  expect(zeroNotes(parsed(values, 1, true))).toEqual([]);
  expect(zeroNotes(parsed(values.fill(60), 1))).toEqual([]);
});

it('says what keeps a published set off its published figures', () => {
  const values = new Float32Array(17_856 * 170).fill(50);
  values[5] = 0;
  expect(zeroNotes(parsed(values, 170))).toEqual([
    'published figures of PEMS08 count zeros as missing: to stand beside them, import with --zero-is-missing',
  ]);
});

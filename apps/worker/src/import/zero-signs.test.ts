import { expect, it } from 'vitest';
import { readingsOf } from './readings.ts';
import { ZeroSigns } from './zero-signs.ts';

/** As the rows of one slice after the other say it. */
async function zeroNotes(values: Float32Array, nodes: number): Promise<string[]> {
  const { steps, rows } = readingsOf({ values, mask: new Uint8Array(values.length).fill(1) }, nodes);
  const signs = new ZeroSigns({ nodes, steps, stepSeconds: 300 });
  for (let from = 0; from < steps; from += 7) signs.add(await rows(from, Math.min(steps, from + 7)));
  return signs.notes();
}

it('advises to take zeros as missing where they come in stretches as gaps do', async () => {
  const values = new Float32Array(200).map((_, at) => (at >= 100 && at < 120 ? 0 : 60 + (at % 7)));
  expect(await zeroNotes(values, 1)).toEqual([
    '10.0 % of the readings are zeros, 10.0 % in stretches that begin and end abruptly: they look like missing readings; ' +
      'where they are, import with --zero-is-missing',
  ]);
  expect(await zeroNotes(values.fill(60), 1)).toEqual([]);
});

it('says what keeps a published set off its published figures', async () => {
  const values = new Float32Array(17_856 * 170).fill(50);
  values[5] = 0;
  expect(await zeroNotes(values, 170)).toEqual([
    'published figures of PEMS08 count zeros as missing: to stand beside them, import with --zero-is-missing',
  ]);
});

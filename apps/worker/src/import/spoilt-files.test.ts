// Valid files of every format with bytes cut off, changed, taken out and put in: each is read or refused, whatever it is.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './testing/spoiling.ts';

const FIXTURES = fileURLToPath(new URL('./testing/fixtures', import.meta.url));
const RUNS = 40;
const SEED = 20_121_007;
const OPTIONS = { start: '2012-03-01', stepSeconds: 300, channel: '0' };

const read = (name: string) => new Uint8Array(readFileSync(`${FIXTURES}/${name}`));

type Spoiling =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'change'; readonly at: number; readonly to: number }
  | { readonly kind: 'take'; readonly at: number; readonly count: number }
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array };

/** Places as shares of the file, so that one spoiling fits every file. */
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: share }),
    fc.record({ kind: fc.constant('change' as const), at: share, to: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ kind: fc.constant('take' as const), at: share, count: fc.integer({ min: 1, max: 64 }) }),
    fc.record({ kind: fc.constant('put' as const), at: share, bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }) }),
  ),
  { minLength: 1, maxLength: 6 },
);

function spoilt(whole: Uint8Array, changes: readonly Spoiling[]): Uint8Array {
  return changes.reduce((bytes, change) => {
    if (bytes.length === 0) return bytes;
    const at = Math.floor(change.at * bytes.length);
    switch (change.kind) {
      case 'cut':
        return bytes.slice(0, at);
      case 'change':
        return bytes.with(at, change.to);
      case 'take':
        return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + change.count)]);
      case 'put':
        return Uint8Array.from([...bytes.slice(0, at), ...change.bytes, ...bytes.slice(at)]);
    }
  }, whole);
}

/** Whatever came of it, it came to an end: a refusal in words, or a dataset. */
async function expectEnd(
  files: Readonly<Record<string, Uint8Array | string>>,
  source: string,
  options = {},
): Promise<void> {
  const refusal = await refusalOf(files, source, options);
  if (refusal !== null) expect(refusal.length).toBeGreaterThan(10);
}

const singles = readdirSync(FIXTURES).filter((name) => /\.(npy|h5|parquet|npz)$/.test(name));

describe('a file that was spoilt', () => {
  it.each(singles)('%s', async (name) => {
    const whole = read(name);
    const options = /channels|plain|array|\.npz/.test(name) ? OPTIONS : {};
    await fc.assert(
      fc.asyncProperty(spoilings, async (changes) => expectEnd({ [name]: spoilt(whole, changes) }, name, options)),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each(['0', '2', '5', 'python2', 'fortran'])('a pickle of protocol %s', async (protocol) => {
    const whole = read(`adj-mx-${protocol}.pkl`);
    const { unpickle } = await import('./pickle/unpickle.ts');
    const { pickledMatrix } = await import('./pickle/pickled-matrix.ts');
    const { adjacencyOfMatrix } = await import('./adjacency-matrix.ts');
    const { ImportError } = await import('./import-error.ts');
    const sensors = ['773869', '767541', '767542', '717447'];
    await fc.assert(
      fc.asyncProperty(spoilings, async (changes) => {
        try {
          await adjacencyOfMatrix(pickledMatrix('a', unpickle('a', spoilt(whole, changes))), sensors, 'similarity');
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it.each([
    ['libcity', ['LA.geo', 'LA.rel', 'LA.dyna', 'config.json']],
    ['basicts', ['data.dat', 'desc.json', 'adj_mx.pkl']],
    ['basicts-older', ['data_in_12_out_12.pkl', 'scaler_in_12_out_12.pkl', 'adj_mx.pkl']],
    ['largest', ['ca_his_2019.h5', 'ca_meta.csv', 'ca_rn_adj.npy']],
    ['pems', ['PEMS00.npz', 'PEMS00.csv']],
  ])('a folder of %s with one file spoilt', async (folder, names) => {
    const whole = Object.fromEntries(names.map((name) => [name, read(`${folder}/${name}`)]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), spoilings, async (name, changes) =>
        expectEnd({ ...whole, [name]: spoilt(whole[name] ?? new Uint8Array(), changes) }, '', {
          start: '2012-03-01',
          stepSeconds: 300,
          ...(folder === 'pems' ? { channel: '0' } : {}),
        }),
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

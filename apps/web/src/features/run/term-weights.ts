/** What each term of a loss counts in its total, read from the config of a run. */

/** Methods whose weight is a share: what the teacher does not get, the labels have. */
const SHARES: readonly string[] = ['response', 'soft-labels'];

interface Told {
  readonly name?: unknown;
  readonly weight?: unknown;
  readonly labelWeight?: unknown;
  readonly terms?: unknown;
}

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;

function weighed(value: unknown): readonly [string, number][] {
  return isTold(value) && typeof value.name === 'string' && typeof value.weight === 'number'
    ? [[value.name, value.weight]]
    : [];
}

/** By name of the term; empty for a loss of labels alone, and for methods whose weights are not known here. */
export function termWeights(config: unknown): ReadonlyMap<string, number> {
  const method = isTold(config) ? (config as { readonly method?: unknown }).method : undefined;
  if (!isTold(method)) return new Map();
  if (method.name === 'composed') {
    const terms: readonly unknown[] = Array.isArray(method.terms) ? method.terms : [];
    const label = typeof method.labelWeight === 'number' ? [['label', method.labelWeight] as const] : [];
    return new Map([...label, ...terms.flatMap(weighed)]);
  }
  const [own] = weighed(method);
  if (own === undefined) return new Map();
  // Rounded: 1 - 0.9 is no 0.1 in binary.
  const label = SHARES.includes(own[0]) ? Number((1 - own[1]).toFixed(6)) : 1;
  return new Map([['label', label], own]);
}

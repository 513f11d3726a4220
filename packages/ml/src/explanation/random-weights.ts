import type { ParameterLayout, ParameterSpec } from '../layers/parameters.ts';
import { factorNames } from '../layers/parameter-views.ts';
import { RandomStream } from '../random/stream.ts';

/**
 * Weights that learnt nothing and yet say something: those that a training starts from, but that maps which start as
 * constants (a head starts at zeros where it adds to a last value or a profile) are drawn as well, uniform within
 * ±1/√inputs. Gains and shifts of normalisations stay at one and zero, and running statistics as they start: they are the
 * scale of what passes, not what was learnt.
 *
 * @returns flat weights, [P]
 */
export function randomWeights(layout: ParameterLayout, seed: number): Float32Array {
  const flat = layout.initialise(seed);
  for (const entry of layout.entries) {
    const inputs = inputsOf(entry, layout);
    if (inputs === undefined) continue;
    const random = new RandomStream(seed, 'random weights', entry.name);
    const bound = 1 / Math.sqrt(inputs);
    for (let at = entry.offset; at < entry.offset + entry.size; at += 1) flat[at] = (2 * random.uniform() - 1) * bound;
  }
  return flat;
}

/** Inputs of the map of a weight, or a bias beside one, that starts as a constant; undefined for all others. */
function inputsOf({ name, shape, initialiser, trained }: ParameterSpec, layout: ParameterLayout): number | undefined {
  const isConstant = initialiser.kind === 'zeros' || initialiser.kind === 'ones';
  if (!isConstant || trained === false) return undefined;
  if (/\/weight(\/(left|right))?$/.test(name)) return shape[0];
  if (!name.endsWith('/bias')) return undefined;
  const weight = name.replace(/bias$/, 'weight');
  const beside = layout.entries.find((entry) => entry.name === weight || entry.name === factorNames(weight)[0]);
  return beside?.shape[0];
}

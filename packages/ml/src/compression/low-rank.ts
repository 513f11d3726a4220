/** Weights as products of lower rank: fewer numbers and, with two thin products for a thick one, less to multiply. */
import { ParameterLayout, type ParameterSpec } from '../layers/parameters.ts';
import { factorNames } from '../layers/parameter-views.ts';
import { lowRankFactors } from './singular-values.ts';

/** The rank that a parameter gets; undefined for one that stays whole. */
function rankOf({ place, shape }: ParameterSpec, share: number): number | undefined {
  const [inputs = 1, outputs = 1] = shape;
  const rank = Math.max(1, Math.round(share * Math.min(inputs, outputs)));
  return place !== undefined && rank * (inputs + outputs) < inputs * outputs ? rank : undefined;
}

/** The layout with two factors in the place of each weight or table that they make smaller. */
export function factoredLayout(layout: ParameterLayout, share: number): ParameterLayout {
  return new ParameterLayout(
    layout.entries.flatMap((entry): ParameterSpec[] => {
      const rank = rankOf(entry, share);
      if (rank === undefined) return [entry];
      const [left, right] = factorNames(entry.name);
      const [inputs = 1, outputs = 1] = entry.shape;
      const { initialiser } = entry;
      return [
        { name: left, shape: [inputs, rank], initialiser },
        { name: right, shape: [rank, outputs], initialiser },
      ];
    }),
  );
}

/**
 * The flat vector of the factored layout that is nearest to a whole one.
 *
 * @param parameters flat vector of `layout`
 */
export function factored(layout: ParameterLayout, share: number, parameters: Float32Array): Float32Array {
  const named = Object.entries(layout.named(parameters)).flatMap(([name, array]) => {
    const entry = layout.entries.find((candidate) => candidate.name === name);
    const rank = entry && rankOf(entry, share);
    if (rank === undefined) return [[name, array] as const];
    const [inputs = 1, outputs = 1] = array.shape;
    const { left, right } = lowRankFactors(array.values, inputs, outputs, rank);
    const [leftName, rightName] = factorNames(name);
    return [
      [leftName, { shape: [inputs, rank], values: left }] as const,
      [rightName, { shape: [rank, outputs], values: right }] as const,
    ];
  });
  return factoredLayout(layout, share).flatten(Object.fromEntries(named));
}

/** How a graph is to be made over a dataset's nodes. */
import { z } from 'zod';

/** Beyond this many nodes distances of all pairs are not made: a wide kernel joins most of them. */
export const MOST_NODES_FOR_DISTANCES = 5000;
/** A correlation looks at every step of every pair: nodes squared times steps, at the most. */
export const MOST_CORRELATION_WORK = 2e10;
/** Edges that may be given by hand; larger matrices come with their dataset. */
export const MOST_GIVEN_EDGES = 20_000;

/** GREAT_CIRCLE where it is left out: requests of before did not say it. */
const over = z.enum(['GREAT_CIRCLE', 'ROAD', 'TRAVEL_TIME']).optional();

/** What distances are measured along. The two others go by a version of a network, in the direction of travel. */
const measured = {
  over,
  networkVersionId: z.uuid().optional(),
  /** Pairs further apart by road are not looked for. */
  cutoffMetres: z.number().positive().optional(),
  /** The same of a recipe over travel times. */
  cutoffSeconds: z.number().positive().optional(),
};

interface Measured {
  readonly over?: z.infer<typeof over>;
  readonly networkVersionId?: string | undefined;
}

/** Fields in metres belong to distances, those in seconds to travel times; roads need a network. */
function checkMeasured(recipe: Measured & Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  const along = recipe.over ?? 'GREAT_CIRCLE';
  if (along === 'GREAT_CIRCLE') {
    for (const field of ['networkVersionId', 'cutoffMetres']) {
      if (recipe[field] !== undefined) fault(field, 'belongs to recipes over ROAD or TRAVEL_TIME');
    }
  } else if (recipe.networkVersionId === undefined) {
    fault('networkVersionId', `a recipe over ${along} needs a version of a network`);
  }
  const foreign = along === 'TRAVEL_TIME' ? 'Metres' : 'Seconds';
  for (const [field, value] of Object.entries(recipe)) {
    if (value === undefined || !field.toLowerCase().endsWith(foreign.toLowerCase())) continue;
    if (field === 'cutoffMetres' && along === 'GREAT_CIRCLE') continue;
    fault(field, `a recipe over ${along} is measured in ${along === 'TRAVEL_TIME' ? 'seconds' : 'metres'}`);
  }
}

export const graphRecipeSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('GAUSSIAN_KERNEL'),
      ...measured,
      /** The standard deviation of the distances when left out. */
      sigmaMetres: z.number().positive().optional(),
      sigmaSeconds: z.number().positive().optional(),
      /** Smallest weight that stays an edge. */
      threshold: z.number().positive().max(1).default(0.1),
    })
    .superRefine(checkMeasured),
  z
    .strictObject({
      kind: z.literal('K_NEAREST'),
      ...measured,
      neighbours: z.int().min(1),
      /** Whether an edge leads to the nearest alone; else they are joined with the node as well. */
      directed: z.boolean().optional(),
    })
    .superRefine(checkMeasured),
  z
    .strictObject({
      kind: z.literal('WITHIN'),
      ...measured,
      metres: z.number().positive().optional(),
      seconds: z.number().positive().optional(),
    })
    .superRefine(checkMeasured)
    .superRefine(({ over: along, metres, seconds }, context) => {
      const [field, value] = along === 'TRAVEL_TIME' ? (['seconds', seconds] as const) : (['metres', metres] as const);
      if (value === undefined)
        context.addIssue({ code: 'custom', path: [field], message: 'expected a number, got nothing' });
    }),
  z.strictObject({
    kind: z.literal('NEXT_SENSORS'),
    networkVersionId: z.uuid(),
    /** How many sensors further along the road an edge may lead. */
    hops: z.int().min(1).max(20).default(1),
    cutoffMetres: z.number().positive().optional(),
  }),
  z.strictObject({
    kind: z.literal('CORRELATION'),
    /** Share of the steps, from the first on, that the graph may see: the train part, or it knows what it is tested on. */
    trainShare: z.number().positive().lt(1),
    neighbours: z.int().min(1),
    /** Correlations below are no edges. */
    least: z.number().min(0).max(1).default(0),
  }),
  z.strictObject({
    kind: z.literal('GIVEN'),
    /** Nodes by their indices. */
    edges: z
      .array(z.strictObject({ from: z.int().min(0), to: z.int().min(0), weight: z.number().positive() }))
      .min(1)
      .max(MOST_GIVEN_EDGES),
  }),
  z.strictObject({ kind: z.literal('IDENTITY') }),
]);
export type GraphRecipe = z.infer<typeof graphRecipeSchema>;

/** The version of a network that a recipe goes by. */
export function networkVersionOf(recipe: GraphRecipe): string | null {
  return 'networkVersionId' in recipe ? (recipe.networkVersionId ?? null) : null;
}

/** The draft that asks again what a sweep asked. */
import { z } from 'zod';
import { emptyDraft, emptyField, type FieldDraft, type SweepDraft } from './sweep-draft.ts';
import { valueText } from './trial-data.ts';

const specSchema = z.looseObject({
  target: z.looseObject({
    role: z.enum(['teacher', 'student']),
    index: z.number(),
    method: z.number().nullable().optional(),
  }),
  space: z.array(
    z.looseObject({
      path: z.string(),
      values: z.array(z.unknown()).optional(),
      range: z
        .looseObject({
          low: z.number(),
          high: z.number(),
          scale: z.string().optional(),
          integer: z.boolean().optional(),
          points: z.number().optional(),
        })
        .optional(),
    }),
  ),
  strategy: z.looseObject({
    name: z.enum(['grid', 'random', 'halving']),
    trials: z.number().optional(),
    seed: z.number().optional(),
    eta: z.number().optional(),
    minUpdates: z.number().optional(),
  }),
  budget: z.looseObject({ runs: z.number().optional(), minutes: z.number().optional() }).prefault({}),
  seeds: z.number().optional(),
});

type Space = z.infer<typeof specSchema>['space'][number];

const written = (value: number | undefined, otherwise: string): string =>
  value === undefined ? otherwise : String(value);

function fieldOf({ path, values, range }: Space): FieldDraft {
  if (range === undefined) {
    // Lists among the values keep their brackets.
    const texts = (values ?? []).map((value) => (Array.isArray(value) ? JSON.stringify(value) : valueText(value)));
    return { ...emptyField, path, values: texts.join(', ') };
  }
  return {
    ...emptyField,
    ...{ path, kind: 'range', low: String(range.low), high: String(range.high) },
    ...{ isLog: range.scale === 'log', isWhole: range.integer === true, points: written(range.points, '') },
  };
}

/**
 * @param spec of a sweep, as the API tells it
 * @returns null where it is none that the form can show
 */
export function draftOfSpec(
  spec: unknown,
  origin: { readonly name: string; readonly experimentId: string },
): SweepDraft | null {
  const parsed = specSchema.safeParse(spec);
  if (!parsed.success) return null;
  const { target, space, strategy, budget, seeds } = parsed.data;
  const place = `${target.role} ${target.index}`;
  return {
    ...emptyDraft,
    ...origin,
    target: target.role === 'teacher' ? place : `${place} ${target.method ?? 'none'}`,
    fields: space.map(fieldOf),
    strategy: strategy.name,
    trials: written(strategy.trials, emptyDraft.trials),
    seed: written(strategy.seed, emptyDraft.seed),
    eta: written(strategy.eta, emptyDraft.eta),
    minUpdates: written(strategy.minUpdates, emptyDraft.minUpdates),
    seeds: written(seeds, emptyDraft.seeds),
    budgetRuns: written(budget.runs, ''),
    budgetMinutes: written(budget.minutes, ''),
  };
}

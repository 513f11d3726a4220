/** A sweep's spec in words. */
import { z } from 'zod';
import type { Role } from '../../ui/index.ts';

const specSchema = z.looseObject({
  target: z.looseObject({ role: z.enum(['teacher', 'student']), method: z.number().nullable().optional() }),
  strategy: z.looseObject({ name: z.string(), eta: z.number().optional(), seed: z.number().optional() }),
  budget: z.looseObject({ runs: z.number().optional(), minutes: z.number().optional() }),
  seeds: z.number(),
});

export interface SpecWords {
  readonly role: Role;
  readonly strategy: string;
  readonly seeds: string;
  readonly budget: string;
}

/** @param hasControl whether the target is a distilled student, whose control is swept too */
export function specWords(spec: unknown, hasControl: boolean): SpecWords {
  const parsed = specSchema.safeParse(spec);
  if (!parsed.success) return { role: 'STUDENT', strategy: 'sweep', seeds: '', budget: '' };
  const { target, strategy, budget, seeds } = parsed.data;
  const role = target.role === 'teacher' ? 'TEACHER' : hasControl ? 'STUDENT' : 'CONTROL';
  const limits = [
    ...(budget.runs === undefined ? [] : [`${budget.runs} runs`]),
    ...(budget.minutes === undefined ? [] : [`${budget.minutes} min of training`]),
  ];
  return {
    role,
    strategy:
      strategy.name === 'halving'
        ? `successive halving by ${strategy.eta ?? 3}`
        : strategy.name === 'random'
          ? `random draws, seed ${strategy.seed ?? 1}`
          : 'grid',
    seeds: `${seeds} ${seeds === 1 ? 'seed' : 'seeds'} a trial`,
    budget: limits.length === 0 ? 'no budget' : `at most ${limits.join(' and ')}`,
  };
}

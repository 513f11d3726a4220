/** A sweep's spec in words. */
import { z } from 'zod';
import type { Translator } from '../../i18n/translator.ts';
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
export function specWords(t: Translator<'sweeps'>, spec: unknown, hasControl: boolean): SpecWords {
  const parsed = specSchema.safeParse(spec);
  if (!parsed.success) return { role: 'STUDENT', strategy: t('words.sweep'), seeds: '', budget: '' };
  const { target, strategy, budget, seeds } = parsed.data;
  const role = target.role === 'teacher' ? 'TEACHER' : hasControl ? 'STUDENT' : 'CONTROL';
  const { runs, minutes } = budget;
  return {
    role,
    strategy:
      strategy.name === 'halving'
        ? t('words.halving', { eta: String(strategy.eta ?? 3) })
        : strategy.name === 'random'
          ? t('words.random', { seed: String(strategy.seed ?? 1) })
          : t('words.grid'),
    seeds: t('words.seeds', { seeds }),
    budget:
      runs === undefined
        ? minutes === undefined
          ? t('words.noBudget')
          : t('words.minutes', { minutes: String(minutes) })
        : minutes === undefined
          ? t('words.runs', { runs: String(runs) })
          : t('words.both', { runs: String(runs), minutes: String(minutes) }),
  };
}

/** The experiment of one trial: the base config with the trial's values, parsed as any experiment is. */
import type { z } from 'zod';
import { experimentConfigSchema, type ExperimentConfig } from '../experiment.ts';
import type { TrialValues } from './sample.ts';
import type { SweepSpec, SweepTarget } from './spec.ts';
import { fieldAt, FieldPathError, withField } from './field-path.ts';

/** What is wrong with a sweep, and where: `path` from the spec's root. */
export interface SweepFault {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** Words for what zod finds wrong, as `schema.safeParse` takes them. */
export type IssueWords = z.core.$ZodErrorMap;

export type TrialConfig =
  | { readonly ok: true; readonly config: ExperimentConfig }
  | { readonly ok: false; readonly faults: readonly SweepFault[] };

/**
 * The config of a trial.
 *
 * @param base the sweep's experiment
 * @param values of the trial
 * @param updates of the rung; null leaves those of the config
 * @returns the parsed config, or faults that name the field and the value
 */
export function trialConfig(
  base: unknown,
  spec: Pick<SweepSpec, 'space' | 'seeds' | 'target'>,
  values: TrialValues,
  updates: number | null,
  words?: IssueWords,
): TrialConfig {
  let config: unknown = { ...(base as object), seeds: spec.seeds };
  for (const [place, { path }] of spec.space.entries()) {
    if (!Object.hasOwn(values, path)) continue;
    try {
      config = withField(config, path, values[path]);
    } catch (error) {
      if (!(error instanceof FieldPathError)) throw error;
      return { ok: false, faults: [{ message: error.message, path: ['space', place, 'path'] }] };
    }
  }
  if (updates !== null) config = withField(config, updatesPath(spec.target), updates);
  const parsed = experimentConfigSchema.safeParse(config, words === undefined ? {} : { error: words });
  if (parsed.success) return { ok: true, config: parsed.data };
  const tried = spec.space.map(({ path }) => path).filter((path) => Object.hasOwn(values, path));
  const written = (paths: readonly string[]): string =>
    paths.map((path) => `${path} = ${JSON.stringify(values[path])}`).join(', ');
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => {
      const at = issue.path.map(String).join('.');
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${at}.${key}`) : [];
      const place = spec.space.findIndex(
        ({ path }) => at === path || at.startsWith(`${path}.`) || unknown.includes(path),
      );
      const rung = updates === null ? '' : ` with ${updates} updates`;
      const path = place < 0 ? ['space'] : ['space', place];
      // A value that is wrong by itself needs no word of the others.
      const guilty = place < 0 || issue.code === 'custom' ? tried : tried.slice(place, place + 1);
      return { message: `at ${written(guilty)}${rung}: ${at === '' ? '' : `${at}: `}${issue.message}`, path };
    }),
  };
}

/** Where the updates of the target's training are. */
export function updatesPath({ role, index }: SweepTarget): string {
  return `${role}s.${index}.training.updates`;
}

/** The updates that the base config trains its target with. */
export function baseUpdates(base: unknown, target: SweepTarget): number | undefined {
  const updates = fieldAt(base, updatesPath(target));
  return typeof updates === 'number' ? updates : undefined;
}

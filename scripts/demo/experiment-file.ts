/** Experiments that are kept as files: what `experimentCreate` takes as `config`, under a name. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { plainIssue } from '@stillgraph/db';
import { experimentConfigSchema, type ExperimentConfig } from '@stillgraph/ml/config';
import { PlainError } from '../platform/plain-error.ts';
import { sourcePath } from '../platform/source-options.ts';

/** An experiment of a call: a preset's, or a file's. */
export interface NamedExperiment {
  readonly name: string;
  /** The preset that the config is, for the record; null for a file's. */
  readonly preset: string | null;
  readonly config: ExperimentConfig;
}

/** What a file says to run. */
export interface ExperimentFile {
  /** On other data and before the others, whose students may start from one of its (`startFromBefore`). */
  readonly before: { readonly data: string; readonly experiment: NamedExperiment } | undefined;
  readonly experiments: readonly NamedExperiment[];
}

/**
 * Reads experiments of a file. A file holds one config, or `{ "base": config, "variants": { name: fields } }`: then each
 * variant is an experiment, the base with those of its fields (of the first level) replaced. Beside these two
 * `"before": { "data": source, "config": config }` names an experiment on other data that goes before them, with as many
 * seeds as it says.
 *
 * @param path of a JSON file
 * @param seeds replaces the number of seeds of each; undefined: as the file has it
 * @throws PlainError that names the file, the variant, the field, what was expected and what came
 */
export async function experimentsOf(path: string, seeds: number | undefined): Promise<ExperimentFile> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new PlainError(`--experiment ${path} cannot be read: ${error instanceof Error ? error.message : ''}`);
  });
  let given: unknown;
  try {
    given = JSON.parse(content);
  } catch (error) {
    throw new PlainError(`--experiment ${path} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const file = basename(path, '.json');
  if (!isRecord(given)) throw new PlainError(`--experiment ${path}: expected an object.`);
  const { base, variants, before, ...others } = given;
  if (base === undefined && variants === undefined) {
    return { before: undefined, experiments: [read(path, file, given, seeds)] };
  }
  if (!isRecord(base) || !isRecord(variants) || Object.keys(others).length > 0) {
    throw new PlainError(
      `--experiment ${path}: expected a config, or "base" and "variants", both objects, and "before" or nothing else.`,
    );
  }
  const experiments = Object.entries(variants).map(([name, fields]) => {
    if (!isRecord(fields)) throw new PlainError(`--experiment ${path}: expected variant "${name}" to be an object.`);
    return read(path, `${file}, ${name}`, { ...base, ...fields }, seeds);
  });
  if (before === undefined) return { before, experiments };
  if (!isRecord(before) || typeof before['data'] !== 'string' || !isRecord(before['config'])) {
    throw new PlainError(`--experiment ${path}: expected "before" to have "data", a text, and "config", an object.`);
  }
  const experiment = read(path, `${file}, before`, before['config'], undefined);
  return { before: { data: sourcePath(before['data']), experiment }, experiments };
}

function read(path: string, name: string, config: Record<string, unknown>, seeds: number | undefined): NamedExperiment {
  const given = seeds === undefined ? config : { ...config, seeds };
  const parsed = experimentConfigSchema.safeParse(given, { error: plainIssue });
  if (parsed.success) return { name, preset: null, config: parsed.data };
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.map(String).join('.')}: ${issue.message}`);
  throw new PlainError(`--experiment ${path} (${name}) has faults:\n${faults.join('\n')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

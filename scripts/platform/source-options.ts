/** Options that say what is taken of a source, shared by `npm run import` and `npm run demo`. */
import { existsSync } from 'node:fs';
import { PlainError } from './plain-error.ts';
import { fromCaller } from './settings.ts';

/** The source that is no file: the platform's own simulator. */
export const SIMULATOR = 'simulator';

/** For `parseOptions`. */
export const sourceOptions = {
  values: { type: 'string' },
  quantity: { type: 'string' },
  unit: { type: 'string' },
  'zero-is-missing': { type: 'boolean' },
  covariate: { type: 'string', multiple: true },
} as const;

export const sourceUsage =
  '[--values <resource>] [--quantity <what is measured>] [--unit <unit>] [--zero-is-missing] ' +
  '[--covariate <name>=<resource or file>]...';

/** As the command line has them. */
export interface SourceChoices {
  readonly values?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly 'zero-is-missing'?: boolean | undefined;
  readonly covariate?: readonly string[] | undefined;
}

/** Options of the importer: only those that are given. @throws PlainError for a covariate without a name or table */
export function optionsOfSource(given: SourceChoices): Record<string, unknown> {
  const { covariate, 'zero-is-missing': zeroIsMissing, ...words } = given;
  const told = {
    ...words,
    zeroIsMissing,
    covariates: covariate?.map(covariateOf),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** The words of a command line that say the same again; those with spaces in quotes. */
export function sourceWords(given: SourceChoices): string[] {
  return Object.entries(given).flatMap(
    ([option, value]: [string, string | boolean | readonly string[] | undefined]) => {
      if (value === undefined || value === false) return [];
      if (value === true) return [`--${option}`];
      const told = typeof value === 'string' ? [value] : value;
      return told.map((word) => `--${option} ${/^[\w./=%-]+$/.test(word) ? word : JSON.stringify(word)}`);
    },
  );
}

/** A path as the caller means it; the simulator's name stays. */
export function sourcePath(source: string): string {
  return source === SIMULATOR ? source : fromCaller(source);
}

function covariateOf(text: string): { readonly name: string; readonly table: string } {
  const [, name, table] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || table === undefined) {
    throw new PlainError(`--covariate: expected <name>=<resource or file>, got "${text}".`);
  }
  const path = fromCaller(table);
  // The name of a resource of the package is left as it is.
  return { name, table: existsSync(path) ? path : table };
}

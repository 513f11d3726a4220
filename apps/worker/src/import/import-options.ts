/** What an import may be told beside its source: the options of `npm run import`. */
import { expecting, plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { covariateName, stepSeconds, weightIs, zoneSchema } from './data-package.ts';
import { ImportError } from './import-error.ts';
import { simulationOptionsSchema } from './simulation-options.ts';

/** Text that people can see and the database can keep. */
const visible = z.string().regex(/^(?=.*\S)\P{Cc}*$/u, { error: expecting('visible text without control characters') });

const optionsSchema = z.strictObject({
  /** Takes the place of the name in the source. */
  name: visible.max(120).optional(),
  title: visible.max(300).optional(),
  simulation: simulationOptionsSchema.optional(),
  /** For everything but a package: what a source cannot say itself. Files are paths, as the source is. */
  locations: z.string().min(1).optional(),
  adjacency: z.string().min(1).optional(),
  /** What the weights of `adjacency` are, where its header does not say it. */
  adjacencyIs: weightIs.optional(),
  zone: zoneSchema.optional(),
  /** Of sources without times: that of the first row, and seconds from row to row. */
  start: z.string().min(1).max(40).optional(),
  stepSeconds: stepSeconds.optional(),
  /** Of sources with several channels: name or number of the one that is forecast. */
  channel: visible.max(120).optional(),
  quantity: visible.max(60).optional(),
  unit: z.string().max(60).optional(),
  zeroIsMissing: z.boolean().optional(),
  /**
   * What holds what is forecast: of a package another resource than it names, of the simulator another channel, of other sources an
   * array, a frame or a file where they have several.
   */
  values: z.string().min(1).optional(),
  /** Further tables: a resource of the package, or a path. */
  covariates: z
    .array(z.object({ name: covariateName, table: z.string().min(1) }))
    .max(32)
    .optional(),
});
export type ImportOptions = z.infer<typeof optionsSchema>;

/** Names of all options. */
export const optionFields: readonly string[] = Object.keys(optionsSchema.shape);

/** @throws ImportError that names every option that is wrong as the command line does */
export function parseImportOptions(options: unknown): ImportOptions {
  const parsed = optionsSchema.safeParse(options, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const nameOf = (path: readonly PropertyKey[]) => (path.length === 0 ? 'options' : optionText(path.map(String)));
  const [first, ...others] = parsed.error.issues;
  const rest = others.map(({ path, message }) => `; ${nameOf(path)}: ${message}`).join('');
  throw new ImportError(nameOf(first?.path ?? []), null, `${first?.message ?? ''}${rest}`, { cause: parsed.error });
}

/** A field of the options as the command line spells it. */
export function optionText([field = '', ...rest]: readonly string[]): string {
  if (field === 'covariates') return '--covariate';
  return `--${[field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...rest].join('.')}`;
}

/** What an import may be told beside its source: the options of `npm run import`. */
import { expecting, plainIssue } from '@stillgraph/db';
import { z } from 'zod';
import { zoneSchema } from './data-package.ts';
import { ImportError } from './import-error.ts';
import { simulationOptionsSchema } from './simulation-options.ts';

/** Text that people can see and the database can keep. */
const visible = z.string().regex(/^(?=.*\S)\P{Cc}*$/u, { error: expecting('visible text without control characters') });

const optionsSchema = z.strictObject({
  /** Takes the place of the name in the source. */
  name: visible.max(120).optional(),
  title: visible.max(300).optional(),
  simulation: simulationOptionsSchema.optional(),
  /** For a bare CSV: what it cannot say itself. Files are paths, as the source is. */
  locations: z.string().min(1).optional(),
  adjacency: z.string().min(1).optional(),
  unit: z.string().max(60).optional(),
  zone: zoneSchema.optional(),
});
export type ImportOptions = z.infer<typeof optionsSchema>;

/** @throws ImportError that names every option that is wrong as the command line does */
export function parseImportOptions(options: unknown): ImportOptions {
  const parsed = optionsSchema.safeParse(options, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const nameOf = (path: readonly PropertyKey[]) => (path.length === 0 ? 'options' : `--${path.map(String).join('.')}`);
  const [first, ...others] = parsed.error.issues;
  const rest = others.map(({ path, message }) => `; ${nameOf(path)}: ${message}`).join('');
  throw new ImportError(nameOf(first?.path ?? []), null, `${first?.message ?? ''}${rest}`, { cause: parsed.error });
}

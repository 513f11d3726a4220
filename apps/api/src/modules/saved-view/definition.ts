/** What a saved view holds: a filter, an order, columns and what rows are grouped by, in the words of the lists. */
import { plainIssue } from '@stillgraph/db';
import { z } from 'zod';
import { UserError } from '../../errors/user-error.ts';

const LARGEST_BYTES = 20_000;

const definitionSchema = z.strictObject({
  /** As the list's argument of this name takes it. */
  filter: z.record(z.string(), z.json()).nullable().default(null),
  orderBy: z.array(z.record(z.string(), z.json())).max(3).default([]),
  /** Names of columns, in the order in which they are shown. */
  columns: z.array(z.string().min(1).max(300)).max(100).default([]),
  /** The column whose values the rows stand under. */
  groupBy: z.string().min(1).max(300).optional(),
  /** Rows of a page. */
  pageSize: z.int().min(1).max(100).optional(),
});
export type ViewDefinition = z.infer<typeof definitionSchema>;

export function readDefinition(definition: unknown, field: readonly string[]): ViewDefinition | UserError {
  const { length } = JSON.stringify(definition) ?? '';
  if (length > LARGEST_BYTES) {
    return new UserError(
      'INVALID',
      `a view may have ${LARGEST_BYTES} characters of JSON; this one has ${length}`,
      field,
    );
  }
  const parsed = definitionSchema.safeParse(definition, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return new UserError('INVALID', issue?.message ?? 'the definition is not one of a view', [
    ...field,
    ...(issue?.path.map(String) ?? []),
  ]);
}

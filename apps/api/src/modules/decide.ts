/** What a mutation decides: rights, form and ids are checked, the change and its audit line are written, all or nothing. */
import { ConflictError, isNothing, NotFoundError, plainIssue, type Transaction, type Updated } from '@stillgraph/db';
import type { z } from 'zod';
import type { Permission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors/user-error.ts';
import { decodeGlobalId } from '../relay/global-id.ts';

export type Outcome<Result> =
  | { readonly done: Result; readonly userErrors: UserError[] }
  | { readonly done: null; readonly userErrors: UserError[] };

type Details = Readonly<Record<string, unknown>>;

export interface Decision<Ids extends string, Result> {
  readonly permission: Permission;
  /** `model.create`. */
  readonly action: string;
  readonly form?: { readonly schema: z.ZodType; readonly input: unknown };
  /** The ids that the input names, with the type and the noun of each. */
  readonly ids: Readonly<Record<Ids, { readonly id: string; readonly type: string; readonly noun: string }>>;
  readonly change: (tx: Transaction, ids: Readonly<Record<Ids, string>>) => Promise<Result>;
  /** What the audit line is about. */
  readonly subject: (result: Result) => { readonly type: string; readonly id: string };
  /** Whether anything is another than before, for what may be asked for again; without it, always. */
  readonly isChange?: (result: Result) => boolean;
  readonly details?: Details | ((result: Result) => Details);
  /** The field of the input that a conflict is about. */
  readonly conflictAt: string;
}

export async function decide<Ids extends string, Result>(
  context: Context,
  { permission, action, form, ids, change, subject, isChange = () => true, details, conflictAt }: Decision<Ids, Result>,
): Promise<Outcome<Result>> {
  const refuse = (...userErrors: UserError[]) => ({ done: null, userErrors });
  const refusal = context.refusal(permission);
  if (refusal !== null) return refuse(refusal);
  const issues = form?.schema.safeParse(form.input, { error: plainIssue }).error?.issues ?? [];
  const faults = issues.map((issue) => new UserError('INVALID', issue.message, issue.path.map(String)));
  const uuids: Partial<Record<Ids, string>> = {};
  for (const [field, { id, type, noun }] of entriesOf(ids)) {
    const decoded = decodeGlobalId(id);
    if (decoded?.type === type) uuids[field] = decoded.id;
    else faults.push(new UserError('NOT_FOUND', `the team has no such ${noun}`, [field]));
  }
  if (faults.length > 0) return refuse(...faults);
  try {
    const done = await context.change(async (tx) => {
      const result = await change(tx, uuids as Record<Ids, string>);
      const { type, id } = subject(result);
      const noted = typeof details === 'function' ? details(result) : details;
      if (isChange(result)) await context.audit(tx, action, type, id, noted);
      return result;
    });
    return { done, userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) {
      const [field] = entriesOf(ids).find(([, { noun }]) => noun === error.noun) ?? [conflictAt];
      return refuse(new UserError('NOT_FOUND', `the team has no such ${error.noun}`, [field]));
    }
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, [conflictAt]));
    throw error;
  }
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

/** Of a decision that changes fields of a row: the row and its changes, and whether there are any. */
export const ofUpdate = <Row extends { readonly id: string }>(type: string) => ({
  subject: ({ row }: Updated<Row>) => ({ type, id: row.id }),
  isChange: ({ changes }: Updated<Row>) => !isNothing(changes),
});

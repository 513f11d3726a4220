/** What people gave, checked: faults name the place in the input and what was expected there. */
import { plainIssue } from '@stillgraph/db';
import { z } from 'zod';
import { UserError } from '../../errors/user-error.ts';

export const messageSchema = z.string().trim().min(1).max(2000).nullable();

/** Faults of one input that are told at the most, the first ones. */
export const MOST_FAULTS = 20;

/** To a form null says the same as nothing. */
export function withoutNulls(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
}

/** A junction, segment or change: of its attributes null says that one is not known. */
export function givenPart(input: object): Record<string, unknown> {
  const given = withoutNulls(input);
  const { attributes } = given;
  if (typeof attributes !== 'object' || attributes === null) return given;
  const told = Object.entries(attributes).filter(([, value]) => value !== undefined);
  // A length that is not known is that of the line, as one that is left out.
  return {
    ...given,
    attributes: Object.fromEntries(told.filter(([name, value]) => name !== 'lengthMetres' || value !== null)),
  };
}

/** @returns what was read, or the faults with the field of each */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  ...field: string[]
): { readonly read: z.output<Schema>; readonly faults: null } | { readonly read: null; readonly faults: UserError[] } {
  const parsed = schema.safeParse(input, { error: plainIssue });
  if (parsed.success) return { read: parsed.data, faults: null };
  const faults = parsed.error.issues.flatMap((issue) => {
    const path = [...field, ...issue.path.map(String)];
    // Each field that does not belong there is told at its own place.
    if (issue.code !== 'unrecognized_keys') return [new UserError('INVALID', issue.message, path)];
    return issue.keys.map((key) => new UserError('INVALID', `does not belong here; ${issue.message}`, [...path, key]));
  });
  return { read: null, faults: faults.slice(0, MOST_FAULTS) };
}

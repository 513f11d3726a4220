import { asSentence } from '../format/index.ts';

/** A fault of a mutation's input, as the API tells it. */
export interface Fault {
  readonly message: string;
  /** Path into the input; null where it belongs to no one field. */
  readonly field: readonly string[] | null;
}

/**
 * Puts faults to the fields that they are about, by the last name of their path that the form knows.
 *
 * @param fields the names that a form shows faults at
 * @returns `rest` is a sentence of those that belong to none of them; null where there are none
 */
export function faultsByField(
  all: readonly Fault[],
  fields: readonly string[],
): { readonly faults: ReadonlyMap<string, string>; readonly rest: string | null } {
  const faults = new Map<string, string>();
  const others: string[] = [];
  for (const { message, field } of all) {
    const name = field?.findLast((part) => fields.includes(part));
    if (name === undefined) others.push(asSentence(message));
    else faults.set(name, [faults.get(name) ?? [], asSentence(message)].flat().join(' '));
  }
  return { faults, rest: others.length === 0 ? null : others.join(' ') };
}

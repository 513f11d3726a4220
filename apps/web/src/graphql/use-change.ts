'use client';
import { useState } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from './error-text.ts';
import { faultsByField, type Fault } from './faults-by-field.ts';

/** What every payload of a mutation says of itself. */
interface Payload {
  readonly userErrors: readonly Fault[];
}

export interface Change<Variables, Answer> {
  /** Sends the mutation; the answer where it went through, null where something stood in the way. */
  readonly send: (variables: Variables) => Promise<Answer | null>;
  readonly isPending: boolean;
  /** What stood in the way the last time and belongs to none of the named fields; null where nothing did. */
  readonly fault: string | null;
  /** What stood in the way, by the last name of the path to its field. */
  readonly faults: ReadonlyMap<string, string>;
}

/**
 * One mutation of a form or a button, with what stood in its way as text: at its field where the form names that, else
 * as one sentence.
 *
 * @param pick the payload in the answer to `document`
 * @param fields the fields that show their own faults
 */
export function useChange<Data, Variables extends AnyVariables, Answer extends Payload>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Answer,
  fields: readonly string[] = [],
): Change<Variables, Answer> {
  const t = useTranslations('ui');
  const [{ fetching }, mutate] = useMutation(document);
  const [failure, setFailure] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Fault[]>([]);
  const send = async (variables: Variables): Promise<Answer | null> => {
    const { data, error } = await mutate(variables);
    const answer = data === undefined || data === null ? null : pick(data);
    setFailure(error === undefined ? null : errorText(t, error));
    setRefusals(answer?.userErrors ?? []);
    return error === undefined && answer?.userErrors.length === 0 ? answer : null;
  };
  const { faults, rest } = faultsByField(refusals, fields);
  return { send, isPending: fetching, fault: failure ?? rest, faults };
}

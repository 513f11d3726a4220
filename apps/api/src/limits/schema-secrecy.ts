/** Who may read the schema out of the running API; it also stands in the repository. */
import { visit, BREAK, type DocumentNode } from 'graphql';
import type { Identity } from '../auth/identity.ts';
import { ApiError, unauthenticated } from '../errors/api-error.ts';

/** `on` for anybody, `members` for who signed in or has a key, `off` for nobody. */
export const introspectionModes = ['on', 'members', 'off'] as const;
export type IntrospectionMode = (typeof introspectionModes)[number];

function readsSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Whether the schema is a secret from who asks: they may not introspect, and errors make no suggestions. */
export function isSchemaSecret(mode: IntrospectionMode, identity: Identity | null): boolean {
  return mode === 'off' || (mode === 'members' && identity === null);
}

/** @returns the error for a document that reads a schema which is a secret; null for others */
export function introspectionFault(mode: IntrospectionMode, document: DocumentNode): ApiError | null {
  if (!readsSchema(document)) return null;
  return mode === 'off'
    ? new ApiError('FORBIDDEN', 'introspection is switched off here; the schema is in the repository')
    : unauthenticated();
}

/** A message without the names that graphql-js suggests in place of a wrong one. */
export function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}

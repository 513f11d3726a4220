/** The committed schema, for tests that need no resolvers. */
import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode } from 'graphql';
import { checkLimits } from '../limits/check.ts';

export const emittedSchema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** What an operation exceeds, in words; nothing for one that the API would run. */
export function limitFaults(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string[] {
  const { faults } = checkLimits({ schema: emittedSchema, document, operationName: undefined, variables });
  return faults.map((fault) => fault.message);
}

/** Names of the variables that the operations of a document declare. */
export function variablesOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    'variableDefinitions' in definition
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

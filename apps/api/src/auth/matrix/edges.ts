/** Edges from nodes to others, by the schema, and what a client is answered along them. */
import { getNamedType, isLeafType, type GraphQLField } from 'graphql';
import { z } from 'zod';
import type { Answer, Client } from '../../testing/client.ts';
import { fieldOf, objectType } from './document.ts';
import type { Things } from './probe.ts';
import { edgeProbes, nodeProbes } from './probes/index.ts';

type TypeName = keyof Things['uuids'];

export interface Edge {
  readonly type: TypeName;
  readonly field: GraphQLField<unknown, unknown>;
}

const fields = z.record(z.string(), z.unknown());
const nodes = z.record(z.string(), fields.nullable());

/** Fields of a type of Node that lead on. */
export const edgesOf = (type: TypeName): Edge[] =>
  Object.values(objectType(type).getFields())
    .filter((field) => !isLeafType(getNamedType(field.type)))
    .map((field) => ({ type, field }));

export const nodeTypesWithEdges = nodeProbes
  .map(([type]) => type as TypeName)
  .filter((type) => edgesOf(type).length > 0);

/** As probes name it. */
export const nameOf = ({ type, field }: Edge): string => `${type}.${field.name}`;

/** Follows edges of one node of each type in one request. */
export async function followAll(
  client: Client,
  along: readonly Edge[],
  things: Things,
): Promise<{
  readonly shown: Readonly<Record<string, Record<string, unknown> | null>>;
  readonly errors: Answer['errors'];
}> {
  const types = [...new Set(along.map(({ type }) => type))];
  const parts = along.map((edge) => ({
    ...fieldOf(edge.field, edgeProbes.get(nameOf(edge))?.args?.(things) ?? {}),
    type: edge.type,
  }));
  const declared = [...types.map((type) => `$${type}: ID!`), ...parts.flatMap(({ declarations }) => declarations)];
  const selected = types.map((type) => {
    const texts = parts.filter((part) => part.type === type).map(({ text }) => text);
    return `${type}: node(id: $${type}) { id ... on ${type} { ${texts.join('\n')} } }`;
  });
  const { data, errors } = await client.ask(
    `query (${declared.join(', ')}) {\n${selected.join('\n')}\n}`,
    Object.assign(
      Object.fromEntries(types.map((type) => [type, things.idOf(type)])),
      ...parts.map(({ variables }) => variables),
    ) as Record<string, unknown>,
  );
  return { shown: nodes.parse(data ?? {}), errors };
}

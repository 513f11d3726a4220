/** Documents written from the schema: fields by name, their arguments as variables, everything plain of what they answer. */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { buildApiSchema } from '../../schema.ts';

export const schema = buildApiSchema();

export type Kind = 'query' | 'mutation' | 'subscription';
export interface Call {
  /** Of the field. */
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const roots = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
};

/** @throws Error for a type that the schema lacks */
export function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`the schema has no object type ${name}`);
  return type;
}

export const rootFields = (kind: Kind): string[] => Object.keys(roots[kind]?.getFields() ?? {});

/** Names of all types of the interface Node. */
export function nodeTypes(): string[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
}

/** One operation of fields of the root, each once and under its own name. */
export function operationOf(kind: Kind, calls: readonly Call[]): Operation {
  const parts = calls.map(({ name, args }) => {
    const field = roots[kind]?.getFields()[name];
    if (field === undefined) throw new Error(`the schema has no ${kind} ${name}`);
    return fieldOf(field, args);
  });
  const declared = parts.flatMap(({ declarations }) => declarations).join(', ');
  const selected = parts.map(({ text }) => text).join('\n');
  return {
    query: `${kind} ${declared === '' ? '' : `(${declared})`} {\n${selected}\n}`,
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)) as Operation['variables'],
  };
}

/** A field with its arguments as variables and what is plain of its answer. */
export function fieldOf(field: GraphQLField<unknown, unknown>, args: Call['args']) {
  const given = Object.entries(args).map(([argument, value]) => {
    const type = field.args.find(({ name }) => name === argument)?.type;
    if (type === undefined) throw new Error(`${field.name} takes no argument ${argument}`);
    return { argument, variable: `${field.name}_${argument}`, type: String(type), value };
  });
  const shown = given.map(({ argument, variable }) => `${argument}: $${variable}`).join(', ');
  return {
    declarations: given.map(({ variable, type }) => `$${variable}: ${type}`),
    variables: Object.fromEntries(given.map(({ variable, value }) => [variable, value])),
    text: `${field.name}${shown === '' ? '' : `(${shown})`} ${selectionOf(field.type)}`,
  };
}

const isOfPage = (argument: string): boolean => ['after', 'before', 'first', 'last'].includes(argument);

/** All leaves that need no word, and of what lies one step further the id where it has one, else its leaves. */
function selectionOf(type: GraphQLOutputType, steps = 1): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename ... on Node { id } }';
  const fields = Object.values(named.getFields()).filter(({ args }) => args.every(({ name }) => isOfPage(name)));
  if (steps === 0 && named.getFields()['id'] !== undefined) return '{ __typename id }';
  const selected = fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return steps > 0 ? [`${field.name} ${selectionOf(field.type, steps - 1)}`] : [];
  });
  return `{ ${['__typename', ...selected].join(' ')} }`;
}

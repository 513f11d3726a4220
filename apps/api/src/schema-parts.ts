/** Every part of a schema by its coordinate, such as "Run", "Run.metrics", "Run.metrics(names)" or "RunKind.TEACHER". */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

export interface SchemaPart {
  readonly coordinate: string;
  readonly description: string;
  readonly deprecationReason: string | null;
  /** Name of the type of a field or argument without its lists; null of types and enum values. */
  readonly type: string | null;
}

interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
  readonly type?: GraphQLInputType | GraphQLOutputType;
}

const partOf = (coordinate: string, { description, deprecationReason, type }: Described): SchemaPart => ({
  coordinate,
  description: description ?? '',
  deprecationReason: deprecationReason ?? null,
  type: type === undefined ? null : getNamedType(type).name,
});

function membersOf(type: GraphQLNamedType): SchemaPart[] {
  const within = (name: string): string => `${type.name}.${name}`;
  if (isEnumType(type)) return type.getValues().map((value) => partOf(within(value.name), value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => partOf(within(field.name), field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    partOf(within(field.name), field),
    ...field.args.map((argument) => partOf(`${within(field.name)}(${argument.name})`, argument)),
  ]);
}

/** All but what GraphQL itself brings. */
export function schemaParts(schema: GraphQLSchema): SchemaPart[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [partOf(type.name, { description: type.description }), ...membersOf(type)]);
}

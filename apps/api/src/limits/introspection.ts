/** How large the lists are that introspection of a schema gives. */
import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type ListSizes = Readonly<Record<string, number>>;
const sizes = new WeakMap<GraphQLSchema, ListSizes>();

/** The type that `__schema` and `__type` give; none for `__typename`. */
export function introspectedType(schema: GraphQLSchema, field: string): GraphQLNamedType | undefined {
  if (field === '__schema') return schema.getType('__Schema');
  return field === '__type' ? schema.getType('__Type') : undefined;
}

/**
 * Lists of the introspection types by coordinate, such as "__Type.fields"; those of a type or field as the mean over
 * all types or fields, so that what is asked of every type is counted as often as it is resolved.
 */
export function introspectionListSizes(schema: GraphQLSchema): ListSizes {
  const known = sizes.get(schema);
  if (known !== undefined) return known;
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const mean = <Item>(items: readonly Item[], size: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + size(item), 0) / Math.max(1, items.length);
  const counted: ListSizes = {
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Directive.args': mean(directives, ({ args }) => args.length),
    '__Field.args': mean(fields, ({ args }) => args.length),
    '__Type.fields': fields.length / Math.max(1, types.length),
    '__Type.interfaces': mean(withFields, (type) => type.getInterfaces().length),
    '__Type.possibleTypes': mean(types, (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    '__Type.inputFields': mean(types, (type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    '__Type.enumValues': mean(types, (type) => (isEnumType(type) ? type.getValues().length : 0)),
  };
  sizes.set(schema, counted);
  return counted;
}

/** Measures an operation before it runs: its depth, its aliases and the number of objects that it may resolve. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from '../relay/page.ts';

export interface Measure {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
}

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The page size that a field asks for, 1 for a field that is no connection. */
function pageSize(field: FieldNode, type: GraphQLNamedType, variables: MeasuredOperation['variables']): number {
  if (!type.name.endsWith('Connection')) return 1;
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const { value } = argument;
    if (value.kind === Kind.INT) return Math.max(0, Number(value.value));
    if (value.kind === Kind.VARIABLE) {
      const given = variables[value.name.value];
      if (typeof given === 'number') return Math.max(0, given);
    }
  }
  return DEFAULT_PAGE;
}

/** Fields that only carry the page of a connection: the page size is already in the connection's own factor. */
const isCarrier = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection') || type.name === 'PageInfo';

/**
 * @returns depth (longest path of fields), cost (objects resolved at most; a page of 20 objects with one nested object
 * each costs 40) and aliases. A fragment counts everywhere it is spread. Fragment cycles are left to GraphQL's own
 * validation and end the walk here.
 */
export function measure({ schema, document, operation, variables }: MeasuredOperation): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let aliases = 0;

  const walk = (
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    path: readonly string[],
  ): { depth: number; cost: number } => {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      let below = { depth: 0, cost: 0 };
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name.startsWith('__')) continue;
        if (selection.alias !== undefined) aliases += 1;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        const type = field === undefined ? undefined : getNamedType(field.type);
        const inner =
          selection.selectionSet === undefined ? { depth: 0, cost: 0 } : walk(selection.selectionSet, type, path);
        const own = type !== undefined && isCompositeType(type) && !isCarrier(type) ? 1 : 0;
        const factor = type === undefined ? 1 : pageSize(selection, type, variables);
        below = { depth: 1 + inner.depth, cost: own + factor * inner.cost };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        below = walk(selection.selectionSet, condition === undefined ? parent : schema.getType(condition), path);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined || path.includes(fragment.name.value)) continue;
        below = walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), [
          ...path,
          fragment.name.value,
        ]);
      }
      depth = Math.max(depth, below.depth);
      cost += below.cost;
    }
    return { depth, cost };
  };

  const total = walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
  return { ...total, aliases };
}

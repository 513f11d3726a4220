/** Measures an operation before it runs: its depth, its aliases and the number of objects that it may resolve. */
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  GraphQLError,
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
import { fieldCost, type FieldCost } from './field-cost.ts';

export interface Measure {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
}

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came with the request, defaults not filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const nothing: Measure = { depth: 0, cost: 0, aliases: 0 };
const unresolved: FieldCost = { times: 0, own: 0 };

/** Nested fragments reach counts beyond what a number holds exactly; the bound keeps them finite. */
const bounded = (count: number): number => Math.min(count, Number.MAX_SAFE_INTEGER);

/** Walks selections with the schema and the coerced variables; each fragment once, however often it is spread. */
class Walk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Measure>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    let { depth, cost, aliases } = nothing;
    for (const selection of set.selections) {
      let below: Measure;
      if (selection.kind === Kind.FIELD) below = this.#field(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) below = this.#fragment(selection.name.value);
      else {
        const condition = selection.typeCondition?.name.value;
        below = this.selections(
          selection.selectionSet,
          condition === undefined ? parent : this.#schema.getType(condition),
        );
      }
      depth = Math.max(depth, below.depth);
      cost = bounded(cost + below.cost);
      aliases = bounded(aliases + below.aliases);
    }
    return { depth, cost, aliases };
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const name = node.name.value;
    if (name.startsWith('__')) return nothing;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const inner =
      node.selectionSet === undefined
        ? nothing
        : this.selections(node.selectionSet, field === undefined ? undefined : getNamedType(field.type));
    let { times, own } = unresolved;
    if (field !== undefined && parent !== undefined) {
      try {
        const given = getArgumentValues(field, node, this.#variables);
        // To the resolvers null means the default too.
        for (const argument of field.args) given[argument.name] ??= argument.defaultValue;
        ({ times, own } = fieldCost(`${parent.name}.${name}`, field.type, given));
      } catch (error) {
        // Wrong arguments: execution reports the same error in place of the field, and resolves nothing below it.
        if (!(error instanceof GraphQLError)) throw error;
      }
    }
    return {
      depth: 1 + inner.depth,
      cost: bounded(times * (own + inner.cost)),
      aliases: inner.aliases + (node.alias === undefined ? 0 : 1),
    };
  }

  #fragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return nothing;
    // A cycle, which GraphQL's own validation refuses, meets this entry and ends.
    this.#measured.set(name, nothing);
    const measured = this.selections(fragment.selectionSet, this.#schema.getType(fragment.typeCondition.name.value));
    this.#measured.set(name, measured);
    return measured;
  }
}

/**
 * @returns depth (longest path of fields), cost (objects resolved at most; a page of 20 objects with one nested object
 * each costs 40) and aliases, or null when the variables do not fit: execution then refuses the operation as a whole.
 * A fragment counts everywhere it is spread.
 */
export function measure({ schema, document, operation, variables }: MeasuredOperation): Measure | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return null;
  const walk = new Walk(schema, document, coerced);
  const { depth, cost, aliases } = walk.selections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  );
  return { depth, cost: Math.ceil(cost), aliases };
}

/** Walks the selections of an operation and counts its depth, its fields and aliases and the objects that it may resolve. */
import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldCost, type FieldCost } from './field-cost.ts';
import { introspectedType, introspectionListSizes } from './introspection.ts';

export interface Measure {
  readonly depth: number;
  readonly cost: number;
  /** The part of the cost that introspection makes up. */
  readonly introspection: number;
  readonly aliases: number;
  /** Fields selected, those of a fragment wherever it is spread. */
  readonly fields: number;
  /** Fields selected side by side; of an operation the fields of its root. */
  readonly width: number;
  /** How often the field that is repeated most is selected under one name in one place. */
  readonly repeats: number;
}

export interface WalkOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Coerced, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Objects that a type, field, argument or other part of the schema counts when it is introspected. */
  readonly introspectionWeight: number;
}

const nothing: Measure = { depth: 0, cost: 0, introspection: 0, aliases: 0, fields: 0, width: 0, repeats: 0 };
const unresolved: FieldCost = { times: 0, own: 0 };

/** Nested fragments reach counts beyond what a number holds exactly; the bound keeps them finite. */
const bounded = (count: number): number => Math.min(count, Number.MAX_SAFE_INTEGER);

/** Two measures of selections that stand side by side, as one. */
const together = (one: Measure, other: Measure): Measure => ({
  depth: Math.max(one.depth, other.depth),
  cost: bounded(one.cost + other.cost),
  introspection: bounded(one.introspection + other.introspection),
  aliases: bounded(one.aliases + other.aliases),
  fields: bounded(one.fields + other.fields),
  width: bounded(one.width + other.width),
  repeats: Math.max(one.repeats, other.repeats),
});

/** A field above what is selected below it. */
const above = (inner: Measure, node: FieldNode): Pick<Measure, 'aliases' | 'fields' | 'width' | 'repeats'> => ({
  aliases: inner.aliases + (node.alias === undefined ? 0 : 1),
  fields: inner.fields + 1,
  width: 1,
  repeats: inner.repeats,
});

function mostRepeated({ selections }: SelectionSetNode): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    most = Math.max(most, count);
  }
  return most;
}

/** Walks selections with the schema and the coerced variables; each fragment once, however often it is spread. */
export class Walk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #introspectionWeight: number;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Measure>();

  constructor({ schema, document, variables, introspectionWeight }: WalkOptions) {
    this.#schema = schema;
    this.#variables = variables;
    this.#introspectionWeight = introspectionWeight;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    let measured: Measure = { ...nothing, repeats: mostRepeated(set) };
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
      measured = together(measured, below);
    }
    return measured;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const name = node.name.value;
    if (name.startsWith('__')) return this.#introspection(node);
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
        const coordinate = `${parent.name}.${name}`;
        const listSize = introspectionListSizes(this.#schema)[coordinate];
        ({ times, own } = fieldCost(coordinate, field.type, given));
        times = listSize ?? times;
      } catch (error) {
        // Wrong arguments: execution reports the same error in place of the field, and resolves nothing below it.
        if (!(error instanceof GraphQLError)) throw error;
      }
    }
    return {
      depth: 1 + inner.depth,
      cost: bounded(times * (own + inner.cost)),
      introspection: inner.introspection,
      ...above(inner, node),
    };
  }

  /** `__typename`, `__schema` or `__type`; graphql-js itself bounds how deep lists of the last two nest. */
  #introspection(node: FieldNode): Measure {
    const inner =
      node.selectionSet === undefined
        ? nothing
        : this.selections(node.selectionSet, introspectedType(this.#schema, node.name.value));
    const cost = bounded(this.#introspectionWeight * inner.cost);
    return { depth: 0, cost, introspection: cost, ...above(inner, node) };
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

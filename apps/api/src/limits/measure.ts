/** Measures an operation before it runs: its depth, its aliases and the number of objects that it may resolve. */
import {
  getIntrospectionQuery,
  getOperationAST,
  getVariableValues,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { limits } from './limits.ts';
import { Walk, type Measure } from './walk.ts';

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came with the request, defaults not filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The query that code generators and GraphiQL send, with all that may be asked for switched on. */
const wholeSchema = parse(
  getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  }),
);
const weights = new WeakMap<GraphQLSchema, number>();

/** What makes the usual introspection of the whole schema cost `limits.introspection`, however large the schema is. */
function introspectionWeight(schema: GraphQLSchema): number {
  let weight = weights.get(schema);
  if (weight === undefined) {
    const walk = new Walk({ schema, document: wholeSchema, variables: {}, introspectionWeight: 1 });
    const operation = getOperationAST(wholeSchema);
    if (operation === null || operation === undefined)
      throw new Error('expected the introspection query of graphql-js to hold one operation');
    weight = limits.introspection / walk.selections(operation.selectionSet, schema.getQueryType() ?? undefined).cost;
    weights.set(schema, weight);
  }
  return weight;
}

/**
 * @returns depth (longest path of fields), cost (objects resolved at most; a page of 20 objects with one nested object
 * each costs 40) and aliases, or null when the variables do not fit: execution then refuses the operation as a whole.
 * A fragment counts everywhere it is spread.
 */
export function measure({ schema, document, operation, variables }: MeasuredOperation): Measure | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return null;
  const walk = new Walk({
    schema,
    document,
    variables: coerced,
    introspectionWeight: introspectionWeight(schema),
  });
  const measured = walk.selections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { ...measured, cost: Math.ceil(measured.cost) };
}

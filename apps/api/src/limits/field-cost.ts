/** What one field costs, by the sizes that its arguments (or their defaults) ask for. */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { DEFAULT_PAGE } from '../relay/page-size.ts';

/** Small rows, such as the edges of a graph or the sensors of a dataset, that are counted as one object. */
export const ROWS_PER_OBJECT = 20;
/** Numbers of an array that are counted as one object. */
export const NUMBERS_PER_OBJECT = 100;
/** Objects that a list without a size is taken to hold. */
export const USUAL_SIZE = 10;
/** Small rows that lists without a size are taken to hold. */
export const usualRows: Readonly<Record<string, number>> = {
  'Dataset.nodes': 400,
  'DatasetQuality.sensors': 400,
  'QualityPart.worst': 50,
  // The most that such a list gives: a few of them in one answer are a heap of a hundred megabytes.
  'NetworkVersion.junctions': 50_000,
  'NetworkVersion.segments': 50_000,
  'PublicMap.places': 2000,
  'PublicMap.links': 4000,
  'Upload.files': 20,
  'Upload.parts': 400,
};

/** Small rows that a list counts as at the least, where many are read to give few. */
export const leastRows: Readonly<Record<string, number>> = {
  // All edges are looked at for the heaviest.
  'Graph.edges': 2000,
};

/** Objects that a field counts by itself, where more is done or sent for it than its type tells. */
export const ownCosts: Readonly<Record<string, number>> = {
  // All readings are gone through, where nobody asked before.
  'Dataset.quality': 200,
  'Dataset.weekProfile': 200,
  // A number for each sensor and step, twice, and the edges.
  'Attribution.result': 100,
  // Up to a hundred networks are built and priced.
  'ExperimentPlan.networkCosts': 100,
  // A search through a whole network, and a comparison of two.
  'NetworkVersion.shortestPath': 200,
  'NetworkVersion.diff': 100,
  // A day of readings of all sensors, and the edges of a graph.
  'PublicLeaderboard.map': 200,
  // Hundreds of experiment configs are parsed and planned; one passes, two do not.
  'Query.sweepPlan': 11_000,
  'Mutation.sweepCreate': 11_000,
  'Mutation.sweepClone': 11_000,
};

export interface FieldCost {
  /** How often what is selected below the field is resolved. */
  readonly times: number;
  /** Objects that each of these times counts by itself. */
  readonly own: number;
}

type Arguments = Readonly<Record<string, unknown>>;

/** A connection, or a lineage, whose size is that of the page too. */
const isConnection = (type: GraphQLNamedType): boolean => /Connection$|^Lineage$/.test(type.name);
const nonNegative = (value: unknown): number | undefined =>
  typeof value === 'number' ? Math.max(0, value) : undefined;

/** The page that is asked for; of two sizes, which the resolver will refuse, the larger. */
function pageSize({ first, last }: Arguments): number | undefined {
  const sizes = [nonNegative(first), nonNegative(last)].filter((size) => size !== undefined);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

/** Small rows that are read for a list of values: one for each name that is asked for. */
function rowsNamed({ paths, metrics }: Arguments): number {
  return [paths, metrics].reduce((rows: number, names) => rows + (Array.isArray(names) ? names.length : 0), 0);
}

function listSize(coordinate: string, given: Arguments): number {
  // The page of a connection is counted at the field that gives the connection.
  if (/^(\w+Connection|Lineage)[.]/.test(coordinate)) return 1;
  const rows = nonNegative(given['limit']) ?? usualRows[coordinate];
  if (rows !== undefined) return Math.max(rows, leastRows[coordinate] ?? 0) / ROWS_PER_OBJECT;
  const names = given['names'];
  if (Array.isArray(names)) return names.length;
  return pageSize(given) ?? USUAL_SIZE;
}

/**
 * @param coordinate type and field, such as "Run.metrics"
 * @param given arguments with variables and defaults filled in
 */
export function fieldCost(coordinate: string, output: GraphQLOutputType, given: Arguments): FieldCost {
  const type = getNamedType(output);
  const isList = isListType(getNullableType(output));
  const numbers = (nonNegative(given['maxPoints'] ?? given['steps']) ?? 0) / NUMBERS_PER_OBJECT;
  // A connection and its PageInfo only carry the page: its objects are counted below `edges` and `nodes`.
  if (isConnection(type)) return { times: pageSize(given) ?? DEFAULT_PAGE, own: 0 };
  if (!isCompositeType(type)) return { times: 1, own: isList ? 1 + numbers + rowsNamed(given) / ROWS_PER_OBJECT : 0 };
  const own = type.name === 'PageInfo' ? 0 : (ownCosts[coordinate] ?? 1 + numbers);
  return { times: isList ? listSize(coordinate, given) : 1, own };
}

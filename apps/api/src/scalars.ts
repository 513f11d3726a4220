/** The scalars of the schema beyond GraphQL's own. */
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';

export const DateTime = GraphQLDateTime;
export const Json = GraphQLJSON;

import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { exceededLimits } from './check.ts';

/** Checks the limits of operations that arrive over HTTP, where variables are known. */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, request }) => {
          const [first] = exceededLimits({
            schema,
            document,
            operationName: request.operationName,
            variables: request.variables,
          });
          return first === undefined ? Promise.resolve() : Promise.reject(first);
        },
      }),
  };
}

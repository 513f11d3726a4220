/** Leads operations that arrive over HTTP through admission, runs them within their time, and gives the answer its status. */
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { statusOf } from '../errors/error-codes.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { Admission } from './admission.ts';
import { runOperation } from './run-operation.ts';
import { withoutSuggestion } from './schema-secrecy.ts';

export interface OperationPluginOptions {
  readonly schema: GraphQLSchema;
  readonly admission: Admission;
  readonly formatError: FormatError;
}

export function operationPlugin(options: OperationPluginOptions): ApolloServerPlugin<Context> {
  const { schema, admission, formatError } = options;
  return {
    requestDidStart: ({ contextValue: { caller, allowance } }) => {
      const hideSuggestions = admission.hidesSchemaFrom(caller);
      return Promise.resolve({
        validationDidStart: () =>
          Promise.resolve((errors) => {
            if (hideSuggestions) for (const error of errors ?? []) error.message = withoutSuggestion(error.message);
            return Promise.resolve();
          }),
        didResolveOperation: ({ document, operation, request }) => {
          if (operation === undefined) {
            const named = typeof request.operationName === 'string' ? ` named "${request.operationName}"` : '';
            throw new ApiError(
              'OPERATION_RESOLUTION_FAILURE',
              `the document holds no operation${named}, or several: name one of them with operationName`,
            );
          }
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw new ApiError(
              'BAD_REQUEST',
              'subscriptions speak graphql-transport-ws over a WebSocket at this address',
            );
          }
          const { operationName, variables } = request;
          const admitted = admission.admit(caller, { schema, document, operationName, variables });
          if ('faults' in admitted) throw admitted.faults[0] ?? new Error('an operation was refused without a reason');
          allowance.spent = admitted.spent;
          allowance.isRepeatable = operation.operation === OperationTypeNode.QUERY;
          return Promise.resolve();
        },
        responseForOperation: async ({ document, request, contextValue }) => {
          if (allowance.deadline === null) throw new Error('a request over HTTP has no deadline');
          const { operationName, variables: variableValues } = request;
          const { data, errors } = await runOperation(
            { schema, document, contextValue, operationName, variableValues, hideSuggestions },
            allowance.deadline,
          );
          if (errors !== undefined) allowance.isRepeatable = false;
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: {
                ...(data === undefined ? {} : { data }),
                ...(errors === undefined ? {} : { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
              },
            },
          };
        },
        willSendResponse: ({ response: { body, http } }) => {
          allowance.deadline?.end();
          const error =
            body.kind === 'single' && !('data' in body.singleResult) ? body.singleResult.errors?.[0] : undefined;
          const { code, retryAfterSeconds } = error?.extensions ?? {};
          // Apollo knows more of a bad request than its code tells: 405 with the method that is allowed.
          if (error !== undefined && code !== 'BAD_REQUEST') http.status = statusOf(code);
          else if (http.status === 500) http.status = statusOf(code);
          if (typeof retryAfterSeconds === 'number') http.headers.set('retry-after', String(retryAfterSeconds));
          return Promise.resolve();
        },
      });
    },
  };
}

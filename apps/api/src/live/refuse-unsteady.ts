import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { answerRefusal } from '../limits/arrival.ts';
import { limits } from '../limits/limits.ts';
import { steadySubscriptionRoot } from './subscription-root.ts';

const documentSchema = z.object({ query: z.string() });

function read(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch {
    return null;
  }
}

/**
 * Refuses over HTTP what the socket refuses: subscriptions whose root depends on variables. Apollo would validate them by
 * the rule of graphql that throws on such a root, and answer that the server is at fault. Comes after the body.
 */
export function refuseUnsteadyRoots(schema: GraphQLSchema): RequestHandler {
  return (request, response, next) => {
    const source = documentSchema.safeParse(request.method === 'GET' ? request.query : request.body);
    const text = source.data?.query ?? '';
    // Hardly any document that arrives over HTTP has the word, and the others are parsed by Apollo alone.
    const document = text.includes('subscription') ? read(text) : null;
    const [fault] = document === null ? [] : validate(schema, document, [steadySubscriptionRoot]);
    if (fault === undefined) return next();
    answerRefusal(response, 400, new ApiError('GRAPHQL_VALIDATION_FAILED', fault.message));
  };
}

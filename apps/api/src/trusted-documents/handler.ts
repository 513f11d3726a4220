import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Identity } from '../auth/identity.ts';
import { ApiError } from '../errors/api-error.ts';
import { statusOf } from '../errors/error-codes.ts';
import { answerRefusal } from '../limits/arrival.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

const bodySchema = z.looseObject({ query: z.unknown().optional(), extensions: z.unknown().optional() });

/** Puts the text in the place of a hash, before Apollo reads the request. Comes after the body and the identity. */
export function trustedDocumentsHandler(
  documents: TrustedDocuments,
  identityOf: (request: Request) => Identity | null,
): RequestHandler {
  return (request, response, next) => {
    const body = bodySchema.safeParse(request.body);
    try {
      // A GET carries its document in the address, where no hash is read.
      const text = documents.textOf(body.data ?? {}, identityOf(request));
      if (text !== null) request.body = { ...body.data, query: text, extensions: {} };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      answerRefusal(response, statusOf(error.extensions['code']), error);
      return;
    }
    next();
  };
}

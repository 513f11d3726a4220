/** The HTTP server under the API: what it bears of a client before any route sees the request, and how answers are packed. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';
import { limits } from './limits/limits.ts';

/** A part of an upload over a slow line is the longest request that there is; GraphQL's own bodies have less time. */
const LONGEST_REQUEST_MS = 300_000;

/** @returns a server that cuts off clients which send their headers or body slowly in order to hold connections */
export function createBoundedServer(listener: RequestListener): Server {
  return createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.arrivalMs,
      requestTimeout: LONGEST_REQUEST_MS,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 10_000,
    },
    listener,
  );
}

/** Packs answers of more than a kilobyte, at the speed rather than the size: answers are made anew for each request. */
export function packed(): RequestHandler {
  return compression({
    level: constants.Z_BEST_SPEED,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
  });
}

/** What better-auth is told of a request: its headers, and where it came from as we believe it. */
import { fromNodeHeaders } from 'better-auth/node';
import type { Request } from 'express';
import { callerAddress } from '../limits/caller-address.ts';

/** Ours alone: whatever a client sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-stillgraph-address';

export function callerHeaders(request: Request): Headers {
  const headers = fromNodeHeaders(request.headers);
  headers.set(ADDRESS_HEADER, callerAddress(request));
  return headers;
}

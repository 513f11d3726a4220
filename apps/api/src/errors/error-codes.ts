/**
 * Every code that `extensions.code` of an error (GraphQL) or `error.code` (the plain routes) may be, with the HTTP status
 * of an answer that holds nothing else, and what it means to a client. The list is closed: a code is added with a minor
 * version and never changes its meaning; docs/api/errors.md and the enum `ErrorCode` of the schema are compared with it.
 */
export interface ErrorMeaning {
  /** Status where nothing was executed, and of the plain routes. An operation that was executed is answered 200. */
  readonly status: number;
  readonly meaning: string;
  /** Whether the same request may succeed later without being changed. */
  readonly isTemporary: boolean;
}

const fault = (status: number, meaning: string): ErrorMeaning => ({ status, meaning, isTemporary: false });
const passing = (status: number, meaning: string): ErrorMeaning => ({ status, meaning, isTemporary: true });

export const errorCodes = {
  BAD_REQUEST: fault(
    400,
    'The HTTP request is not one that this route answers: no JSON, a batch, a mutation by GET, too many bytes.',
  ),
  BAD_USER_INPUT: fault(400, 'An argument or a variable does not fit; the message says what was expected.'),
  CONFLICT: fault(409, 'The request is right, but the present state of the thing does not allow it.'),
  DEADLINE_EXCEEDED: passing(
    504,
    'The operation was stopped because it took too long; of a mutation it is not known whether it took effect.',
  ),
  DOCUMENT_NOT_TRUSTED: fault(403, 'Sessions may run the documents of the dashboard only; scripts use a team key.'),
  EVENTS_PRUNED: fault(410, 'Events after this number are not kept any more; read how things stand now instead.'),
  FORBIDDEN: fault(403, 'Who asks is known and may not do this.'),
  GRAPHQL_PARSE_FAILED: fault(400, 'The document is no GraphQL, or has more tokens than one may have.'),
  GRAPHQL_VALIDATION_FAILED: fault(400, 'The document does not fit the schema.'),
  INTERNAL_SERVER_ERROR: passing(500, "A fault of the server; errorId names it in the server's log."),
  NOT_FOUND: fault(404, 'There is no such thing, or the team does not own it.'),
  OPERATION_RESOLUTION_FAILURE: fault(400, 'The document holds several operations, or none of the name given.'),
  PERSISTED_QUERY_NOT_FOUND: fault(404, 'No document is known by this hash; send the document itself.'),
  QUERY_TOO_COSTLY: fault(400, 'The operation may reach more objects than one may ask for.'),
  QUERY_TOO_DEEP: fault(400, 'The operation nests more fields than one may nest.'),
  RATE_LIMITED: passing(
    429,
    'The budget of this minute is spent, or too many attempts to sign in failed; retry-after says how many seconds to wait.',
  ),
  TOKEN_INVALID: fault(401, 'The one-time link was used already or has expired.'),
  TOO_MANY_ALIASES: fault(400, 'The operation renames more fields than one may rename.'),
  TOO_MANY_DIRECTIVES: fault(400, 'The document, or one place in it, has more directives than it may have.'),
  TOO_MANY_FIELDS: fault(400, 'The operation selects more fields, or one field more often, than it may.'),
  TOO_MANY_OPERATIONS: passing(
    429,
    'As many operations are under way over WebSockets as one socket, or one person or key, may have at once.',
  ),
  TOO_MANY_ROOT_FIELDS: fault(400, 'The operation asks for more fields of its root than one may ask for.'),
  UNAUTHENTICATED: fault(
    401,
    'Nobody is signed in, the key is unknown, expired or revoked, or no account has this address and password.',
  ),
  UNAVAILABLE: passing(503, 'The database does not answer for now; try again in some seconds.'),
  VARIABLES_TOO_LARGE: fault(400, 'The variables nest deeper, or hold more values, than they may.'),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

export type ApiErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ApiErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/** @returns the status of the code; 500 for what is none */
export function statusOf(code: unknown): number {
  return isErrorCode(code) ? errorCodes[code].status : 500;
}

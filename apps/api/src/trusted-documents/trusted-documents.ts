/**
 * Documents that the dashboard was built with, known by their hash: a request names one as
 * `extensions.persistedQuery.sha256Hash` and sends no text. Where sessions may run nothing else, a page that somebody smuggled
 * a script into cannot ask what the dashboard never asks. Team keys may run any document.
 */
import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit, type FieldNode } from 'graphql';
import { z } from 'zod';
import type { Identity } from '../auth/identity.ts';
import { ApiError } from '../errors/api-error.ts';

/** `on` understands hashes beside texts; `only` refuses texts to sessions. */
export const trustModes = ['on', 'only'] as const;
export interface TrustOptions {
  readonly mode: (typeof trustModes)[number];
  /** JSON of hash to text, as the dashboard's code generator writes it. */
  readonly file: string | undefined;
}

const persistedQuery = z.looseObject({
  persistedQuery: z.looseObject({ version: z.literal(1), sha256Hash: z.string() }),
});

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The client of the dashboard asks for the type of every object beside what was written, to know what changed. */
function withTypenames(text: string): string {
  const document = visit(parse(text), {
    SelectionSet: (set, _key, parent) => {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const has = set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return isRoot || has ? undefined : { ...set, selections: [...set.selections, typename] };
    },
  });
  return print(document);
}

export interface AskedText {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

export class TrustedDocuments {
  readonly #mode: TrustOptions['mode'];
  readonly #texts: ReadonlyMap<string, string>;

  constructor({ mode, file }: TrustOptions) {
    this.#mode = mode;
    const known =
      file === undefined ? {} : z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
    this.#texts = new Map(Object.entries(known).map(([hash, text]) => [hash, withTypenames(text)]));
  }

  /**
   * @returns the text to run; null where the request names no trusted document and may bring its own
   * @throws ApiError PERSISTED_QUERY_NOT_FOUND for a hash that is not known, DOCUMENT_NOT_TRUSTED for a text of a session
   * that may bring none
   */
  textOf({ extensions }: AskedText, identity: Identity | null): string | null {
    const named = persistedQuery.safeParse(extensions);
    if (named.success) {
      const text = this.#texts.get(named.data.persistedQuery.sha256Hash);
      if (text === undefined) {
        throw new ApiError('PERSISTED_QUERY_NOT_FOUND', 'no document is known by this hash; send the document itself');
      }
      return text;
    }
    if (this.#mode === 'only' && identity !== null && identity.user !== null) {
      throw new ApiError(
        'DOCUMENT_NOT_TRUSTED',
        'a session may run the documents of the dashboard only, by their hash; use a team key for others',
      );
    }
    return null;
  }
}

/** The door between HTTP and Apollo: answers a question from what is kept where that is the same, and through Apollo else. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Identity } from '../auth/identity.ts';
import type { Context } from '../context.ts';
import type { Admission, Caller } from '../limits/admission.ts';
import type { Allowance } from '../limits/allowance.ts';
import { callerAddress } from '../limits/caller-address.ts';
import type { Deadline } from '../limits/deadline.ts';
import { KeptAnswers, type Answer, type KeptAnswer } from './kept-answers.ts';
import { questionText } from './question.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly admission: Admission;
  readonly identityOf: (request: Request) => Identity | null;
  /** Which transactions were over before anything was read for a request. */
  readonly snapshotOf: (request: Request) => string;
  readonly contextOf: (caller: Caller, allowance: Allowance) => Context;
  readonly deadline: () => Deadline;
}

/** Shorter ones are smaller unpacked, with their headers. */
const PACKED_FROM_BYTES = 1024;
const packers: Readonly<Record<string, (body: string) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: promisify<string, Buffer>(gzip),
};

export function graphqlRoute(options: GraphqlRouteOptions): RequestHandler {
  const { apollo, admission } = options;
  const answers = new KeptAnswers();

  async function run(
    request: Request,
    caller: Caller,
    deadline: Deadline,
  ): Promise<readonly [HTTPGraphQLResponse, Answer | null]> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const { search } = new URL(request.url, 'http://localhost');
    const allowance: Allowance = { deadline, spent: null, isRepeatable: false };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, search, body: request.body as unknown },
      context: () => Promise.resolve(options.contextOf(caller, allowance)),
    });
    const { body, status = 200 } = answer;
    if (!allowance.isRepeatable || allowance.spent === null || status !== 200 || body.kind !== 'complete') {
      return [answer, null];
    }
    const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
    return [answer, { body: body.string, contentType, cost: allowance.spent.cost }];
  }

  return async (request, response) => {
    const identity = options.identityOf(request);
    const caller = { identity, address: callerAddress(request) };
    const deadline = options.deadline();
    const text = questionText(request, identity);
    const made = () => run(request, caller, deadline);
    if (text === null) return send(response, (await made())[0]);
    const question = { text, snapshot: options.snapshotOf(request) };
    const given = await answers.answer(question, deadline.signal, made);
    if ('made' in given) return send(response, given.made);
    if (!admission.payAgain(caller, given.kept.cost)) return send(response, (await made())[0]);
    deadline.end();
    await sendAgain(request, response, given.kept);
  };
}

function send(response: Response, { headers, status = 200, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('an answer in parts was made, which nothing here asks for');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.status(status).end(body.string);
}

async function sendAgain(
  request: Request,
  response: Response,
  { body, contentType, packed }: KeptAnswer,
): Promise<void> {
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  const encoding = body.length < PACKED_FROM_BYTES ? false : request.acceptsEncodings('br', 'gzip');
  const pack = packers[encoding === false ? '' : encoding];
  if (encoding === false || pack === undefined) {
    response.end(body);
    return;
  }
  const made = packed.get(encoding) ?? pack(body);
  packed.set(encoding, made);
  const bytes = await made;
  response.setHeader('content-encoding', encoding);
  response.vary('accept-encoding');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

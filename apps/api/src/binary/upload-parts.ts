/**
 * Parts of uploads over plain HTTP: `PUT` takes one, `HEAD` says whether it is there.
 *
 * The hash travels in `content-digest` (RFC 9530), because that header is about exactly the bytes of this request, names its
 * algorithm, and is what intermediaries and other tools know already; a header of our own would say the same to nobody else.
 */
import { ConflictError, uploads, type Database, type PartStore } from '@stillgraph/db';
import { Router, type Request, type Response } from 'express';
import { teamOf, type Identity } from '../auth/identity.ts';
import { refusalOf } from '../auth/permissions.ts';
import { ApiError, badInput } from '../errors/api-error.ts';

export interface UploadPartsOptions {
  /** The rows of a team. */
  readonly databaseOf: (teamId: string) => Database;
  readonly storeIn: (database: Database) => PartStore;
  readonly identityOf: (request: Request) => Promise<Identity>;
  /** The uuid of the upload that the address names. */
  readonly uploadIdIn: (request: Request) => string;
}

export function uploadPartsRouter({ databaseOf, storeIn, identityOf, uploadIdIn }: UploadPartsOptions): Router {
  const router = Router();

  const partOf = async (request: Request, database: Database, identity: Identity): Promise<uploads.UploadPartRow> => {
    const told = String(request.params['number']);
    const number = Number(told);
    const known = /^[1-9]\d*$/.test(told) && number < 2 ** 31;
    const of = { uploadId: uploadIdIn(request), teamId: teamOf(identity).id, number };
    const part = known ? await uploads.findPart(database, of) : undefined;
    if (part === undefined) throw new ApiError('NOT_FOUND', 'the team has no such upload, or the upload no such part');
    return part;
  };

  router.head('/uploads/:id/parts/:number', async (request, response) => {
    const identity = await identityOf(request);
    const { sha256, bytes } = await partOf(request, databaseOf(teamOf(identity).id), identity);
    if (sha256 === null) throw new ApiError('NOT_FOUND', 'the part has not come');
    response.set({ 'content-digest': digestOf(sha256), 'content-length': String(bytes), 'cache-control': 'no-store' });
    response.status(200).end();
  });

  router.put('/uploads/:id/parts/:number', async (request, response) => {
    try {
      await take(request, response);
    } catch (error) {
      // What is left of the body is not read: it may be as long as its sender likes.
      if (!request.readableEnded) response.set('connection', 'close');
      if (request.destroyed && !request.complete) {
        // The sender went away in the middle of a part, which is no fault of anybody: it is sent again.
        response.destroy();
        return;
      }
      if (error instanceof uploads.WrongPartError) throw badInput(error.message);
      if (error instanceof ConflictError) throw new ApiError('CONFLICT', error.message);
      throw error;
    }
  });

  async function take(request: Request, response: Response): Promise<void> {
    const identity = await identityOf(request);
    const database = databaseOf(teamOf(identity).id);
    const part = await partOf(request, database, identity);
    const refusal = refusalOf(identity, 'data.write');
    if (refusal !== null) throw new ApiError('FORBIDDEN', refusal);
    const length = request.get('content-length');
    if (length !== String(part.bytes)) {
      throw badInput(`part ${part.number} has ${part.bytes} bytes; the content-length is ${length ?? 'missing'}`);
    }
    await uploads.receivePart(database, storeIn(database), part, { sha256: sha256In(request), bytes: request });
    response.status(204).end();
  }

  return router;
}

const digestOf = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;

/** @throws ApiError BAD_USER_INPUT where the request has no sha-256 digest of its body */
function sha256In(request: Request): string {
  const [, base64 = ''] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(request.get('content-digest') ?? '') ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) {
    throw badInput('expected a header content-digest: sha-256=:<base64 of the sha256 of this part>:');
  }
  return bytes.toString('hex');
}

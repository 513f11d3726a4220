/** What people decide about uploads, with refusals as user errors. */
import { ConflictError, uploads, type Changed, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { clashes, nameFault } from './file-names.ts';
import type { UploadCreateInput, UploadFileInput } from './input.ts';
import { MOST_FILES } from './limits.ts';
import type { UploadPayload } from './payload.ts';
import { Upload } from './type.ts';

const LONGEST_TITLE = 200;

const refuse = (...userErrors: UserError[]): UploadPayload => ({ upload: null, userErrors });

export async function createOne(context: Context, input: UploadCreateInput): Promise<UploadPayload> {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const name = (input.name ?? input.files[0]?.name ?? '').trim();
  const faults = [...titleFaults(name), ...filesFaults(input.files, context.uploads.uploadBytes)];
  if (faults.length > 0) return refuse(...faults);
  const files = input.files.map((file) => ({
    name: file.name.normalize('NFC'),
    bytes: file.bytes,
    sha256: file.sha256.toLowerCase(),
  }));
  return attempt(() =>
    context.change(async (tx) => {
      const createdBy = context.identity.user?.id ?? null;
      const announced = { teamId: context.teamId, createdBy, name, files };
      const row = await uploads.create(tx, context.queue, announced, context.uploads);
      await context.audit(tx, 'upload.create', 'Upload', row.id, { name, files: files.length, bytes: row.bytes });
      return row;
    }),
  );
}

export function completeOne(context: Context, id: string): Promise<UploadPayload> {
  return changeOne(context, id, 'upload.complete', (tx, of) => uploads.complete(tx, of, context.uploads));
}

export function cancelOne(context: Context, id: string): Promise<UploadPayload> {
  return changeOne(context, id, 'upload.cancel', (tx, of) => uploads.cancel(tx, context.queue, of));
}

async function changeOne(
  context: Context,
  id: string,
  action: string,
  change: (
    tx: Transaction,
    of: { readonly id: string; readonly teamId: string },
  ) => Promise<Changed<uploads.UploadRow> | undefined>,
): Promise<UploadPayload> {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const decoded = decodeGlobalId(id);
  if (decoded?.type !== 'Upload') return refuse(noUpload());
  return attempt(() =>
    context.change(async (tx) => {
      const done = await change(tx, { id: decoded.id, teamId: context.teamId });
      if (done?.isChanged === true) await context.audit(tx, action, 'Upload', done.row.id, { name: done.row.name });
      return done?.row;
    }),
  );
}

const noUpload = () => new UserError('NOT_FOUND', 'the team has no such upload', ['id']);

async function attempt(change: () => Promise<uploads.UploadRow | undefined>): Promise<UploadPayload> {
  try {
    const row = await change();
    return row === undefined ? refuse(noUpload()) : { upload: new Upload(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message));
    throw error;
  }
}

function titleFaults(name: string): UserError[] {
  if (name.length <= LONGEST_TITLE) return [];
  return [
    new UserError('INVALID', `a name may have ${LONGEST_TITLE} characters; this one has ${name.length}`, ['name']),
  ];
}

function filesFaults(files: readonly UploadFileInput[], mostBytes: number): UserError[] {
  if (files.length === 0) return [new UserError('INVALID', 'an upload needs at least one file', ['files'])];
  if (files.length > MOST_FILES) {
    const told = `an upload may have ${MOST_FILES} files; this one has ${files.length}`;
    return [new UserError('INVALID', `${told}: send a folder of many files as one zip archive`, ['files'])];
  }
  const faults = files.flatMap((file, at) => fileFaults(file, String(at)));
  if (faults.length > 0) return faults;
  for (const [at, told] of clashes(files.map(({ name }) => name))) {
    faults.push(new UserError('INVALID', told, ['files', String(at), 'name']));
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) {
    faults.push(new UserError('INVALID', `an upload may have ${mostBytes} bytes; this one has ${bytes}`, ['files']));
  }
  return faults;
}

function fileFaults(file: UploadFileInput, at: string): UserError[] {
  const fault = (field: keyof UploadFileInput, told: string) => new UserError('INVALID', told, ['files', at, field]);
  const faults: UserError[] = [];
  const named = nameFault(file.name);
  if (named !== null) faults.push(fault('name', named));
  if (!Number.isSafeInteger(file.bytes) || file.bytes < 1) {
    const bound = file.bytes > Number.MAX_SAFE_INTEGER ? `most ${Number.MAX_SAFE_INTEGER}` : 'least 1';
    faults.push(fault('bytes', `expected a whole number of bytes of at ${bound}, got ${file.bytes}`));
  }
  if (!/^[0-9a-f]{64}$/i.test(file.sha256)) {
    faults.push(fault('sha256', 'expected the sha256 of the file as 64 hexadecimal digits'));
  }
  return faults;
}

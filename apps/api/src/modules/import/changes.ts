/** What people decide about imports, with refusals as user errors. */
import { ConflictError, imports, type Changed, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { DatasetImportInput, ImportOptionsInput } from './input.ts';
import type { ImportPayload } from './payload.ts';
import { Import } from './type.ts';

const LONGEST_OPTION = 500;
const MOST_COVARIATES = 32;

const refuse = (...userErrors: UserError[]): ImportPayload => ({ import: null, userErrors });

export async function importUpload(context: Context, input: DatasetImportInput): Promise<ImportPayload> {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const noUpload = new UserError('NOT_FOUND', 'the team has no such upload', ['uploadId']);
  const decoded = decodeGlobalId(input.uploadId);
  const upload = decoded?.type === 'Upload' ? await context.loaders.upload.load(decoded.id) : null;
  if (upload === null) return refuse(noUpload);
  const faults = optionFaults(input.options);
  if (faults.length > 0) return refuse(...faults);
  try {
    const row = await context.change(async (tx) => {
      const { name } = await imports.mustBeReadable(tx, { id: upload.id, teamId: context.teamId });
      const created = await imports.create(tx, context.queue, {
        teamId: context.teamId,
        createdBy: context.identity.user?.id ?? null,
        source: name,
        uploadId: upload.id,
        options: givenOptions(input.options),
        isDryRun: input.dryRun === true,
      });
      const details = { source: name, dryRun: created.isDryRun };
      await context.audit(tx, 'dataset.import', 'Import', created.id, details);
      return created;
    });
    return { import: new Import(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['uploadId']));
    throw error;
  }
}

export async function changeOne(
  context: Context,
  id: string,
  action: string,
  change: (
    tx: Transaction,
    of: { readonly id: string; readonly teamId: string },
  ) => Promise<Changed<imports.ImportRow> | undefined>,
): Promise<ImportPayload> {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const noImport = new UserError('NOT_FOUND', 'the team has no such import', ['id']);
  const decoded = decodeGlobalId(id);
  if (decoded?.type !== 'Import') return refuse(noImport);
  try {
    const row = await context.change(async (tx) => {
      const done = await change(tx, { id: decoded.id, teamId: context.teamId });
      if (done?.isChanged === true) {
        await context.audit(tx, action, 'Import', done.row.id, { source: imports.sourceName(done.row) });
      }
      return done?.row;
    });
    return row === undefined ? refuse(noImport) : { import: new Import(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['id']));
    throw error;
  }
}

/** As the worker takes them; what was left out is left out. What is in the files only it can say. */
function givenOptions(options: ImportOptionsInput | null | undefined): Record<string, unknown> {
  const { adjacencyIs, covariates, ...told } = options ?? {};
  const given = {
    ...told,
    adjacencyIs: adjacencyIs?.toLowerCase(),
    covariates: covariates?.map(({ name, table }) => ({ name, table })),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
}

function optionFaults(options: ImportOptionsInput | null | undefined): UserError[] {
  const fault = (message: string, ...field: string[]) => new UserError('INVALID', message, ['options', ...field]);
  const faults: UserError[] = [];
  for (const [field, value] of Object.entries(options ?? {})) {
    if (typeof value === 'string' && value.length > LONGEST_OPTION) {
      faults.push(fault(`may have ${LONGEST_OPTION} characters; this one has ${value.length}`, field));
    }
  }
  const { zone, covariates } = options ?? {};
  if (typeof zone === 'string' && !isZone(zone)) {
    faults.push(fault(`expected an IANA time zone such as Europe/Amsterdam, got ${JSON.stringify(zone)}`, 'zone'));
  }
  if ((covariates?.length ?? 0) > MOST_COVARIATES) {
    faults.push(fault(`an import may have ${MOST_COVARIATES} further tables`, 'covariates'));
  }
  return faults;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Announcing files: their parts are planned here, and what a team may have on its way in is counted. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import { ConflictError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { teams, uploadFiles, uploadParts, uploads } from '../../schema/index.ts';
import { inBatches, only } from '../rows.ts';

export type UploadRow = typeof uploads.$inferSelect;

/** Of every part but the last of each file: as much as a line that drops often sends between two drops. */
export const PART_BYTES = 8 * 1024 * 1024;

export interface UploadInput {
  readonly teamId: string;
  readonly createdBy: string | null;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

export interface UploadLimits {
  /** Uploads of a team that may wait for parts at once. */
  readonly open: number;
  /** Bytes of all uploads of a team that are kept at once. */
  readonly teamBytes: number;
  /** How long an upload waits for its parts, and is kept when they are there. */
  readonly keepHours: number;
}

/**
 * Announces an upload and plans its parts.
 *
 * @throws ConflictError where the team has too many open uploads, or no room left for its bytes; it says the limit and what is
 *   in use
 */
export async function create(
  tx: Transaction,
  queue: JobSender,
  { files, ...input }: UploadInput,
  limits: UploadLimits,
): Promise<UploadRow> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  // One announcement of a team at a time: the next one counts this one.
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, input.teamId)).for('no key update');
  await checkQuota(tx, input.teamId, bytes, limits);
  const upload = only(
    await tx
      .insert(uploads)
      .values({ ...input, bytes, partBytes: PART_BYTES, expiresAt: hoursFromNow(limits.keepHours) })
      .returning(),
  );
  const owner = { uploadId: upload.id, teamId: input.teamId };
  for (const rows of inBatches(files.map((file, index) => ({ ...file, ...owner, index })))) {
    await tx.insert(uploadFiles).values(rows);
  }
  const parts = files.flatMap((file, fileIndex) => partsOf(file.bytes).map((part) => ({ ...part, fileIndex })));
  for (const rows of inBatches(parts.map((part, at) => ({ ...part, ...owner, number: at + 1 })))) {
    await tx.insert(uploadParts).values(rows);
  }
  await queue.enqueueUploadClear(tx, upload.id, upload.expiresAt);
  return upload;
}

export const hoursFromNow = (hours: number) => sql<Date>`now() + make_interval(hours => ${hours})`;

function partsOf(bytes: number): { readonly offset: number; readonly bytes: number }[] {
  return Array.from({ length: Math.ceil(bytes / PART_BYTES) }, (_, part) => {
    const offset = part * PART_BYTES;
    return { offset, bytes: Math.min(PART_BYTES, bytes - offset) };
  });
}

async function checkQuota(tx: Transaction, teamId: string, bytes: number, limits: UploadLimits): Promise<void> {
  const ofTeam = eq(uploads.teamId, teamId);
  const open = await tx.$count(uploads, and(ofTeam, eq(uploads.status, 'OPEN')));
  if (open >= limits.open) {
    throw new ConflictError(
      `a team may have ${limits.open} open uploads at once, and this one has ${open}: complete or cancel one first`,
    );
  }
  const [kept] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${uploads.bytes}), 0)` })
    .from(uploads)
    .where(and(ofTeam, inArray(uploads.status, ['OPEN', 'COMPLETE']), isNull(uploads.clearedAt)));
  const used = Number(kept?.bytes ?? 0);
  if (used + bytes <= limits.teamBytes) return;
  throw new ConflictError(
    `the uploads of a team may have ${limits.teamBytes} bytes together; ${used} are in use and this one has ${bytes}: ` +
      'cancel uploads that are imported already',
  );
}

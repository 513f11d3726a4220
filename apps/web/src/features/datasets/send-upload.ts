/** Sends files in parts. Asked again with the same files it sends what is missing, also after the page was loaded anew. */
import type { Client } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import type { Translator } from '../../i18n/translator.ts';
import { uploadName, type ChosenFile } from './chosen-files.ts';
import type { Hasher } from './hasher.ts';
import { openUploadsQuery, uploadCompleteMutation, uploadCreateMutation } from './upload-documents.ts';

/** A part is tried so often before the upload waits for the person. */
const TRIES = 4;

export type SendStage = 'hashing' | 'sending';

export interface SendOptions {
  readonly hasher: Hasher;
  readonly signal: AbortSignal;
  /** Told the share of the bytes of a stage that are done, 0 to 1. */
  readonly onProgress: (stage: SendStage, share: number) => void;
  /** Told the id as soon as there is one: from then on the upload can be given up. */
  readonly onUpload: (id: string) => void;
  readonly t: Translator<'datasets'>;
  readonly ui: Translator<'ui'>;
}

interface HashedFile extends ChosenFile {
  readonly sha256: string;
}
interface Planned {
  readonly id: string;
  readonly missingParts: readonly number[];
  readonly parts: readonly { number: number; file: number; offset: number; bytes: number; path: string }[];
}

/** Told apart from a fault: somebody paused or gave it up. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

/** @returns id of the upload, complete. @throws StoppedError when `signal` aborts; Error with a sentence for people */
export async function sendUpload(client: Client, chosen: readonly ChosenFile[], options: SendOptions): Promise<string> {
  const { hasher, onProgress, onUpload, t, ui } = options;
  const total = chosen.reduce((sum, { file }) => sum + file.size, 0);
  const files = await hashed(chosen, total, options);
  const upload = (await openOne(client, files)) ?? (await createOne(client, files, options));
  onUpload(upload.id);
  const missing = new Set(upload.missingParts);
  let left = upload.parts.reduce((sum, part) => sum + (missing.has(part.number) ? part.bytes : 0), 0);
  const tell = () => onProgress('sending', total === 0 ? 1 : 1 - left / total);
  tell();
  for (const part of upload.parts) {
    if (!missing.has(part.number)) continue;
    const file = files[part.file]?.file;
    if (file === undefined) throw new Error(t('send.unannounced'));
    const bytes = file.slice(part.offset, part.offset + part.bytes);
    await sendPart(part.path, bytes, await hasher.hash(bytes), options);
    left -= part.bytes;
    tell();
  }
  const { data, error } = await client.mutation(uploadCompleteMutation, { id: upload.id }).toPromise();
  const fault = error === undefined ? data?.uploadComplete.userErrors[0]?.message : errorText(ui, error);
  if (fault !== undefined) throw new Error(fault);
  return upload.id;
}

async function hashed(
  chosen: readonly ChosenFile[],
  total: number,
  { hasher, signal, onProgress }: SendOptions,
): Promise<HashedFile[]> {
  const files: HashedFile[] = [];
  let read = 0;
  onProgress('hashing', 0);
  for (const { name, file } of chosen) {
    const sha256 = await hasher.hash(file, (bytes) => {
      read += bytes;
      onProgress('hashing', read / total);
    });
    if (signal.aborted) throw new StoppedError();
    files.push({ name, file, sha256 });
  }
  return files;
}

/** One of the team's that waits for these very files. */
async function openOne(client: Client, files: readonly HashedFile[]): Promise<Planned | undefined> {
  const { data } = await client.query(openUploadsQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  return data?.uploads.nodes.find(
    (upload) =>
      upload.files.length === files.length &&
      upload.files.every(
        ({ name, bytes, sha256 }, at) =>
          name === files[at]?.name && bytes === files[at].file.size && sha256 === files[at].sha256,
      ),
  );
}

async function createOne(
  client: Client,
  files: readonly HashedFile[],
  { t, ui }: Pick<SendOptions, 't' | 'ui'>,
): Promise<Planned> {
  const input = {
    name: uploadName(files.map(({ name }) => name)),
    files: files.map(({ name, file, sha256 }) => ({ name, bytes: file.size, sha256 })),
  };
  const { data, error } = await client.mutation(uploadCreateMutation, { input }).toPromise();
  const fault = error === undefined ? data?.uploadCreate.userErrors[0]?.message : errorText(ui, error);
  const upload = data?.uploadCreate.upload;
  if (fault !== undefined || upload == null) throw new Error(fault ?? t('send.notMade'));
  return upload;
}

async function sendPart(
  path: string,
  part: Blob,
  sha256: string,
  { signal, t }: Pick<SendOptions, 'signal' | 't'>,
): Promise<void> {
  const headers = { 'content-digest': `sha-256=:${base64Of(sha256)}:` };
  for (let tried = 1; ; tried++) {
    if (signal.aborted) throw new StoppedError();
    const answer = await fetch(path, { method: 'PUT', body: part, headers, signal }).catch((cause: unknown) => {
      if (signal.aborted) throw new StoppedError();
      if (tried === TRIES) throw new Error(t('send.broke'), { cause });
      return undefined;
    });
    if (answer?.ok === true) return;
    if (answer !== undefined && (answer.status < 500 || tried === TRIES)) throw new Error(await toldBy(answer, t));
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
  }
}

async function toldBy(answer: Response, t: Translator<'datasets'>): Promise<string> {
  const told: unknown = await answer.json().catch(() => null);
  const error = typeof told === 'object' && told !== null && 'error' in told ? told.error : null;
  const words = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  const status = String(answer.status);
  return typeof words === 'string' ? t('send.refusedWith', { status, words }) : t('send.refused', { status });
}

const base64Of = (hex: string): string =>
  btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));

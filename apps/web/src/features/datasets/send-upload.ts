/** Sends one file in parts. Asked again with the same file it sends what is missing, also after the page was loaded anew. */
import type { Client } from 'urql';
import { openUploadsQuery, uploadCompleteMutation, uploadCreateMutation } from './upload-documents.ts';

/** A part is tried so often before the upload waits for the person. */
const TRIES = 4;

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Told the share of the bytes that are there, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

interface Planned {
  readonly id: string;
  readonly missingParts: readonly number[];
  readonly parts: readonly { number: number; offset: number; bytes: number; path: string }[];
}

/** @returns id of the upload, complete. @throws Error with a sentence for people */
export async function sendUpload(client: Client, file: File, { signal, onProgress }: SendOptions): Promise<string> {
  const sha256 = toHex(await digestOf(await file.arrayBuffer()));
  const upload = (await openOne(client, file, sha256)) ?? (await createOne(client, file, sha256));
  const missing = new Set(upload.missingParts);
  let there = file.size - upload.parts.reduce((sum, part) => sum + (missing.has(part.number) ? part.bytes : 0), 0);
  onProgress(there / file.size);
  for (const part of upload.parts) {
    if (!missing.has(part.number)) continue;
    await sendPart(part.path, file.slice(part.offset, part.offset + part.bytes), signal);
    there += part.bytes;
    onProgress(there / file.size);
  }
  const { data, error } = await client.mutation(uploadCompleteMutation, { id: upload.id }).toPromise();
  const fault = error?.message ?? data?.uploadComplete.userErrors[0]?.message;
  if (fault !== undefined) throw new Error(fault);
  return upload.id;
}

async function openOne(client: Client, file: File, sha256: string): Promise<Planned | undefined> {
  const { data } = await client.query(openUploadsQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  return data?.uploads.nodes.find(
    ({ files }) => files.length === 1 && files[0]?.bytes === file.size && files[0].sha256 === sha256,
  );
}

async function createOne(client: Client, file: File, sha256: string): Promise<Planned> {
  const input = { files: [{ name: file.name, bytes: file.size, sha256 }] };
  const { data, error } = await client.mutation(uploadCreateMutation, { input }).toPromise();
  const fault = error?.message ?? data?.uploadCreate.userErrors[0]?.message;
  const upload = data?.uploadCreate.upload;
  if (fault !== undefined || upload == null) throw new Error(fault ?? 'the upload was not made');
  return upload;
}

async function sendPart(path: string, part: Blob, signal: AbortSignal): Promise<void> {
  const digest = btoa(String.fromCharCode(...new Uint8Array(await digestOf(await part.arrayBuffer()))));
  for (let tried = 1; ; tried++) {
    const answer = await fetch(path, {
      method: 'PUT',
      body: part,
      headers: { 'content-digest': `sha-256=:${digest}:` },
      signal,
    }).catch((cause: unknown) => {
      if (signal.aborted || tried === TRIES)
        throw new Error('the line broke; choose the file again to go on', { cause });
      return undefined;
    });
    if (answer?.ok === true) return;
    if (answer !== undefined && (answer.status < 500 || tried === TRIES)) {
      throw new Error(`the server refused a part (${answer.status}); choose the file again to go on`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
  }
}

/** Browsers offer it to pages over https and of this machine alone. */
async function digestOf(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  if (!window.isSecureContext) throw new Error('uploads need the dashboard over https, or on the machine itself');
  return crypto.subtle.digest('SHA-256', bytes);
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

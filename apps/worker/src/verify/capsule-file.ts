/** Reads a capsule from disk: only the entries that a capsule has, each by its bounds and its hash. */
import { createHash } from 'node:crypto';
import { plainIssue } from '@stillgraph/db';
import {
  CAPSULE_FORMAT,
  CAPSULE_VERSION,
  capsuleFiles,
  capsuleManifestSchema,
  type CapsuleManifest,
} from '@stillgraph/ml/config';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { CapsuleError } from './capsule-error.ts';

/** Bytes that a manifest may have: a hundred for each of a million nodes. */
const MOST_MANIFEST_BYTES = 1e8;
/** What an archive may hold beside what is known: a capsule of a later version may bring more. */
const MOST_ENTRIES = 100;

export interface CapsuleFile {
  readonly manifest: CapsuleManifest;
  readonly weights: Uint8Array;
  /** `graph.csv` as it is. */
  readonly graph: string;
  /** The bytes of `series.npy` and their number; null where the capsule has none. */
  readonly series: { readonly length: number; read(): Promise<AsyncIterable<Uint8Array>> } | null;
  close(): void;
}

/** @throws CapsuleError that says what was expected of which entry and what came */
export async function openCapsule(path: string): Promise<CapsuleFile> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw new CapsuleError(
      `${path} cannot be read as a ZIP file: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  });
  try {
    const entries = await entriesOf(zip, path);
    const manifest = parseManifest(
      path,
      await whole(zip, entryOf(entries, capsuleFiles.manifest, path), MOST_MANIFEST_BYTES),
    );
    const { weights, graph } = manifest.files;
    const held = async (name: string, expected: { readonly bytes: number; readonly sha256: string }) => {
      const bytes = await whole(zip, entryOf(entries, name, path), expected.bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== expected.sha256) {
        throw new CapsuleError(`${name} in ${path} has the sha256 ${sha256}; the manifest says ${expected.sha256}`);
      }
      return bytes;
    };
    const series = manifest.files.series ? entryOf(entries, capsuleFiles.series, path) : null;
    return {
      manifest,
      weights: await held(capsuleFiles.weights, weights),
      graph: (await held(capsuleFiles.graph, graph)).toString('utf8'),
      series:
        series === null ? null : { length: series.uncompressedSize, read: () => zip.openReadStreamPromise(series) },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw new CapsuleError(`${path} holds more than ${MOST_ENTRIES} entries`);
      if (entries.has(entry.fileName)) throw new CapsuleError(`${path} holds ${entry.fileName} twice`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asCapsuleError(error, `the entries of ${path} cannot be read`);
  }
  return entries;
}

function entryOf(entries: ReadonlyMap<string, Entry>, name: string, path: string): Entry {
  const entry = entries.get(name);
  if (entry === undefined) throw new CapsuleError(`${path} is no capsule: it holds no ${name}`);
  return entry;
}

/** The bytes of an entry, which may be no more than `most`; what the archive says of its size is held against what comes. */
async function whole(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const { fileName, uncompressedSize } = entry;
  if (uncompressedSize > most) {
    throw new CapsuleError(`${fileName} has ${uncompressedSize} bytes; expected at most ${most}`);
  }
  try {
    const parts: Buffer[] = [];
    // The library ends with an error where more or less comes than the archive says.
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch (error) {
    throw asCapsuleError(error, `${fileName} cannot be read`);
  }
}

function parseManifest(path: string, bytes: Buffer): CapsuleManifest {
  const name = `${capsuleFiles.manifest} in ${path}`;
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw asCapsuleError(error, `${name} is not JSON`);
  }
  const head = z.object({ format: z.string(), version: z.int() }).safeParse(json);
  if (!head.success || head.data.format !== CAPSULE_FORMAT) {
    throw new CapsuleError(`${name} is not the manifest of a capsule: expected the format "${CAPSULE_FORMAT}"`);
  }
  if (head.data.version !== CAPSULE_VERSION) {
    throw new CapsuleError(`${name} has version ${head.data.version}; this code reads version ${CAPSULE_VERSION}`);
  }
  const parsed = capsuleManifestSchema.safeParse(json, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CapsuleError(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, { cause: parsed.error });
}

function asCapsuleError(error: unknown, what: string): CapsuleError {
  if (error instanceof CapsuleError) return error;
  return new CapsuleError(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

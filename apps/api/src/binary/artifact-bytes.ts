/** An artifact as it is, read chunk by chunk. */
import { artifacts, type Database } from '@stillgraph/db';
import type { Bytes } from './send-bytes.ts';

export function artifactBytes(database: Database, artifact: artifacts.ArtifactRow, headers: Bytes['headers']): Bytes {
  return {
    etag: artifact.contentHash,
    length: artifact.bytes,
    headers,
    read: ({ start, end }) => artifacts.readParts(database, artifact, start, end),
  };
}

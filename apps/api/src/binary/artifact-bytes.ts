/** An artifact as it is, read chunk by chunk. */
import { artifacts, type Database, type ObjectStore } from '@stillgraph/db';
import type { Bytes } from './send-bytes.ts';

/** Where a team's artifacts are read from. */
export interface ArtifactSource {
  readonly database: Database;
  readonly objects: ObjectStore | undefined;
}

export function artifactBytes(
  { database, objects }: ArtifactSource,
  artifact: artifacts.ArtifactRow,
  headers: Bytes['headers'],
): Bytes {
  return {
    etag: artifact.contentHash,
    length: artifact.bytes,
    headers,
    read: ({ start, end }) => artifacts.readParts(database, artifact, start, end, objects),
  };
}

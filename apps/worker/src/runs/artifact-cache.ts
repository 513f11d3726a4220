/** Artifacts that several runs need, kept by content hash: the students of one teacher read its outputs once. */
import { artifacts, NotFoundError, type Database, type ObjectStore } from '@stillgraph/db';

const KEPT_BYTES = 256 * 1024 * 1024;

export class ArtifactCache {
  /** In the order of last use. */
  private readonly kept = new Map<string, Uint8Array>();
  private bytes = 0;

  constructor(
    private readonly db: Database,
    private readonly objects: ObjectStore | undefined,
    private readonly keptBytes = KEPT_BYTES,
  ) {}

  async read(runId: string, name: string): Promise<Uint8Array> {
    const row = await artifacts.find(this.db, runId, name);
    if (row === undefined) throw new NotFoundError(`artifact ${name} of run`, runId);
    const known = this.kept.get(row.contentHash);
    if (known !== undefined) {
      this.kept.delete(row.contentHash);
      this.kept.set(row.contentHash, known);
      return known;
    }
    const content = await artifacts.read(this.db, row, 0, row.bytes, this.objects);
    this.keep(row.contentHash, content);
    return content;
  }

  /** The bytes in their order, which are not kept here. */
  parts(row: artifacts.ArtifactRow): AsyncIterable<Uint8Array> {
    return artifacts.readParts(this.db, row, 0, row.bytes, this.objects);
  }

  private keep(hash: string, content: Uint8Array): void {
    // Another read may have kept it meanwhile; what is larger than the cache would drive everything else out of it.
    if (this.kept.has(hash) || content.length > this.keptBytes) return;
    this.kept.set(hash, content);
    this.bytes += content.length;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.keptBytes) break;
      this.kept.delete(oldest);
      this.bytes -= old.length;
    }
  }
}

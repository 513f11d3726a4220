/** Weights, predictions and exports of a run. */
import type { artifacts } from '@stillgraph/db';
import { Field, Float, ObjectType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';

@ObjectType({ implements: Node, description: 'A file that a run produced, named by the hash of its content.' })
export class Artifact implements Node {
  constructor(readonly row: artifacts.ArtifactRow) {}

  get id(): string {
    return encodeGlobalId('Artifact', this.row.id);
  }

  @Field(() => String, { description: 'Such as "weights" or "predictions".' })
  get kind(): string {
    return this.row.kind;
  }

  @Field(() => String, { description: 'Path within its run, such as "predictions/test".' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => Float, { description: 'Size in bytes.' })
  get bytes(): number {
    return this.row.bytes;
  }

  @Field(() => String, { description: 'sha256 of the bytes, in hex.' })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => Json, { description: 'What a reader of the bytes must know, such as their shape.' })
  get metadata(): unknown {
    return this.row.metadata;
  }

  @Field(() => String, { description: 'Path of the binary route that serves the bytes.' })
  get path(): string {
    return `/binary/artifacts/${this.row.id}`;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

/** What looks wrong in a version of a network. */
import type { networkFindings } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { findingKinds, networkParts } from './enums.ts';

@ObjectType({ description: 'How often something looks wrong in a version of a network.' })
export class NetworkFindingCount {
  @Field(() => findingKinds, { description: 'What looks wrong.' })
  readonly kind!: keyof typeof findingKinds;

  @Field(() => Int, { description: 'Number of junctions or segments.' })
  readonly count!: number;
}

@ObjectType({ description: 'A junction or segment that looks wrong.' })
export class NetworkFinding {
  constructor(private readonly row: networkFindings.NetworkFindingRow) {}

  @Field(() => findingKinds, { description: 'What looks wrong.' })
  get kind(): keyof typeof findingKinds {
    return this.row.kind;
  }

  @Field(() => networkParts, { description: 'What it is.' })
  get part(): keyof typeof networkParts {
    return this.row.of;
  }

  @Field(() => String, { description: 'Its id.' })
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => String, { nullable: true, description: 'DUPLICATE: id of the one before it that is the same.' })
  get otherId(): string | null {
    return this.row.otherId;
  }

  @Field(() => Float, { description: 'Degrees north of the junction, or of the middle of the segment.' })
  get latitude(): number {
    return this.row.latitude;
  }

  @Field(() => Float, { description: 'Degrees east of the same.' })
  get longitude(): number {
    return this.row.longitude;
  }
}

export const NetworkFindingConnection = connectionType(NetworkFinding, 'NetworkFinding');

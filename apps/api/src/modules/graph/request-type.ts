/** Graphs on their way: what was asked for, and how it stands. */
import type { graphRequests } from '@stillgraph/db';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';
import { GraphStatistics } from './statistics-type.ts';
import { graphRecipes, type GraphRecipeName } from './type.ts';

/** Requests that a dataset shows at most. */
export const MOST_REQUESTS = 20;

export const graphRequestStatuses = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const;
registerEnumType(graphRequestStatuses, {
  name: 'GraphRequestStatus',
  description: 'How far the making of a graph is.',
  valuesConfig: {
    QUEUED: { description: 'No worker has taken it up.' },
    RUNNING: { description: 'A worker makes the graph.' },
    SUCCEEDED: { description: 'The graph is there.' },
    FAILED: { description: 'The graph could not be made; the error says why.' },
  },
});

@ObjectType({ implements: Node, description: 'One request for a graph, which a worker makes by recipe.' })
export class GraphRequest implements Node {
  constructor(readonly row: graphRequests.GraphRequestRow) {}

  get id(): string {
    return encodeGlobalId('GraphRequest', this.row.id);
  }

  @Field(() => String, { description: 'What the graph will be called.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => graphRecipes, { description: 'How the weights shall come about.' })
  get recipe(): GraphRecipeName {
    return this.row.recipe.kind;
  }

  @Field(() => Json, { description: 'The values that the recipe was given.' })
  get parameters(): unknown {
    const { kind: _, networkVersionId: __, ...parameters } = { networkVersionId: null, ...this.row.recipe };
    return parameters;
  }

  @Field(() => graphRequestStatuses, { description: 'How far it is.' })
  get status(): keyof typeof graphRequestStatuses {
    return this.row.status;
  }

  @Field(() => Boolean, { description: 'Whether statistics alone are asked for, before anything is kept.' })
  get isPreview(): boolean {
    return this.row.isPreview;
  }

  @Field(() => GraphStatistics, { nullable: true, description: 'Of a preview that is made; a graph has its own.' })
  get statistics(): GraphStatistics | null {
    return this.row.statistics === null ? null : new GraphStatistics(this.row.statistics);
  }

  @Field(() => [String], { description: 'What the recipe did without, such as sensors on no road; in sentences.' })
  get notes(): string[] {
    return this.row.notes;
  }

  @Field(() => String, { nullable: true, description: 'Why the graph could not be made.' })
  get error(): string | null {
    return this.row.error;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }
}

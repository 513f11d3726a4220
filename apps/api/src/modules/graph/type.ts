/** Weighted adjacencies over the nodes of a dataset. */
import type { graphs } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';

export const graphRecipes = {
  GIVEN: 'GIVEN',
  GAUSSIAN_KERNEL: 'GAUSSIAN_KERNEL',
  K_NEAREST: 'K_NEAREST',
  IDENTITY: 'IDENTITY',
} as const;
registerEnumType(graphRecipes, {
  name: 'GraphRecipe',
  description: 'How the weights of a graph came about.',
  valuesConfig: {
    GIVEN: { description: 'The matrix that came with the dataset.' },
    GAUSSIAN_KERNEL: { description: 'exp(-(distance / sigma)^2), small weights dropped.' },
    K_NEAREST: { description: 'An edge to each of the k nearest sensors.' },
    IDENTITY: { description: 'No edges between sensors.' },
  },
});
export type GraphRecipeName = keyof typeof graphRecipes;

@ObjectType({ description: 'A directed weighted edge between two sensors, named by their indices.' })
export class GraphEdge {
  @Field(() => Int)
  readonly from!: number;

  @Field(() => Int)
  readonly to!: number;

  @Field(() => Float)
  readonly weight!: number;
}

@ObjectType({ implements: Node, description: 'A weighted adjacency over the nodes of a dataset, immutable.' })
export class Graph implements Node {
  constructor(readonly row: graphs.GraphRow) {}

  get id(): string {
    return encodeGlobalId('Graph', this.row.id);
  }

  @Field(() => String)
  get name(): string {
    return this.row.name;
  }

  @Field(() => graphRecipes)
  get recipe(): GraphRecipeName {
    return this.row.recipe;
  }

  @Field(() => Json, { description: 'The values that the recipe was given.' })
  get parameters(): unknown {
    return this.row.parameters;
  }

  @Field(() => Int)
  get nodeCount(): number {
    return this.row.nodeCount;
  }

  @Field(() => Int)
  get edgeCount(): number {
    return this.row.edgeCount;
  }

  @Field(() => String)
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => DateTime)
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

// The name GraphEdge belongs to the edges of the graph itself.
export const GraphConnection = connectionType(Graph, 'Graph', 'GraphConnectionEdge');

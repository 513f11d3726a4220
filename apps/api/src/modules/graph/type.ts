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
  WITHIN: 'WITHIN',
  NEXT_SENSORS: 'NEXT_SENSORS',
  CORRELATION: 'CORRELATION',
} as const;
registerEnumType(graphRecipes, {
  name: 'GraphRecipe',
  description: 'How the weights of a graph came about.',
  valuesConfig: {
    GIVEN: { description: 'The matrix that came with the dataset, or edges that a person gave.' },
    GAUSSIAN_KERNEL: { description: 'exp(-(distance / sigma)^2), small weights dropped.' },
    K_NEAREST: { description: 'An edge to each of the k nearest sensors.' },
    IDENTITY: { description: 'No edges between sensors.' },
    WITHIN: { description: 'Weights of 1 between sensors no further apart than a distance.' },
    NEXT_SENSORS: { description: 'Weights of 1 to the sensors that come next along the road.' },
    CORRELATION: {
      description: 'Correlations of the readings in the train part, those of the most correlated sensors.',
    },
  },
});
export type GraphRecipeName = keyof typeof graphRecipes;

@ObjectType({ description: 'A directed weighted edge between two sensors, named by their indices.' })
export class GraphEdge {
  @Field(() => Int, { description: 'Index of the sensor that it leaves.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Index of the sensor that it enters.' })
  readonly to!: number;

  @Field(() => Float, { description: 'How strongly the two are linked, larger is stronger; without a unit.' })
  readonly weight!: number;
}

@ObjectType({ implements: Node, description: 'A weighted adjacency over the nodes of a dataset, immutable.' })
export class Graph implements Node {
  constructor(readonly row: graphs.GraphRow) {}

  get id(): string {
    return encodeGlobalId('Graph', this.row.id);
  }

  @Field(() => String, { description: 'As whoever made it called it.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => graphRecipes, { description: 'How its weights came about.' })
  get recipe(): GraphRecipeName {
    return this.row.recipe;
  }

  @Field(() => Json, { description: 'The values that the recipe was given.' })
  get parameters(): unknown {
    return this.row.parameters;
  }

  @Field(() => Int, { description: 'Number of nodes, one a sensor.' })
  get nodeCount(): number {
    return this.row.nodeCount;
  }

  @Field(() => Int, { description: 'Number of directed edges.' })
  get edgeCount(): number {
    return this.row.edgeCount;
  }

  @Field(() => String, { description: 'SHA-256 of nodes, edges and weights.' })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

// The name GraphEdge belongs to the edges of the graph itself.
export const GraphConnection = connectionType(Graph, 'Graph', 'GraphConnectionEdge');

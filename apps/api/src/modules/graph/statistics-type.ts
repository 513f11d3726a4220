/** What to know of a graph before anyone trains on it. */
import type { graphs } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';

type Statistics = graphs.GraphStatistics;

@ObjectType({ description: 'How values are spread.' })
export class ValueDistribution {
  @Field(() => Float, { description: 'The least of them, in their unit; 0 where there are none.' })
  readonly minimum!: number;

  @Field(() => Float, { description: 'Their mean, in their unit; 0 where there are none.' })
  readonly mean!: number;

  @Field(() => Float, { description: 'The one in the middle, or the mean of the two there, in their unit.' })
  readonly median!: number;

  @Field(() => Float, { description: 'The largest of them, in their unit; 0 where there are none.' })
  readonly maximum!: number;

  @Field(() => [Int], { description: 'How many lie in each of 20 equal spans from the least to the largest.' })
  readonly histogram!: number[];
}

@ObjectType({ description: 'Parts that the sensors of a graph fall into.' })
export class GraphParts {
  @Field(() => Int, { description: 'How many parts there are.' })
  readonly count!: number;

  @Field(() => [Int], { description: 'Number of sensors of each, largest first; at most 100 parts.' })
  readonly sizes!: number[];
}

@ObjectType({ description: 'What a graph is like.' })
export class GraphStatistics {
  constructor(private readonly stored: Statistics) {}

  @Field(() => Int, { description: 'Number of sensors, with edges or without.' })
  get nodes(): number {
    return this.stored.nodes;
  }

  @Field(() => Int, { description: 'Number of directed edges, those of sensors to themselves included.' })
  get edges(): number {
    return this.stored.edges;
  }

  @Field(() => Int, {
    description: 'Number of edges of sensors to themselves; all below leaves them out, but for weights.',
  })
  get selfLoops(): number {
    return this.stored.selfLoops;
  }

  @Field(() => Float, { description: 'Edges as a share of all ordered pairs, a sensor with itself included.' })
  get density(): number {
    return this.stored.density;
  }

  @Field(() => Float, { description: 'Share of the pairs without an edge: 1 less the density.' })
  get sparsity(): number {
    return 1 - this.stored.density;
  }

  @Field(() => ValueDistribution, { description: 'Edges that enter each sensor.' })
  get inDegree(): Statistics['inDegree'] {
    return this.stored.inDegree;
  }

  @Field(() => ValueDistribution, { description: 'Edges that leave each sensor.' })
  get outDegree(): Statistics['outDegree'] {
    return this.stored.outDegree;
  }

  @Field(() => [Int], {
    description: 'Each by its index: sensors without an edge to or from another; at most 100 of them.',
  })
  get isolated(): readonly number[] {
    return this.stored.isolated;
  }

  @Field(() => Int, { description: 'How many sensors have no edge to or from another.' })
  get isolatedCount(): number {
    return this.stored.isolatedCount;
  }

  @Field(() => GraphParts, { description: 'Parts that are joined, directions left aside.' })
  get weakComponents(): Statistics['weakComponents'] {
    return this.stored.weakComponents;
  }

  @Field(() => GraphParts, { description: 'Parts in which every sensor leads to every other.' })
  get strongComponents(): Statistics['strongComponents'] {
    return this.stored.strongComponents;
  }

  @Field(() => Float, { description: 'Share of the edges without one that leads back, from 0 to 1.' })
  get oneWayShare(): number {
    return this.stored.oneWayShare;
  }

  @Field(() => Float, {
    description: '|A - A^T| / |A| in Frobenius norms, without a unit: 0 when symmetric, at most 1.41.',
  })
  get asymmetry(): number {
    return this.stored.asymmetry;
  }

  @Field(() => Boolean, { description: 'Whether every edge has one back of the same weight.' })
  get isSymmetric(): boolean {
    return this.stored.isSymmetric;
  }

  @Field(() => ValueDistribution, { description: 'Weights of all edges; without a unit.' })
  get weights(): Statistics['weights'] {
    return this.stored.weights;
  }

  @Field(() => Int, {
    description:
      'Number of edges between the two sensors furthest apart, directions left aside; of large graphs (thousands of sensors) an estimate from below.',
  })
  get diameter(): number {
    return this.stored.diameter;
  }
}

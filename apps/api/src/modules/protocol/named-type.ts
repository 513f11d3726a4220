/** Protocols of published tables, and what was published under them. */
import type { NamedProtocol as Named, PublishedResult as Result } from '@stillgraph/ml/config';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Json } from '../../scalars.ts';

@ObjectType({ description: 'A protocol of published tables.' })
export class NamedProtocol {
  constructor(private readonly named: Named) {}

  @Field(() => String, { description: 'Such as "metr-la".' })
  get name(): string {
    return this.named.name;
  }

  @Field(() => String, { description: 'What it is called, for people.' })
  get title(): string {
    return this.named.title;
  }

  @Field(() => Json, { description: 'The protocol of a config, defaults filled in.' })
  get protocol(): unknown {
    return this.named.protocol;
  }

  @Field(() => [Int], { description: 'Numbers of nodes, one of which the dataset must have.' })
  get nodes(): readonly number[] {
    return this.named.expects.nodes;
  }

  @Field(() => Int, { nullable: true, description: 'Length of the series in steps; null where any will do.' })
  get steps(): number | null {
    return this.named.expects.steps;
  }

  @Field(() => Int, { description: 'Seconds from one step to the next, which the dataset must have.' })
  get stepSeconds(): number {
    return this.named.expects.stepSeconds;
  }

  @Field(() => Boolean, { description: 'Whether the dataset must take a zero for a missing reading.' })
  get zeroIsMissing(): boolean {
    return this.named.expects.zeroIsMissing;
  }

  @Field(() => String, { description: 'What becomes of missing readings, in words.' })
  get nulls(): string {
    return this.named.nulls;
  }

  @Field(() => String, { description: 'The paper that its tables stand in.' })
  get publication(): string {
    return this.named.publication;
  }

  @Field(() => String, { description: 'Address of the paper.' })
  get url(): string {
    return this.named.url;
  }

  @Field(() => String, { nullable: true, description: 'What is wrong with the published protocol, in words.' })
  get flaw(): string | null {
    return this.named.flaw;
  }
}

@ObjectType({ description: 'An error that was published, in the unit of the dataset.' })
export class PublishedError {
  @Field(() => Int, { description: 'Target step, counted from 1; 0 is the mean over all target steps.' })
  readonly horizon!: number;

  @Field(() => Boolean, { description: 'Whether it is the error over all steps 1 to horizon together.' })
  readonly cumulative!: boolean;

  @Field(() => Float, { nullable: true, description: 'Mean absolute error, in the unit of the dataset.' })
  readonly mae!: number | null;

  @Field(() => Float, { nullable: true, description: 'Root mean square error, in the unit of the dataset.' })
  readonly rmse!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent.' })
  readonly mape!: number | null;
}

@ObjectType({ description: 'What others published under the same protocol: not computed here, and not ranked.' })
export class PublishedResult {
  constructor(private readonly result: Result) {}

  @Field(() => String, { description: 'As the paper calls it.' })
  get model(): string {
    return this.result.model;
  }

  @Field(() => String, { description: 'Authors, title and year.' })
  get citation(): string {
    return this.result.source.citation;
  }

  @Field(() => String, { description: 'Address of the paper.' })
  get url(): string {
    return this.result.source.url;
  }

  @Field(() => Boolean, { description: "False where the figures are quoted from others' quotations." })
  get seen(): boolean {
    return this.result.source.seen;
  }

  @Field(() => [PublishedError], { description: 'What it reports, by horizon.' })
  get errors(): readonly PublishedError[] {
    return this.result.errors;
  }
}

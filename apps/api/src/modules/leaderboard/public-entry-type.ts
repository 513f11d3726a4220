/** An entry of a leaderboard for somebody without an account. */
import type { leaderboardVersions } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { runKinds, type RunKindName } from '../run/enums.ts';
import { entryOrigins, type EntryOrigin } from './origin.ts';
import { HorizonScore, Interval, RankedConfiguration, verdicts } from './ranked-type.ts';

/** Says what a board says of it within the team, for the fields that strangers may see. */
class Told extends RankedConfiguration {}

@ObjectType({ description: 'One configuration of a public or shared leaderboard, all its seeds together.' })
export class PublicLeaderboardEntry {
  private readonly told: RankedConfiguration;

  constructor(readonly row: leaderboardVersions.VersionEntryRow) {
    this.told = new Told(row);
  }

  @Field(() => Int, { description: 'Place in the order of display, from 0: by mean error.' })
  get position(): number {
    return this.row.position;
  }

  @Field(() => Int, { description: 'Best rank that the data allow; ties share ranks.' })
  get rankLow(): number {
    return this.told.rankLow;
  }

  @Field(() => Int, { description: 'Worst rank that the data allow, counted from 1.' })
  get rankHigh(): number {
    return this.told.rankHigh;
  }

  @Field(() => Int, { description: 'Number of the group, from 1; entries of one group cannot be told apart.' })
  get tieGroup(): number {
    return this.told.tieGroup;
  }

  @Field(() => runKinds, { description: 'What its runs are.' })
  get kind(): RunKindName {
    return this.told.kind;
  }

  @Field(() => Boolean, { description: 'Whether it is a student trained from labels alone.' })
  get isControl(): boolean {
    return this.told.isControl;
  }

  @Field(() => entryOrigins, { description: 'Where its weights come from.' })
  get origin(): EntryOrigin {
    return this.told.origin;
  }

  @Field(() => String, { description: 'The model as people read it.' })
  get modelLabel(): string {
    return this.told.modelLabel;
  }

  @Field(() => String, { nullable: true, description: 'The method that it was taught by, as people read it.' })
  get methodLabel(): string | null {
    return this.told.methodLabel;
  }

  @Field(() => String, { description: 'Method of distillation; "none" for baselines, teachers and controls.' })
  get method(): string {
    return this.told.method;
  }

  @Field(() => Int, { description: 'Number of seeds behind the figures.' })
  get seeds(): number {
    return this.told.seeds;
  }

  @Field(() => Interval, {
    description:
      'What ranks, on the test part: mean absolute error in the unit of the dataset, or cross-entropy in nats.',
  })
  get mae(): Interval {
    return this.told.mae;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'The same on the validation part, which chooses, in the same unit; null on boards ranked before it was kept.',
  })
  get validationMae(): number | null {
    return this.told.validationMae;
  }

  @Field(() => [HorizonScore], { description: 'Errors at the horizons of the protocol, means over the seeds.' })
  get horizons(): HorizonScore[] {
    return this.told.horizons;
  }

  @Field(() => Int, { description: 'Learnt numbers.' })
  get parameters(): number {
    return this.told.parameters;
  }

  @Field(() => Int, { description: 'Bytes of the weights alone.' })
  get weightsBytes(): number {
    return this.told.weightsBytes;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Bytes of the tables that are shipped beside the weights; null where they were not counted.',
  })
  get inputBytes(): number | null {
    return this.told.inputBytes;
  }

  @Field(() => Float, { nullable: true, description: 'Median time of one forecast, milliseconds.' })
  get latencyP50Ms(): number | null {
    return this.told.latencyP50Ms;
  }

  @Field(() => Float, { nullable: true, description: 'The 99th percentile of the same.' })
  get latencyP99Ms(): number | null {
    return this.told.latencyP99Ms;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Processor, engine and threads of its latencies, which compare only where it is the same.',
  })
  get timedOn(): string | null {
    return this.told.timedOn;
  }

  @Field(() => Interval, {
    nullable: true,
    description: 'Difference of what ranks from its control, paired by seed; negative is better.',
  })
  get againstControl(): Interval | null {
    return this.told.againstControl;
  }

  @Field(() => verdicts, { description: 'How it stands beside its control, corrected for all pairs of the board.' })
  get controlVerdict(): keyof typeof verdicts {
    return this.told.controlVerdict;
  }

  @Field(() => Interval, {
    nullable: true,
    description: 'Difference of what ranks from the best teacher, percent; positive is worse.',
  })
  get againstTeacher(): Interval | null {
    return this.told.againstTeacher;
  }
}

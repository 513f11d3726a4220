/** The parts of a report of a dry run. Lists hold the worst or the first ten; counts are of all. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { changes, kinds, placeFaults, severities } from './report-enums.ts';

@ObjectType({ description: 'One thing that a dry run found, in words.' })
export class ReportFinding {
  @Field(() => kinds, { description: 'What it is about.' })
  readonly kind!: keyof typeof kinds;

  @Field(() => severities, { description: 'What it means for an import.' })
  readonly severity!: keyof typeof severities;

  @Field(() => String, { description: 'What was found, a sentence without a full stop.' })
  readonly told!: string;

  @Field(() => String, { nullable: true, description: 'What to do about it; null where there is nothing to do.' })
  readonly mend!: string | null;
}

@ObjectType({ description: 'What the unit of a channel may be: a guess, never taken.' })
export class UnitGuess {
  @Field(() => String, { description: 'As people read it.' })
  readonly unit!: string;

  @Field(() => String, { description: 'The range and the names that point to it.' })
  readonly reason!: string;
}

@ObjectType({ description: 'One quantity that the source holds.' })
export class ReportedChannel {
  @Field(() => String, { description: 'How it would be called.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it measures.' })
  readonly quantity!: string;

  @Field(() => String, { description: 'Its unit as the source or the options say it; empty where they do not.' })
  readonly unit!: string;

  @Field(() => Float, { description: 'Share of its readings that are missing, 0 to 1.' })
  readonly missingShare!: number;

  @Field(() => Float, { description: 'Share of its readings that are exactly 0, 0 to 1.' })
  readonly zeroShare!: number;

  @Field(() => Float, { nullable: true, description: 'Smallest reading, in its unit.' })
  readonly minimum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half of the readings of evenly spaced steps are below it.' })
  readonly median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Largest reading, in its unit.' })
  readonly maximum!: number | null;

  @Field(() => UnitGuess, { nullable: true, description: 'Null where neither range nor names point to a unit.' })
  readonly unitGuess!: UnitGuess | null;
}

@ObjectType({ description: 'A stretch of steps without a row.' })
export class ReportedGap {
  @Field(() => String, { description: 'The last time before it, ISO 8601 in UTC.' })
  readonly after!: string;

  @Field(() => String, { description: 'The first time behind it, ISO 8601 in UTC.' })
  readonly before!: string;

  @Field(() => Int, { description: 'Number of steps that are missing.' })
  readonly missingSteps!: number;

  @Field(() => Int, { nullable: true, description: 'Number of the line of the table behind it, from 1.' })
  readonly line!: number | null;
}

@ObjectType({ description: 'Steps without a row.' })
export class ReportedGaps {
  @Field(() => Int, { description: 'Number of stretches.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Steps that are missing in all of them.' })
  readonly missingSteps!: number;

  @Field(() => [ReportedGap], { description: 'The longest, at most ten.' })
  readonly longest!: ReportedGap[];
}

@ObjectType({ description: 'A time that has more than one row.' })
export class RepeatedTime {
  @Field(() => String, { description: 'ISO 8601 in UTC.' })
  readonly at!: string;

  @Field(() => [Int], { description: 'Numbers of the lines of the table, from 1, at most ten.' })
  readonly lines!: number[];
}

@ObjectType({ description: 'Rows that repeat a time.' })
export class RepeatedTimes {
  @Field(() => Int, { description: 'Number of rows beyond the first of each time.' })
  readonly count!: number;

  @Field(() => [RepeatedTime], { description: 'The first ten.' })
  readonly examples!: RepeatedTime[];
}

@ObjectType({ description: 'Rows of a table that share a fault.' })
export class FaultyRows {
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => [Int], { description: 'Numbers of their lines, from 1, the first ten.' })
  readonly lines!: number[];
}

@ObjectType({ description: 'A change of a local clock that the times show.' })
export class ReportedClockChange {
  @Field(() => String, { description: 'ISO 8601; as the clock shows it where the times name no zone.' })
  readonly at!: string;

  @Field(() => changes, { description: 'Which way it went.' })
  readonly change!: keyof typeof changes;

  @Field(() => [String], { description: 'IANA time zones whose clocks were changed then.' })
  readonly zones!: string[];
}

@ObjectType({ description: 'How much of a sensor is missing.' })
export class SensorGaps {
  @Field(() => String, { description: 'The name that the source gives it.' })
  readonly externalId!: string;

  @Field(() => Float, { description: 'Share of its target readings that are missing, 0 to 1.' })
  readonly missingShare!: number;
}

@ObjectType({ description: 'Sensors that show one value throughout.' })
export class ConstantSensors {
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => [String], { description: 'The first ten.' })
  readonly externalIds!: string[];
}

@ObjectType({ description: 'Sensors that are worth a look.' })
export class ReportedSensors {
  @Field(() => [SensorGaps], { description: 'Those of which most is missing, at most ten.' })
  readonly worst!: SensorGaps[];

  @Field(() => ConstantSensors, { description: 'Those that do not measure, it seems.' })
  readonly constant!: ConstantSensors;

  @Field(() => [String], { description: 'Named more than once in the header, the first ten.' })
  readonly repeated!: string[];
}

@ObjectType({ description: 'A reading that stands alone far from what its sensor usually shows.' })
export class ReportedOutlier {
  @Field(() => String, { description: 'The sensor.' })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601 in UTC.' })
  readonly at!: string | null;

  @Field(() => Float, { description: 'The reading, in the unit of the target.' })
  readonly value!: number;

  @Field(() => Float, { description: 'Median of the sensor, in the unit of the target.' })
  readonly usual!: number;
}

@ObjectType({ description: 'Readings of the target that stand alone far from the usual.' })
export class ReportedOutliers {
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => String, { description: 'The rule by which a reading counts as one.' })
  readonly rule!: string;

  @Field(() => [ReportedOutlier], { description: 'The farthest, at most ten.' })
  readonly examples!: ReportedOutlier[];
}

@ObjectType({ description: 'Zeros of a sensor that begin and end abruptly.' })
export class ZeroStretch {
  @Field(() => String, { description: 'The sensor.' })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: 'The first of them, ISO 8601 in UTC.' })
  readonly from!: string | null;

  @Field(() => Int, { description: 'Number of steps.' })
  readonly steps!: number;
}

@ObjectType({ description: 'Zeros of the target that look like missing readings.' })
export class SuspectZeros {
  @Field(() => Int, { description: 'Number of stretches.' })
  readonly runs!: number;

  @Field(() => Int, { description: 'Number of readings in them.' })
  readonly readings!: number;

  @Field(() => [ZeroStretch], { description: 'The longest of ten sensors.' })
  readonly longest!: ZeroStretch[];
}

@ObjectType({ description: 'A cell that is no number or time.' })
export class UnreadableCell {
  @Field(() => Int, { description: 'Number of the line of the table, from 1.' })
  readonly line!: number;

  @Field(() => String, { description: 'Name of the column.' })
  readonly column!: string;

  @Field(() => String, { description: 'What stands in it, its first 40 characters.' })
  readonly text!: string;
}

@ObjectType({ description: 'Cells that are no number or time.' })
export class UnreadableCells {
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => [UnreadableCell], { description: 'The first ten.' })
  readonly examples!: UnreadableCell[];
}

@ObjectType({ description: 'A place that cannot be right, or hardly.' })
export class PlaceFault {
  @Field(() => String, { description: 'The sensor.' })
  readonly externalId!: string;

  @Field(() => placeFaults, { description: 'What is wrong with it.' })
  readonly fault!: keyof typeof placeFaults;
}

@ObjectType({ description: 'Places of the sensors.' })
export class ReportedPlaces {
  @Field(() => Int, { description: 'Number of sensors that have one.' })
  readonly placed!: number;

  @Field(() => [PlaceFault], { description: 'The first ten.' })
  readonly faults!: PlaceFault[];
}

/** What a dry run found, as data and in words. */
import type { ImportReport as Report } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import {
  FaultyRows,
  RepeatedTimes,
  ReportFinding,
  ReportedChannel,
  ReportedClockChange,
  ReportedGaps,
  ReportedOutliers,
  ReportedPlaces,
  ReportedSensors,
  SuspectZeros,
  UnreadableCells,
} from './report-parts.ts';

@ObjectType({ description: 'What a dry run found in a source: measured facts, and findings in words.' })
export class ImportReport implements Report {
  @Field(() => String, { nullable: true, description: 'What the source was recognised as.' })
  readonly format!: string | null;

  @Field(() => Int, { description: 'Number of files of the source.' })
  readonly files!: number;

  @Field(() => Float, { description: 'Size of the files, bytes.' })
  readonly bytes!: number;

  @Field(() => String, { nullable: true, description: 'How the dataset would be called.' })
  readonly name!: string | null;

  @Field(() => Int, { description: 'Number of rows of the target; of a refused source those that could be read.' })
  readonly steps!: number;

  @Field(() => Int, { description: 'Number of sensors.' })
  readonly nodes!: number;

  @Field(() => [ReportedChannel], { description: 'The target first.' })
  readonly channels!: ReportedChannel[];

  @Field(() => String, { nullable: true, description: 'The earliest time, ISO 8601 in UTC.' })
  readonly firstAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The latest time, ISO 8601 in UTC.' })
  readonly lastAt!: string | null;

  @Field(() => Float, { nullable: true, description: 'Distance of two rows that occurs most often, seconds.' })
  readonly stepSeconds!: number | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone that its times are read in.' })
  readonly zone!: string | null;

  @Field(() => ReportedGaps, { description: 'Steps without a row.' })
  readonly gaps!: ReportedGaps;

  @Field(() => RepeatedTimes, { description: 'Rows that repeat a time.' })
  readonly duplicateTimes!: RepeatedTimes;

  @Field(() => FaultyRows, { description: 'Rows whose time is before that of the row above.' })
  readonly outOfOrder!: FaultyRows;

  @Field(() => FaultyRows, { description: 'Rows whose time is on no step of the others.' })
  readonly offStep!: FaultyRows;

  @Field(() => [ReportedClockChange], { description: 'Changes of a local clock that the times show, the first ten.' })
  readonly clockChanges!: ReportedClockChange[];

  @Field(() => ReportedSensors, { description: 'Sensors that are worth a look.' })
  readonly sensors!: ReportedSensors;

  @Field(() => ReportedOutliers, { description: 'Readings that stand alone far from the usual.' })
  readonly outliers!: ReportedOutliers;

  @Field(() => SuspectZeros, { description: 'Zeros that look like missing readings.' })
  readonly suspectZeros!: SuspectZeros;

  @Field(() => UnreadableCells, { description: 'Cells that are no number or time.' })
  readonly unreadableCells!: UnreadableCells;

  @Field(() => ReportedPlaces, { description: 'Places of the sensors.' })
  readonly coordinates!: ReportedPlaces;

  @Field(() => [ReportFinding], { description: 'All of it in words, what an import would refuse first.' })
  readonly findings!: ReportFinding[];
}

/**
 * What somebody without an account sees of a leaderboard: types of their own, from which no edge leads into the team, and
 * which carry no id of anything that it owns.
 */
import type { datasets, leaderboards, leaderboardVersions, protocols, teams } from '@stillgraph/db';
import { unitText } from '@stillgraph/db';
import { eventDefinition, eventLabel, eventSchema } from '@stillgraph/ml/config';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { DateTime } from '../../scalars.ts';
import { endReasons, type EndReasonName } from './type.ts';
import { PublicLeaderboardEntry } from './public-entry-type.ts';

@ObjectType({ description: 'What a stranger may know of the data behind a leaderboard.' })
export class PublicDataset {
  constructor(private readonly row: datasets.DatasetRow) {}

  @Field(() => String, { description: 'What it is called.' })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: 'The licence of the data; null where none is told.' })
  get licence(): string | null {
    return this.row.licence;
  }

  @Field(() => String, { description: 'What is measured, such as "speed".' })
  get quantity(): string {
    return this.row.quantity;
  }

  @Field(() => String, { description: 'Unit of its readings, and of errors unless an event is predicted.' })
  get unit(): string {
    return unitText(this.row.unit);
  }

  @Field(() => String, { description: 'IANA name of the time zone that the sensors live in.' })
  get zone(): string {
    return this.row.zone;
  }

  @Field(() => Int, { description: 'Number of sensors.' })
  get nodeCount(): number {
    return this.row.nodeCount;
  }
}

@ObjectType({ description: 'What makes the scores of a leaderboard comparable.' })
export class PublicProtocol {
  constructor(
    private readonly row: protocols.ProtocolRow,
    private readonly dataset: datasets.DatasetRow,
  ) {}

  private words(tell: typeof eventLabel): string | null {
    const event = eventSchema.nullable().parse(this.row.event);
    return event === null ? null : tell(event, unitText(this.dataset.unit));
  }

  @Field(() => String, {
    description: 'sha256 over the content of the dataset and all fields of the protocol, in hex.',
  })
  get hash(): string {
    return this.row.hash;
  }

  @Field(() => Int, { description: 'Length of a step, seconds.' })
  get stepSeconds(): number {
    return this.dataset.stepSeconds;
  }

  @Field(() => Int, { description: 'Length of the input window in steps.' })
  get inputSteps(): number {
    return this.row.inputSteps;
  }

  @Field(() => Int, { description: 'Length of the target in steps.' })
  get targetSteps(): number {
    return this.row.targetSteps;
  }

  @Field(() => [Int], { description: 'Target steps reported singly, counted from 1.' })
  get reportedHorizons(): number[] {
    return this.row.reportedHorizons;
  }

  @Field(() => Float, { description: 'Share of the series, from its start, that models learn from.' })
  get trainShare(): number {
    return this.row.trainShare;
  }

  @Field(() => Float, { description: 'Share that follows it and chooses among models; the rest is the test part.' })
  get validationShare(): number {
    return this.row.validationShare;
  }

  @Field(() => String, { description: 'Which targets count.' })
  get maskRule(): string {
    return this.row.maskRule;
  }

  @Field(() => Int, { description: 'Number of the version of the code that computes scores.' })
  get metricVersion(): number {
    return this.row.metricVersion;
  }

  @Field(() => String, { nullable: true, description: 'The event that is predicted, in words; null for forecasts.' })
  get eventLabel(): string | null {
    return this.words(eventLabel);
  }

  @Field(() => String, { nullable: true, description: 'What counts as the event, in full sentences.' })
  get eventDefinition(): string | null {
    return this.words(eventDefinition);
  }
}

/** One version of a board with what it needs to be understood. */
export interface ShownBoard {
  readonly board: leaderboards.LeaderboardRow;
  readonly version: leaderboardVersions.LeaderboardVersionRow;
  readonly protocol: protocols.ProtocolRow;
  readonly dataset: datasets.DatasetRow;
  readonly team: teams.TeamRow;
  /** Entries from a position on. */
  entries(position: number, limit: number): Promise<readonly leaderboardVersions.VersionEntryRow[]>;
}

@ObjectType({ description: 'A leaderboard as somebody without an account reads it.' })
export class PublicLeaderboard {
  constructor(readonly shown: ShownBoard) {}

  @Field(() => String, { description: 'What it is called.' })
  get name(): string {
    return this.shown.board.name;
  }

  @Field(() => String, { description: 'Name of the team that shows it.' })
  get team(): string {
    return this.shown.team.name;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its address among public boards; null of one that is not public.',
  })
  get slug(): string | null {
    const { visibility, slug } = this.shown.board;
    return visibility === 'PUBLIC' ? slug : null;
  }

  @Field(() => Int, { description: 'Number of the ranking that is shown.' })
  get version(): number {
    return this.shown.version.number;
  }

  @Field(() => DateTime, { description: 'When that ranking was made.' })
  get madeAt(): Date {
    return this.shown.version.madeAt;
  }

  @Field(() => String, { description: 'Hash of that ranking, in hex: equal rankings have equal hashes.' })
  get contentHash(): string {
    return this.shown.version.contentHash;
  }

  @Field(() => [String], { description: 'What the board says in plain sentences, most important first.' })
  get findings(): string[] {
    return this.shown.version.findings;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when another protocol is ranked in its place; null while it goes on.',
  })
  get endedAt(): Date | null {
    return this.shown.board.endedAt;
  }

  @Field(() => [endReasons], { description: 'What that protocol has otherwise.' })
  get endedBecause(): EndReasonName[] {
    return this.shown.board.endedBecause;
  }

  @Field(() => PublicDataset, { description: 'The data that it is about.' })
  get dataset(): PublicDataset {
    return new PublicDataset(this.shown.dataset);
  }

  @Field(() => PublicProtocol, { description: 'What makes its scores comparable.' })
  get protocol(): PublicProtocol {
    return new PublicProtocol(this.shown.protocol, this.shown.dataset);
  }
}

export const PublicLeaderboardConnection = connectionType(PublicLeaderboard, 'PublicLeaderboard');
export const PublicLeaderboardEntryConnection = connectionType(PublicLeaderboardEntry, 'PublicLeaderboardEntry');

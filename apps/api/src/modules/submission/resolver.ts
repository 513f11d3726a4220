import { submissions } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs } from '../../relay/page.ts';
import { Leaderboard, LeaderboardEntry } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';
import { User } from '../viewer/type.ts';
import { createSubmission } from './changes.ts';
import { SubmissionCreateInput } from './input.ts';
import { Submission, SubmissionConnection, SubmissionPayload, SubmissionQuota } from './type.ts';

@Resolver(() => Submission)
export class SubmissionResolver {
  @Mutation(() => SubmissionPayload, {
    description:
      'Puts weights to the test of a leaderboard. A worker scores them with the code of its protocol, and they stand on the board as any entry does.',
  })
  submissionCreate(
    @Arg('input', () => SubmissionCreateInput, { description: 'The network, and its weights.' })
    input: SubmissionCreateInput,
    @Ctx() context: Context,
  ): Promise<SubmissionPayload> {
    return createSubmission(context, input);
  }

  @FieldResolver(() => Leaderboard, { description: 'The leaderboard that it was submitted to.' })
  async leaderboard(@Root() { row }: Submission, @Ctx() context: Context): Promise<Leaderboard> {
    return new Leaderboard(await loadRequired(context.loaders.leaderboard, row.leaderboardId, 'leaderboard'));
  }

  @FieldResolver(() => [Run], { description: 'What scores its weights, a run a file, at most 10.' })
  async runs(@Root() { row }: Submission, @Ctx() context: Context): Promise<Run[]> {
    const weights = await context.loaders.weightsOfSubmission.load(row.id);
    const runs = await Promise.all(weights.map(({ runId }) => loadRequired(context.loaders.run, runId, 'run')));
    return runs.toSorted((a, b) => a.seed - b.seed).map((run) => new Run(run));
  }

  @FieldResolver(() => [String], { description: 'sha256 of each of its files, in hex, in the order of its runs.' })
  async weightsHashes(@Root() { row }: Submission, @Ctx() context: Context): Promise<string[]> {
    const weights = await context.loaders.weightsOfSubmission.load(row.id);
    return weights.map(({ hash }) => hash);
  }

  @FieldResolver(() => LeaderboardEntry, { nullable: true, description: 'Where it stands; null before it is ranked.' })
  async entry(@Root() { row }: Submission, @Ctx() context: Context): Promise<LeaderboardEntry | null> {
    const weights = await context.loaders.weightsOfSubmission.load(row.id);
    const entries = await Promise.all(weights.map(({ runId }) => context.loaders.entryOfRun.load(runId)));
    const entry = entries.find((one) => one !== null);
    return entry === undefined || entry === null ? null : new LeaderboardEntry(entry);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who submitted it; null where a team key did, or who left.',
  })
  async createdBy(@Root() { row }: Submission, @Ctx() context: Context): Promise<User | null> {
    const user = row.createdBy === null ? null : await context.loaders.user.load(row.createdBy);
    return user === null ? null : new User(user);
  }
}

@Resolver(() => Leaderboard)
export class LeaderboardSubmissionsResolver {
  @FieldResolver(() => SubmissionConnection, { description: 'Weights that were submitted to it, newest first.' })
  submissions(
    @Root() { row }: Leaderboard,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Submission>> {
    return connect(page, {
      page: (request) => context.loaders.submissionsOfLeaderboard(request).load(row.id),
      keyOf: (submission) => submission.id,
      nodeOf: (submission) => new Submission(submission),
    });
  }

  @FieldResolver(() => SubmissionQuota, { description: 'How much more the team may submit to it.' })
  async submissionQuota(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<SubmissionQuota> {
    const used = (await context.loaders.submittedToProtocol.load(row.protocolId)) ?? 0;
    return { limit: submissions.MOST_WEIGHTS_A_DAY, used };
  }
}

@Resolver(() => LeaderboardEntry)
export class LeaderboardEntrySubmissionResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission whose weights it is; null of what was trained here.',
  })
  async submission(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<Submission | null> {
    const submission = await context.loaders.submissionOfExperiment.load(row.experimentId);
    return submission === null ? null : new Submission(submission);
  }
}

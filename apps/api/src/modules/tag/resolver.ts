import { tags } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { Leaderboard } from '../leaderboard/type.ts';
import { readSearch } from '../run/field-condition.ts';
import { Run } from '../run/type.ts';
import { changeTag, createTag, deleteTag, tagThings } from './changes.ts';
import { Tag, TaggedPayload, TagInput, TagPayload } from './type.ts';

@Resolver(() => Tag)
export class TagResolver {
  @Query(() => [Tag], { description: `Tags of the team by name, at most ${tags.MOST_TAGS}.` })
  async tags(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name, in any case.' })
    search: string | null | undefined,
    @Ctx() { database, teamId }: Context,
  ): Promise<Tag[]> {
    return (await tags.list(database, { teamId, search: readSearch(search, 'search') })).map((row) => new Tag(row));
  }

  @FieldResolver(() => Int, { description: 'Number of things that have it.' })
  async count(@Root() tag: Tag, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.countOfTag.load(tag.row.id)) ?? 0;
  }

  @Mutation(() => TagPayload, { description: 'Makes a tag for the team.' })
  tagCreate(
    @Arg('input', () => TagInput, { description: 'Name and colour of the tag.' }) input: TagInput,
    @Ctx() context: Context,
  ): Promise<TagPayload> {
    return createTag(context, input);
  }

  @Mutation(() => TagPayload, { description: 'Gives a tag another name or colour, wherever it is.' })
  tagUpdate(
    @Arg('id', () => ID, { description: 'The tag.' }) id: string,
    @Arg('input', () => TagInput, { description: 'Name and colour that it has from now on.' }) input: TagInput,
    @Ctx() context: Context,
  ): Promise<TagPayload> {
    return changeTag(context, id, input);
  }

  @Mutation(() => TagPayload, { description: 'Takes a tag off everything and removes it.' })
  tagDelete(
    @Arg('id', () => ID, { description: 'The tag.' }) id: string,
    @Ctx() context: Context,
  ): Promise<TagPayload> {
    return deleteTag(context, id);
  }

  @Mutation(() => TaggedPayload, { description: 'Puts tags on things, all or none; who has one already keeps it.' })
  tagsPut(
    @Arg('subjectIds', () => [ID], { description: 'Runs, experiments, datasets, leaderboards; at most 100.' })
    subjectIds: string[],
    @Arg('tagIds', () => [ID], { description: 'At most 20.' }) tagIds: string[],
    @Ctx() context: Context,
  ): Promise<TaggedPayload> {
    return tagThings(context, 'tag.put', { subjectIds, tagIds });
  }

  @Mutation(() => TaggedPayload, { description: 'Takes tags off things, all or none; who lacks one is left as it is.' })
  tagsTakeOff(
    @Arg('subjectIds', () => [ID], { description: 'Runs, experiments, datasets, leaderboards; at most 100.' })
    subjectIds: string[],
    @Arg('tagIds', () => [ID], { description: 'At most 20.' }) tagIds: string[],
    @Ctx() context: Context,
  ): Promise<TaggedPayload> {
    return tagThings(context, 'tag.takeOff', { subjectIds, tagIds });
  }
}

const described = { description: 'Tags on it, by name.' };

@Resolver(() => Run)
export class RunTagsResolver {
  @FieldResolver(() => [Tag], described)
  async tags(@Root() run: Run, @Ctx() { loaders }: Context): Promise<Tag[]> {
    return (await loaders.tagsOf.Run.load(run.row.id)).map((row) => new Tag(row));
  }
}

@Resolver(() => Experiment)
export class ExperimentTagsResolver {
  @FieldResolver(() => [Tag], described)
  async tags(@Root() experiment: Experiment, @Ctx() { loaders }: Context): Promise<Tag[]> {
    return (await loaders.tagsOf.Experiment.load(experiment.row.id)).map((row) => new Tag(row));
  }
}

@Resolver(() => Dataset)
export class DatasetTagsResolver {
  @FieldResolver(() => [Tag], described)
  async tags(@Root() dataset: Dataset, @Ctx() { loaders }: Context): Promise<Tag[]> {
    return (await loaders.tagsOf.Dataset.load(dataset.row.id)).map((row) => new Tag(row));
  }
}

@Resolver(() => Leaderboard)
export class LeaderboardTagsResolver {
  @FieldResolver(() => [Tag], described)
  async tags(@Root() leaderboard: Leaderboard, @Ctx() { loaders }: Context): Promise<Tag[]> {
    return (await loaders.tagsOf.Leaderboard.load(leaderboard.row.id)).map((row) => new Tag(row));
  }
}

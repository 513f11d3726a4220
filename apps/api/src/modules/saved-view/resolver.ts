import { savedViews } from '@stillgraph/db';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createView, deleteView, updateView, viewerOf } from './changes.ts';
import {
  SavedView,
  SavedViewCreateInput,
  SavedViewPayload,
  SavedViewUpdateInput,
  viewPages,
  type ViewPageName,
} from './type.ts';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    description: `Views of one list by name: those of the team and those of who asks, at most ${savedViews.MOST_VIEWS} each.`,
  })
  async savedViews(
    @Arg('page', () => viewPages, { description: 'The page that the views are of.' }) page: ViewPageName,
    @Ctx() context: Context,
  ): Promise<SavedView[]> {
    return (await savedViews.list(context.database, viewerOf(context), page)).map((row) => new SavedView(row));
  }

  @Mutation(() => SavedViewPayload, { description: 'Keeps a view of a list.' })
  savedViewCreate(
    @Arg('input', () => SavedViewCreateInput, { description: 'The view as it is to be kept.' })
    input: SavedViewCreateInput,
    @Ctx() context: Context,
  ): Promise<SavedViewPayload> {
    return createView(context, input);
  }

  @Mutation(() => SavedViewPayload, { description: 'Changes a view of the team, or an own one.' })
  savedViewUpdate(
    @Arg('id', () => ID, { description: 'The view.' }) id: string,
    @Arg('input', () => SavedViewUpdateInput, { description: 'What changes of it.' }) input: SavedViewUpdateInput,
    @Ctx() context: Context,
  ): Promise<SavedViewPayload> {
    return updateView(context, id, input);
  }

  @Mutation(() => SavedViewPayload, { description: 'Removes a view of the team, or an own one.' })
  savedViewDelete(
    @Arg('id', () => ID, { description: 'The view.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SavedViewPayload> {
    return deleteView(context, id);
  }
}

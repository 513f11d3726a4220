import { search } from '@stillgraph/db';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { readSearch } from '../run/field-condition.ts';
import { SearchHit } from './type.ts';

const DEFAULT_SIZE = 5;
const MOST_OF_A_KIND = 20;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Things of the team by name or id: kind by kind, of each those whose name begins with the text first, then the newest.',
  })
  async search(
    @Arg('text', () => String, {
      description: `A part of the name, in any case; an id; or at least ${search.SHORTEST_ID} characters that the uuid in it begins with.`,
    })
    text: string,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_SIZE,
      description: `How many of each kind, at most ${MOST_OF_A_KIND}.`,
    })
    first: number | null,
    @Ctx() { database, teamId }: Context,
  ): Promise<SearchHit[]> {
    const size = first ?? DEFAULT_SIZE;
    if (size < 1 || size > MOST_OF_A_KIND) {
      throw badInput(`first must lie between 1 and ${MOST_OF_A_KIND}; got ${size}`);
    }
    const asked = readSearch(text, 'text') ?? '';
    const ref = decodeGlobalId(asked) ?? undefined;
    const found = await search.byName(database, { teamId, text: asked, ref, size });
    return found.map((hit) => new SearchHit(hit));
  }
}

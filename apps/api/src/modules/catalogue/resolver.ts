import { imports } from '@stillgraph/db';
import { catalogue, catalogueEntry } from '@stillgraph/ml/config';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { ForwardPageArgs } from '../../relay/page.ts';
import { ImportPayload } from '../import/payload.ts';
import { Import } from '../import/type.ts';
import { CatalogueDataset, CatalogueDatasetConnection } from './type.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => CatalogueDatasetConnection, { description: 'Public datasets that results are published on.' })
  catalogue(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CatalogueDataset>> {
    // The list is the same for all teams; strangers see none of the API.
    void context.teamId;
    const all = catalogue();
    return connect(page, {
      page: ({ first = all.length, after }) => {
        const begin = after === undefined ? 0 : all.findIndex(({ name }) => name === after) + 1;
        return Promise.resolve({
          rows: all.slice(begin, begin + first),
          hasNextPage: begin + first < all.length,
          hasPreviousPage: begin > 0,
          totalCount: () => Promise.resolve(all.length),
        });
      },
      keyOf: ({ name }) => name,
      nodeOf: (entry) => new CatalogueDataset(entry),
      isKey: (key) => catalogueEntry(key) !== undefined,
    });
  }

  @Mutation(() => ImportPayload, {
    description:
      'Has a public dataset fetched and imported: from the mirror folder of the server where it has one, else from the internet.',
  })
  async catalogueImport(
    @Arg('name', () => String, { description: 'Its name in the catalogue.' }) name: string,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const refuse = (...userErrors: UserError[]): ImportPayload => ({ import: null, userErrors });
    const refusal = context.refusal('data.write');
    if (refusal !== null) return refuse(refusal);
    const entry = catalogueEntry(name);
    if (entry === undefined) return refuse(new UserError('NOT_FOUND', 'the catalogue has no such dataset', ['name']));
    const row = await context.change(async (tx) => {
      const created = await imports.create(tx, context.queue, {
        teamId: context.teamId,
        createdBy: context.identity.user?.id ?? null,
        source: entry.title,
        catalogueName: name,
        options: { name },
      });
      await context.audit(tx, 'catalogue.import', 'Import', created.id, { name });
      return created;
    });
    return { import: new Import(row), userErrors: [] };
  }
}

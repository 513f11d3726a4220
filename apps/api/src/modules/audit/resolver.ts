import { auditLog } from '@stillgraph/db';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { PageArgs } from '../../relay/page.ts';
import { AuditLine, AuditLogCheck, AuditLogConnection, AuditLogFilter } from './type.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditLogConnection, {
    description: 'Who did what in the team, newest first; for those who have the permission audit.read.',
  })
  auditLog(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditLogFilter, { nullable: true, description: 'Which lines; all when left out.' })
    filter: AuditLogFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<AuditLine>> {
    context.mustHave('audit.read');
    const { database, teamId } = context;
    const { actorId, subjectId, ...rest } = filter ?? {};
    const wanted = { ...rest, actorId: uuidOf('actorId', actorId), subjectId: uuidOf('subjectId', subjectId) };
    return connect(page, {
      page: (request) => auditLog.list(database, { teamId, ...wanted, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new AuditLine(row),
    });
  }

  @Query(() => AuditLogCheck, {
    description: 'Goes through the whole audit log of the team; for those who have the permission audit.read.',
  })
  async auditLogCheck(@Ctx() context: Context): Promise<AuditLogCheck> {
    context.mustHave('audit.read');
    const found = await auditLog.check(context.database, context.teamId);
    return { ...found, isWhole: found.firstBroken === null };
  }
}

function uuidOf(name: string, id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  const decoded = decodeGlobalId(id);
  if (decoded === null) throw badInput(`filter.${name} expects an id, got "${id}"`);
  return decoded.id;
}

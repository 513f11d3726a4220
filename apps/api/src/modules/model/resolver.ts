import { models } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs, PageArgs } from '../../relay/page.ts';
import { Run } from '../run/type.ts';
import { User } from '../viewer/type.ts';
import {
  ModelAlias,
  ModelAliasMove,
  ModelAliasMoveConnection,
  ModelVersion,
  ModelVersionConnection,
  RegisteredModel,
  RegisteredModelConnection,
} from './type.ts';

async function userOf({ loaders }: Context, id: string | null): Promise<User | null> {
  const row = id === null ? null : await loaders.user.load(id);
  return row === null ? null : new User(row);
}

@Resolver(() => RegisteredModel)
export class RegisteredModelResolver {
  @Query(() => RegisteredModelConnection, { description: 'Registered models of the team, newest first.' })
  models(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<RegisteredModel>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => models.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new RegisteredModel(row),
    });
  }

  @Query(() => RegisteredModel, {
    nullable: true,
    description: 'A registered model by its name; null when the team has none of that name.',
  })
  async model(
    @Arg('name', () => String, { description: 'Exactly as it is registered.' }) name: string,
    @Ctx() { database, teamId }: Context,
  ): Promise<RegisteredModel | null> {
    const row = await models.byName(database, teamId, name);
    return row === undefined ? null : new RegisteredModel(row);
  }

  @FieldResolver(() => ModelVersionConnection, { description: 'Its versions, newest first.' })
  versions(
    @Root() { row }: RegisteredModel,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<ModelVersion>> {
    return connect(page, {
      page: (request) => loaders.versionsOfModel(request).load(row.id),
      keyOf: (version) => version.id,
      nodeOf: (version) => new ModelVersion(version),
    });
  }

  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: 'The version that an alias points at, or that has a number; null where there is none.',
  })
  async version(
    @Root() { row }: RegisteredModel,
    @Arg('alias', () => String, { nullable: true, description: 'Such as "champion"; or give a number.' })
    alias: string | null | undefined,
    @Arg('number', () => Int, { nullable: true, description: 'Counted from 1; or give an alias.' })
    number: number | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<ModelVersion | null> {
    const isNumbered = typeof number === 'number';
    if (isNumbered === (typeof alias === 'string')) throw badInput('give either the alias or the number of a version');
    if (isNumbered) {
      const found = await loaders.numberedModelVersion(number).load(row.id);
      return found === null ? null : new ModelVersion(found);
    }
    const held = (await loaders.aliasesOfModel.load(row.id)).find((one) => one.alias === alias);
    return held === undefined
      ? null
      : new ModelVersion(await loadRequired(loaders.modelVersion, held.versionId, 'model version'));
  }

  @FieldResolver(() => [ModelAlias], { description: 'Where its aliases point, by name.' })
  async aliases(@Root() { row }: RegisteredModel, @Ctx() { loaders }: Context): Promise<ModelAlias[]> {
    return (await loaders.aliasesOfModel.load(row.id)).map((alias) => new ModelAlias(alias));
  }

  @FieldResolver(() => ModelAliasMoveConnection, { description: 'Every move of its aliases, newest first.' })
  aliasMoves(
    @Root() { row }: RegisteredModel,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<ModelAliasMove>> {
    return connect(page, {
      page: (request) => loaders.aliasMovesOfModel(request).load(row.id),
      keyOf: (move) => move.id,
      nodeOf: (move) => new ModelAliasMove(move),
    });
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who created it; null when a team key did.' })
  createdBy(@Root() { row }: RegisteredModel, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, row.createdBy);
  }
}

@Resolver(() => ModelVersion)
export class ModelVersionResolver {
  @FieldResolver(() => RegisteredModel, { description: 'The model that it is a version of.' })
  async model(@Root() { row }: ModelVersion, @Ctx() { loaders }: Context): Promise<RegisteredModel> {
    return new RegisteredModel(await loadRequired(loaders.registeredModel, row.modelId, 'registered model'));
  }

  @FieldResolver(() => Run, { description: 'The run whose weights it holds.' })
  async run(@Root() { row }: ModelVersion, @Ctx() { loaders }: Context): Promise<Run> {
    return new Run(await loadRequired(loaders.run, row.runId, 'run'));
  }

  @FieldResolver(() => [String], { description: 'Aliases that point at it, by name.' })
  async aliases(@Root() { row }: ModelVersion, @Ctx() { loaders }: Context): Promise<string[]> {
    const held = await loaders.aliasesOfModel.load(row.modelId);
    return held.filter(({ versionId }) => versionId === row.id).map(({ alias }) => alias);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who registered it; null when a team key did.' })
  createdBy(@Root() { row }: ModelVersion, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, row.createdBy);
  }
}

@Resolver(() => ModelAlias)
export class ModelAliasResolver {
  @FieldResolver(() => ModelVersion, { description: 'The version that it points at.' })
  async version(@Root() { row }: ModelAlias, @Ctx() { loaders }: Context): Promise<ModelVersion> {
    return new ModelVersion(await loadRequired(loaders.modelVersion, row.versionId, 'model version'));
  }
}

@Resolver(() => ModelAliasMove)
export class ModelAliasMoveResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who moved it; null when a team key did.' })
  movedBy(@Root() { row }: ModelAliasMove, @Ctx() context: Context): Promise<User | null> {
    return userOf(context, row.movedBy);
  }
}

@Resolver(() => Run)
export class RunModelVersionsResolver {
  @FieldResolver(() => [ModelVersion], { description: 'What it is registered as, newest first.' })
  async modelVersions(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<ModelVersion[]> {
    return (await loaders.modelVersionsOfRun.load(row.id)).map((version) => new ModelVersion(version));
  }
}

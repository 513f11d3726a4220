import { models } from '@stillgraph/db';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ofUpdate } from '../decide.ts';
import { decide, forms, modelSubject, versionSubject } from './changes.ts';
import {
  ModelAliasSetInput,
  ModelCreateInput,
  ModelUpdateInput,
  ModelVersionCreateInput,
  ModelVersionStageSetInput,
} from './input.ts';
import { ModelDeletePayload, ModelPayload, ModelVersionPayload } from './payload.ts';
import { ModelVersion, RegisteredModel } from './type.ts';

const byWhom = (context: Context) => ({ teamId: context.teamId, by: context.identity.user?.id ?? null });
const aModel = (id: string) => ({ id, type: 'RegisteredModel', noun: 'model' });

@Resolver()
export class ModelMutations {
  @Mutation(() => ModelPayload, { description: 'Puts a new name into the model registry.' })
  async modelCreate(
    @Arg('input', () => ModelCreateInput, { description: 'What is asked for.' }) input: ModelCreateInput,
    @Ctx() context: Context,
  ): Promise<ModelPayload> {
    const { done, userErrors } = await decide(context, {
      action: 'model.create',
      form: { schema: forms.create, input },
      ids: {},
      change: (tx) =>
        models.create(tx, { ...byWhom(context), name: input.name, description: input.description ?? null }),
      subject: modelSubject,
      details: { name: input.name },
      conflictAt: 'name',
    });
    return { model: done === null ? null : new RegisteredModel(done), userErrors };
  }

  @Mutation(() => ModelPayload, { description: 'Renames or describes a registered model.' })
  async modelUpdate(
    @Arg('input', () => ModelUpdateInput, { description: 'What is asked for.' }) input: ModelUpdateInput,
    @Ctx() context: Context,
  ): Promise<ModelPayload> {
    const { id, name, description } = input;
    const { done, userErrors } = await decide(context, {
      action: 'model.update',
      form: { schema: forms.update, input },
      ids: { id: aModel(id) },
      change: (tx, ids) =>
        models.update(tx, {
          teamId: context.teamId,
          id: ids.id,
          ...(typeof name === 'string' ? { name } : {}),
          ...(description === undefined ? {} : { description }),
        }),
      ...ofUpdate<models.ModelRow>('RegisteredModel'),
      details: ({ changes }) => changes,
      conflictAt: 'name',
    });
    return { model: done === null ? null : new RegisteredModel(done.row), userErrors };
  }

  @Mutation(() => ModelDeletePayload, {
    description: 'Takes a model with its versions and aliases out of the registry; the runs stay.',
  })
  async modelDelete(
    @Arg('id', () => ID, { description: 'The registered model.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ModelDeletePayload> {
    const { done, userErrors } = await decide(context, {
      action: 'model.delete',
      ids: { id: aModel(id) },
      change: (tx, ids) => models.remove(tx, { teamId: context.teamId, id: ids.id }),
      subject: modelSubject,
      conflictAt: 'id',
    });
    return { deletedId: done === null ? null : id, userErrors };
  }

  @Mutation(() => ModelVersionPayload, {
    description: 'Registers the weights of a run as the next version of a model.',
  })
  async modelVersionCreate(
    @Arg('input', () => ModelVersionCreateInput, { description: 'What is asked for.' }) input: ModelVersionCreateInput,
    @Ctx() context: Context,
  ): Promise<ModelVersionPayload> {
    const { done, userErrors } = await decide(context, {
      action: 'model.registerVersion',
      form: { schema: forms.version, input },
      ids: { modelId: aModel(input.modelId), runId: { id: input.runId, type: 'Run', noun: 'run' } },
      change: (tx, ids) => models.register(tx, { ...byWhom(context), ...ids, note: input.note ?? null }),
      subject: versionSubject,
      conflictAt: 'runId',
    });
    return { version: done === null ? null : new ModelVersion(done), userErrors };
  }

  @Mutation(() => ModelVersionPayload, { description: 'Sets the stage of a version.' })
  async modelVersionStageSet(
    @Arg('input', () => ModelVersionStageSetInput, { description: 'What is asked for.' })
    { id, stage }: ModelVersionStageSetInput,
    @Ctx() context: Context,
  ): Promise<ModelVersionPayload> {
    const { done, userErrors } = await decide(context, {
      action: 'model.setStage',
      ids: { id: { id, type: 'ModelVersion', noun: 'model version' } },
      change: (tx, ids) => models.setStage(tx, { teamId: context.teamId, id: ids.id, stage }),
      subject: ({ row }) => versionSubject(row),
      isChange: ({ isChanged }) => isChanged,
      details: { stage },
      conflictAt: 'id',
    });
    return { version: done === null ? null : new ModelVersion(done.row), userErrors };
  }

  @Mutation(() => ModelPayload, {
    description: 'Points an alias such as "champion" at a version of its model, or takes it away.',
  })
  async modelAliasSet(
    @Arg('input', () => ModelAliasSetInput, { description: 'What is asked for.' }) input: ModelAliasSetInput,
    @Ctx() context: Context,
  ): Promise<ModelPayload> {
    const { alias, number = null, expectedNumber: expected } = input;
    const { done, userErrors } = await decide(context, {
      action: 'model.moveAlias',
      form: { schema: forms.alias, input },
      ids: { modelId: aModel(input.modelId) },
      change: (tx, ids) =>
        models.moveAlias(tx, {
          ...byWhom(context),
          ...ids,
          alias,
          number,
          ...(expected === undefined ? {} : { expected }),
        }),
      subject: ({ row }) => modelSubject(row),
      isChange: ({ isChanged }) => isChanged,
      details: { alias, number },
      conflictAt: expected === undefined ? 'number' : 'expectedNumber',
    });
    return { model: done === null ? null : new RegisteredModel(done.row), userErrors };
  }
}

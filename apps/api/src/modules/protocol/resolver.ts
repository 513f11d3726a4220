import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { DateTime } from '../../scalars.ts';
import { Dataset } from '../dataset/type.ts';
import { Protocol } from './type.ts';
import { testPart } from './windows.ts';

@Resolver(() => Protocol)
export class ProtocolResolver {
  @FieldResolver(() => Dataset)
  dataset(@Root() protocol: Protocol, @Ctx() context: Context): Promise<Dataset> {
    return datasetOf(protocol, context);
  }

  @FieldResolver(() => Int, { description: 'Number of windows that the test part holds.' })
  async testWindows(@Root() protocol: Protocol, @Ctx() context: Context): Promise<number> {
    const { row } = await datasetOf(protocol, context);
    return testPart(protocol.row, row.steps).windows;
  }

  @FieldResolver(() => DateTime, { description: 'Time of the first step of the test part.' })
  async testStartAt(@Root() protocol: Protocol, @Ctx() context: Context): Promise<Date> {
    const { row } = await datasetOf(protocol, context);
    const { firstStep } = testPart(protocol.row, row.steps);
    return new Date(row.startAt.getTime() + firstStep * row.stepSeconds * 1000);
  }

  @FieldResolver(() => DateTime, { description: 'Time of its last step.' })
  async testEndAt(@Root() protocol: Protocol, @Ctx() context: Context): Promise<Date> {
    return (await datasetOf(protocol, context)).endAt;
  }
}

async function datasetOf(protocol: Protocol, context: Context): Promise<Dataset> {
  return new Dataset(await loadRequired(context.loaders.dataset, protocol.row.datasetId, 'dataset'));
}

import { unitText } from '@stillgraph/db';
import {
  eventDefinition,
  eventLabel,
  eventSchema,
  namedProtocolOf,
  publishedResults,
  type NamedProtocol as Named,
} from '@stillgraph/ml/config';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { DateTime } from '../../scalars.ts';
import { Dataset } from '../dataset/type.ts';
import { KeptOff } from '../lint/type.ts';
import { NamedProtocol, PublishedResult } from './named-type.ts';
import { Protocol } from './type.ts';
import { testPart } from './windows.ts';

@Resolver(() => Protocol)
export class ProtocolResolver {
  @FieldResolver(() => Dataset, { description: 'The measurements that it splits and scores.' })
  dataset(@Root() protocol: Protocol, @Ctx() context: Context): Promise<Dataset> {
    return datasetOf(protocol, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The event in words, such as "above the own 80th percentile".',
  })
  eventLabel(@Root() protocol: Protocol, @Ctx() context: Context): Promise<string | null> {
    return inWords(protocol, context, eventLabel);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What counts as the event, in full sentences.' })
  eventDefinition(@Root() protocol: Protocol, @Ctx() context: Context): Promise<string | null> {
    return inWords(protocol, context, eventDefinition);
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

  @FieldResolver(() => NamedProtocol, {
    nullable: true,
    description: 'The published protocol that it is, on the dataset of that publication; null for any other.',
  })
  async named(@Root() protocol: Protocol, @Ctx() context: Context): Promise<NamedProtocol | null> {
    const named = await namedOf(protocol, context);
    return named === undefined ? null : new NamedProtocol(named);
  }

  @FieldResolver(() => [KeptOff], {
    description: 'Runs of finished experiments that the leakage linter keeps off its leaderboard, by check.',
  })
  async keptOff(@Root() protocol: Protocol, @Ctx() context: Context): Promise<KeptOff[]> {
    return (await context.loaders.keptOffOfProtocol.load(protocol.row.id)).map((kept) => new KeptOff(kept));
  }

  @FieldResolver(() => [PublishedResult], { description: 'What was published under it; not ranked by anything here.' })
  async published(@Root() protocol: Protocol, @Ctx() context: Context): Promise<PublishedResult[]> {
    const named = await namedOf(protocol, context);
    return named === undefined ? [] : publishedResults(named.name).map((result) => new PublishedResult(result));
  }
}

async function inWords(protocol: Protocol, context: Context, words: typeof eventLabel): Promise<string | null> {
  const event = eventSchema.nullable().parse(protocol.row.event);
  if (event === null) return null;
  const { row } = await datasetOf(protocol, context);
  return words(event, unitText(row.unit));
}

async function namedOf(protocol: Protocol, context: Context): Promise<Named | undefined> {
  const { row } = await datasetOf(protocol, context);
  // What was published are forecasts.
  if (protocol.row.event !== null) return undefined;
  return namedProtocolOf(protocol.row, { ...row, nodes: row.nodeCount });
}

async function datasetOf(protocol: Protocol, context: Context): Promise<Dataset> {
  return new Dataset(await loadRequired(context.loaders.dataset, protocol.row.datasetId, 'dataset'));
}

import { savedViews, teams } from '@stillgraph/db';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { Alert, AlertRule } from '../alert/type.ts';
import { Artifact } from '../artifact/type.ts';
import { Attribution } from '../attribution/type.ts';
import { Dataset } from '../dataset/type.ts';
import { TeamEvent } from '../event/type.ts';
import { Experiment } from '../experiment/type.ts';
import { GraphRequest } from '../graph/request-type.ts';
import { Graph } from '../graph/type.ts';
import { Import } from '../import/type.ts';
import { ShareLink } from '../leaderboard/share-type.ts';
import { LeaderboardEntry, Leaderboard } from '../leaderboard/type.ts';
import { LeaderboardVersion } from '../leaderboard/version-type.ts';
import { ModelVersion, RegisteredModel } from '../model/type.ts';
import { NetworkRequest } from '../network/request-type.ts';
import { Network, NetworkVersion } from '../network/type.ts';
import { Note } from '../note/type.ts';
import { Protocol } from '../protocol/type.ts';
import { Run } from '../run/type.ts';
import { Submission } from '../submission/type.ts';
import { viewerOf } from '../saved-view/changes.ts';
import { SavedView } from '../saved-view/type.ts';
import { Sweep } from '../sweep/type.ts';
import { Upload } from '../upload/type.ts';
import { Tag } from '../tag/type.ts';
import { Team, User } from '../viewer/type.ts';
import { Webhook, WebhookDelivery } from '../webhook/type.ts';
import { Worker } from '../worker/type.ts';

type Find = (context: Context, id: string) => Promise<Node | null>;

function found<Row>(row: Row | null, type: new (row: Row) => Node): Node | null {
  return row === null ? null : new type(row);
}

/** Every loader is bound to the team, so what another team owns is not found. */
const finders: Readonly<Record<string, Find>> = {
  Alert: async ({ loaders }, id) => found(await loaders.alert.load(id), Alert),
  AlertRule: async ({ loaders }, id) => found(await loaders.alertRule.load(id), AlertRule),
  Artifact: async ({ loaders }, id) => found(await loaders.artifact.load(id), Artifact),
  Attribution: async ({ loaders }, id) => found(await loaders.attribution.load(id), Attribution),
  Dataset: async ({ loaders }, id) => found(await loaders.dataset.load(id), Dataset),
  Experiment: async ({ loaders }, id) => found(await loaders.experiment.load(id), Experiment),
  Graph: async ({ loaders }, id) => found(await loaders.graph.load(id), Graph),
  GraphRequest: async ({ loaders }, id) => found(await loaders.graphRequest.load(id), GraphRequest),
  Import: async ({ loaders }, id) => found(await loaders.import.load(id), Import),
  Leaderboard: async ({ loaders }, id) => found(await loaders.leaderboard.load(id), Leaderboard),
  LeaderboardEntry: async ({ loaders }, id) => found(await loaders.leaderboardEntry.load(id), LeaderboardEntry),
  ModelVersion: async ({ loaders }, id) => found(await loaders.modelVersion.load(id), ModelVersion),
  LeaderboardVersion: async ({ loaders }, id) => found(await loaders.leaderboardVersion.load(id), LeaderboardVersion),
  Network: async ({ loaders }, id) => found(await loaders.network.load(id), Network),
  NetworkRequest: async ({ loaders }, id) => found(await loaders.networkRequest.load(id), NetworkRequest),
  NetworkVersion: async ({ loaders }, id) => found(await loaders.networkVersion.load(id), NetworkVersion),
  Note: async ({ loaders }, id) => found(await loaders.note.load(id), Note),
  Protocol: async ({ loaders }, id) => found(await loaders.protocol.load(id), Protocol),
  RegisteredModel: async ({ loaders }, id) => found(await loaders.registeredModel.load(id), RegisteredModel),
  Run: async ({ loaders }, id) => found(await loaders.run.load(id), Run),
  ShareLink: async (context, id) =>
    context.refusal('leaderboards.write') === null ? found(await context.loaders.shareLink.load(id), ShareLink) : null,
  Submission: async ({ loaders }, id) => found(await loaders.submission.load(id), Submission),
  SavedView: async (context, id) =>
    found((await savedViews.byIds(context.database, viewerOf(context), [id])).get(id) ?? null, SavedView),
  Sweep: async ({ loaders }, id) => found(await loaders.sweep.load(id), Sweep),
  TeamEvent: async ({ loaders }, id) => found(await loaders.teamEvent.load(id), TeamEvent),
  Tag: async ({ loaders }, id) => found(await loaders.tag.load(id), Tag),
  Team: ({ team }, id) => Promise.resolve(team.id === id ? new Team(team) : null),
  Upload: async ({ loaders }, id) => found(await loaders.upload.load(id), Upload),
  User: async ({ database, loaders, teamId }, id) =>
    (await teams.roleOf(database, teamId, id)) === undefined ? null : found(await loaders.user.load(id), User),
  // What is sent where is for those who manage it.
  Webhook: async (context, id) =>
    context.refusal('webhooks.manage') !== null ? null : found(await context.loaders.webhook.load(id), Webhook),
  WebhookDelivery: async (context, id) =>
    context.refusal('webhooks.manage') !== null
      ? null
      : found(await context.loaders.webhookDelivery.load(id), WebhookDelivery),
  Worker: async ({ loaders }, id) => found(await loaders.worker.load(id), Worker),
};

/** The thing of a type with this uuid; null when the team has no such thing, or there is no such type. */
export async function findNode(context: Context, type: string, id: string): Promise<Node | null> {
  // A name such as "constructor" is found on any object.
  return Object.hasOwn(finders, type) ? ((await finders[type]?.(context, id)) ?? null) : null;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null when the team has no such thing.' })
  async node(
    @Arg('id', () => ID, { description: 'As the API gave it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    // Asked first, so that a stranger learns nothing about which ids are well formed.
    void context.teamId;
    const decoded = decodeGlobalId(id);
    if (decoded === null) return null;
    return findNode(context, decoded.type, decoded.id);
  }
}

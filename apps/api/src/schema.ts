/** All resolvers, made into one schema. */
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ComparisonResolver } from './modules/comparison/resolver.ts';
import { AlertMutations } from './modules/alert/mutations.ts';
import { AlertResolver } from './modules/alert/resolver.ts';
import { AttributionResolver, RunAttributionsResolver } from './modules/attribution/resolver.ts';
import { AuditResolver } from './modules/audit/resolver.ts';
import { DatasetQualityResolver } from './modules/dataset/quality-resolver.ts';
import { DatasetResolver } from './modules/dataset/resolver.ts';
import { EntryDiagnosticsResolver, RunDiagnosticsResolver } from './modules/diagnostics/resolver.ts';
import { EventResolver, TeamEventNumbersResolver } from './modules/event/resolver.ts';
import { EventSubscriptions } from './modules/event/subscriptions.ts';
import { ExperimentMutations } from './modules/experiment/mutations.ts';
import { ExperimentPlanResolver } from './modules/experiment/plan-resolver.ts';
import { ExperimentResolver } from './modules/experiment/resolver.ts';
import { GraphMutations } from './modules/graph/mutations.ts';
import { GraphRequestResolver, GraphResolver } from './modules/graph/resolver.ts';
import { ImportMutations } from './modules/import/mutations.ts';
import { ImportResolver } from './modules/import/resolver.ts';
import { PublicLeaderboardResolver } from './modules/leaderboard/public-resolver.ts';
import {
  ArtifactLicencesResolver,
  DatasetLicencesResolver,
  ExperimentLicencesResolver,
  GraphLicencesResolver,
  LeaderboardLicencesResolver,
  RunLicencesResolver,
} from './modules/licence/resolver.ts';
import { CatalogueResolver } from './modules/catalogue/resolver.ts';
import { LeaderboardEntryResolver, LeaderboardResolver } from './modules/leaderboard/resolver.ts';
import { LeaderboardSharingResolver, ShareLinkResolver } from './modules/leaderboard/share-resolver.ts';
import { LeaderboardSubscriptions } from './modules/leaderboard/subscriptions.ts';
import {
  LeaderboardDifferenceResolver,
  LeaderboardEntryChangeResolver,
  LeaderboardHistoryResolver,
  LeaderboardVersionEntryResolver,
  LeaderboardVersionResolver,
} from './modules/leaderboard/version-resolver.ts';
import { ModelMutations } from './modules/model/mutations.ts';
import {
  ModelAliasMoveResolver,
  ModelAliasResolver,
  ModelVersionResolver,
  RegisteredModelResolver,
  RunModelVersionsResolver,
} from './modules/model/resolver.ts';
import { LineageNodeResolver, LineageResolver, StalenessResolver } from './modules/lineage/resolver.ts';
import {
  JunctionDifferenceResolver,
  NetworkDiffResolver,
  SegmentDifferenceResolver,
} from './modules/network/diff-resolver.ts';
import { NetworkMutations } from './modules/network/mutations.ts';
import { RoadPathResolver, ShortestPathResolver } from './modules/network/path-resolver.ts';
import { NetworkRequestResolver } from './modules/network/request-resolver.ts';
import { NetworkResolver } from './modules/network/resolver.ts';
import { PlacedSensorsResolver, RoadSegmentResolver, SensorPlaceResolver } from './modules/network/part-resolver.ts';
import { NetworkVersionResolver } from './modules/network/version-resolver.ts';
import {
  DatasetNotesResolver,
  ExperimentNotesResolver,
  LeaderboardNotesResolver,
  NoteResolver,
  NoteVersionResolver,
  RunNotesResolver,
} from './modules/note/resolver.ts';
import { SavedViewResolver } from './modules/saved-view/resolver.ts';
import {
  DatasetTagsResolver,
  ExperimentTagsResolver,
  LeaderboardTagsResolver,
  RunTagsResolver,
  TagResolver,
} from './modules/tag/resolver.ts';
import { NodeResolver } from './modules/node/resolver.ts';
import { ProtocolResolver } from './modules/protocol/resolver.ts';
import { ErrorCodeResolver } from './modules/error-code/resolver.ts';
import { RateLimitResolver } from './modules/rate-limit/resolver.ts';
import { RunFieldResolver } from './modules/run-field/resolver.ts';
import { RunMutations } from './modules/run/mutations.ts';
import { ModelCardResolver } from './modules/model-card/resolver.ts';
import { RunFieldValuesResolver } from './modules/run/field-values.ts';
import { EvaluationResolver, RunResolver } from './modules/run/resolver.ts';
import { RunSubscriptions } from './modules/run/subscriptions.ts';
import { SearchResolver } from './modules/search/resolver.ts';
import {
  LeaderboardEntrySubmissionResolver,
  LeaderboardSubmissionsResolver,
  SubmissionResolver,
} from './modules/submission/resolver.ts';
import { SignInResolver } from './modules/sign-in/resolver.ts';
import { SweepMutations } from './modules/sweep/mutations.ts';
import { SweepResolver } from './modules/sweep/resolver.ts';
import { TrialResolver } from './modules/sweep/trial-resolver.ts';
import { InvitationResolver } from './modules/invitation/resolver.ts';
import { SessionResolver } from './modules/session/resolver.ts';
import { TeamLifeResolver } from './modules/team/life-resolver.ts';
import { TeamResolver } from './modules/team/resolver.ts';
import { UploadMutations } from './modules/upload/mutations.ts';
import { UploadResolver } from './modules/upload/resolver.ts';
import { ViewerResolver } from './modules/viewer/resolver.ts';
import { WebhookMutations } from './modules/webhook/mutations.ts';
import { WebhookDeliveryResolver, WebhookResolver } from './modules/webhook/resolver.ts';
import { WorkerResolver } from './modules/worker/resolver.ts';

/** type-graphql makes the root types itself and leaves them without a word. */
const rootDescriptions = {
  Query: 'What can be read. Everything is bound to the team of who asks.',
  Mutation: 'What can be changed. Faults that a person can mend come back as `userErrors`.',
  Subscription: 'What can be followed over a WebSocket (graphql-transport-ws), in numbered events.',
} as const;

export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AlertMutations,
      AlertResolver,
      AttributionResolver,
      RunAttributionsResolver,
      AuditResolver,
      ComparisonResolver,
      DatasetResolver,
      DatasetQualityResolver,
      EntryDiagnosticsResolver,
      ErrorCodeResolver,
      EvaluationResolver,
      EventResolver,
      EventSubscriptions,
      ExperimentMutations,
      ExperimentPlanResolver,
      ExperimentResolver,
      GraphMutations,
      GraphRequestResolver,
      GraphResolver,
      ArtifactLicencesResolver,
      DatasetLicencesResolver,
      ExperimentLicencesResolver,
      GraphLicencesResolver,
      LeaderboardLicencesResolver,
      RunLicencesResolver,
      CatalogueResolver,
      ImportMutations,
      ImportResolver,
      LeaderboardDifferenceResolver,
      LeaderboardEntryChangeResolver,
      LeaderboardEntryResolver,
      LeaderboardEntrySubmissionResolver,
      LeaderboardHistoryResolver,
      LeaderboardResolver,
      LeaderboardSharingResolver,
      LeaderboardSubmissionsResolver,
      LeaderboardSubscriptions,
      LeaderboardVersionEntryResolver,
      LeaderboardVersionResolver,
      LineageNodeResolver,
      LineageResolver,
      StalenessResolver,
      ModelAliasMoveResolver,
      ModelAliasResolver,
      ModelMutations,
      ModelVersionResolver,
      RegisteredModelResolver,
      RunModelVersionsResolver,
      NetworkMutations,
      JunctionDifferenceResolver,
      NetworkDiffResolver,
      NetworkRequestResolver,
      PlacedSensorsResolver,
      RoadPathResolver,
      RoadSegmentResolver,
      SegmentDifferenceResolver,
      SensorPlaceResolver,
      ShortestPathResolver,
      NetworkResolver,
      NetworkVersionResolver,
      DatasetNotesResolver,
      ExperimentNotesResolver,
      LeaderboardNotesResolver,
      NoteResolver,
      NoteVersionResolver,
      RunNotesResolver,
      SavedViewResolver,
      DatasetTagsResolver,
      ExperimentTagsResolver,
      LeaderboardTagsResolver,
      RunTagsResolver,
      TagResolver,
      NodeResolver,
      ProtocolResolver,
      PublicLeaderboardResolver,
      RateLimitResolver,
      RunDiagnosticsResolver,
      RunFieldResolver,
      RunFieldValuesResolver,
      RunMutations,
      ModelCardResolver,
      RunResolver,
      RunSubscriptions,
      SearchResolver,
      ShareLinkResolver,
      SubmissionResolver,
      SweepMutations,
      SweepResolver,
      TeamEventNumbersResolver,
      TrialResolver,
      InvitationResolver,
      SessionResolver,
      SignInResolver,
      TeamLifeResolver,
      TeamResolver,
      UploadMutations,
      UploadResolver,
      ViewerResolver,
      WebhookDeliveryResolver,
      WebhookMutations,
      WebhookResolver,
      WorkerResolver,
    ],
    // Inputs are checked by zod where they are read, so that each fault names its field.
    validate: false,
    // type-graphql asks for one wherever there are subscriptions; ours read the database and publish nothing on it.
    pubSub: createPubSub(),
  });
  for (const [name, description] of Object.entries(rootDescriptions)) {
    const type = schema.getType(name);
    if (type !== undefined) type.description = description;
  }
  return schema;
}

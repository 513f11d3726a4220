/** Postgres for Stillgraph: connections, migrations, and the queries, one namespace a noun. */
export * from './database.ts';
export * from './errors.ts';
export * from './migrate.ts';
export * from './notifications.ts';
export * from './seed.ts';
export { teamDatabase } from './team-database.ts';
export { bytesOf, float16Of, float32Of, unpackMask } from './series/bytes.ts';
export { qualityKinds, type QualityFinding, type QualityPart } from './series/faults.ts';
export {
  FAR,
  MUCH_MISSING,
  SeriesQuality,
  STUCK_STEPS,
  type SensorQuality,
  type WeekProfile,
} from './series/quality.ts';
export { WEEK_HOURS, weekHours } from './series/week-hours.ts';
export { alertConditionSchema, type AlertCondition, type AlertRuleKind } from './alerts/conditions.ts';
export { publicPayload } from './events/public-event.ts';
export {
  isTeamEventType,
  payloadSchemaOf,
  subjectOf,
  teamEventTypes,
  type TeamEventPayload,
  type TeamEventType,
} from './events/types.ts';
export { globalId } from './global-id.ts';
export { expecting, plainIssue } from './plain-issue.ts';
export { seal, sealingKey, unseal } from './sealing.ts';
export { isPublicAddress } from './public-address.ts';
export { hostOf, webhookUrlFault } from './webhooks/address.ts';
export { unitText } from './unit-text.ts';
export { BucketError } from './objects/bucket.ts';
export type { ObjectStore } from './objects/object-store.ts';
export { openObjectStore } from './objects/open-object-store.ts';
export type { S3Settings } from './objects/s3-bucket.ts';
export type { PartStore } from './uploads/part-store.ts';
export { storedParts } from './uploads/stored-parts.ts';
export {
  clockChanges,
  coordinateFaults,
  findingKinds,
  findingSeverities,
  importReportSchema,
  type ImportReport,
  type ReportFinding,
} from './import-report.ts';
export { licenceOf, type Licence } from './licences.ts';
export { newId } from './schema/columns.ts';
export { isNothing, type Changed, type Updated } from './queries/changed.ts';
export { MOST_COUNTED } from './queries/counted.ts';
export type { Page, PageRequest } from './queries/page.ts';
export * as accountRemoval from './queries/account-removal.ts';
export * as alerts from './queries/alerts/index.ts';
export * as artifacts from './queries/artifacts/index.ts';
export * as notes from './queries/annotations/notes.ts';
export * as savedViews from './queries/annotations/saved-views.ts';
export { annotatedSubject, subjectTypes, type Subject, type SubjectType } from './queries/annotations/subjects.ts';
export * as tags from './queries/annotations/tags.ts';
export * as attributions from './queries/attributions.ts';
export * as auditLog from './queries/audit-log.ts';
export * as datasets from './queries/datasets.ts';
export * as evaluations from './queries/evaluations.ts';
export * as passwords from './queries/passwords.ts';
export * as predictionIntervals from './queries/prediction-intervals.ts';
export * as experiments from './queries/experiments.ts';
export * as graphRequests from './queries/graph-requests.ts';
export * as graphs from './queries/graphs.ts';
export * as imports from './queries/imports.ts';
export * as invitations from './queries/invitations.ts';
export * as leaderboardVersions from './queries/leaderboard-versions/index.ts';
export * as leaderboards from './queries/leaderboards.ts';
export * as lineage from './queries/lineage/index.ts';
export * as lint from './queries/lint.ts';
export * as members from './queries/members.ts';
export * as metrics from './queries/metrics.ts';
export * as models from './queries/models/index.ts';
export * as networkDiff from './queries/network-diff.ts';
export * as networkFindings from './queries/network-findings.ts';
export * as networkParts from './queries/network-parts.ts';
export * as networkRequests from './queries/network-requests.ts';
export * as networkSizes from './queries/network-sizes.ts';
export * as networks from './queries/networks.ts';
export * as protocols from './queries/protocols.ts';
export * as runDiagnostics from './queries/run-diagnostics.ts';
export * as runs from './queries/runs/index.ts';
export * as search from './queries/search.ts';
export * as sensorPlaces from './queries/sensor-places.ts';
export * as sessions from './queries/sessions.ts';
export * as shareLinks from './queries/share-links.ts';
export * as signInAttempts from './queries/sign-in-attempts.ts';
export * as submissions from './queries/submissions.ts';
export * as sweeps from './queries/sweeps/index.ts';
export * as teamEvents from './queries/team-events.ts';
export * as snapshots from './queries/snapshot.ts';
export * as teamKeys from './queries/team-keys.ts';
export * as teamRemoval from './queries/team-removal.ts';
export * as teams from './queries/teams.ts';
export * as uploads from './queries/uploads/index.ts';
export * as webhooks from './queries/webhooks/index.ts';
export * as workers from './queries/workers.ts';

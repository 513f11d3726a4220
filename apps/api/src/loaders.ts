/** All loaders of one request, bound to one team: rows of another team are not found. */
import {
  alerts,
  artifacts,
  attributions,
  datasets,
  evaluations,
  experiments,
  graphRequests,
  graphs,
  imports,
  leaderboards,
  lint,
  metrics,
  models,
  networkRequests,
  networks,
  notes,
  predictionIntervals,
  protocols,
  runDiagnostics,
  runs,
  sensorPlaces,
  sweeps,
  tags,
  teamEvents,
  teams,
  webhooks,
  uploads,
  workers,
  type Database,
  type SubjectType,
} from '@stillgraph/db';
import type DataLoader from 'dataloader';
import { edgesForOperation } from './modules/graph/edges.ts';
import { MOST_REQUESTS } from './modules/graph/request-type.ts';
import { versionLoaders } from './modules/leaderboard/version-loaders.ts';
import { networkLoaders } from './modules/network/network-loaders.ts';
import { MOST_IMPORTS } from './modules/upload/limits.ts';
import type { KeyPage } from './relay/connection.ts';
import { byArguments, manyByKey, oneByKey, pageByKey } from './relay/loader.ts';

type Rows<Row> = ReadonlyMap<string, Row>;

function where<Row>(rows: Rows<Row>, test: (row: Row) => boolean): Map<string, Row> {
  return new Map([...rows].filter(([, row]) => test(row)));
}

/** A loader for each type of things that tags and notes are on. */
function ofSubjects<Row>(read: (type: SubjectType, ids: readonly string[]) => Promise<ReadonlyMap<string, Row[]>>) {
  const of = (type: SubjectType) => manyByKey((ids) => read(type, ids));
  return { Run: of('Run'), Experiment: of('Experiment'), Dataset: of('Dataset'), Leaderboard: of('Leaderboard') };
}

/** @param signal aborted when the time of who asks is up; left out where there is no such time */
export function createLoaders(database: Database, teamId: string, signal?: AbortSignal) {
  const ofTeam = <Row extends { readonly teamId: string }>(rows: Rows<Row>): Map<string, Row> =>
    where(rows, (row) => row.teamId === teamId);

  const run = oneByKey(async (ids) => ofTeam(await runs.byIds(database, ids)));
  const network = oneByKey(async (ids) => ofTeam(await networks.byIds(database, ids)));
  const leaderboard = oneByKey(async (ids) => ofTeam(await leaderboards.byIds(database, ids)));

  /** Keeps the rows whose owner the team has. */
  const owned = async <Row>(
    rows: Rows<Row>,
    owners: DataLoader<string, unknown>,
    ownerOf: (row: Row) => string,
  ): Promise<Map<string, Row>> => {
    const found = new Set<string>();
    await Promise.all(
      [...new Set([...rows.values()].map(ownerOf))].map(async (id) => {
        if ((await owners.load(id)) !== null) found.add(id);
      }),
    );
    return where(rows, (row) => found.has(ownerOf(row)));
  };

  return {
    ...versionLoaders(database, teamId, ofTeam),
    ...networkLoaders(database, signal),
    aliasesOfModel: manyByKey((ids) => models.aliasesOf(database, ids)),
    aliasMovesOfModel: byArguments((page: KeyPage) => pageByKey((ids) => models.movePages(database, ids, page))),
    alert: oneByKey(async (ids) => ofTeam(await alerts.byIds(database, ids))),
    alertRule: oneByKey(async (ids) => ofTeam(await alerts.rulesByIds(database, ids))),
    artifact: oneByKey(async (ids) => owned(await artifacts.byIds(database, ids), run, (row) => row.runId)),
    attribution: oneByKey(async (ids) => ofTeam(await attributions.byIds(database, ids))),
    attributionsOfRun: byArguments((first: number) => manyByKey((ids) => attributions.newestOf(database, ids, first))),
    artifactsOfRun: manyByKey((ids) => artifacts.byRunIds(database, ids)),
    cumulativeScoresOfRun: {
      TEST: manyByKey((ids) => evaluations.cumulativeByRunIds(database, ids, 'TEST')),
      VALIDATION: manyByKey((ids) => evaluations.cumulativeByRunIds(database, ids, 'VALIDATION')),
    },
    controlledByRun: manyByKey((ids) => runs.controlledBy(database, ids)),
    countOfTag: oneByKey((ids) => tags.counts(database, ids)),
    countOfRunField: oneByKey((paths) => runs.countsOfFields(database, teamId, paths)),
    currentRunOfWorker: oneByKey(async (ids) => ofTeam(await workers.currentRuns(database, ids))),
    dataset: oneByKey(async (ids) => ofTeam(await datasets.byIds(database, ids))),
    datasetChannels: manyByKey((ids) => datasets.channelsOf(database, ids)),
    datasetNodes: manyByKey((ids) => datasets.nodesOf(database, ids)),
    deliveriesOfWebhook: byArguments((page: KeyPage & webhooks.DeliveryFilter) =>
      pageByKey((ids) => webhooks.pagesOfWebhooks(database, ids, page)),
    ),
    diagnosticsOfRun: oneByKey((ids) => runDiagnostics.byRunIds(database, ids)),
    diagnosticsSummaryOfRun: oneByKey((ids) => runDiagnostics.summariesByRunIds(database, ids)),
    edgesOfGraph: oneByKey(edgesForOperation(database)),
    entriesOfLeaderboard: byArguments((page: KeyPage) =>
      pageByKey((ids) => leaderboards.pagesOfBoards(database, ids, page)),
    ),
    entryOfRun: oneByKey((ids) => leaderboards.entriesOfRuns(database, ids)),
    entryOfCopy: oneByKey((ids) => leaderboards.entriesOfCopies(database, ids)),
    evaluationsOfRun: {
      TEST: manyByKey((ids) => evaluations.byRunIds(database, ids, 'TEST')),
      VALIDATION: manyByKey((ids) => evaluations.byRunIds(database, ids, 'VALIDATION')),
    },
    eventNumbersOfTeam: oneByKey((ids) => teamEvents.numbersOf(database, ids)),
    experiment: oneByKey(async (ids) => ofTeam(await experiments.byIds(database, ids))),
    fieldsOfRun: byArguments((paths: readonly string[]) =>
      oneByKey((ids) => runs.fieldsOfRuns(database, teamId, ids, paths)),
    ),
    filesOfUpload: manyByKey((ids) => uploads.filesOf(database, ids)),
    graph: oneByKey(async (ids) => ofTeam(await graphs.byIds(database, ids))),
    graphRequest: oneByKey(async (ids) => ofTeam(await graphRequests.byIds(database, ids))),
    graphRequestsOfDataset: manyByKey((ids) => graphRequests.unmadeOf(database, ids, MOST_REQUESTS)),
    graphsOfDataset: byArguments((page: KeyPage) =>
      pageByKey((ids) => graphs.pagesOfDatasets(database, ids, { teamId, ...page })),
    ),
    import: oneByKey(async (ids) => ofTeam(await imports.byIds(database, ids))),
    importsOfUpload: manyByKey((ids) => imports.ofUploads(database, ids, MOST_IMPORTS)),
    intervalsOfRun: manyByKey((ids) => predictionIntervals.byRunIds(database, ids)),
    junctions: manyByKey((ids) => networks.junctionsOf(database, ids)),
    latestNetworkVersion: oneByKey((ids) => networks.latestVersions(database, ids)),
    leaderboard,
    leaderboardEntry: oneByKey(async (ids) =>
      owned(await leaderboards.entriesByIds(database, ids), leaderboard, (row) => row.leaderboardId),
    ),
    leaderboardOfProtocol: oneByKey(async (ids) => ofTeam(await leaderboards.byProtocolIds(database, ids))),
    keptOffOfProtocol: manyByKey((ids) => lint.keptOffByProtocolIds(database, ids)),
    licencesOfDataset: manyByKey((ids) => datasets.licencesOf(database, ids)),
    lintFindingsOfRun: manyByKey((ids) => lint.findingsByRunIds(database, ids)),
    logsOfRun: byArguments((page: runs.LogFilter & { readonly first: number; readonly afterSequence: number }) =>
      pageByKey((ids) => runs.logs(database, ids, page)),
    ),
    metricsOfRun: byArguments((request: metrics.MetricRequest) =>
      manyByKey((ids) => metrics.byRunIds(database, ids, request)),
    ),
    modelVersion: oneByKey(async (ids) => ofTeam(await models.versionsByIds(database, ids))),
    modelVersionsOfRun: manyByKey((ids) => models.versionsOfRuns(database, ids)),
    minutesOfExperiment: oneByKey((ids) => sweeps.minutesOf(database, ids)),
    missingPartsOfUpload: manyByKey((ids) => uploads.missingPartsOf(database, ids)),
    network,
    networkRequest: oneByKey(async (ids) => ofTeam(await networkRequests.byIds(database, ids))),
    networkRequestsOfUpload: manyByKey((ids) => networkRequests.ofUploads(database, ids, MOST_IMPORTS)),
    networkVersion: oneByKey(async (ids) =>
      owned(await networks.versionsByIds(database, ids), network, (row) => row.networkId),
    ),
    partsOfUpload: manyByKey((ids) => uploads.partsOf(database, ids)),
    progressOfUpload: oneByKey((ids) => uploads.progressOf(database, ids)),
    pendingOfWebhook: oneByKey((ids) => webhooks.pendingOf(database, ids)),
    provenanceOfRun: oneByKey((ids) => lint.provenanceByRunIds(database, ids)),
    numberedModelVersion: byArguments((number: number) => oneByKey((ids) => models.numbered(database, ids, number))),
    placedSensors: manyByKey((ids) => sensorPlaces.countsOf(database, ids)),
    note: oneByKey(async (ids) => ofTeam(await notes.byIds(database, ids))),
    notesOf: ofSubjects((type, ids) => notes.ofSubjects(database, type, ids)),
    protocol: oneByKey(async (ids) => ofTeam(await protocols.byIds(database, ids))),
    rankingOfProtocol: oneByKey(async (ids) => ofTeam(await leaderboards.rankingsOf(database, ids))),
    registeredModel: oneByKey(async (ids) => ofTeam(await models.byIds(database, ids))),
    roadSegments: manyByKey((ids) => networks.segmentsOf(database, ids)),
    run,
    runsOfExperiment: byArguments((search: runs.RunSearch) =>
      pageByKey((ids) => runs.findOfExperiments(database, ids, search)),
    ),
    runTotals: oneByKey((ids) => experiments.runCounts(database, ids)),
    runsOfEntry: manyByKey((ids) => leaderboards.runsOfEntries(database, ids)),
    runsOfTrial: manyByKey((ids) => sweeps.runsOfTrials(database, ids)),
    scoresOfRun: {
      TEST: manyByKey((ids) => evaluations.scoresByRunIds(database, ids, 'TEST')),
      VALIDATION: manyByKey((ids) => evaluations.scoresByRunIds(database, ids, 'VALIDATION')),
    },
    statisticsOfGraph: oneByKey((ids) => graphs.statisticsOf(database, ids)),
    studentsOfRun: manyByKey((ids) => runs.studentsOf(database, ids)),
    sweep: oneByKey(async (ids) => ofTeam(await sweeps.byIds(database, ids))),
    sweepOfExperiment: oneByKey(async (ids) => ofTeam(await sweeps.byExperimentIds(database, ids))),
    teamEvent: oneByKey((ids) => teamEvents.byIds(database, teamId, ids)),
    tag: oneByKey(async (ids) => ofTeam(await tags.byIds(database, ids))),
    tagsOf: ofSubjects((type, ids) => tags.ofSubjects(database, type, ids)),
    teachersOfRun: manyByKey((ids) => runs.teachersOf(database, ids)),
    trialsOfSweep: manyByKey((ids) => sweeps.trialsOf(database, ids)),
    upload: oneByKey(async (ids) => ofTeam(await uploads.byIds(database, ids))),
    /** People are found by id alone: ask only for those that a thing of the team names. */
    user: oneByKey((ids) => teams.usersByIds(database, ids)),
    versionsOfModel: byArguments((page: KeyPage) => pageByKey((ids) => models.versionPages(database, ids, page))),
    webhook: oneByKey(async (ids) => ofTeam(await webhooks.byIds(database, ids))),
    webhookDelivery: oneByKey(async (ids) => ofTeam(await webhooks.deliveriesByIds(database, ids))),
    versionsOfNote: manyByKey((ids) => notes.versionsOf(database, ids)),
    worker: oneByKey((ids) => workers.byIds(database, ids)),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

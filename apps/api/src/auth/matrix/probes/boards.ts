/** The model registry, leaderboards, submissions and what is shared of them. */
import type { Arguments, MutationProbe, Probes } from '../probe.ts';

const models = (args: Arguments): MutationProbe => ({ needs: 'models.write', args });
const boards = (args: Arguments): MutationProbe => ({ needs: 'leaderboards.write', args });

export const leaderboardsAndModels: Probes = {
  mutations: {
    leaderboardVisibilitySet: {
      needs: ['leaderboards.write', 'team.manage'],
      args: ({ idOf }) => ({ input: { id: idOf('Leaderboard'), visibility: 'PUBLIC' } }),
    },
    modelAliasSet: models(({ idOf }) => ({
      input: { modelId: idOf('RegisteredModel'), alias: 'champion', number: 1 },
    })),
    modelCreate: models(() => ({ input: { name: 'own' } })),
    modelDelete: models(({ idOf }) => ({ id: idOf('RegisteredModel') })),
    modelUpdate: models(({ idOf }) => ({ input: { id: idOf('RegisteredModel'), name: 'other' } })),
    modelVersionCreate: models(({ idOf }) => ({ input: { modelId: idOf('RegisteredModel'), runId: idOf('Run') } })),
    modelVersionStageSet: models(({ idOf }) => ({ input: { id: idOf('ModelVersion'), stage: 'STAGING' } })),
    shareLinkCreate: boards(({ idOf }) => ({ input: { leaderboardId: idOf('Leaderboard') } })),
    shareLinkRevoke: boards(({ idOf }) => ({ id: idOf('ShareLink') })),
    submissionCreate: boards(({ idOf }) => ({
      input: {
        ...{ leaderboardId: idOf('Leaderboard'), graphId: idOf('Graph'), name: 'theirs' },
        ...{ config: { model: { name: 'nlinear' } }, weights: [{ artifactId: idOf('Artifact') }] },
      },
    })),
  },
  queries: {
    leaderboards: {},
    model: { args: () => ({ name: 'speeds' }) },
    models: {},
    publicLeaderboard: { of: 'anybody', args: () => ({ slug: 'nothing-of-this-name' }) },
    publicLeaderboards: { of: 'anybody' },
    sharedLeaderboard: { of: 'anybody', args: () => ({ token: 'nothing' }) },
  },
  subscriptions: {
    leaderboardChanged: { args: ({ idOf }) => ({ id: idOf('Leaderboard'), afterVersion: 0 }) },
    leaderboardEvents: { args: ({ idOf }) => ({ leaderboardId: idOf('Leaderboard'), afterSequence: 0 }) },
  },
  nodes: {
    Leaderboard: {},
    LeaderboardEntry: {},
    LeaderboardVersion: {},
    ModelVersion: {},
    Protocol: {},
    RegisteredModel: {},
    ShareLink: { needs: 'leaderboards.write' },
    Submission: {},
  },
  edges: {
    'Leaderboard.asOf': { args: () => ({ moment: '2100-01-01T00:00:00Z' }) },
    'RegisteredModel.version': { args: () => ({ number: 1 }) },
    'Leaderboard.shareLinks': { needs: 'leaderboards.write', hidden: true },
  },
  routes: {
    'GET /export/leaderboards/:file': { path: (idOf) => `/export/leaderboards/${idOf('Leaderboard')}.csv` },
    'GET /export/public/:file': { path: () => '/export/public/nothing-of-this-name.csv', open: true, status: 404 },
    'GET /export/shared/:file': { path: (_, { shareToken }) => `/export/shared/${shareToken}.csv`, open: true },
  },
};

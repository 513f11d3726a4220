/** Experiments, runs, sweeps, and what people write to them. */
import { smallConfig, smallSweep } from '../../../testing/experiments.ts';
import type { Arguments, MutationProbe, Probes } from '../probe.ts';

const experiment: Arguments = ({ idOf }) => ({
  input: { name: 'theirs', datasetId: idOf('Dataset'), graphId: idOf('Graph'), config: smallConfig },
});
const sweep: Arguments = ({ idOf }) => ({
  input: { name: 'rates', experimentId: idOf('Experiment'), spec: smallSweep },
});
const definition = { filter: null, orderBy: [], columns: [] };

const may = (args: Arguments): MutationProbe => ({ needs: 'research.write', args });

export const research: Probes = {
  mutations: {
    // Far from sweepCreate: the two together cost more than one operation may.
    sweepClone: may(({ idOf }) => ({ id: idOf('Sweep') })),
    attributionCreate: may(({ idOf }) => ({ input: { runId: idOf('Run'), node: 0 } })),
    experimentCreate: may(experiment),
    experimentArchive: may(({ idOf }) => ({ id: idOf('Experiment') })),
    experimentCancel: may(({ idOf }) => ({ id: idOf('Experiment') })),
    experimentClone: may(({ idOf }) => ({ id: idOf('Experiment') })),
    experimentDelete: may(({ idOf }) => ({ id: idOf('Experiment') })),
    experimentRestore: may(({ idOf }) => ({ id: idOf('Experiment') })),
    experimentRetry: may(({ idOf }) => ({ id: idOf('Experiment') })),
    noteCreate: may(({ idOf }) => ({ subjectId: idOf('Run'), text: 'seen' })),
    noteDelete: may(({ idOf }) => ({ id: idOf('Note') })),
    noteUpdate: may(({ idOf }) => ({ id: idOf('Note'), text: 'seen again' })),
    runCancel: may(({ idOf }) => ({ id: idOf('Run') })),
    runClone: may(({ idOf }) => ({ id: idOf('Run'), seed: 7 })),
    runResume: may(({ idOf }) => ({ id: idOf('Run') })),
    runRetry: may(({ idOf }) => ({ id: idOf('Run') })),
    runsCancel: may(({ idOf, otherRun }) => ({ ids: [idOf('Run'), otherRun] })),
    runsRetry: may(({ idOf, otherRun }) => ({ ids: [idOf('Run'), otherRun] })),
    savedViewCreate: may(() => ({ input: { name: 'own', page: 'RUNS', definition } })),
    savedViewDelete: may(({ idOf }) => ({ id: idOf('SavedView') })),
    savedViewUpdate: may(({ idOf }) => ({ id: idOf('SavedView'), input: { name: 'other' } })),
    sweepCancel: may(({ idOf }) => ({ id: idOf('Sweep') })),
    sweepCreate: may(sweep),
    sweepPromote: may(({ idOf }) => ({ id: idOf('Sweep') })),
    sweepRetry: may(({ idOf }) => ({ id: idOf('Sweep') })),
    tagCreate: may(() => ({ input: { name: 'own' } })),
    tagDelete: may(({ idOf }) => ({ id: idOf('Tag') })),
    tagUpdate: may(({ idOf }) => ({ id: idOf('Tag'), input: { name: 'other' } })),
    tagsPut: may(({ idOf }) => ({ subjectIds: [idOf('Run')], tagIds: [idOf('Tag')] })),
    tagsTakeOff: may(({ idOf }) => ({ subjectIds: [idOf('Run')], tagIds: [idOf('Tag')] })),
  },
  queries: {
    experimentOptions: { of: 'all' },
    experimentPlan: { args: experiment },
    experiments: { args: ({ idOf }) => ({ filter: { datasetId: idOf('Dataset') } }) },
    lineage: { args: ({ idOf }) => ({ of: idOf('Run') }) },
    runFieldValues: { args: () => ({ config: 'model.name' }) },
    runFields: { args: () => ({ kind: 'CONFIG' }) },
    runs: { args: ({ idOf }) => ({ filter: { experimentId: idOf('Experiment') } }) },
    runsCompare: { args: ({ idOf, otherRun }) => ({ ids: [idOf('Run'), otherRun] }) },
    savedViews: { args: () => ({ page: 'LEADERBOARD' }) },
    search: { args: ({ idOf }) => ({ text: idOf('Run') }) },
    sweepPlan: { args: sweep },
    sweeps: { args: ({ idOf }) => ({ filter: { experimentId: idOf('Experiment') } }) },
    tags: {},
    // Workers serve all teams; what one is at work on is told to the team whose it is.
    workers: {},
  },
  subscriptions: {
    experimentProgress: { args: ({ idOf }) => ({ experimentId: idOf('Experiment') }) },
    runProgress: { args: ({ idOf }) => ({ runId: idOf('Run') }) },
  },
  nodes: {
    Artifact: {},
    Attribution: {},
    Experiment: {},
    Note: {},
    Run: {},
    SavedView: {},
    Sweep: {},
    Tag: {},
  },
  routes: {
    'GET /binary/artifacts/:id': { path: (idOf) => `/binary/artifacts/${idOf('Artifact')}` },
    'GET /binary/runs/:id/capsule': {
      path: (idOf) => `/binary/runs/${idOf('Run')}/capsule`,
      // The run is not over.
      status: 404,
    },
    'GET /binary/runs/:id/errors': { path: (idOf) => `/binary/runs/${idOf('Run')}/errors` },
    'GET /binary/runs/:id/labels': { path: (idOf) => `/binary/runs/${idOf('Run')}/labels` },
    'GET /binary/runs/:id/predictions': { path: (idOf) => `/binary/runs/${idOf('Run')}/predictions` },
    'GET /binary/runs/:id/quantiles': { path: (idOf) => `/binary/runs/${idOf('Run')}/quantiles?level=0.9` },
    'GET /export/:file': { path: () => '/export/runs.json' },
    'GET /export/experiments/:file': { path: (idOf) => `/export/experiments/${idOf('Experiment')}.json` },
  },
};

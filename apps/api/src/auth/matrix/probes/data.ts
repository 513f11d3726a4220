/** Uploads, imports, datasets, networks and graphs. */
import { createHash } from 'node:crypto';
import type { Arguments, MutationProbe, Probes } from '../probe.ts';

const may = (args: Arguments): MutationProbe => ({ needs: 'data.write', args });
const graph: Arguments = ({ idOf }) => ({ input: { datasetId: idOf('Dataset'), recipe: { kind: 'IDENTITY' } } });
const file = { name: 'a.csv', bytes: 1, sha256: createHash('sha256').update('a').digest('hex') };

export const data: Probes = {
  mutations: {
    catalogueImport: may(() => ({ name: 'los-loop' })),
    datasetImport: may(({ idOf }) => ({ input: { uploadId: idOf('Upload') } })),
    graphCreate: may(graph),
    graphPreview: may(graph),
    importCancel: may(({ idOf }) => ({ id: idOf('Import') })),
    importDismiss: may(({ idOf }) => ({ id: idOf('Import') })),
    importRetry: may(({ idOf }) => ({ id: idOf('Import') })),
    networkCreate: may(() => ({
      input: { name: 'drawn', junctions: [{ junction: 'a', latitude: 52, longitude: 4 }] },
    })),
    networkImport: may(({ idOf }) => ({ input: { uploadId: idOf('Upload'), name: 'imported' } })),
    networkVersionCreate: may(({ idOf }) => ({
      input: {
        parentId: idOf('NetworkVersion'),
        patches: [{ kind: 'JUNCTION_MOVE', junction: 'a', latitude: 52, longitude: 4 }],
      },
    })),
    sensorPlacesSet: may(({ idOf }) => ({ input: { datasetId: idOf('Dataset'), versionId: idOf('NetworkVersion') } })),
    networkDelete: may(({ idOf }) => ({ id: idOf('Network') })),
    networkRename: may(({ idOf }) => ({ input: { id: idOf('Network'), name: 'own' } })),
    networkSnap: may(({ idOf }) => ({ input: { datasetId: idOf('Dataset'), versionId: idOf('NetworkVersion') } })),
    uploadCancel: may(({ idOf }) => ({ id: idOf('Upload') })),
    uploadComplete: may(({ idOf }) => ({ id: idOf('Upload') })),
    uploadCreate: may(() => ({ input: { files: [file] } })),
  },
  queries: {
    catalogue: { of: 'all' },
    datasets: {},
    graphs: { args: ({ idOf }) => ({ datasetId: idOf('Dataset') }) },
    imports: {},
    networkRequests: {},
    networks: {},
    uploads: {},
  },
  nodes: {
    Dataset: {},
    Graph: {},
    GraphRequest: {},
    Import: {},
    Network: {},
    NetworkRequest: {},
    NetworkVersion: {},
    Upload: {},
  },
  edges: {
    'NetworkVersion.sensorPlaces': { args: ({ idOf }) => ({ datasetId: idOf('Dataset') }) },
    'NetworkVersion.shortestPath': { args: () => ({ from: { junction: 'a' }, to: { junction: 'b' } }) },
  },
  routes: {
    'GET /export/networks/:file': { path: (idOf) => `/export/networks/${idOf('NetworkVersion')}.geojson` },
    'GET /binary/datasets/:id/quantiles': {
      path: (idOf) => `/binary/datasets/${idOf('Dataset')}/quantiles?shares=0.85`,
    },
    'GET /binary/datasets/:id/series': { path: (idOf) => `/binary/datasets/${idOf('Dataset')}/series` },
    'PUT /binary/uploads/:id/parts/:number': {
      path: (idOf) => `/binary/uploads/${idOf('Upload')}/parts/1`,
      body: 'abc',
      needs: 'data.write',
      status: 204,
    },
    'HEAD /binary/uploads/:id/parts/:number': { path: (idOf) => `/binary/uploads/${idOf('Upload')}/parts/1` },
  },
};

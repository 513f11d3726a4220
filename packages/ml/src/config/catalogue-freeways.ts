/** Freeways of California, as the usual benchmarks cut them. */
import type { CatalogueEntry, CatalogueFile, CatalogueLicence } from './catalogue-entry.ts';
import { timelessSpeeds } from './catalogue-manifest.ts';
import type { ProtocolName } from './named-protocols.ts';

const FIVE_MINUTES = 300;
const LOS_ANGELES = 'America/Los_Angeles';
const RAW = 'https://raw.githubusercontent.com';

/** In a mirror alone: its authors publish it where an account or a person is needed. */
const mirrored = (name: string): CatalogueFile => ({ name, url: null, bytes: null, sha256: null });

const unstated = (attribution: string): CatalogueLicence => ({
  spdx: null,
  title: 'No licence is stated for the data',
  url: null,
  attribution,
  forbids: ['UNSTATED'],
});

const dcrnn = {
  citation:
    'Li, Yu, Shahabi, Liu: Diffusion Convolutional Recurrent Neural Network: Data-Driven Traffic Forecasting. ICLR 2018',
  homepage: 'https://github.com/liyaguang/DCRNN',
  quantity: 'speed',
  unit: 'mi/h',
} as const;

/** Flows of a district of PeMS, from the archive of Song et al. */
function pems(name: ProtocolName, number: string, nodes: number, steps: number, start: string): CatalogueEntry {
  return {
    ...{ name, title: number, shape: { nodes, steps, stepSeconds: FIVE_MINUTES } },
    description: `Flows of ${nodes} detectors of the California freeways, vehicles per five minutes.`,
    citation:
      'Song, Lin, Guo, Wan: Spatial-Temporal Synchronous Graph Convolutional Networks. AAAI 2020. Measurements: Caltrans PeMS',
    licence: unstated('Caltrans Performance Measurement System (PeMS), pems.dot.ca.gov'),
    homepage: 'https://github.com/Davidham3/STSGCN',
    files: [mirrored(`${number}.npz`), mirrored(`${number}.csv`)],
    ...{ quantity: 'flow', unit: 'veh/5min', protocol: name },
    seen: { START: 'TorchSpatiotemporal/tsl at 08473ed, tsl/datasets/pems_benchmarks.py' },
    options: {
      ...{
        file: `${number}.npz`,
        adjacency: `${number}.csv`,
        adjacencyIs: 'distance',
        start,
        stepSeconds: FIVE_MINUTES,
      },
      ...{ zone: LOS_ANGELES, quantity: 'flow', unit: 'veh/5min', zeroIsMissing: true },
    },
  };
}

/** One of the four areas of LargeST, the year 2019 in steps of 15 minutes. */
function largest(area: string, place: string, nodes: number): CatalogueEntry {
  const short = area.toLowerCase();
  return {
    ...{ name: `largest-${short}`, title: `LargeST ${area}`, shape: { nodes, steps: 35_040, stepSeconds: 900 } },
    description: `Flows of ${nodes} detectors of ${place}, the year 2019, vehicles per 15 minutes.`,
    citation:
      'Liu et al.: LargeST: A Benchmark Dataset for Large-Scale Traffic Forecasting. NeurIPS Datasets and Benchmarks 2023',
    licence: {
      spdx: 'CC-BY-NC-4.0',
      title: 'Creative Commons Attribution-NonCommercial 4.0',
      url: 'https://creativecommons.org/licenses/by-nc/4.0',
      attribution: 'Liu et al. 2023, LargeST',
      forbids: ['COMMERCIAL_USE'],
    },
    homepage: 'https://github.com/liuxu77/LargeST',
    files: [mirrored(`${short}_his_2019.h5`), mirrored(`${short}_meta.csv`), mirrored(`${short}_rn_adj.npy`)],
    ...{ quantity: 'flow', unit: 'veh/15min', protocol: 'largest' },
    seen: {},
    options: { zone: LOS_ANGELES, quantity: 'flow', unit: 'veh/15min', zeroIsMissing: true },
  };
}

export const freewayEntries: readonly CatalogueEntry[] = [
  {
    ...{ ...dcrnn, name: 'metr-la', title: 'METR-LA', shape: { nodes: 207, steps: 34_272, stepSeconds: FIVE_MINUTES } },
    description: 'Speeds of 207 loop detectors of the Los Angeles freeways, March to June 2012.',
    licence: unstated('Los Angeles County; Li et al. 2018'),
    files: [mirrored('metr-la.h5')],
    protocol: 'metr-la',
    seen: {},
    options: { file: 'metr-la.h5', zone: LOS_ANGELES, quantity: 'speed', unit: 'mi/h', zeroIsMissing: true },
  },
  {
    ...{
      ...dcrnn,
      name: 'pems-bay',
      title: 'PEMS-BAY',
      shape: { nodes: 325, steps: 52_116, stepSeconds: FIVE_MINUTES },
    },
    description: 'Speeds of 325 detectors of the San Francisco Bay Area, January to June 2017.',
    licence: unstated('Caltrans Performance Measurement System (PeMS); Li et al. 2018'),
    files: [mirrored('pems-bay.h5')],
    protocol: 'pems-bay',
    seen: {},
    options: { file: 'pems-bay.h5', zone: LOS_ANGELES, quantity: 'speed', unit: 'mi/h', zeroIsMissing: true },
  },
  pems('pems03', 'PEMS03', 358, 26_208, '2018-09-01'),
  pems('pems04', 'PEMS04', 307, 16_992, '2018-01-01'),
  pems('pems07', 'PEMS07', 883, 28_224, '2017-05-01'),
  pems('pems08', 'PEMS08', 170, 17_856, '2016-07-01'),
  largest('SD', 'San Diego', 716),
  largest('GBA', 'the San Francisco Bay Area', 2352),
  largest('GLA', 'Greater Los Angeles', 3834),
  largest('CA', 'California', 8600),
  {
    ...{ name: 'los-loop', title: 'Los-loop', shape: { nodes: 207, steps: 2016, stepSeconds: FIVE_MINUTES } },
    description: 'One week of METR-LA with its gaps filled by interpolation, as T-GCN is published on.',
    citation: 'Zhao et al.: T-GCN: A Temporal Graph Convolutional Network for Traffic Prediction. IEEE T-ITS 2020',
    licence: {
      spdx: 'MIT',
      title: 'MIT, as the repository of its PyTorch version says',
      url: 'https://opensource.org/license/mit',
      attribution: 'Zhao et al. 2020; measurements of the Los Angeles County highway detectors',
      forbids: [],
    },
    homepage: 'https://github.com/lehaifeng/T-GCN',
    files: [
      {
        ...{ name: 'los_speed.csv', url: `${RAW}/lehaifeng/T-GCN/master/data/los_speed.csv`, bytes: 3_402_125 },
        sha256: '7b732d86ae32b2930595becba28aff39dacbfb2197e250fc0332e1744ce2cbf4',
      },
      {
        ...{ name: 'los_adj.csv', url: `${RAW}/lehaifeng/T-GCN/master/data/los_adj.csv`, bytes: 111_686 },
        sha256: '7a6eb41e10677992b5af50f5ab187c6c05c5c3a92cb973950cfddbf857361e76',
      },
      {
        name: 'graph_sensor_locations.csv',
        url: `${RAW}/liyaguang/DCRNN/master/data/sensor_graph/graph_sensor_locations.csv`,
        bytes: 6341,
        sha256: 'eb8ea96e07358b45d0e4ba3b89c2673fa20c54af50150249e627389e749ade6f',
      },
    ],
    ...{ quantity: 'speed', unit: 'mi/h', protocol: 'los-loop-t-gcn', options: {} },
    seen: {
      ADDRESS: 'lehaifeng/T-GCN at 219a2346, data; liyaguang/DCRNN at 602afd9d, data/sensor_graph',
      START:
        "the period that T-GCN gives; rows 576 to 1151 lack the morning peak, as that week's Saturday and Sunday do",
    },
    manifest: timelessSpeeds({
      ...{ name: 'los-loop', speeds: 'los_speed.csv', adjacency: 'los_adj.csv', unit: 'mi/h' },
      time: { start: '2012-03-01T00:00', stepSeconds: FIVE_MINUTES, zone: LOS_ANGELES },
      places: 'graph_sensor_locations.csv',
    }),
  },
];

/** Cities, weather, air and events. */
import type { CatalogueEntry, CatalogueFile } from './catalogue-entry.ts';
import { timelessSpeeds } from './catalogue-manifest.ts';

const HOUR = 3600;
const RAW = 'https://raw.githubusercontent.com';

const folder: CatalogueFile = { name: 'datapackage.json', url: null, bytes: null, sha256: null };

export const cityEntries: readonly CatalogueEntry[] = [
  {
    ...{ name: 'sz-taxi', title: 'SZ-taxi', shape: { nodes: 156, steps: 2976, stepSeconds: 900 } },
    description: 'Speeds of taxis on 156 major roads of Luohu, Shenzhen, January 2015.',
    citation: 'Zhao et al.: T-GCN: A Temporal Graph Convolutional Network for Traffic Prediction. IEEE T-ITS 2020',
    licence: {
      spdx: 'MIT',
      title: 'MIT, as the repository of its PyTorch version says',
      url: 'https://opensource.org/license/mit',
      attribution: 'Zhao et al. 2020',
      forbids: [],
    },
    homepage: 'https://github.com/lehaifeng/T-GCN',
    files: ['sz_speed.csv', 'sz_adj.csv'].map((name) => ({
      ...{ name, url: `${RAW}/lehaifeng/T-GCN/master/data/${name}`, bytes: null, sha256: null },
    })),
    ...{ quantity: 'speed', unit: 'km/h', protocol: null, options: {} },
    seen: {},
    manifest: timelessSpeeds({
      ...{ name: 'sz-taxi', speeds: 'sz_speed.csv', adjacency: 'sz_adj.csv', unit: 'km/h' },
      time: { start: '2015-01-01T00:00', stepSeconds: 900, zone: 'Asia/Shanghai' },
    }),
  },
  {
    ...{
      name: 'hague-counts',
      title: 'The Hague, counts at crossings',
      shape: { nodes: 123, steps: 2880, stepSeconds: 900 },
    },
    description: 'Vehicles per 15 minutes at 123 lanes of 13 crossings, November 2019.',
    citation: 'Topyla 2023, UrbanDCRNN',
    licence: {
      ...{ spdx: 'MIT', title: 'MIT', url: 'https://github.com/mmtop/UrbanDCRNN', forbids: [] },
      attribution: 'Copyright (c) 2023 Maciej Topyla',
    },
    homepage: 'https://github.com/mmtop/UrbanDCRNN',
    files: [folder],
    seen: {},
    ...{ quantity: 'vehicle count', unit: 'veh/15min', protocol: 'the-hague', options: {} },
  },
  {
    ...{
      name: 'molene-weather',
      title: 'Molène, weather of Brittany',
      shape: { nodes: 43, steps: 744, stepSeconds: HOUR },
    },
    description: 'Air temperature of 43 ground stations of Météo-France, hourly, January 2014.',
    citation: 'Girault: Stationary graph signals using an isometric graph translation. EUSIPCO 2015',
    licence: {
      ...{ spdx: 'etalab-2.0', title: 'Licence Ouverte / Open Licence', forbids: [] },
      url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
      attribution: 'Météo-France',
    },
    homepage: 'https://github.com/bgirault-usc/Molene-Dataset',
    files: [folder],
    seen: {},
    ...{ quantity: 'air temperature', unit: 'Cel', protocol: null, options: {} },
  },
  {
    ...{
      name: 'chicago-crime',
      title: 'Chicago, recorded crimes',
      shape: { nodes: 64, steps: 2924, stepSeconds: 6 * HOUR },
    },
    description: 'Recorded crimes of four kinds per six hours in 64 cells of 3 km, 2016 and 2017.',
    citation: 'Li et al.: Spatial-Temporal Hypergraph Self-Supervised Learning for Crime Prediction. ICDE 2022',
    licence: {
      ...{ spdx: null, title: 'Terms of the City of Chicago data portal; the repository states no licence' },
      ...{ url: 'https://data.cityofchicago.org', attribution: 'City of Chicago', forbids: ['UNSTATED'] },
    },
    homepage: 'https://github.com/LZH-YS1998/STHSL',
    files: [folder],
    seen: {},
    ...{ quantity: 'event count', unit: 'events/6h', protocol: null, options: {} },
  },
  {
    ...{ name: 'beijing-air', title: 'Beijing, air quality', shape: { nodes: 12, steps: 35_064, stepSeconds: HOUR } },
    description: 'PM2.5 and other pollutants at 12 sites of Beijing, hourly, March 2013 to February 2017.',
    citation: 'Chen: Beijing Multi-Site Air Quality. UCI Machine Learning Repository 2017, doi:10.24432/C5RK5G',
    licence: {
      ...{ spdx: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', forbids: [] },
      url: 'https://creativecommons.org/licenses/by/4.0',
      attribution: 'Chen 2017, UCI Machine Learning Repository',
    },
    homepage: 'https://archive.ics.uci.edu/dataset/501',
    files: [folder],
    seen: {},
    ...{ quantity: 'PM2.5', unit: 'ug/m3', protocol: null, options: {} },
  },
];

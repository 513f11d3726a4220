/**
 * Errors that others published under the protocols by name. They stand beside a leaderboard and are not ranked: none of
 * them was computed here, and few say how weights were chosen or how far seeds differ.
 */
import type { ProtocolName } from './named-protocols.ts';

export interface PublishedError {
  /** Target step from 1; 0 is the mean over all. */
  readonly horizon: number;
  /** Whether it is the error over all steps 1..horizon together. */
  readonly cumulative: boolean;
  /** In the dataset's unit; null where not published. */
  readonly mae: number | null;
  readonly rmse: number | null;
  /** Percent. */
  readonly mape: number | null;
}

export interface PublishedResult {
  readonly model: string;
  readonly source: PublishedSource;
  readonly errors: readonly PublishedError[];
}

export interface PublishedSource {
  readonly citation: string;
  readonly url: string;
  /** False where the figures are quoted from others' quotations. */
  readonly seen: boolean;
}

const basicTs: PublishedSource = {
  citation: 'BasicTS, one pipeline for all models (results/results.png at fd6c40a)',
  url: 'https://github.com/GestaltCogTeam/BasicTS',
  seen: true,
};
const dcrnn: PublishedSource = {
  citation: "DCRNN, the authors' repository (README)",
  url: 'https://github.com/liyaguang/DCRNN',
  seen: true,
};
const megaCrn: PublishedSource = {
  citation: "MegaCRN, the authors' repository (README)",
  url: 'https://github.com/deepkashiwa20/MegaCRN',
  seen: true,
};
const urbanDcrnn: PublishedSource = {
  citation: 'UrbanDCRNN (README); the mean over sensors, whose spread is 2.1 to 3.5',
  url: 'https://github.com/mmtop/UrbanDCRNN',
  seen: true,
};
const tGcnLog: PublishedSource = {
  citation: "T-GCN, the smallest test error over 5,000 epochs in the authors' stored log (out/tgcn_los)",
  url: 'https://github.com/lehaifeng/T-GCN',
  seen: true,
};
const tGcnPaper: PublishedSource = {
  citation: 'Zhao et al. 2019, T-GCN, as others quote it',
  url: 'https://arxiv.org/abs/1811.05320',
  seen: false,
};
const a3tGcnPaper: PublishedSource = {
  citation: 'Bai et al. 2021, A3T-GCN, as others quote it',
  url: 'https://arxiv.org/abs/2006.11583',
  seen: false,
};

const quotedPapers: PublishedSource = {
  citation: "The models' own papers, as the table of visu-predict quotes them (docs/results.md)",
  url: 'https://github.com/almo-intellect/visu-predict',
  seen: false,
};

const QUARTER_HALF_HOUR_AND_MEAN = [3, 6, 12, 0];
const QUARTERS = [3, 6, 9, 12];

/** `MAE/RMSE/MAPE` of each horizon, a dash where there is none. */
function row(
  source: PublishedSource,
  model: string,
  cells: string,
  { horizons = QUARTER_HALF_HOUR_AND_MEAN, cumulative = false } = {},
): PublishedResult {
  const errors = cells.split(' ').map((cell, place): PublishedError => {
    const [mae = null, rmse = null, mape = null] = cell.split('/').map((text) => (text === '-' ? null : Number(text)));
    return { horizon: horizons[place] ?? NaN, cumulative, mae, rmse, mape };
  });
  return { model, source, errors };
}

const results: Readonly<Partial<Record<ProtocolName, readonly PublishedResult[]>>> = {
  'metr-la': [
    // The MAPE at 12 steps is a slip of the source (10.15 beside 16.72 everywhere else) and is left out.
    row(basicTs, 'last window copied', '6.80/14.21/16.72 6.80/14.21/16.72 6.80/14.20/- 6.80/14.21/16.72'),
    row(basicTs, 'STGCN', '2.75/5.29/7.10 3.15/6.35/8.62 3.60/7.43/10.35 3.10/6.28/8.48'),
    row(basicTs, 'DCRNN', '2.67/5.16/6.86 3.07/6.27/8.42 3.54/7.47/10.32 3.02/6.23/8.31'),
    row(basicTs, 'Graph WaveNet', '2.69/5.15/6.99 3.08/6.20/8.47 3.51/7.28/9.96 3.03/6.14/8.28'),
    row(basicTs, 'AGCRN', '2.85/5.53/7.63 3.20/6.52/9.00 3.59/7.45/10.47 3.15/6.42/8.80'),
    row(basicTs, 'MTGNN', '2.69/5.16/6.89 3.05/6.13/8.16 3.47/7.21/9.70 3.01/6.10/8.04'),
    row(basicTs, 'STID', '2.80/5.53/7.70 3.18/6.60/9.40 3.55/7.54/10.95 3.11/6.48/9.11'),
    row(basicTs, 'D2STGNN', '2.55/4.89/6.50 2.90/5.91/7.90 3.34/7.03/9.65 2.86/5.88/7.79'),
    row(dcrnn, 'DCRNN', '2.67/5.17/6.84 3.08/6.3/8.38 3.56/7.52/10.30'),
    row(megaCrn, 'MegaCRN', '2.52/4.94/6.44 2.93/6.06/7.96 3.38/7.23/9.72'),
    row(quotedPapers, 'Graph WaveNet', '2.69/-/- 3.07/-/- 3.53/-/-'),
    row(quotedPapers, 'D2STGNN', '2.56/-/- 2.90/-/- 3.35/-/-'),
    row(quotedPapers, 'STAEformer', '2.65/-/- 2.97/-/- 3.34/-/-'),
  ],
  'pems-bay': [
    row(basicTs, 'last window copied', '3.06/7.05/6.85 3.06/7.04/6.84 3.05/7.03/6.83 3.05/7.05/6.84'),
    row(basicTs, 'STGCN', '1.36/2.88/2.86 1.70/3.84/3.79 2.02/4.63/4.72 1.64/3.76/3.67'),
    row(basicTs, 'DCRNN', '1.31/2.76/2.73 1.65/3.75/3.71 1.97/4.60/4.68 1.59/3.69/3.58'),
    row(basicTs, 'Graph WaveNet', '1.30/2.73/2.71 1.65/3.73/3.73 1.99/4.60/4.71 1.59/3.68/3.59'),
    row(basicTs, 'AGCRN', '1.35/2.88/2.91 1.67/3.82/3.81 1.94/4.50/4.55 1.61/3.70/3.64'),
    row(basicTs, 'MTGNN', '1.33/2.80/2.81 1.66/3.77/3.75 1.95/4.50/4.62 1.60/3.66/3.59'),
    row(basicTs, 'STID', '1.31/2.82/2.75 1.63/3.73/3.69 1.90/4.42/4.49 1.56/3.63/3.52'),
    row(basicTs, 'D2STGNN', '1.26/2.70/2.62 1.57/3.63/3.53 1.85/4.32/4.32 1.51/3.53/3.38'),
    row(dcrnn, 'DCRNN', '1.31/2.76/2.74 1.66/3.78/3.76 1.98/4.62/4.74'),
    row(megaCrn, 'MegaCRN', '1.28/2.72/2.67 1.60/3.68/3.57 1.88/4.42/4.41'),
    row(quotedPapers, 'Graph WaveNet', '1.30/-/- 1.63/-/- 1.95/-/-'),
    row(quotedPapers, 'D2STGNN', '1.24/-/- 1.55/-/- 1.85/-/-'),
    row(quotedPapers, 'STAEformer', '1.31/-/- 1.62/-/- 1.88/-/-'),
  ],
  pems04: [
    row(basicTs, 'last window copied', '42.33/61.64/29.90 42.35/61.66/29.92 42.38/61.67/29.96 42.35/61.66/29.92'),
    row(basicTs, 'STGCN', '18.66/29.93/12.92 19.53/31.34/13.38 21.10/33.57/14.44 19.57/31.38/13.44'),
    row(basicTs, 'DCRNN', '18.49/29.49/12.81 19.61/31.23/13.57 21.52/33.92/14.98 19.63/31.26/13.59'),
    row(basicTs, 'Graph WaveNet', '17.66/28.57/12.22 18.57/29.99/12.87 19.90/31.87/14.02 18.53/29.92/12.89'),
    row(basicTs, 'AGCRN', '18.53/29.80/12.86 19.43/31.31/13.69 20.64/33.20/14.06 19.38/31.25/13.40'),
    row(basicTs, 'MTGNN', '18.29/29.98/12.94 19.22/31.95/13.28 20.61/33.93/14.28 19.17/31.70/13.37'),
    row(basicTs, 'STID', '17.50/28.49/11.93 18.29/29.86/12.46 19.58/31.79/13.38 18.29/29.82/12.49'),
    row(basicTs, 'D2STGNN', '17.47/28.51/11.75 18.22/29.89/12.20 19.37/31.61/12.91 18.17/29.75/12.15'),
  ],
  pems08: [
    row(basicTs, 'last window copied', '36.65/50.44/21.60 36.66/50.45/21.63 36.68/50.46/21.68 36.66/50.45/21.63'),
    row(basicTs, 'STGCN', '14.98/23.52/9.85 15.97/25.30/10.51 17.87/28.03/11.71 16.08/25.39/10.60'),
    row(basicTs, 'DCRNN', '14.12/22.12/9.48 15.23/24.18/10.21 16.95/26.95/11.37 15.22/24.17/10.21'),
    row(basicTs, 'Graph WaveNet', '13.50/21.63/8.63 14.41/23.45/9.24 15.81/25.77/10.11 14.40/23.39/9.21'),
    row(basicTs, 'AGCRN', '14.26/22.57/9.39 15.24/24.40/9.85 17.03/26.91/11.37 15.32/24.41/10.03'),
    row(basicTs, 'MTGNN', '14.16/22.37/9.67 15.15/24.26/10.81 16.78/26.83/11.53 15.18/24.24/10.20'),
    row(basicTs, 'STID', '13.24/21.64/8.62 14.15/23.56/9.27 15.50/25.90/10.31 14.13/23.49/9.25'),
    row(basicTs, 'D2STGNN', '13.23/21.79/8.48 14.21/23.98/9.09 15.47/26.54/9.96 14.16/23.98/9.09'),
  ],
  'the-hague': [
    row(urbanDcrnn, 'DCRNN', '4.9/-/- 5.0/-/- 5.2/-/- 5.3/-/-', { horizons: [1, 2, 4, 8] }),
    row(urbanDcrnn, 'DCRNN without its graph', '5.3/-/- 5.6/-/- 6.3/-/- 7.4/-/-', { horizons: [1, 2, 4, 8] }),
  ],
  'los-loop-t-gcn': [
    row(tGcnLog, 'T-GCN', '-/5.1264/-', { horizons: [3], cumulative: true }),
    row(tGcnPaper, 'T-GCN', '3.1802/5.1264/- 3.7466/6.0598/- 4.1158/6.7065/- 4.6021/7.2677/-', {
      horizons: QUARTERS,
      cumulative: true,
    }),
    row(a3tGcnPaper, 'A3T-GCN', '-/5.0904/- -/5.9974/- -/6.6840/- -/7.0990/-', {
      horizons: QUARTERS,
      cumulative: true,
    }),
  ],
};

/** In the order of the sources; none under `pems03`, `pems07` and `largest`, of which no table was seen in a public copy. */
export function publishedResults(name: ProtocolName): readonly PublishedResult[] {
  return results[name] ?? [];
}

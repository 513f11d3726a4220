/** Protocols of published tables by name, so that who has the files compares with the papers at once. */
import { protocolSchema, type Protocol } from './protocol.ts';

export const protocolNames = [
  'metr-la',
  'pems-bay',
  'pems03',
  'pems04',
  'pems07',
  'pems08',
  'largest',
  'the-hague',
  'los-loop-t-gcn',
] as const;
export type ProtocolName = (typeof protocolNames)[number];

/** What a dataset must be like for scores to stand beside the published ones. */
export interface ExpectedDataset {
  /** Number of nodes; one of several where the publication has several cuts of one archive. */
  readonly nodes: readonly number[];
  /** Length of the series; null where the publication leaves it to the user. */
  readonly steps: number | null;
  readonly stepSeconds: number;
  /** Whether a zero in the files stands for a missing reading. */
  readonly zeroIsMissing: boolean;
}

export interface NamedProtocol {
  readonly name: ProtocolName;
  readonly title: string;
  readonly protocol: Protocol;
  readonly expects: ExpectedDataset;
  /** What becomes of missing readings, in words. */
  readonly nulls: string;
  /** Who published under it. */
  readonly publication: string;
  readonly url: string;
  /** What is wrong with the published protocol or otherwise than here, and what is done in its place; null where nothing is known. */
  readonly flaw: string | null;
}

const FIVE_MINUTES = 300;
const scalerWithZeros = 'Its scaler takes the zeros in; here missing readings are left out of it.';
const windowsFirst =
  'The published code makes the windows first and cuts their list, so that windows of two parts share readings; here the ' +
  'series is cut first, which leaves a few windows fewer at each cut (of 12 + 12 steps, 18 of some 6,850 test windows of ' +
  `METR-LA). ${scalerWithZeros}`;
const zerosMissing = 'A zero is a missing reading: it is no target and counts in no error.';

/** 12 steps in, 12 out, five minutes, cut 60/20/20: the flows of PeMS districts 3, 4, 7 and 8. */
function pems(name: ProtocolName, title: string, nodes: number, steps: number): NamedProtocol {
  return {
    name,
    title,
    protocol: protocolSchema.parse({ split: { train: 0.6, validation: 0.2 } }),
    expects: { nodes: [nodes], steps, stepSeconds: FIVE_MINUTES, zeroIsMissing: true },
    nulls: zerosMissing,
    publication: 'Song et al. 2020, "Spatial-Temporal Synchronous Graph Convolutional Networks"',
    url: 'https://github.com/Davidham3/STSGCN',
    flaw: `The published code cuts the series first, as is done here; some later papers cut the list of windows. ${scalerWithZeros}`,
  };
}

const named: readonly NamedProtocol[] = [
  {
    name: 'metr-la',
    title: 'METR-LA',
    protocol: protocolSchema.parse({}),
    expects: { nodes: [207], steps: 34_272, stepSeconds: FIVE_MINUTES, zeroIsMissing: true },
    nulls: zerosMissing,
    publication: 'Li et al. 2018, "Diffusion Convolutional Recurrent Neural Network"',
    url: 'https://github.com/liyaguang/DCRNN',
    flaw: windowsFirst,
  },
  {
    name: 'pems-bay',
    title: 'PEMS-BAY',
    protocol: protocolSchema.parse({}),
    expects: { nodes: [325], steps: 52_116, stepSeconds: FIVE_MINUTES, zeroIsMissing: true },
    nulls: zerosMissing,
    publication: 'Li et al. 2018, "Diffusion Convolutional Recurrent Neural Network"',
    url: 'https://github.com/liyaguang/DCRNN',
    flaw: windowsFirst,
  },
  pems('pems03', 'PEMS03', 358, 26_208),
  pems('pems04', 'PEMS04', 307, 16_992),
  pems('pems07', 'PEMS07', 883, 28_224),
  pems('pems08', 'PEMS08', 170, 17_856),
  {
    name: 'largest',
    title: 'LargeST (SD, GBA, GLA or CA)',
    protocol: protocolSchema.parse({ split: { train: 0.6, validation: 0.2 } }),
    expects: { nodes: [716, 2352, 3834, 8600], steps: 35_040, stepSeconds: 900, zeroIsMissing: true },
    nulls: `${zerosMissing} The year 2019, in steps of 15 minutes.`,
    publication: 'Liu et al. 2023, "LargeST: A Benchmark Dataset for Large-Scale Traffic Forecasting"',
    url: 'https://github.com/liuxu77/LargeST',
    flaw: windowsFirst,
  },
  {
    name: 'the-hague',
    title: 'The Hague, counts at crossings',
    protocol: protocolSchema.parse({ inputSteps: 36, targetSteps: 8, reportedHorizons: [1, 2, 4, 8] }),
    expects: { nodes: [123], steps: 2880, stepSeconds: 900, zeroIsMissing: false },
    nulls: 'Zeros are real counts, mostly at night; blank fields are missing.',
    publication: 'Topyla 2023, UrbanDCRNN',
    url: 'https://github.com/mmtop/UrbanDCRNN',
    flaw: 'How the published figures cut the series is not stated; 70/10/20 is used here.',
  },
  {
    name: 'los-loop-t-gcn',
    title: 'Los-loop as T-GCN cuts it',
    protocol: protocolSchema.parse({
      split: { train: 0.72, validation: 0.08 },
      reportedHorizons: [3, 6, 9, 12],
      cumulativeHorizons: [3, 6, 9, 12],
    }),
    expects: { nodes: [207], steps: 2016, stepSeconds: FIVE_MINUTES, zeroIsMissing: false },
    nulls: 'The file has no gaps left: its authors filled them by interpolation, and filled readings count as any.',
    publication: 'Zhao et al. 2019, "T-GCN: A Temporal Graph Convolutional Network for Traffic Prediction"',
    url: 'https://github.com/lehaifeng/T-GCN',
    flaw:
      'The published figures are those of the epoch with the smallest error on the test part, after scaling by the ' +
      'largest reading of the whole file; there is no validation part. Here the last tenth of its training part (8 % of ' +
      'the series) chooses the weights and the test part is forecast once. Errors are over all steps 1 to h together, and ' +
      'of one model for 12 steps; theirs are of one model for each h.',
  },
];

/** All protocols by name, in the order in which they are offered. */
export function namedProtocols(): readonly NamedProtocol[] {
  return named;
}

/** The fields of a dataset that tell whether it is the one that a protocol was published for. */
export interface DatasetShape {
  readonly nodes: number;
  readonly steps: number;
  readonly stepSeconds: number;
  readonly zeroIsMissing: boolean;
}

/**
 * What of a dataset is not as a named protocol expects it.
 *
 * @returns sentences; empty where scores on it may stand beside the published ones
 */
export function misfits({ expects }: NamedProtocol, dataset: DatasetShape): string[] {
  const found: string[] = [];
  const note = (what: string, expected: string, got: string) => found.push(`expected ${expected} ${what}, got ${got}`);
  if (!expects.nodes.includes(dataset.nodes)) note('nodes', expects.nodes.join(' or '), String(dataset.nodes));
  if (expects.steps !== null && expects.steps !== dataset.steps) {
    note('steps', String(expects.steps), String(dataset.steps));
  }
  if (expects.stepSeconds !== dataset.stepSeconds) {
    note('seconds a step', String(expects.stepSeconds), String(dataset.stepSeconds));
  }
  if (expects.zeroIsMissing !== dataset.zeroIsMissing) {
    const told = (missing: boolean) => (missing ? 'missing readings' : 'readings');
    found.push(`expected zeros to be ${told(expects.zeroIsMissing)}, they are ${told(dataset.zeroIsMissing)}`);
  }
  return found;
}

/** The fields of a protocol that a name stands for; those of a stored protocol, the split laid flat. */
type FlatProtocol = Omit<Protocol, 'split' | 'maskRule' | 'metricVersion' | 'event'> & {
  readonly trainShare: number;
  readonly validationShare: number;
};

/**
 * The named protocol that a protocol on a dataset is.
 *
 * @returns undefined where the fields or the dataset are others
 */
export function namedProtocolOf(protocol: FlatProtocol, dataset: DatasetShape): NamedProtocol | undefined {
  const told = ({ trainShare, validationShare, ...fields }: FlatProtocol) =>
    JSON.stringify([
      fields.inputSteps,
      fields.targetSteps,
      fields.reportedHorizons,
      fields.cumulativeHorizons,
      fields.mapeThreshold,
      trainShare,
      validationShare,
    ]);
  return named.find((candidate) => {
    const { split, ...fields } = candidate.protocol;
    const flat = { ...fields, trainShare: split.train, validationShare: split.validation };
    return told(flat) === told(protocol) && misfits(candidate, dataset).length === 0;
  });
}

/**
 * What is known of the published sets whose files may hold no times, told by their steps and sensors. METR-LA and PEMS-BAY: Li et al.
 * 2018, speeds in miles per hour; PEMS04 and PEMS08: Guo et al. 2019, PEMS03 and PEMS07: Song et al. 2020, counts of vehicles. All every
 * five minutes in California.
 */
export interface PublishedArray {
  readonly title: string;
  readonly start: string;
  readonly stepSeconds: number;
  readonly quantity: string;
  /** Of files that hold so many channels; the first is what the papers forecast. */
  readonly channels: readonly [string, ...string[]];
}

const five = { stepSeconds: 300 } as const;
const flow = { ...five, quantity: 'flow', channels: ['flow'] } as const;
const all = { ...five, quantity: 'flow', channels: ['flow', 'occupancy', 'speed'] } as const;
const speed = { ...five, quantity: 'speed', channels: ['speed'] } as const;

const published: Readonly<Record<string, PublishedArray>> = {
  '34272,207': { ...speed, title: 'METR-LA', start: '2012-03-01' },
  '52116,325': { ...speed, title: 'PEMS-BAY', start: '2017-01-01' },
  '26208,358': { ...flow, title: 'PEMS03', start: '2018-09-01' },
  '16992,307': { ...all, title: 'PEMS04', start: '2018-01-01' },
  '28224,883': { ...flow, title: 'PEMS07', start: '2017-05-01' },
  '17856,170': { ...all, title: 'PEMS08', start: '2016-07-01' },
};

export function publishedArray({
  steps,
  nodes,
}: {
  readonly steps: number;
  readonly nodes: number;
}): PublishedArray | undefined {
  const key = `${steps},${nodes}`;
  return Object.hasOwn(published, key) ? published[key] : undefined;
}

/** What the worker and its attribution process say to each other. */
import { z } from 'zod';
import type { RunConfig } from '@stillgraph/ml/config';
import type { Explanation } from '@stillgraph/ml';
import type { EngineWish } from '../env.ts';
import { failedReport } from '../errand-failure.ts';
import type { DataOrder } from '../training/messages.ts';

/** A trained network: its run's config and its weights file. */
export interface TrainedNetwork {
  readonly config: RunConfig;
  readonly weights: Uint8Array;
}

export interface AttributionOrder {
  readonly engine: EngineWish;
  readonly threads: number;
  readonly data: DataOrder;
  readonly own: TrainedNetwork;
  /** Held against it where it learnt from one network. */
  readonly teacher: TrainedNetwork | null;
  readonly target: { readonly node: number; readonly horizons: readonly [number, number] };
}

export type AttributionAnswer = Explanation & { readonly teacherCorrelation: number | null; readonly windows: number };

/** Both ends are of one build, and configs and data were checked when they were read: only the envelope is looked at. */
const envelope = <T extends object>(what: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, `expected ${what}`);

export const parseAttributionOrder = (message: unknown): AttributionOrder =>
  envelope<AttributionOrder>('an order').parse(message);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('explained'), answer: envelope<AttributionAnswer>('an explanation') }),
  failedReport,
]);
export type AttributionReport = z.infer<typeof report>;
export const parseAttributionReport = (message: unknown): AttributionReport => report.parse(message);

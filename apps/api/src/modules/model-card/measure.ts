/** What a run is judged by, as its card calls it. */
import { unitText } from '@stillgraph/db';
import { eventSchema, type EventDefinition } from '@stillgraph/ml/config';
import type { CardFacts } from './facts.ts';

export interface Measure {
  /** `MAE, mph`, `cross-entropy, nats`. */
  readonly title: string;
  readonly unit: string;
  /** Decimals that tell two figures apart. */
  readonly digits: number;
}

/** The event whose probability a run gives; null where it forecasts readings. */
export function eventOf({ protocol }: Pick<CardFacts, 'protocol'>): EventDefinition | null {
  return eventSchema.nullish().parse(protocol.event) ?? null;
}

export function measureOf(facts: Pick<CardFacts, 'protocol' | 'dataset'>): Measure {
  if (eventOf(facts) !== null) return { title: 'cross-entropy, nats', unit: 'nats', digits: 4 };
  const unit = unitText(facts.dataset.unit);
  return { title: `MAE, ${unit}`, unit, digits: 3 };
}

/** What goes with an event protocol alone, or with a forecast alone. */
import type { Method, MethodTerm } from './distillation.ts';
import { eventSchema, type EventDefinition } from './event.ts';
import { baselineModelSchema, type BaselineModel } from './models.ts';
import type { Fault } from './network-rules.ts';
import type { Inputs, Training } from './training.ts';

type Event = EventDefinition | undefined;

/** What of a dataset decides about its events. */
interface EventData {
  /** What is measured, such as `speed`; `value` where nobody has said it. */
  readonly quantity: string;
  /** Whether it has a channel of labels. */
  readonly hasLabels: boolean;
}

/** Why the event cannot be asked of a dataset. */
export function eventFault(event: Event, data: EventData): Fault | undefined {
  if (event === undefined || eventsOf(data).includes(event.name)) return undefined;
  const message =
    event.name === 'incident'
      ? 'incidents are read from a channel of labels, which this dataset does not have'
      : `onset of congestion is one of speeds, and this dataset measures ${data.quantity}: expected ` +
        eventsOf(data).join(' or ');
  return { message, path: ['protocol', 'event'] };
}

/** Names of the events that are worth asking of a dataset: congestion is one of speeds, incidents need labels. */
export function eventsOf({ quantity, hasLabels }: EventData): EventDefinition['name'][] {
  const names = eventSchema.options.map((option) => option.shape.name.value);
  return names.filter((name) => {
    switch (name) {
      case 'onset':
        return quantity === 'speed' || quantity === 'value';
      case 'exceedance':
        return true;
      case 'incident':
        return hasLabels;
    }
  });
}

/** Names of the baselines that say something of an event. */
export function eventBaselines(event: EventDefinition): BaselineModel['name'][] {
  const names = baselineModelSchema.options.map((option) => option.shape.name.value);
  return names.filter((name) => baselineFault(baselineModelSchema.parse({ name }), event) === undefined);
}

/** Why the inputs cannot be had with what is predicted. */
export function inputsFault(inputs: Pick<Inputs, 'logScale'>, event: Event): Fault | undefined {
  if (!inputs.logScale || event !== undefined) return undefined;
  return {
    message: 'logScale changes what the readings are, which a forecast gives back: it needs a protocol with an event',
    path: ['inputs', 'logScale'],
  };
}

/** Why the training cannot be had with what is predicted. */
export function lossFault(
  training: Pick<Training, 'positiveWeight' | 'loss' | 'quantiles'>,
  event: Event,
): Fault | undefined {
  const { positiveWeight, loss, quantiles } = training;
  if (event !== undefined && quantiles.length > 0) {
    return {
      message: 'quantiles are those of a reading: expected none under a protocol with an event',
      path: ['training', 'quantiles'],
    };
  }
  if (event !== undefined && loss !== 'absolute') {
    return {
      message: `the loss of an event is its cross-entropy: expected loss to be left at 'absolute', got '${loss}'`,
      path: ['training', 'loss'],
    };
  }
  if (positiveWeight === 1 || event !== undefined) return undefined;
  return {
    message: `positiveWeight weighs events: expected 1 under a protocol without an event, got ${positiveWeight}`,
    path: ['training', 'positiveWeight'],
  };
}

/** Why the baseline says nothing of what is predicted. */
export function baselineFault({ name }: BaselineModel, event: Event): Fault | undefined {
  switch (name) {
    case 'prevalence':
    case 'logistic-regression':
      if (event !== undefined) return undefined;
      return { message: `${name} gives probabilities: it needs a protocol with an event`, path: ['name'] };
    case 'last-value':
    case 'ridge-node':
    case 'ridge-shared':
      if (event?.name !== 'incident') return undefined;
      return {
        message:
          `${name} forecasts readings, and no threshold on them makes an incident; expected prevalence, ` +
          'historical-average, logistic-regression or nlinear',
        path: ['name'],
      };
    case 'historical-average':
    case 'nlinear':
      return undefined;
  }
}

/** Why the method cannot teach what is predicted. */
export function eventMethodFault(method: Method, event: Event): Fault | undefined {
  if ('of' in method && method.of !== undefined) {
    const fault = eventMethodFault(method.of, event);
    return fault && { ...fault, path: ['of', ...fault.path] };
  }
  const terms: readonly (Method | MethodTerm)[] = method.name === 'composed' ? method.terms : [method];
  for (const term of terms) {
    const fault = termFault(term, event);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function termFault(term: Method | MethodTerm, event: Event): Fault | undefined {
  switch (term.name) {
    case 'soft-labels':
      if (event !== undefined) return undefined;
      return { message: 'soft-labels teaches probabilities: it needs a protocol with an event', path: ['name'] };
    case 'teacher-bounded':
    case 'smoothed-labels':
      if (event === undefined) return undefined;
      return { message: `${term.name} measures errors of forecasts: an event has none`, path: ['name'] };
    case 'response':
      if (event === undefined || term.confidence === 'plain') return undefined;
      return {
        message: "confidence 'confidence' weighs by errors of forecasts: under an event protocol expected 'plain'",
        path: ['confidence'],
      };
    default:
      return undefined;
  }
}

/** What a protocol asks for: readings ahead, or the probability of an event. */
export const tasks = ['FORECAST', 'EVENT'] as const;
export type Task = (typeof tasks)[number];

/** What a baseline can be asked for; of events, some kind at least. */
export function baselineTasks(model: BaselineModel): Task[] {
  return tasks.filter((task) => baselineFault(model, sampleOf(task)) === undefined);
}

/** What a method can teach. */
export function methodTasks(method: Method): Task[] {
  return tasks.filter((task) => eventMethodFault(method, sampleOf(task)) === undefined);
}

function sampleOf(task: Task): Event {
  if (task === 'FORECAST') return undefined;
  return { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 80 };
}

/** What a draft asks networks for: readings, or the probability of an event; and what of the rest goes with it. */
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { draftBaseline, draftEvent, draftMethod, withTraining, type DraftConfig } from './draft.ts';

type Options = Pick<ExperimentBuilderQuery['experimentOptions'], 'events' | 'baselines' | 'methods' | 'terms'>;
type Event = NonNullable<DraftConfig['protocol']['event']>;
type Task = Options['methods'][number]['tasks'][number];

/** What can be asked for what the draft asks; of events each has baselines of its own. */
export function goingWith(options: Options, event: Event | undefined) {
  const task = event === undefined ? 'FORECAST' : 'EVENT';
  const named = options.events.find(({ name }) => name === event?.name)?.baselines;
  return {
    baselines: options.baselines.filter(({ name, tasks }) => tasks.includes(task) && (named?.includes(name) ?? true)),
    methods: options.methods.filter(({ tasks }) => tasks.includes(task)),
    terms: options.terms.filter(({ tasks }) => tasks.includes(task)),
  };
}

/** An event with the defaults of its schema, by name; undefined for none. */
export function eventNamed(options: Options, name: string): Event | undefined {
  const option = options.events.find((event) => event.name === name);
  return option === undefined ? undefined : draftEvent(option.defaults);
}

/**
 * The config, asked for the event or, without one, for readings. Networks stay; what a loss or an input has for the other
 * task alone goes, and from one task to the other baselines and methods become those that a preset would have.
 *
 * @param preset what to go back to for readings
 */
export function askedFor(
  config: DraftConfig,
  event: Event | undefined,
  options: Options,
  preset: Pick<DraftConfig, 'baselines' | 'methods' | 'protocol'>,
): DraftConfig {
  const { event: before, ...kept } = config.protocol;
  const isOther = (before === undefined) !== (event === undefined);
  const going = goingWith(options, event);
  if (event === undefined) {
    if (before === undefined) return config;
    return {
      ...withoutEvent(config),
      protocol: { ...kept, cumulativeHorizons: preset.protocol.cumulativeHorizons },
      baselines: preset.baselines,
      methods: preset.methods,
    };
  }
  const isForEvents = ({ tasks }: { readonly tasks: readonly Task[] }) => !tasks.includes('FORECAST');
  const baselines = config.baselines.filter(({ name }) => going.baselines.some((one) => one.name === name));
  return {
    ...config,
    teachers: withTraining(config.teachers, { loss: 'absolute', quantiles: [] }),
    students: withTraining(config.students, { loss: 'absolute', quantiles: [] }),
    protocol: withEvent(kept, event),
    baselines: isOther
      ? [...baselines, ...going.baselines.filter(isForEvents).map(({ defaults }) => draftBaseline(defaults))]
      : baselines,
    methods: isOther ? going.methods.filter(isForEvents).map(({ defaults }) => draftMethod(defaults)) : config.methods,
  };
}

/** The same protocol for that event; errors up to a horizon are those of forecasts. */
export function withEvent(protocol: DraftConfig['protocol'], event: Event | undefined): DraftConfig['protocol'] {
  return event === undefined ? protocol : { ...protocol, cumulativeHorizons: [], event };
}

/** Settings that an event alone may have, back at their defaults. */
function withoutEvent(config: DraftConfig): DraftConfig {
  const plain = (networks: DraftConfig['teachers']) =>
    networks.flatMap((network) =>
      network.training?.['positiveWeight'] === undefined ? [network] : withTraining([network], { positiveWeight: 1 }),
    );
  const { inputs } = config;
  return {
    ...config,
    ...{ teachers: plain(config.teachers), students: plain(config.students) },
    inputs: 'logScale' in inputs ? { ...inputs, logScale: false } : inputs,
  };
}

/** All probes, by what they are of. */
import type {
  EdgeProbe,
  MutationProbe,
  NodeProbe,
  Probes,
  QueryProbe,
  RouteProbe,
  SubscriptionProbe,
} from '../probe.ts';
import { alertsAndWebhooks } from './alerts.ts';
import { leaderboardsAndModels } from './boards.ts';
import { data } from './data.ts';
import { people } from './people.ts';
import { research } from './research.ts';

const all: readonly Probes[] = [alertsAndWebhooks, data, leaderboardsAndModels, people, research];

function gathered<Probe>(part: (probes: Probes) => Readonly<Record<string, Probe>> | undefined): [string, Probe][] {
  return all.flatMap((probes) => Object.entries(part(probes) ?? {}));
}

export const mutationProbes: [string, MutationProbe][] = gathered(({ mutations }) => mutations);
export const queryProbes: [string, QueryProbe][] = gathered(({ queries }) => queries);
export const subscriptionProbes: [string, SubscriptionProbe][] = gathered(({ subscriptions }) => subscriptions);
export const nodeProbes: [string, NodeProbe][] = gathered(({ nodes }) => nodes);
export const edgeProbes: ReadonlyMap<string, EdgeProbe> = new Map(gathered(({ edges }) => edges));
export const routeProbes: [string, RouteProbe][] = gathered(({ routes }) => routes);
